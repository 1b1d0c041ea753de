-- article: بیمارستان
-- refused: BAD_RULE slot 'what': column
local x = require("lib.found")("refused_expression_empty")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "" },
})
return x
