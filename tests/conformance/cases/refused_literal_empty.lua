-- article: بیمارستان
-- refused: BAD_PATTERN literal is empty
local x = require("lib.found")("refused_literal_empty")
x:rule({
  name = "r",
  pattern = [[ x:Word " " ]],
  emit = { type = "found", what = "x" },
})
return x
