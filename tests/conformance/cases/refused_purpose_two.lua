-- article: بیمارستان
-- refused: BAD_RULE needs exactly one of emit, on and block
local x = require("lib.found")("refused_purpose_two")
x:rule({
  name = "r",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "x" },
  on = function() end,
})
return x
