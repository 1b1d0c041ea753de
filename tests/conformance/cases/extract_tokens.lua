-- article: خانه‌های 12، www.example.ir
-- records: 5
local x = require("lib.found")("extract_tokens")
x:extract(function(doc)
  for i = 1, #doc do
    doc:emit({ type = "found", what = doc:folded(i), more = doc:kind(i) .. " " .. doc:gap(i), number = i, at = { i, i } })
  end
end)
return x
