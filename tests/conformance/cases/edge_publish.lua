-- article: بخش دیالیز بیمارستان
-- records: 1
-- with: reads_wards.lua
local x = require("lib.found")("edge_publish", { publishes = { "Ward" } })
x:rule({
  name = "ward",
  pattern = [[ "بخش" w:Word ]],
  emit = { type = "Ward", name = "w", size = "3" },
})
return x
