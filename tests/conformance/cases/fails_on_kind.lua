-- article: ۵ بیمارستان
-- fails: number
local x = require("lib.found")("fails_on_kind")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function(m)
    return { type = "found", what = m.n, number = "پنج" }
  end,
})
return x
