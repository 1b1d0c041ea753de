-- article: الف، ب
-- article: الف «ب»
-- article: الف ب
-- records: 1
-- silent
local x = require("lib.found")("pattern_nothing_skipped")
x:rule({
  name = "r",
  pattern = [[ x:"الف" "ب" ]],
  emit = { type = "found", what = "x" },
})
return x
