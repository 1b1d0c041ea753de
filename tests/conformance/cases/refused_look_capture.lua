-- article: بیمارستان
-- refused: BAD_PATTERN look-around cannot capture
local x = require("lib.found")("refused_look_capture")
x:rule({
  name = "r",
  pattern = [[ x:Word &> (y:Word) ]],
  emit = { type = "found", what = "x" },
})
return x
