-- article: بیمارستان
-- refused: DUPLICATE let 'a'
local x = require("lib.found")("refused_let_twice")
x:let("a", [[ "الف" ]])
x:let("a", [[ "ب" ]])
return x
