-- Words of greeting.
local golchin = require "golchin"

local x = golchin.extractor {
    name = "greetings",
    version = "1.0.0",
    summary = "words of greeting",
    records = { greeting = { word = "string!" } },
    key = { greeting = { "word" } },
}
x:dict("word", { "سلام", "درود" })
x:rule { name = "greeting", pattern = "w:@word", emit = { type = "greeting", word = "w.canonical" } }
return x
