-- article: آری
-- records: 1
-- silent
local golchin = require("golchin")

local x = golchin.extractor({
  name = "emit_literals",
  version = "1.0.0",
  summary = "a case of the conformance suite",
  records = { all = { { "s", "string!" }, { "t", "string" }, { "i", "integer" }, { "n", "number" }, { "b", "boolean" }, { "f", "boolean" } } },
})
x:rule({
  name = "r",
  pattern = [[ "آری" ]],
  emit = { type = "all", s = "'x'", t = "\"y z\"", i = "-3", n = "2.5", b = "true", f = "false" },
})
return x
