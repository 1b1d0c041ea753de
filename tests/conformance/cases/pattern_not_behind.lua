-- article: سال ۵ و ماه ۶
-- records: 1
-- silent
local x = require("lib.found")("pattern_not_behind")
x:rule({
  name = "r",
  pattern = [[ <! "سال" n:Number ]],
  emit = { type = "found", what = "n" },
})
return x
