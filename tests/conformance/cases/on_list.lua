-- article: علی و رضا
-- records: 2
local x = require("lib.found")("on_list")
x:rule({
  name = "r",
  pattern = [[ n:Word "و" n:Word ]],
  on = function(m)
    local made = {}
    for i, name in ipairs(m:all("n")) do
      made[i] = { type = "found", what = name, at = name }
    end
    return made
  end,
})
return x
