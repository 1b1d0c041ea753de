-- article: علی و رضا
-- records: 0
local x = require("lib.found")("on_nothing")
x:rule({
  name = "r",
  pattern = [[ n:Word "و" ]],
  on = function(m)
    assert(#m:all("n") == 1 and #m:all("missing") == 0)
  end,
})
return x
