-- Times that are announced before the figures: «با اشاره به عملکرد سال گذشته گفت: …», «… کارنامه نه ماهه امسال را تشریح
-- کرد», «کارنامه سال ۱۴۰۱ چنین است:» and points below.
local article = require "lib.article"
local points = require "lib.points"
local words = require "lib.words"

local announced = {}

local set = words.set
local doings = set "عملکرد آمار آمارهای فعالیت فعالیتهای اقدامات کارنامه خدمات گزارش دستاوردهای پرداختها پرداختهای تعرفه تعرفهها تعرفههای"
local telling = set [[اشاره تشریح ارائه مرور مروری توضیح منتشر گزارش اعلام بیان خصوص درباره مورد باره برشمرد ارزیابی]]
local compared, day = set "نسبت مقایسه قیاس مشابه از", set "روز امروز دیروز صبح ظهر عصر شامگاه"
local SPAN = 6 -- tokens from what was done to when: «عملکرد این اداره کل در»

-- The time that a sentence announces what was done in, or false.
local function time_of(doc, number)
  local first, last = doc:sentence(number)
  if not doc:find(first, last, telling) then return false end
  for start, stop, canonical in doc:each("Period", first, last, "canonical") do
    local at = doc:find(math.max(first, start - SPAN), start - 1, doings)
    if at and not doc:find(at, start - 1, compared) and not doc:is(start, day) and not doc:edges("Number", at, start - 1)[1] then
      return { value = canonical or doc:canonical(start, stop), at = { start, stop }, resolved = true }
    end
  end
  return false
end

local times = article.once(function() return {} end) -- by the number of a sentence

local function time_in(doc, number)
  local known = times(doc)
  if known[number] == nil then known[number] = time_of(doc, number) end
  return known[number]
end

-- «بیمه‌شدگان شعب در پایان شهریور:», and rows below that are one sentence with it.
local colon = set ":"
local function heading_of(doc, sentence, f)
  for start, stop, canonical in doc:each("Period", sentence.first, f.first - 1, "canonical") do
    if doc:edges("Number", sentence.first, start - 1)[1] then return nil end
    if doc:is(stop + 1, colon) then return { value = canonical or doc:canonical(start, stop), at = { start, stop } } end
  end
  return nil
end

--- The time that a sentence announces before a figure of it, as a slot's value, or nil.
function announced.own(doc, sentence, f)
  local time = time_in(doc, sentence.number)
  return time and time.at[2] < f.first and time or heading_of(doc, sentence, f)
end

local FAR = 3 -- sentences

--- The time that the sentences before a figure announce, where none of their figures has another; or nil.
function announced.before(doc, f)
  local previous = f.previous
  for number = f.number - 1, math.max(f.number - FAR, 1), -1 do
    while previous and previous.number > number do previous = previous.previous end
    local has_figure = previous and previous.number == number
    local time = not has_figure and time_in(doc, number)
    if time then return time end
    if has_figure and previous.period and not previous.period_is_announced then return nil end
  end
  return nil
end

--- The time of the head that a figure's sentence is a point below of, or nil. `fits` says which edges can be one.
function announced.above(doc, sentence, fits)
  local first, last = points.announcement(doc, sentence.number)
  if not first then return nil end
  for start, stop, canonical in doc:each("Period", first, last, "canonical") do
    if fits(doc, start, stop, canonical) then return { value = canonical, at = { start, stop }, resolved = true } end
  end
  return nil
end

return announced
