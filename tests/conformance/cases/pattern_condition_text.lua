-- article: در تبریز و در اهر
-- records: 1
-- silent
local x = require("lib.found")("pattern_condition_text")
x:rule({
  name = "r",
  pattern = [[ x:Place[name=تبریز] ]],
  emit = { type = "found", what = "x" },
})
return x
