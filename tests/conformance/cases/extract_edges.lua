-- article: ۵ نفر در تبریز و ۶ نفر در اهر
-- records: 2
local x = require("lib.found")("extract_edges")
x:extract(function(doc)
  for _, n in ipairs(doc:edges("Number")) do
    local place = doc:edge_at("Place", n.last + 3)
    doc:emit({ type = "found", what = place, number = n.value })
  end
end)
return x
