-- article: بیمارستان
-- refused: BAD_RULE slot 'what': column
local x = require("lib.found")("refused_expression")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "x ? y" },
})
return x
