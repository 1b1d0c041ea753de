-- article: بیمه‌شده، بيمه شده و بیمهشده
-- article: بیمه نشده
-- records: 1
-- silent
local x = require("lib.found")("pattern_literal")
x:rule({
  name = "r",
  pattern = [[ x:"بیمه شده" ]],
  emit = { type = "found", what = "x" },
})
return x
