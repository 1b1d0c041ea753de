-- article: سلام.
-- article: سلام بر شما. پایان.
-- records: 2
-- silent
local x = require("lib.found")("pattern_anchors")
x:rule({
  name = "r",
  pattern = [[ ^ x:Word $ ]],
  emit = { type = "found", what = "x" },
})
return x
