-- article: بیمارستان
-- refused: BAD_RULE each goes with emit
local x = require("lib.found")("refused_each_on")
x:rule({
  name = "r",
  pattern = [[ g:(x:Word)+ ]],
  each = "g",
  on = function() end,
})
return x
