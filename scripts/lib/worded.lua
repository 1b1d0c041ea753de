-- Where the article words a value that was taken from elsewhere: «این سازمان», a speaker's province.
local article = require "lib.article"

local worded = {}

local by_kind = article.once(function() return {} end)

-- The tokens of the first edge of each name, by type; read once an article.
local function first_by_name(doc, kind)
  local found = by_kind(doc)
  local names = found[kind]
  if not names then
    names = {}
    for first, last, name in doc:each(kind, 1, #doc, "name") do
      if name and not names[name] then names[name] = { first, last } end
    end
    found[kind] = names
  end
  return names
end

--- Give a resolved slot without words the tokens of the first edge of type `kind` that bears its value.
--- Returns the slot, also where it is nil or nothing is found.
function worded.fill(doc, slot, kind)
  if slot and slot.resolved and not slot.at then slot.at = first_by_name(doc, kind)[slot.value] end
  return slot
end

return worded
