-- article: دو بیمارستان و سه درمانگاه در تبریز
-- records: 2
-- silent
local x = require("lib.found")("emit_each")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ g:(n:Number k:@kind "و"?){1,6} ("در" p:Place)? ]],
  each = "g",
  emit = { type = "found", what = "k", number = "n.value", more = "p" },
})
return x
