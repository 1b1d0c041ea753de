-- article: ۵ بیمارستان
-- fails: what
local x = require("lib.found")("fails_junk_value")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function()
    return { type = "found", what = true }
  end,
})
return x
