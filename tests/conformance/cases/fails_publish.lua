-- article: ۵ بیمارستان
-- fails: does not publish
local x = require("lib.found")("fails_publish")
x:extract(function(doc)
  doc:publish("Ward", 1, 1)
end)
return x
