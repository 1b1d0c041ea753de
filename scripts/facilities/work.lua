-- How far the building of a house has come, when only the words around «ساخت» tell: going on, to come, or over.
local words = require "lib.words"
local tokens = require "facilities.tokens"

local work = {}

local set = words.set
local to, from = set "به", set "از"
local progress_words = set "درصد آغاز ادامه شروع انجام جریان ٪"
local ends = set "پایان اتمام تمام"
--- Verbs of what is to come, right behind a noun and anywhere: «آغاز می‌شود».
work.to_be, work.future = set "می خواهد میشود", set "می شود خواهد میشود شوند گردد"
local shares, way = set "نیمه نیم نیمی سوم چهارم پنجم", set "راه کار مسیر"
local lasting, taken = set "طول زمان", set "کشید کشیده برد برده"
local bygone, promised = set "بود بودند", set "قرار بنا مقرر نشده نیمه تصویب وعده قول" -- «قرار بود»
local works, completed = set "کار پروژه طرح ساختمان عملیات", set "انجام اجرا تمام پیش پیشرفت ساخته تکمیل"
local spent, done = set "هزینه صرف", set "شد شده شدهاست کرده کردهایم کردهاند کردیم کردند"

-- «ساخت درمانگاه … به نیمه رسیده است», «به دو سوم راه رسید»; «به نیمه دوم سال موکول شد» tells of no work.
local function is_part_done(doc, first, last)
  for at in words.each(doc, first, last, shares) do
    local behind = at + 1
    if doc:is(behind, from) then behind = behind + 1 end
    if doc:is(behind, way) then behind = behind + 1 end
    local is_led = doc:is(at - 1, to) or doc:is(at - 2, to)
    if is_led and behind <= last and tokens.is_verb(doc, behind) then return true end
  end
  return false
end

--- «۶۰ درصد کار بیمارستان انجام شده است»
function work.is_share(doc, f, first, last)
  return doc:is(f.first - 1, works) and doc:is(f.first - 2, tokens.percent) and doc:find(first, last, completed) ~= nil
end

--- «ساخت زایشگاه … در حال انجام است», «… از هفته آینده آغاز می‌شود»
function work.of_building(doc, f, first, last)
  local ended = doc:find(first, last, ends)
  -- «ساخت … امسال تمام می‌شود» is going on, «… به پایان رسید» is over.
  local is_to_end = ended and doc:is(ended + 1, work.to_be)
  if ended and not is_to_end and (doc:is(ended - 1, to) or tokens.is_verb(doc, ended + 1)) then return nil end
  -- «ساخت … ۱۶ سال طول کشید», «ساخت … را خیری تقبل کرده بود»: over, too.
  local lasted = doc:find(first, last, lasting)
  if lasted and doc:is(lasted + 1, taken) or doc:find(math.max(first, last - 1), last, bygone) and not doc:find(first, last, promised) then return nil end
  local at = doc:find(first, last, progress_words)
  local goes_on = is_to_end or at and not doc:find(at + 1, math.min(at + 1, last), work.future)
  if not goes_on then -- «تاکنون ۴۵ میلیارد تومان هزینه شده است»
    local at_spent = doc:find(first, last, spent)
    goes_on = at_spent and doc:is(at_spent + 1, done) or is_part_done(doc, first, last)
  end
  return { value = goes_on and "under_construction" or "planned", at = f.is_built }
end

return work
