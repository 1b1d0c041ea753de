-- article: علی و رضا و حسن
-- records: 1
-- silent
local x = require("lib.found")("pattern_repeated_name")
x:rule({
  name = "r",
  pattern = [[ x:Word ("و" x:Word)* ]],
  emit = { type = "found", what = "x" },
})
return x
