-- article: بیمارستان‌های استان، درمانگاهی در شهر
-- records: 2
-- silent
local x = require("lib.found")("list_noun")
x:dict("kind", { "بیمارستان", "درمانگاه" }, { inflect = "noun" })
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k.form", more = "k.text" },
})
return x
