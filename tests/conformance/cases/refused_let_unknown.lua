-- article: بیمارستان
-- refused: BAD_PATTERN no `let` is called <a>
local x = require("lib.found")("refused_let_unknown")
x:rule({
  name = "r",
  pattern = [[ <a> x:Word ]],
  emit = { type = "found", what = "x" },
})
return x
