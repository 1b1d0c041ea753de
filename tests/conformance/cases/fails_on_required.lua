-- article: ۵ بیمارستان
-- fails: what
local x = require("lib.found")("fails_on_required")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  on = function(m)
    return { type = "found", number = m.n.value }
  end,
})
return x
