-- article: بیمارستان
-- refused: DUPLICATE added twice
local x = require("lib.found")("refused_list_twice")
x:dict("kind", { "یک" })
x:dict("kind", { "دو" })
return x
