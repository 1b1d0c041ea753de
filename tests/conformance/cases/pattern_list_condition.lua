-- article: بیمارستان و درمانگاه
-- records: 1
-- silent
local x = require("lib.found")("pattern_list_condition")
x:dict("kind", { "بیمارستان", "درمانگاه" })
x:rule({
  name = "r",
  pattern = [[ x:@kind[form!=درمانگاه] ]],
  emit = { type = "found", what = "x" },
})
return x
