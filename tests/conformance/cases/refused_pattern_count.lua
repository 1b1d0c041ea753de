-- article: بیمارستان
-- refused: BAD_PATTERN upper count
local x = require("lib.found")("refused_pattern_count")
x:rule({
  name = "r",
  pattern = [[ x:Word{3,2} ]],
  emit = { type = "found", what = "x" },
})
return x
