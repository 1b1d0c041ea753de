-- article: بیمارستان
-- refused: BAD_PATTERN let '1a'
local x = require("lib.found")("refused_let_name")
x:let("1a", [[ "الف" ]])
return x
