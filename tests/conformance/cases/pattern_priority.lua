-- article: ۵ بیمارستان
-- records: 1
-- silent
local x = require("lib.found")("pattern_priority")
x:rule({
  name = "first",
  pattern = [[ x:Number Word ]],
  emit = { type = "found", what = "x", more = "'first'" },
})
x:rule({
  name = "second",
  pattern = [[ x:Number Word ]],
  emit = { type = "found", what = "x", more = "'second'" },
  priority = 3,
})
return x
