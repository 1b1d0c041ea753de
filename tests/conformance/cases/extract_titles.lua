-- article: تیتر خبر  متن خبر این است که می‌بینید. و این.
-- records: 2
local x = require("lib.found")("extract_titles")
x:extract(function(doc)
  for s = 1, doc:sentences() do
    local first, last, is_title, starts_paragraph = doc:sentence(s)
    doc:emit({
      type = "found",
      what = doc:canonical(first, last),
      more = tostring(is_title) .. " " .. tostring(starts_paragraph),
      number = doc:sentence_of(last),
    })
  end
end)
return x
