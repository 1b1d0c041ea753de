-- article: بیمارستان‌ها و سه میلیون تومان
-- records: 2
local x = require("lib.found")("on_feature")
x:dict("kind", "lists/kinds.tsv", { inflect = "noun" })
x:rule({
  name = "r",
  pattern = [[ x:(@kind | Money) ]],
  on = function(m)
    local x = m.x
    return { type = "found", what = x.form or x.unit, more = x.plural and "جمع" or x.text, number = x.value }
  end,
})
return x
