-- article: بیمارستان
-- refused: BAD_PATTERN nested too deeply
local x = require("lib.found")("refused_pattern_deep")
x:rule({
  name = "r",
  pattern = [[ ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((x:Word)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) ]],
  emit = { type = "found", what = "x" },
})
return x
