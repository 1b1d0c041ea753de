-- article: ۵ بیمارستان
-- fails: wat
-- in its own words
local x = require("lib.found")("fails_on_slot")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function(m)
    return { type = "found", what = m.n, wat = 1 }
  end,
})
return x
