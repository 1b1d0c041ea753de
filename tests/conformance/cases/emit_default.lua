-- article: بیمارستان در تبریز و درمانگاه
-- records: 2
-- silent
local x = require("lib.found")("emit_default")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ("در" p:Place)? ]],
  emit = { type = "found", what = "k.canonical", more = "p.name ?? 'بی‌نام'" },
})
return x
