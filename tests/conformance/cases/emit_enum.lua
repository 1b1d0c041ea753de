-- article: بیمارستان فعال
-- records: 1
-- silent
local golchin = require("golchin")

local x = golchin.extractor({
  name = "emit_enum",
  version = "1.0.0",
  summary = "a case of the conformance suite",
  records = { place = { { "kind", "string!" }, { "status", { "planned", "active", required = true } } } },
})
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind "فعال" ]],
  emit = { type = "place", kind = "k", status = "'active'" },
})
return x
