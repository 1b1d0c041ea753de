-- article: بیمارستان
-- refused: UNKNOWN rule 'r' needs edges of type "Lost", which no loaded extractor publishes
local x = require("lib.found")("refused_type_unmet")
x:rule({
  name = "r",
  pattern = [[ x:Lost ]],
  emit = { type = "found", what = "x" },
})
return x
