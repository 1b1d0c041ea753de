-- article: استان خوزستان. بیمارستان استان
-- records: 1
-- silent
local x = require("lib.found")("emit_resolved")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind p:Place ]],
  emit = { type = "found", what = "k", more = "p.name" },
})
return x
