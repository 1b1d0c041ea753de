-- article: بیمارستان
-- refused: BAD_PATTERN <a> cannot be part of itself
local x = require("lib.found")("refused_let_itself")
x:let("a", [[ "الف" <a>? ]])
return x
