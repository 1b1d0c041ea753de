-- article: پنج نفر و ۲۰ نفر و سه میلیون
-- records: 3
-- silent
local x = require("lib.found")("pattern_type")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  emit = { type = "found", what = "n", number = "n.value" },
})
return x
