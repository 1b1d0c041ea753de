-- Finds fruit, and fails where it finds an apple.
local golchin = require "golchin"

local x = golchin.extractor {
    name = "fragile",
    version = "1.0.0",
    summary = "fails at apples",
    records = { fruit = { name = "string!" } },
    key = { fruit = { "name" } },
}
x:dict("fruit", { "سیب", "گلابی" })
x:rule {
    name = "fruit",
    pattern = "f:@fruit",
    on = function(match)
        local name = match.f.canonical
        if name == "سیب" then
            error("an apple")
        end
        return { type = "fruit", name = name }
    end,
}
return x
