-- article: بیمارستان
-- refused: BAD_PATTERN no word list is called @kind
local x = require("lib.found")("refused_list_unknown")
x:rule({
  name = "r",
  pattern = [[ x:@kind ]],
  emit = { type = "found", what = "x" },
})
return x
