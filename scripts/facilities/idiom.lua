-- Idioms of opening and closing that stand on both sides of a facility: «چراغ درمانگاه … روشن شد», «قفل بر در … خورده».
local words = require "lib.words"

local idiom = {}

local set = words.set
local REACH = 3 -- tokens between the noun of an idiom and the facility at most

local function either(opened, closed)
  return { { "opened", set(opened) }, { "closed", set(closed) } }
end

local doors = either("باز گشوده گشود گشودند گشاید بازگشایی", "بسته بست بستند")
local idioms = {
  ["در"] = { { "closed", set "تخته" } }, ["درهای"] = doors, ["درب"] = doors, ["دربهای"] = doors,
  ["قفل"] = either("باز گشوده شکسته شکست", "خورد خورده زدند زده"),
  ["روبان"] = { { "opened", set "بریده قیچی برید بریدند" } },
  ["نوار"] = { { "opened", set "بریده قیچی برید بریدند" } },
  ["ساختمان"] = { { "under_construction", set "بالا" } }, -- «ساختمان زایشگاه … بالا می‌رود»
  ["دیوارهای"] = { { "under_construction", set "بالا" } }, ["دیوار"] = { { "under_construction", set "بالا" } },
  ["چراغ"] = either("روشن", "خاموش"),
  ["کرکره"] = either("بالا", "پایین"),
  ["جای"] = { { "planned", set "خالی" } }, -- «جای یک داروخانه … خالی است»
}
local nouns = {}
for noun in pairs(idioms) do nouns[#nouns + 1] = noun end
nouns = set(table.concat(nouns, " "))

--- The status that an idiom around `f` tells, when its verb stands in first..last; nil when there is none.
function idiom.read(doc, f, first, last)
  if first > last then return nil end
  local told
  for at in words.each(doc, f.first - REACH, f.first - 1, nouns) do
    for _, idiom_of in ipairs(idioms[doc:folded(at)]) do
      local verb = doc:find(first, last, idiom_of[2])
      if verb and (not told or verb < told.at[1]) then told = { value = idiom_of[1], at = { verb, verb } } end
    end
  end
  return told
end

return idiom
