-- article: ۵ بیمارستان
-- fails: no beds
local x = require("lib.found")("fails_others")
x:rule({
  name = "good",
  pattern = [[ k:"بیمارستان" ]],
  emit = { type = "found", what = "k" },
})
x:rule({
  name = "bad",
  pattern = [[ n:Number ]],
  on = function()
    error("there are no beds")
  end,
})
return x
