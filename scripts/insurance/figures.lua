-- The figures of a sentence: numbers with their unit and the words they count, without those that are
-- something else (a date, a phone, an age, an area; docs/records.md).
local words = require "lib.words"

local figures = {}

-- Units of what this extractor never counts.
local foreign_units = {
  area = true, length = true, time = true, weight = true, temperature = true, data = true, energy = true,
  bed = true, rate = true,
}
local foreign_nouns = words.set [[تخت تختخوابی تختخواب تختی سال ساله ماه ماهه روز روزه هفته ساعت ساعته دقیقه کیلومتر
  کیلومتری متر متری مترمربع هکتار هکتاری طبقه درجه سانتیگراد کیلوگرم تن لیتر مگاوات نفره نفری بار خودرو دستگاه
  آمبولانس کشته شهید شهیدان زخمی مجروح فوتی جانباخته مصدوم]]
local counted_from = words.set "ماده مواد تبصره بند اصل شماره سامانه کد پلاک شعبه منطقه فاز طبقه صفحه ساعت سن تلفن پیامک"
local pronoun_tails = words.set "آن آنها آنان این"

-- The words that a figure counts begin behind its unit.
local function noun_start(doc, quantity, number)
  local last = quantity and quantity.last or number.last
  return last + 1
end

local function is_foreign(doc, number, quantity, first, last)
  if number.number_kind and number.number_kind ~= "cardinal" and number.number_kind ~= "range" then return true end
  if quantity and foreign_units[quantity.unit_kind] then return true end
  if not quantity and number.last < last and words.is(doc, number.last + 1, foreign_nouns) then return true end
  if quantity and quantity.unit_kind ~= "currency" and words.is(doc, quantity.last, foreign_nouns) then return true end
  return number.first > first and words.is(doc, number.first - 1, counted_from)
end

--- The figures of sentence first..last in text order: { first, last, value, unit, unit_kind, qualifier, high,
--- noun (the token behind), number_last }.
function figures.of(doc, first, last)
  local found = {}
  for _, number in ipairs(doc:edges("Number", first, last)) do
    local quantity = doc:edge_at("Quantity", number.first)
    if quantity and quantity.last > last then quantity = nil end
    if number.value and not is_foreign(doc, number, quantity, first, last) then
      local edge = quantity or number
      found[#found + 1] = {
        edge = edge, first = edge.first, last = edge.last, value = edge.value, high = edge.high,
        unit = quantity and quantity.unit, unit_kind = quantity and quantity.unit_kind,
        qualifier = edge.qualifier, noun = noun_start(doc, quantity, number),
      }
    end
  end
  return found
end

--- Do the words from token `i` on refer back: «آنان», «از آنها», «آن»?
function figures.refers_back(doc, i, last)
  if i > last then return false end
  if words.is(doc, i, words.set "از") then i = i + 1 end
  return i <= last and words.is(doc, i, pronoun_tails)
end

return figures
