-- article: ۵ بیمارستان
-- fails: class
local golchin = require("golchin")

local x = golchin.extractor({
  name = "fails_enum",
  version = "1.0.0",
  summary = "a case of the conformance suite",
  records = { place = { { "class", { "planned", "active" } } } },
})
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "place", class = "k.class" },
})
return x
