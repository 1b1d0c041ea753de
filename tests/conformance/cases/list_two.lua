-- article: بیمارستان تبریز
-- records: 1
-- silent
local x = require("lib.found")("list_two")
x:dict("kind", "lists/kinds.tsv")
x:dict("town", { "تبریز" })
x:rule({
  name = "r",
  pattern = [[ k:@kind p:@town ]],
  emit = { type = "found", what = "k", more = "p" },
})
return x
