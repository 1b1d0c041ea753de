-- article: بخش دیالیز و بخشدیالیز و بخش
-- records: 1
-- silent
local x = require("lib.found")("list_inline")
x:dict("ward", { "بخش دیالیز", "بخش سوختگی" })
x:rule({
  name = "r",
  pattern = [[ w:@ward ]],
  emit = { type = "found", what = "w.form", more = "w" },
})
return x
