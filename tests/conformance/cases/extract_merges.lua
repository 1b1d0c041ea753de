-- article: بیمارستان
-- records: 1
local x = require("lib.found")("extract_merges")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k" },
})
x:extract(function(doc)
  doc:emit({ type = "found", what = "بیمارستان", number = 1 })
end)
return x
