-- article: عکس ۱۲ و ۱۳ نفر
-- records: 1
-- silent
local x = require("lib.found")("pattern_block")
x:rule({
  name = "photo",
  pattern = [[ "عکس" Number ]],
  block = true,
})
x:rule({
  name = "number",
  pattern = [[ n:Number ]],
  emit = { type = "found", what = "n" },
})
return x
