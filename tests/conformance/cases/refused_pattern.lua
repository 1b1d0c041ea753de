-- article: بیمارستان
-- refused: BAD_PATTERN rule 'r': column
local x = require("lib.found")("refused_pattern")
x:rule({
  name = "r",
  pattern = [[ x:Word ( ]],
  emit = { type = "found", what = "x" },
})
return x
