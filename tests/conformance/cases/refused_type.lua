-- article: بیمارستان
-- refused: BAD_RULE 'lost'
local x = require("lib.found")("refused_type")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "lost", what = "x" },
})
return x
