-- article: ۵ و ۶ و ۷
-- records: 2
-- silent
local x = require("lib.found")("pattern_condition_unequal")
x:rule({
  name = "r",
  pattern = [[ n:Number[value!=5, missing!=1] ]],
  emit = { type = "found", what = "n" },
})
return x
