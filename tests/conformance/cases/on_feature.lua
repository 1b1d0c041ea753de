-- article: بیمارستان‌ها و سه میلیون تومان
-- records: 2
local x = require("lib.found")("on_feature")
x:dict("kind", "lists/kinds.tsv", { inflect = "noun" })
x:rule({
  name = "r",
  pattern = [[ x:(@kind | Money) ]],
  on = function(m)
    local hit = m.x
    return { type = "found", what = hit.form or hit.unit, more = hit.plural and "جمع" or hit.text, number = hit.value }
  end,
})
return x
