-- article: بیمارستان
-- refused: BAD_RULE needs exactly one of emit, on and block
local x = require("lib.found")("refused_purpose_block")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "x" },
  block = true,
})
return x
