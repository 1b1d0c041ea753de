-- article: ۵ بیمارستان
-- fails: no beds
local x = require("lib.found")("fails_on")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function()
    error("there are no beds")
  end,
})
return x
