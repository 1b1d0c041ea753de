-- article: مریض‌خانه
-- records: 1
-- silent
local x = require("lib.found")("list_alias")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k.canonical", more = "k" },
})
return x
