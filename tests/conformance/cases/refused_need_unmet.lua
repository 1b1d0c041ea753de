-- article: بیمارستان
-- refused: UNKNOWN "Lost", which no loaded extractor publishes
local x = require("lib.found")("refused_need_unmet", { needs = { "Lost" } })
return x
