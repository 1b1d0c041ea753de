-- article: تبریز ۵ و اهر
-- records: 1
local x = require("lib.found")("extract_before")
x:extract(function(doc)
  for i = 1, #doc do
    local n = doc:edge_before("Number", i)
    if n then
      doc:emit({ type = "found", what = n, more = doc:folded(i), at = { n.first, i } })
    end
  end
end)
return x
