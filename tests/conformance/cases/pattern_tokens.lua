-- article: خانه 12، باغ ۷.
-- records: 2
-- silent
local x = require("lib.found")("pattern_tokens")
x:rule({
  name = "r",
  pattern = [[ x:(Word Digits Mark) ]],
  emit = { type = "found", what = "x" },
})
return x
