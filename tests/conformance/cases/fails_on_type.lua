-- article: ۵ بیمارستان
-- fails: lost
-- in its own words
local x = require("lib.found")("fails_on_type")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function()
    return { type = "lost" }
  end,
})
return x
