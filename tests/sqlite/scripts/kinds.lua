-- A record with a slot of each type, and names that SQL or the database has a use for.
local golchin = require "golchin"
local modes = require "modes"

local x = golchin.extractor {
    name = "kinds",
    version = "1.0.0",
    summary = "slots of all types",
    records = {
        run = { order = "string!", id = "integer", share = "number", is_long = "boolean", mode = { "a", "b" } },
    },
}
x:dict("word", "words.tsv")
x:rule {
    name = "word",
    pattern = "w:@word",
    on = function(m)
        local word = m.w.canonical
        return {
            type = "run", order = word, id = 7, share = word == "سلام" and 3 or 2.5,
            is_long = #word > 8, mode = modes.first,
        }
    end,
}
return x
