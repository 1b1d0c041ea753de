-- article: بیمارستان
-- refused: BAD_PATTERN words of the text stand in quotes
local x = require("lib.found")("refused_pattern_word")
x:rule({
  name = "r",
  pattern = [[ x:Word بیمارستان ]],
  emit = { type = "found", what = "x" },
})
return x
