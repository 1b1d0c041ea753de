-- article: بخش دیالیز
-- records: 1
-- with: reads_wards.lua
local x = require("lib.found")("edge_on", { publishes = { "Ward" } })
x:rule({
  name = "ward",
  pattern = [[ "بخش" w:Word ]],
  on = function(m, doc)
    doc:publish("Ward", m, { name = m.w, size = 7, open = true })
  end,
})
return x
