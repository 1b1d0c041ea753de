-- Idioms of opening and closing that stand on both sides of a facility: «چراغ درمانگاه … روشن شد», «قفل بر در … خورده».
local words = require "lib.words"

local idiom = {}

local set = words.set
local REACH = 3 -- tokens between the noun of an idiom and the facility at most

local doors = { opened = set "باز گشوده گشود گشودند می‌گشاید بازگشایی", closed = set "بسته بست بستند" }
local locks = { opened = set "باز گشوده شکسته شکست", closed = set "خورد خورده زدند زده" }
local ribbons = { opened = set "بریده قیچی برید بریدند", closed = set "" }
local lamps = { opened = set "روشن", closed = set "خاموش" }
local shutters = { opened = set "بالا", closed = set "پایین" }
local places = { planned = set "خالی" } -- «جای یک داروخانه … خالی است»
local idioms = {
  ["درهای"] = doors, ["درب"] = doors, ["دربهای"] = doors, ["قفل"] = locks, ["روبان"] = ribbons,
  ["چراغ"] = lamps, ["کرکره"] = shutters, ["جای"] = places,
}
local nouns = set "درهای درب دربهای قفل روبان چراغ کرکره جای"

--- The status that an idiom around `f` tells, when its verb stands in first..last; nil when there is none.
function idiom.read(doc, f, first, last)
  local at = doc:find(math.max(1, f.first - REACH), f.first - 1, nouns)
  if not at or first > last then return nil end
  for value, verbs in pairs(idioms[doc:folded(at)]) do
    local verb = doc:find(first, last, verbs)
    if verb then return { value = value, at = { verb, verb } } end
  end
  return nil
end

return idiom
