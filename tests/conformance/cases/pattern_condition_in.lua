-- article: ۵ و ۶ و ۷
-- records: 2
-- silent
local x = require("lib.found")("pattern_condition_in")
x:rule({
  name = "r",
  pattern = [[ n:Number[value in (5|7)] ]],
  emit = { type = "found", what = "n" },
})
return x
