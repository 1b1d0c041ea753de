-- article: ۵ و ۱۰ و ۲۰ و دهمین
-- records: 2
-- silent
local x = require("lib.found")("pattern_condition")
x:rule({
  name = "r",
  pattern = [[ n:Number[value>=10, number_kind=cardinal] ]],
  emit = { type = "found", what = "n", number = "n.value" },
})
return x
