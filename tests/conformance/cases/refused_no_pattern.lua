-- article: بیمارستان
-- refused: BAD_RULE rule 'r' has no pattern
local x = require("lib.found")("refused_no_pattern")
x:rule({
  name = "r",
  emit = { type = "found", what = "x" },
})
return x
