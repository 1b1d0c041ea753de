-- article: بیمارستان
-- refused: NOT_FOUND lists/none.tsv
local x = require("lib.found")("refused_list_file")
x:dict("kind", "lists/none.tsv")
return x
