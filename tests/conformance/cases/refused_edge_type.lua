-- article: بیمارستان
-- refused: BAD_SCHEMA "ward"
local x = require("lib.found")("refused_edge_type", { publishes = { "ward" } })
return x
