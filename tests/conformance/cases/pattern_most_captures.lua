-- article: ۵ بیمارستان بزرگ
-- records: 1
-- silent
local x = require("lib.found")("pattern_most_captures")
x:rule({
  name = "short",
  pattern = [[ x:Number "بیمارستان" ]],
  emit = { type = "found", what = "x", more = "'short'" },
})
x:rule({
  name = "long",
  pattern = [[ x:Number "بیمارستان" "بزرگ" ]],
  emit = { type = "found", what = "x", more = "'long'" },
})
x:rule({
  name = "two",
  pattern = [[ x:Number y:"بیمارستان" ]],
  emit = { type = "found", what = "x", more = "'two'" },
})
return x
