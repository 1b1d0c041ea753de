-- Prints a file of golchin records (JSON lines) as a table: lua5.4 table.lua FILE [ROWS]
--
-- At most ROWS (3) records an article. Terminals disagree on how wide Persian is and on its direction,
-- so what is Latin or a number stands in aligned columns on the left and Persian last.

local path, rows = arg[1], math.tointeger(arg[2] or 3)

if not path or not rows then
    io.stderr:write("usage: lua5.4 table.lua FILE [ROWS]\n")
    os.exit(1)
end

-- A JSON reader of what golchin writes; every function returns the value and where it ends.
local read

local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function read_string(text, at)
    local parts = {}
    at = at + 1
    while true do
        local plain, stop = text:match('^([^"\\]*)()', at)
        parts[#parts + 1] = plain
        if text:sub(stop, stop) == '"' then
            return table.concat(parts), stop + 1
        end
        local letter = text:sub(stop + 1, stop + 1)
        assert(letter ~= "", "a string without its end")
        if letter == "u" then
            parts[#parts + 1] = utf8.char(tonumber(text:sub(stop + 2, stop + 5), 16))
            at = stop + 6
        else
            parts[#parts + 1] = escapes[letter] or letter
            at = stop + 2
        end
    end
end

-- An array is read with its items in order, an object with `keys` in order as well.
local function read_items(text, at, close)
    local items = { keys = {} }
    if text:sub(at + 1, at + 1) == close then
        return items, at + 2
    end
    repeat
        local key, value
        at = at + 1
        if close == "}" then
            key, at = read_string(text, at)
            at = at + 1
            table.insert(items.keys, key)
        end
        value, at = read(text, at)
        items[key or #items + 1] = value
    until text:sub(at, at) ~= ","
    assert(text:sub(at, at) == close, "expected " .. close)
    return items, at + 1
end

function read(text, at)
    local first = text:sub(at, at)
    if first == '"' then
        return read_string(text, at)
    elseif first == "{" then
        return read_items(text, at, "}")
    elseif first == "[" then
        return read_items(text, at, "]")
    end
    local word = text:match("^[%w+.-]+", at)
    local value = tonumber(word)
    if word == "true" or word == "false" then
        value = word == "true"
    end
    assert(value ~= nil, "expected a value")
    return value, at + #word
end

local function grouped(number)
    local sign, whole, rest = tostring(number):match("^(-?)(%d+)(.*)$")
    whole = whole:reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", "")
    return sign .. whole .. rest
end

-- The Latin words, the numbers, and what is Persian or a whole sentence of a record.
local function columns(fields)
    local numbers, words, persian = {}, {}, {}
    for _, key in ipairs(fields.keys) do
        local value = fields[key]
        if type(value) == "number" then
            table.insert(numbers, (key == "value" and "" or key .. " ") .. grouped(value))
        elseif tostring(value):find("[\x80-\xff ]") then
            table.insert(persian, value)
        else
            table.insert(words, tostring(value))
        end
    end
    return table.concat(words, " "), table.concat(numbers, ", "), table.concat(persian, " · ")
end

local function count_types(counts)
    local names = {}
    for name in pairs(counts) do
        names[#names + 1] = name
    end
    table.sort(names)
    for i, name in ipairs(names) do
        names[i] = counts[name] .. " " .. name
    end
    return table.concat(names, ", ")
end

local lines, widths = {}, { 7, 4, 4, 7 }
local article, shown, hidden, total, counts = nil, 0, 0, 0, {}

for line in assert(io.lines(path)) do
    local record = read(line, 1)
    total = total + 1
    counts[record.type] = (counts[record.type] or 0) + 1
    shown = record.article == article and shown + 1 or 1
    if shown <= rows then
        local cells = { shown == 1 and record.article or "", record.type, columns(record.fields) }
        for i = 1, 4 do
            widths[i] = math.max(widths[i], #cells[i])
        end
        lines[#lines + 1] = cells
    else
        hidden = hidden + 1
    end
    article = record.article
end

local form = ("%%-%ds  %%-%ds  %%-%ds  %%%ds  %%s"):format(table.unpack(widths))
print(form:format("article", "type", "word", "numbers", "words of the article"))
for _, cells in ipairs(lines) do
    print(form:format(table.unpack(cells)))
end
print()
print(total .. " records: " .. count_types(counts) .. (hidden > 0 and "; " .. hidden .. " not shown" or ""))
