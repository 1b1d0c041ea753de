-- article: بیمارستان
-- refused: BAD_RULE 'found' requires slot 'what'
local x = require("lib.found")("refused_required")
x:rule({
  name = "r",
  pattern = [[ n:Number ]],
  emit = { type = "found", number = "n.value" },
})
return x
