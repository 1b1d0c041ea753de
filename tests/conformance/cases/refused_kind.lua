-- article: بیمارستان
-- refused: BAD_RULE found.number is a number
local x = require("lib.found")("refused_kind")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "x", number = "'five'" },
})
return x
