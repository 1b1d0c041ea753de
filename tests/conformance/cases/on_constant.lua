-- article: ۵ نفر
-- records: 1
local x = require("lib.found")("on_constant")
x:rule({
  name = "r",
  pattern = [[ Number Word ]],
  on = function()
    return { type = "found", what = "ثابت", number = 2.5 }
  end,
})
return x
