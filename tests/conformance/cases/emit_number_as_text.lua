-- article: ۱۲ نفر
-- records: 1
-- silent
local x = require("lib.found")("emit_number_as_text")
x:rule({
  name = "r",
  pattern = [[ n:Number Word ]],
  emit = { type = "found", what = "n.value", number = "n.value" },
})
return x
