-- article: بیمارستان
-- refused: UNKNOWN only it publishes itself
local x = require("lib.found")("refused_need_own", { publishes = { "Ward" }, needs = { "Ward" } })
return x
