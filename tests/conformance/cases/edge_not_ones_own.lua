-- article: بخش دیالیز
-- records: 1
local x = require("lib.found")("edge_not_ones_own", { publishes = { "Ward" } })
x:rule({
  name = "ward",
  pattern = [[ "بخش" w:Word ]],
  emit = { type = "Ward", name = "w" },
})
x:rule({
  name = "word",
  pattern = [[ w:"دیالیز" ]],
  emit = { type = "found", what = "w" },
})
return x
