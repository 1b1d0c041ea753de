-- article: بیمارستان و درمانگاه‌ها
-- records: 2
-- silent
local golchin = require("golchin")

local x = golchin.extractor({
  name = "emit_boolean",
  version = "1.0.0",
  summary = "a case of the conformance suite",
  records = { place = { { "kind", "string!" }, { "many", "boolean" } } },
})
x:dict("kind", "lists/kinds.tsv", { inflect = "noun" })
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "place", kind = "k.form", many = "k.plural" },
})
return x
