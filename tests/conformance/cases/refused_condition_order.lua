-- article: بیمارستان
-- refused: BAD_PATTERN expected a number
local x = require("lib.found")("refused_condition_order")
x:rule({
  name = "r",
  pattern = [[ x:Number[value>پنج] ]],
  emit = { type = "found", what = "x" },
})
return x
