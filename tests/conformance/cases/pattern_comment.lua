-- article: ۵ نفر
-- records: 1
-- silent
local x = require("lib.found")("pattern_comment")
x:rule({
  name = "r",
  pattern = [[ # how many
  n:Number # of what
  x:Word ]],
  emit = { type = "found", what = "x" },
})
return x
