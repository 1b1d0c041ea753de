-- article: خانه بهداشت
-- records: 1
-- silent
local x = require("lib.found")("list_longest")
x:dict("kind", { "خانه", "خانه بهداشت", "بهداشت" })
x:rule({
  name = "r",
  pattern = [[ k:@kind ]],
  emit = { type = "found", what = "k" },
})
return x
