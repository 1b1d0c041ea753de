-- article: بخش دیالیز
-- records: 1
-- with: makes_wards.lua
local x = require("lib.found")("edge_need_unsaid")
x:rule({
  name = "r",
  pattern = [[ w:Ward[name=دیالیز] ]],
  emit = { type = "found", what = "w.name" },
})
return x
