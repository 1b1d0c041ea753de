-- article: بیمارستان
-- refused: BAD_PATTERN let 'a': column
local x = require("lib.found")("refused_let_pattern")
x:let("a", [[ "الف ]])
return x
