-- The times that a sentence words, without those that are of something else than what its figures tell.
local words = require "lib.words"

local periods = {}

local set = words.set
local rates = set "ماهانه روزانه سالانه هفتگی"
local from, more = set "از", set "بیش بیشتر کمتر بالاتر پایین"
local to, relation, with = set "به", set "نسبت", set "با"
local comparing, glued_comparing = set "مقایسه قیاس", set "درمقایسه درقیاس"
local inside, against = set "در", set "برابر مقابل"
local amounts_compared = set "آمار رقم میزان شمار"
local none = {}

--- How often, and not when.
periods.rates = rates

-- «بیشتر از سال قبل», «نسبت به آمار سال قبل», «در مقایسه با سال قبل», «در برابر سال قبل», «از سال قبل بیشتر است»: not the
-- time of the figure.
local function is_compared(doc, first, last)
  local i = first - 1
  local change = doc:is(i, from) and doc:edge_at("Percent", last + 1) -- «از پارسال ۷ درصد کمتر است»
  if change and doc:is(change.last + 1, more) then return true end
  if doc:is(i, from) and doc:is(last + 1, more) then return true end
  if doc:is(i, amounts_compared) then i = i - 1 end
  return doc:is(i, from) and doc:is(i - 1, more) or doc:is(i, to) and doc:is(i - 1, relation)
    or doc:is(i, with) and (doc:is(i - 1, comparing) or doc:is(i - 1, glued_comparing))
    or doc:is(i, against) and doc:is(i - 1, inside)
end

--- Does a time tell when something was, and not how often, or what it is compared with?
function periods.tells(doc, first, last, canonical) return not rates[canonical] and not is_compared(doc, first, last) end

-- «مراکز روزانه» are centres for the day, but not «این مراکز روزانه به ۱۵۰ نفر خدمت می‌دهند».
local daily, these = set "روزانه", set "این همین آن همان"
local day_places = set "مراکز مرکز توانبخشی مهد مهدهای مهدکودک کلینیک"
local function is_of_centre(doc, first)
  if not doc:is(first, daily) or not doc:is(first - 1, day_places) then return false end
  return not doc:is(first - 2, these) or not (doc:is(first + 1, to) or doc:edge_at("Number", first + 1))
end

-- «هزینه هر روز بستری», «تعرفه روزانه تخت»: of one day; «هزینه ماهانه سازمان» is a rate.
local cost, charges, each = set "هزینه", set "تعرفه نرخ بهای", set "هر"
local function is_charged(doc, first) return doc:is(first - 1, charges) or doc:is(first - 1, cost) and doc:is(first, each) end

-- «متناسب‌سازی حقوق ۴ میلیون بازنشسته از مهر اجرا می‌شود»: when that will begin, not when there are so many.
local start, taking_effect = "^از %S+$", set "اعمال اجرا اجرایی آغاز شروع تمدید واریز پرداخت افزایش برقرار پذیرش"
local coming, becomes, NEAR = set "می خواهد", set "میشود مییابد شود میگیرد", 6 -- tokens
local function is_start(doc, last, canonical)
  if not string.find(canonical, start) then return false end
  local stop = math.min(last + NEAR, #doc)
  local at = doc:find(last + 1, stop, taking_effect)
  return at ~= nil and at < stop and (doc:is(at + 1, coming) or doc:is(at + 1, becomes))
end

-- «دهه فجر امسال»: not of the year.
local function is_part_of_time(sentence, first, last)
  for _, mark in ipairs(sentence.times or none) do
    if mark.first < first and last <= mark.last then return true end
  end
  return false
end

-- «نشست شب گذشته»: when they met.
local meetings = set "نشست جلسه دیدار مراسم آیین همایش گفتوگو گفتوگوی گفتگو گفتگوی مصاحبه کنفرانس گردهمایی"

-- Is a period of a centre, of a tariff, of a meeting, or of another time?
local function is_of_other(doc, sentence, first, last)
  return is_of_centre(doc, first) or is_charged(doc, first) or doc:is(first - 1, meetings) or is_part_of_time(sentence, first, last)
end

local month, month_name = set "ماه", "^(.+)ماه$"

--- The periods of a sentence that can be a figure's. One that `is_start` is when something takes effect.
function periods.of(doc, sentence)
  local list = sentence.periods
  if list then return list end
  list = {}
  for first, last, canonical in doc:each("Period", sentence.first, sentence.last, "canonical") do
    if not is_compared(doc, first, last) and not is_of_other(doc, sentence, first, last) then
      -- «در مهرماه», which has a name of one word
      local said = canonical and (doc:is(last, month) and last > first and doc:folded(last - 1) or string.match(doc:folded(last), month_name))
      if said and said == canonical then canonical = canonical .. " ماه" end
      canonical = canonical or doc:canonical(first, last)
      list[#list + 1] = { first = first, last = last, canonical = canonical, is_start = is_start(doc, last, canonical) }
    end
  end
  for _, mark in ipairs(sentence.times or none) do
    local inner = doc:edge_at("Period", mark.first)
    if (not inner or inner.last < mark.last) and not is_compared(doc, mark.first, mark.last) then
      list[#list + 1] = { first = mark.first, last = mark.last, canonical = mark.canonical or doc:canonical(mark.first, mark.last) }
    end
  end
  sentence.periods = list
  return list
end

return periods
