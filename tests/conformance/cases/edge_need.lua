-- article: بخش دیالیز و بخش قلب
-- records: 2
-- with: makes_wards.lua
local x = require("lib.found")("edge_need", { needs = { "Ward" } })
x:rule({
  name = "r",
  pattern = [[ w:Ward ]],
  emit = { type = "found", what = "w.name", more = "w", number = "w.size" },
})
return x
