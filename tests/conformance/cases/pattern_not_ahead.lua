-- article: ۲ تخت و ۳ میز
-- records: 1
-- silent
local x = require("lib.found")("pattern_not_ahead")
x:rule({
  name = "r",
  pattern = [[ x:Number !> "تخت" ]],
  emit = { type = "found", what = "x" },
})
return x
