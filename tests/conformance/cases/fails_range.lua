-- article: ۵ بیمارستان
-- fails: token
-- in its own words
local x = require("lib.found")("fails_range")
x:extract(function(doc)
  doc:emit({ type = "found", what = "x", at = { 1, 99 } })
end)
return x
