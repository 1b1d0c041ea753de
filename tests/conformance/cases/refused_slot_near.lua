-- article: بیمارستان
-- refused: BAD_RULE no slot 'wht' (did you mean 'what'?)
local x = require("lib.found")("refused_slot_near")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", wht = "x" },
})
return x
