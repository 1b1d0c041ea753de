-- article: بیمارستان
-- refused: BAD_LIST "No"
local x = require("lib.found")("refused_list_name")
x:dict("No", { "یک" })
return x
