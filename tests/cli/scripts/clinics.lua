-- Two rules that say the same of some sentences.
local golchin = require("golchin")
local x = golchin.extractor({
  name = "clinics",
  version = "1.0.0",
  summary = "places by number or by town",
  records = {
    clinic = {
      { "kind", "string!" },
      { "count", "integer" },
      { "place", "string" },
      { "status", { "open" } },
    },
  },
  key = { clinic = { "kind", "place" } },
})
x:dict("kind", { "بیمارستان", "درمانگاه" }, { inflect = "noun" })
x:rule({
  name = "counted",
  pattern = [[ g:(n:Number[value>=2] k:@kind "و"?){1,6} ("در" p:Place)? ]],
  each = "g",
  emit = { type = "clinic", kind = "k.form", count = "n.value", place = "p.name" },
})
x:rule({
  name = "named",
  pattern = [[ k:@kind "در" p:Place ]],
  emit = { type = "clinic", kind = "k.form", place = "p.name", status = "'open'" },
})
return x
