-- article: ۵ بیمارستان
-- fails: number
local x = require("lib.found")("fails_kind")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k", number = "k.class" },
})
return x
