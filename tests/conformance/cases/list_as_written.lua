-- article: بیمارستان‌های استان، درمانگاهی در شهر
-- records: 1
-- silent
local x = require("lib.found")("list_as_written")
x:dict("kind", { "بیمارستان", "درمانگاه" })
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k.form" },
})
return x
