-- article: یکی. دو تا. سه تا
-- records: 2
local x = require("lib.found")("on_sentence")
x:rule({
  name = "r",
  pattern = [[ n:Number "تا" ]],
  on = function(m, doc)
    return { type = "found", what = m.n, number = m.sentence, more = doc.id .. doc:canonical(doc:sentence(m.sentence)) }
  end,
})
return x
