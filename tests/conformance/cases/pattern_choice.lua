-- article: الف ب پ ب
-- records: 3
-- silent
local x = require("lib.found")("pattern_choice")
x:rule({
  name = "r",
  pattern = [[ x:("الف" | "ب" "پ" | "ب") ]],
  emit = { type = "found", what = "x" },
})
return x
