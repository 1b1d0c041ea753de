-- article: ۵ بیمارستان
-- fails: what
local x = require("lib.found")("fails_required")
x:rule({
  name = "r",
  pattern = [[ n:Number k:"بیمارستان" ]],
  emit = { type = "found", number = "n.value" },
})
return x
