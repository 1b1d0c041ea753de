-- article: ۵ بیمارستان
-- records: 2
-- silent
local golchin = require("golchin")

local x = golchin.extractor({
  name = "emit_two_types",
  version = "1.0.0",
  summary = "a case of the conformance suite",
  records = { count = { { "value", "integer!" } }, kind = { { "name", "string!" } } },
})
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "count",
  pattern = [[ n:Number ]],
  emit = { type = "count", value = "n.value" },
})
x:rule({
  name = "kind",
  pattern = [[ Number k:@kind ]],
  emit = { type = "kind", name = "k" },
})
return x
