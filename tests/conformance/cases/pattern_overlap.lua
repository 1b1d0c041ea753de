-- article: یک دو سه چهار پنج
-- records: 2
-- silent
local x = require("lib.found")("pattern_overlap")
x:rule({
  name = "pair",
  pattern = [[ x:(Word Word) ]],
  emit = { type = "found", what = "x" },
})
return x
