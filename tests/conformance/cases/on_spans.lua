-- article: پیش از ۵ نفر دیگر
-- records: 1
local x = require("lib.found")("on_spans")
x:rule({
  name = "r",
  pattern = [[ n:Number x:Word ]],
  on = function(m)
    return { type = "found", what = { at = { m.first - 1, m.last + 1 } }, number = m.n.value, at = { m.first, m.last + 1 } }
  end,
})
return x
