-- article: بیمارستان
-- refused: BAD_RULE a rule has no name
local x = require("lib.found")("refused_no_name")
x:rule({
  name = "",
  pattern = [[ x:Word ]],
  emit = { type = "found", what = "x" },
})
return x
