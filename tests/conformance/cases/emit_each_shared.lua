-- article: سال ۹۷ در تبریز دو بیمارستان، سه درمانگاه
-- records: 2
-- silent
local x = require("lib.found")("emit_each_shared")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ "در" p:Place (g:(n:Number k:@kind) "،"?)+ ]],
  each = "g",
  emit = { type = "found", what = "k", number = "n.value", more = "p" },
})
return x
