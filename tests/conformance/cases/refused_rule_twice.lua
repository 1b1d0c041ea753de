-- article: بیمارستان
-- refused: DUPLICATE rule 'r'
local x = require("lib.found")("refused_rule_twice")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "x" },
})
x:rule({
  name = "r",
  pattern = [[ x:Number ]],
  emit = { type = "found", what = "x" },
})
return x
