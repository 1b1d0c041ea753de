-- article: بخش دیالیز سوختگی قلب
-- records: 3
-- with: reads_wards.lua
local x = require("lib.found")("edge_publish_each", { publishes = { "Ward" } })
x:rule({
  name = "ward",
  pattern = [[ "بخش" w:Word{1,3} ]],
  each = "w",
  emit = { type = "Ward", name = "w" },
})
return x
