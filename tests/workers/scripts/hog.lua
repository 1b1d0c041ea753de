-- One call into a library that no count of instructions sees the end of, or a loop that it does; the
-- article says which.
local golchin = require "golchin"

local x = golchin.extractor {
    name = "hog",
    version = "1.0.0",
    summary = "takes what limits inside of Lua do not count",
    records = { hog = { count = "integer!" } },
}

local calls = {
    repeating = function() return string.rep("", 1e15) end,
    pattern = function()
        return string.find(string.rep("a", 40), string.rep("a?", 40) .. string.rep("a", 40))
    end,
    moving = function() return table.move({}, 1, 1e15, 2) end,
    inserting = function()
        return table.insert(setmetatable({}, { __len = function() return 1e15 end }), 1, 1)
    end,
    looping = function()
        while true do end
    end,
    emitting = function(doc)
        while true do doc:emit { type = "hog", count = 1 } end
    end,
}

x:extract(function(doc)
    local call = calls[doc:folded(1)]
    if call then call(doc) end
    return { type = "hog", count = 0 }
end)
return x
