-- article: بیمارستان‌ها، بیمارستانی و بیمارستانهای استان
-- article: بیمار
-- records: 3
-- silent
local x = require("lib.found")("pattern_stem")
x:rule({
  name = "r",
  pattern = [[ x:~"بیمارستان" ]],
  emit = { type = "found", what = "x" },
})
return x
