-- article: الف ب ب پ پ ت ت
-- article: ب ب ب ب ت
-- article: ب ت
-- records: 2
-- silent
local x = require("lib.found")("pattern_quantifiers")
x:rule({
  name = "r",
  pattern = [[ "الف"? x:("ب"{2,3}) "پ"* y:"ت"+ ]],
  emit = { type = "found", what = "x", more = "y" },
})
return x
