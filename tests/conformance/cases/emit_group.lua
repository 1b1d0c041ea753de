-- article: سه خانه بهداشت
-- records: 1
-- silent
local x = require("lib.found")("emit_group")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ g:(n:Number k:@kind) ]],
  emit = { type = "found", what = "g", more = "g.text", number = "n.value" },
})
return x
