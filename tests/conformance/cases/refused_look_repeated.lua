-- article: بیمارستان
-- refused: BAD_PATTERN cannot be repeated
local x = require("lib.found")("refused_look_repeated")
x:rule({
  name = "r",
  pattern = [[ x:Word $+ ]],
  emit = { type = "found", what = "x" },
})
return x
