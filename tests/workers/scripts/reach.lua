-- Counts what a script can reach outside of itself; nothing is what it should be.
local golchin = require "golchin"

local x = golchin.extractor {
    name = "reach",
    version = "1.0.0",
    summary = "tries to get out",
    records = { reached = { count = "integer!" } },
}

local names = { "io", "os", "package", "debug", "dofile", "loadfile", "load", "collectgarbage" }
local calls = { "execute", "open", "popen", "remove", "rename", "exit", "getenv", "loadlib" }

x:extract(function()
    local count = 0
    for _, name in ipairs(names) do
        local found = _G[name]
        for _, call in ipairs(calls) do
            if type(found) == "table" and found[call] then
                count = count + 1
            end
        end
    end
    for _, module in ipairs { "socket", "lfs", "posix" } do
        if pcall(require, module) then
            count = count + 1
        end
    end
    return { type = "reached", count = count }
end)
return x
