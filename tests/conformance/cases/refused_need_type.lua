-- article: بیمارستان
-- refused: BAD_SCHEMA "ward"
local x = require("lib.found")("refused_need_type", { needs = { "ward" } })
return x
