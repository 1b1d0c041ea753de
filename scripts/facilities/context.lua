-- Beds and money that a clause states for a facility.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local phrase = require "facilities.phrase"

local context = {}

local set = words.set
local will, will_prefix, with = set "خواهد خواهند", set "می", set "با"
local cost_cues = set "خرج هزینه هزینه‌ای هزینهای اعتبار اعتباری ارزش مبلغ بودجه کمک سرمایه صرف تخصیص اختصاص"
-- Money that is asked for, owed or charged is no cost.
local others = set [[نیاز نیازمند بدهی بدهکار بدهکارند مطالبات تعرفه شهریه معوقات معوق کسری یارانه ماهانه ماهی سالانه سالی روزانه روزی ویزیت فرانشیز
  طلب حقوق کارانه درآمد مستمری آنان]]
local purposes, works = set "برای صرف جهت خرج", set "ساخت احداث تکمیل تجهیز توسعه نوسازی بازسازی بهسازی"
local builders, own_cues = set "ساختند ساخته ساختیم ساخت احداث خریداری نوسازی بازسازی تجهیز تکمیل مرمت بهسازی افتتاح راه بنا آماده", set "هزینه اعتبار پول بودجه"
local toward = set "به"
local fillers = set "هم نیز"
local each = set "هر هرکدام هریک"
local it, joints = set "آن آنها", set "، , و"
local BUILT = 8 -- tokens between «با … تومان» and what is done with it at most
local reach = 40 -- tokens from the first money of an enumeration to the word for all: «… با ۹۰ میلیارد ریال هزینه»
local shares = set "دیده اختصاص تصویب تخصیص کنار"
local wish_words = set "صاحب"
local projects = set "پروژه طرح پروژه‌ی"
local wards = set [[بخش بخشهای آیسییو سیسییو ICU CCU NICU icu ccu nicu اورژانس ویژه مراقبت مراقبتهای دیالیز زایمان ریکاوری سوختگی اطفال
  کودکان نوزادان جراحی داخلی عفونی شیمیدرمانی همودیالیز]]

--- «که ۶۴ تخت دارد»: beds in first..last.
function context.read_beds(doc, f, first, last)
  if f.beds or f.count and f.count.value > 1 then return end
  if doc:find(math.max(1, f.first - 3), f.first - 1, wards) then return end -- «تخت‌های دیالیز بیمارستان»
  for _, number in ipairs(tokens.edges(doc, "Number", first, last)) do
    local beds = phrase.beds_at(doc, number.first, last)
    local is_to_come = doc:is(number.first - 1, wish_words) -- «به زودی صاحب ۴۰ تخت تازه می‌شود»
    local is_of_ward = beds and (doc:is(number.first - 1, wards) or not is_to_come and doc:is(beds.at[2] + 1, wards))
    if beds and beds.value and not is_of_ward then
      f.beds = beds
      if is_to_come and not f.status then f.status = { value = "planned", at = beds.at } end
      return
    end
  end
end

-- «… برگزار شد، ۳۳ پروژه با اعتبار …»: the money is that of other things, which are counted.
local function is_of_projects(doc, first, last)
  local at = doc:find(first, last, projects)
  return at ~= nil and doc:edge_before("Number", at) ~= nil
end

-- The words that say what the money is for stand around it; what is built is built with money. In front of a
-- phrase that points they are its own: «هزینه این طرح را … اعلام کرد».
local function is_cost(doc, f, money, first, last)
  local from, to = math.max(f.is_pointing and f.first - 4 or first, money.first - 7), math.min(last, money.last + 5)
  if money.first > f.last and is_of_projects(doc, f.last + 1, money.first - 1) then return false end
  if money.last < f.first and not f.is_pointing and is_of_projects(doc, first, money.first - 1) then return false end
  if doc:find(math.max(first, money.first - 4), money.first - 1, others) then return false end
  if doc:find(money.last + 1, math.min(last, money.last + 2), others) then return false end
  if doc:is(money.first - 1, each) or doc:is(money.first - 2, each) then return false end -- «برای هر کدام سه میلیارد»
  local wish = doc:find(money.last + 1, math.min(last, money.last + 4), will)
  if wish and doc:is(wish - 1, will_prefix) then return false end
  -- «برای بیمارستان الف ۱۲۰ میلیارد تومان، بیمارستان ب ۸۵ میلیارد تومان و …»
  if money.first == f.last + 1 and (doc:is(money.last + 1, joints) or doc:find(money.last + 1, to, shares)) then return true end
  local is_with = doc:is(money.first - 1, with)
  if (f.is_built or f.lead_status == "opened") and is_with then return true end -- «افتتاح درمانگاه … با ۱۸ میلیارد ریال»
  local behind = money.last + (doc:is(money.last + 1, fillers) and 2 or 1)
  local is_for = doc:is(behind, purposes)
  -- «… هم برای آن کنار گذاشته شد», «… برای ادامه کار آن»
  if is_for and doc:find(behind + 1, math.min(behind + 3, last), it) then return true end
  -- «… میلیارد تومان برای تکمیل بیمارستان», «… به ساخت بیمارستان کمک کرد»
  local is_led = is_for or doc:is(behind, toward)
  if is_led and money.last < f.first and doc:find(behind + 1, f.first - 1, works) then return true end
  if is_with and money.first > f.last and doc:is(money.last + 1, joints) then
    local _, ended = words.sentence(doc, money.last)
    if doc:find(money.last + 1, math.min(ended, money.last + reach), cost_cues) then return true end
  end
  if is_with and doc:find(money.last + 1, math.min(last, money.last + BUILT), builders) then return true end
  if doc:is(f.first - 1, own_cues) then return not doc:is(f.first - 2, others) end
  return doc:find(from, money.first - 1, cost_cues) or doc:find(money.last + 1, to, cost_cues)
end

--- Money in first..last that is spent on `f`; `is_sure` when the sentence speaks of nothing else.
function context.read_cost(doc, f, first, last, is_sure)
  if f.cost then return end
  for _, money in ipairs(tokens.edges(doc, "Money", first, last)) do
    if money.value and money.unit and (is_sure or is_cost(doc, f, money, first, last)) then
      phrase.set_cost(f, money)
      return
    end
  end
end

--- Money in front of `f`, not before token `first`: what is spent on a building, or what says so itself; any
--- when the sentence is about `f` alone.
function context.read_cost_before(doc, f, first, is_alone)
  if is_alone then return context.read_cost(doc, f, first, f.first - 1, f.is_building) end
  for _, money in ipairs(tokens.edges(doc, "Money", first, f.first - 1)) do
    local is_led = doc:is(money.last + 1, purposes) or doc:is(money.last + 1, toward)
    local is_meant = money.value and money.unit and not f.cost and is_led
    -- «… میلیارد تومان برای این بیمارستان», «… برای تکمیل بیمارستان»
    local is_for = is_meant and (f.first == money.last + 2 or doc:find(money.last + 2, f.first - 1, works) ~= nil)
    if is_for then phrase.set_cost(f, money) end
  end
end

return context
