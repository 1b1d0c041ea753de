-- article: دو تخت و سه میز
-- records: 1
-- silent
local x = require("lib.found")("pattern_ahead")
x:rule({
  name = "r",
  pattern = [[ x:Word &> "تخت" ]],
  emit = { type = "found", what = "x" },
})
return x
