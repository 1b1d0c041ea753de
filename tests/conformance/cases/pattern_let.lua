-- article: در شهر تبریز
-- records: 1
-- silent
local x = require("lib.found")("pattern_let")
x:let("in", [[ "در" ]])
x:let("where", [[ <in> ("شهر" | "استان") ]])
x:rule({
  name = "r",
  pattern = [[ <where> x:Word ]],
  emit = { type = "found", what = "x" },
})
return x
