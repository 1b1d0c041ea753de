-- article: بیمارستان
-- refused: BAD_PATTERN expected an item
local x = require("lib.found")("refused_pattern_empty")
x:rule({
  name = "r",
  pattern = [[  ]],
  emit = { type = "found", what = "x" },
})
return x
