-- article: ۵ بیمارستان
-- records: 1
local x = require("lib.found")("on_record")
x:dict("kind", "lists/kinds.tsv")
x:rule({
  name = "r",
  pattern = [[ n:Number k:@kind ]],
  on = function(m)
    return { type = "found", what = m.k, more = { value = m.k.canonical, at = m.k }, number = m.n.value }
  end,
})
return x
