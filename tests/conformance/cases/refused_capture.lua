-- article: بیمارستان
-- refused: BAD_RULE 'y', which the pattern does not bind
local x = require("lib.found")("refused_capture")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "y" },
})
return x
