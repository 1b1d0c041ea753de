-- article: بیمارستان ۵
-- records: 2
-- silent
local x = require("lib.found")("emit_group_of_one")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ x:(@kind | Number) ]],
  emit = { type = "found", what = "x", number = "x.value ?? x.level" },
})
return x
