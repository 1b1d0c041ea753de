-- Needs what the case publishes, and the other way round.
local golchin = require("golchin")
return golchin.extractor({
  name = "ping",
  version = "1.0.0",
  summary = "one half of a cycle",
  publishes = { "Ping" },
  needs = { "Pong" },
})
