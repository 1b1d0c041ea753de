-- article: بیمارستان و خانه بهداشت
-- records: 2
-- silent
local x = require("lib.found")("list_file")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k.canonical", more = "k.class" },
})
return x
