-- Times that a figure's words point back to: «در این مدت», «در همین سال», «در این ۹ ماه».
local words = require "lib.words"
local announced = require "insurance.announced"

local pointed = {}

local set = words.set
local pointers = set "این همین آن همان"
local times = set "مدت بازه دوره زمان سال ماه ایام فصل"

-- The unit that is pointed back with, and all of it where it is counted; or nil.
local function find(doc, first, last)
  for i in words.each(doc, first, last - 1, pointers) do
    local number = doc:edge_at("Number", i + 1)
    local unit = number and number.last + 1 or i + 1
    if doc:is(unit, times) then
      return unit, number and { value = doc:canonical(number.first, unit), at = { number.first, unit } } or nil
    end
  end
  return nil
end

-- «پایان آذر» has no length that «این مدت» could mean, «مهر» is no year, and «از ابتدای سال» is none of «این سال‌ها».
local year, plural, a_year, of_year, of_years = set "سال", set "ها", "%d%d%d%d", "سال", "%S+ سال"
local moments, since_start = { "^پایان", "^آخر", "^ابتدای", "^آغاز", "^اول" }, "^از %S+ سال"
local function can_be_meant(doc, value, unit, counted)
  for _, moment in ipairs(moments) do
    if string.find(value, moment) then return false end
  end
  if counted or not doc:is(unit, year) then return true end
  if doc:is(unit + 1, plural) then return string.find(value, of_years) ~= nil and not string.find(value, since_start) end
  return string.find(value, of_year, 1, true) ~= nil or string.find(value, a_year) ~= nil
end

local function remembered(_, _, memory) return memory.period end

-- The last time that the sentences before tell of what is no figure here.
local RECENT = 2 -- sentences
local function last_told(doc, f, _, fits)
  local found
  for first, last, canonical in doc:each("Period", doc:sentence(math.max(f.number - RECENT, 1)), f.clause.first - 1, "canonical") do
    if fits(doc, first, last, canonical) then found = { value = canonical, at = { first, last } } end
  end
  return found
end

--- What the words of a figure from `first` on point back to, as a slot's value; nil when they do not, or nothing is known.
--- `memory.period` is the last that was worded, `fits` says which edges can be one.
function pointed.period(doc, f, first, memory, fits)
  local unit, counted = find(doc, first, f.clause.last)
  if not unit then return nil end
  for _, know in ipairs { announced.before, remembered, last_told } do
    local known = know(doc, f, memory, fits)
    if known and can_be_meant(doc, known.value, unit, counted) then
      memory.period = known
      return { value = known.value, at = known.at, resolved = true }
    end
  end
  return counted
end

return pointed
