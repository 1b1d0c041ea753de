-- article: دو جمله است. این دومی است.
-- records: 2
-- with: reads_wards.lua
local x = require("lib.found")("edge_extract", { publishes = { "Ward" } })
x:extract(function(doc)
  for s = 1, doc:sentences() do
    local first, last = doc:sentence(s)
    doc:publish("Ward", first, last, { name = "جمله", size = s })
  end
end)
return x
