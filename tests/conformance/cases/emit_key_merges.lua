-- article: بیمارستان. ۵ بیمارستان
-- records: 1
-- silent
local x = require("lib.found")("emit_key_merges")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "counted",
  pattern = [[ n:Number k:@kind ]],
  emit = { type = "found", what = "k", number = "n.value" },
})
x:rule({
  name = "named",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k" },
  priority = -1,
})
return x
