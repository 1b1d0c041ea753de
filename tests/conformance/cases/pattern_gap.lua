-- article: از این خانه تا آن
-- article: از این خانه بزرگ دور تا آن
-- records: 1
-- silent
local x = require("lib.found")("pattern_gap")
x:rule({
  name = "r",
  pattern = [[ "از" ..2 x:"تا" ]],
  emit = { type = "found", what = "x" },
})
return x
