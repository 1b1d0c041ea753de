-- article: بیمارستان
-- refused: BAD_RULE each uses 'g'
local x = require("lib.found")("refused_each")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  each = "g",
  emit = { type = "found", what = "x" },
})
return x
