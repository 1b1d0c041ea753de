-- Shows the edges that the cases publish.
local golchin = require("golchin")
local x = golchin.extractor({
  name = "reads_wards",
  version = "1.0.0",
  summary = "wards",
  needs = { "Ward" },
  records = { ward = { name = "string!", size = "integer", open = "boolean" } },
})
x:rule({
  name = "ward",
  pattern = [[ w:Ward ]],
  emit = { type = "ward", name = "w.name", size = "w.size", open = "w.open" },
})
return x
