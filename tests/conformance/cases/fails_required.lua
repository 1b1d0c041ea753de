-- article: ۵ بیمارستان
-- fails: what
local x = require("lib.found")("fails_required")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k.missing" },
})
return x
