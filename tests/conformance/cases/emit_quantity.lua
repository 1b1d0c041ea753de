-- article: ۵۰ میلیارد تومان در سال ۱۳۹۷
-- records: 2
-- silent
local x = require("lib.found")("emit_quantity")
x:rule({
  name = "money",
  pattern = [[ m:Money ]],
  emit = { type = "found", what = "m.unit", number = "m.value" },
})
x:rule({
  name = "year",
  pattern = [[ p:Period ]],
  emit = { type = "found", what = "p.canonical", number = "p.year" },
})
return x
