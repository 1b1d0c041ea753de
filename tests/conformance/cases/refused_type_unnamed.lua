-- article: بیمارستان
-- refused: BAD_RULE fills slots, but of nothing
local x = require("lib.found")("refused_type_unnamed")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { what = "x" },
})
return x
