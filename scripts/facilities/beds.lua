-- Beds that a clause states for a facility.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local phrase = require "facilities.phrase"

local beds = {}

local set = words.set
local needed = set "کم کمبود نیاز لازم"
local wish_words = set "صاحب"
local toward, added, ADDED = set "به", set "اضافه افزوده", 5 -- tokens from the beds to where they are added
local totals, all_beds, LABELLED = set "شمار تعداد کل مجموع", set "تخت تختهای", 6 -- tokens behind to the number
local pieces, told = set "تا عدد", set "است بود رسید رسیده میرسد می شد شده اعلام"
local future = set "خواهد خواهند می"
local wards = set [[بخش بخشهای آی سی یو آیسییو سیسییو icu ccu nicu اورژانس ویژه مراقبت مراقبتهای دیالیز زایمان ریکاوری سوختگی اطفال
  کودکان نوزادان جراحی داخلی عفونی شیمیدرمانی همودیالیز دیالیزش همودیالیزش اورژانسش جراحیش ویژهاش]]

-- «۱۲۰ تخت به ظرفیت آن افزوده می‌شود»
local function is_added(doc, i, last)
  if not doc:is(i + 1, toward) then return false end
  local at = doc:find(i + 2, math.min(last, i + ADDED), added)
  return at ~= nil and doc:is(at + 1, future)
end

-- «از ۶۰ تخت به ۱۲۰ تخت رسید»: so many it had.
local from = set "از"
local function is_overcome(doc, first, stop) return doc:is(first - 1, from) and doc:is(stop + 1, toward) and doc:edge_at("Number", stop + 2) ~= nil end

-- «شمار تخت‌های بیمارستان رامسر ۱۴۰ است», «کل تخت‌های … ۳۱۰ تخت است»: the number alone stands behind.
local function of_label(doc, f, last)
  local at = doc:is(f.first - 1, tokens.plural_ending) and f.first - 2 or f.first - 1
  if not doc:is(at, all_beds) or not doc:is(at - 1, totals) then return nil end
  for _, number in ipairs(tokens.edges(doc, "Number", f.last + 1, math.min(last, f.last + LABELLED))) do
    local behind = number.last + (doc:is(number.last + 1, pieces) and 2 or 1)
    if number.value and number.number_kind == "cardinal" and doc:is(behind, told) then
      return { value = math.tointeger(number.value), at = number }
    end
  end
  return nil
end

--- «که ۶۴ تخت دارد»: beds in first..last.
function beds.read(doc, f, first, last)
  if f.beds or f.count and f.count.value > 1 then return end
  f.beds = of_label(doc, f, last)
  if f.beds then return end
  if doc:find(math.max(1, f.first - 3), f.first - 1, wards) then return end -- «تخت‌های دیالیز بیمارستان»
  for _, number in ipairs(tokens.edges(doc, "Number", first, last)) do
    local counted = phrase.beds_at(doc, number.first, last)
    if counted and counted.value then
      local stop = counted.at[2]
      -- «به زودی صاحب ۴۰ تخت تازه می‌شود»
      local is_to_come = doc:is(number.first - 1, wish_words) or is_added(doc, stop, last)
      local is_of_ward = doc:is(number.first - 1, wards) or not is_to_come and doc:is(stop + 1, wards)
      local is_needed = doc:is(number.first - 1, needed) or doc:find(stop + 1, math.min(last, stop + 2), needed) -- «به ۵۰۰ تخت دیگر نیاز دارد»
      if not (is_of_ward or is_needed or is_overcome(doc, number.first, stop)) then
        f.beds = counted
        if is_to_come and not f.status then f.status = { value = "planned", at = counted.at } end
        return
      end
    end
  end
end

return beds
