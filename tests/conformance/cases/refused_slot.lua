-- article: بیمارستان
-- refused: BAD_RULE no slot 'wat'
local x = require("lib.found")("refused_slot")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", wat = "x" },
})
return x
