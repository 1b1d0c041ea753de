-- article: درمانگاه
-- records: 1
-- silent
local x = require("lib.found")("emit_default_chain")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k.missing ?? '' ?? k.form", more = "k.nothing" },
})
return x
