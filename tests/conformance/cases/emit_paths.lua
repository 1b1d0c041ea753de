-- article: خانه‌های بهداشت تبریز
-- records: 1
-- silent
local x = require("lib.found")("emit_paths")
x:dict("kind", "lists/kinds.tsv", { inflect = "noun" })
x:rule({
  name = "r",
  pattern = [[ k:@kind p:Place ]],
  emit = { type = "found", what = "k.canonical", more = "k.text" },
})
return x
