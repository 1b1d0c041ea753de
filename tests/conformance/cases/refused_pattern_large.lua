-- article: بیمارستان
-- refused: BAD_PATTERN too large
local x = require("lib.found")("refused_pattern_large")
x:rule({
  name = "r",
  pattern = [[ (x:Word{1000}){1000} ]],
  emit = { type = "found", what = "x" },
})
return x
