-- article: بیمارستان و درمانگاه
-- records: 2
-- silent
local x = require("lib.found")("emit_column")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k", number = "k.level", more = "k.class" },
})
return x
