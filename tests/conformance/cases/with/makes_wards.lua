-- Publishes what the cases need.
local golchin = require("golchin")
local x = golchin.extractor({
  name = "makes_wards",
  version = "1.0.0",
  summary = "wards",
  publishes = { "Ward" },
})
x:rule({ name = "ward", pattern = [[ "بخش" w:Word ]], emit = { type = "Ward", name = "w", size = "4" } })
return x
