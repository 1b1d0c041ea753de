-- article: ۵ بیمارستان
-- fails: a
-- in its own words
local x = require("lib.found")("fails_junk_record")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function()
    return { 5 }
  end,
})
return x
