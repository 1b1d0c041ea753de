-- article: بیمارستان
-- refused: BAD_RULE
local golchin = require("golchin")

local x = golchin.extractor({
  name = "refused_enum",
  version = "1.0.0",
  summary = "a case of the conformance suite",
  records = { place = { { "status", { "planned", "active" } } } },
})
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "place", status = "'closed'" },
})
return x
