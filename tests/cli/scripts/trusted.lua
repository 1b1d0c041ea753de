-- Reads a file while it is loaded, which only a trusted script can.
local golchin = require "golchin"
local file = assert(io.open("words.txt"))
local word = file:read("l")
file:close()

local x = golchin.extractor {
    name = "trusted", version = "1.0.0", summary = "a word from a file",
    records = { found = { word = "string!" } },
}
x:rule { name = "word", pattern = ('w:"%s"'):format(word), emit = { type = "found", word = "w" } }
return x
