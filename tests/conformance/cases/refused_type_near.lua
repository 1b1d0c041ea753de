-- article: بیمارستان
-- refused: BAD_RULE emits 'fuond' (did you mean 'found'?)
local x = require("lib.found")("refused_type_near")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "fuond", what = "x" },
})
return x
