-- article: یک تخت بزرگ
-- records: 1
-- silent
local x = require("lib.found")("pattern_behind")
x:rule({
  name = "r",
  pattern = [[ <& "تخت" x:Word ]],
  emit = { type = "found", what = "x" },
})
return x
