-- article: بیمارستان
-- refused: CYCLE drop one of these needs
-- with: ping.lua
local x = require("lib.found")("refused_cycle", { publishes = { "Pong" }, needs = { "Ping" } })
return x
