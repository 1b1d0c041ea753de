-- article: تبریز. در این شهر ۵ نفر
-- records: 1
local x = require("lib.found")("on_resolved")
x:rule({
  name = "r",
  pattern = [[ n:Number Word ]],
  on = function(m, doc)
    local place = doc:edges("Place")[1]
    return {
      type = "found",
      what = { value = m.n.text, at = m.n },
      more = { value = place.name, at = place, resolved = true },
    }
  end,
})
return x
