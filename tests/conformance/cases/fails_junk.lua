-- article: ۵ بیمارستان
-- fails: no
-- in its own words
local x = require("lib.found")("fails_junk")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function()
    return 99
  end,
})
return x
