-- article: خالی
-- records: 0
local x = require("lib.found")("extract_nothing")
x:extract(function() end)
return x
