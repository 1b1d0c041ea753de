-- Money that is a building's, and none of insurance: what it costs, what is spent on it.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local building = {}

local HELP = "کمک" -- that a building is built with
local for_whom, it, for_it = words.set "برای", words.set "آن آنها این", words.set "برایش"

-- «با ۴۶۰ میلیون تومان آن را ساخته»
local with, built = words.set "با", words.set "ساخته ساخت ساختند"
local WORK = 8 -- tokens from what is done to what it costs
local houses = words.set [[مرکز مجتمع ساختمان بیمارستان درمانگاه کلینیک آسایشگاه خوابگاه اردوگاه مدرسه شعبه آزمایشگاه
  زایشگاه داروخانه پلیکلینیک کارگاه سالن]]
local function is_spent_on_it(sentence, f)
  local doc = sentence.doc
  if not doc:is(f.first - 1, with) then return false end
  if doc:find(f.last + 1, math.min(f.clause.last + 1, f.last + 5), built) then return true end
  -- «ساخت درمانگاه با ۱۶ میلیارد تومان کمک خیران به نیمه رسید»
  local work = sentences.cue(sentence, math.max(sentence.first, f.first - WORK), f.first - 1, "building")
  return work ~= nil and doc:find(work.last + 1, f.first - 2, houses) ~= nil
end

-- «بیمارستان ۵۵ درصد پیشرفت دارد و ۳۲۰ میلیارد تومان برای آن هزینه شده»
local function is_about_house(sentence, f)
  if sentences.anywhere(sentence, "building") then return true end
  local next_house, all = sentence.doc:each("@facility", sentence.first, f.first - 1)
  return sentences.anywhere(sentence, "spend") ~= nil and next_house(all) ~= nil
end

-- «اختصاص ۴۵ میلیارد تومان برای تکمیل بیمارستان …», «۹ میلیارد تومان صرف تجهیز درمانگاه شد»: the work that a sum is for.
local purpose = words.set "برای جهت بابت صرف منظور"
local work_on = words.set "تکمیل تجهیز ساخت احداث بازسازی نوسازی بهسازی مرمت تعمیر توسعه اتمام راهاندازی"
local NEXT = 2 -- tokens from the work to the house
local function is_for_work(sentence, f)
  local doc = sentence.doc
  if f.is_welfare and sentences.in_clause(sentence, f, "donor") then return false end
  for i in words.each(doc, f.clause.first, f.clause.last - 2, purpose) do
    if doc:is(i + 1, work_on) and (doc:find(i + 2, i + 1 + NEXT, houses) or doc:edges("@facility", i + 2, i + 1 + NEXT)[1]) then return true end
  end
  return false
end

-- «این طرح ۱۲ میلیارد تومان هزینه داشته است», of a building that was just told of.
local this, works = words.set "این", words.set "طرح پروژه ساختمان بنا"
local function is_work_told(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.clause.first, f.first - 2, this) do
    if doc:is(i + 1, works) then
      return sentence.number > 1 and sentences.anywhere(sentences.open(doc, sentence.number - 1), "building") ~= nil
    end
  end
  return false
end

-- «درمانگاه دهدشت ۱۱۰ میلیارد تومان هزینه برده», «دو مرکز در دست ساخت داریم که ۴۴ میلیارد تومان هزینه‌شان شده»
local outlay, took, at_it = words.set "هزینه خرج", words.set "برده برد برداشته برداشت دربرداشته داشته داشت در", words.set "به در"
local theirs, has_been, relative = words.set "شان اش هزینهشان", words.set "شده شد", words.set "که"
local function did_cost(sentence, f)
  local doc, at = sentence.doc, f.last + 1
  local has_theirs = doc:is(at, outlay) and doc:is(at + 1, theirs) and doc:is(at + 2, has_been) or doc:is(at, theirs) and doc:is(at + 1, has_been)
  if not has_theirs and not (doc:is(at, outlay) and doc:is(at + 1, took)) then return false end
  local is_of_work = doc:is(f.clause.first - 1, relative) and sentences.said_before(sentence, f, "building")
  if is_of_work or is_work_told(sentence, f) then return true end
  local house = doc:find(f.clause.first, f.first - 1, houses)
  return house ~= nil and not doc:is(house - 1, at_it)
end

-- «تجهیزات مورد نیاز معلولان»: what a welfare body buys for people, and for no house.
local equipment, WHOSE = words.set "تجهیزات", 5 -- tokens
local function is_for_people(sentence, f)
  local doc = sentence.doc
  local at = doc:find(f.clause.first, f.clause.last, equipment)
  if not at or doc:find(at, f.clause.last, houses) or doc:edges("@facility", at, f.clause.last)[1] then return false end
  return doc:edges("@people", at + 1, math.min(at + WHOSE, f.clause.last))[1] ~= nil
end

--- Is a sum what a building costs: «ساخت بیمارستان …، تاکنون ۶۸۰ میلیارد تومان برای آن هزینه شده»? Not where a
--- welfare body builds homes.
function building.owns(sentence, f)
  if f.is_cost then
    local is_help = sentences.in_clause(sentence, f, "grant") or f.is_welfare and sentences.cue(sentence, f.clause.first, f.first, "aid")
    return not is_help or sentences.in_clause(sentence, f, "building") ~= nil
  end
  local at = sentence.doc:find(f.clause.first, f.clause.last, for_whom)
  local is_for_it = at and sentence.doc:is(at + 1, it) or sentence.doc:find(f.clause.first, f.clause.last, for_it)
  if is_for_it and is_about_house(sentence, f) or is_for_work(sentence, f) then return true end
  if is_spent_on_it(sentence, f) or did_cost(sentence, f) then return true end
  if not sentences.in_clause(sentence, f, "building") or f.is_welfare and (sentences.own(sentence, f, "aid") or is_for_people(sentence, f)) then
    return false
  end
  local grant = sentences.in_clause(sentence, f, "grant")
  if grant and (f.is_welfare or grant.canonical ~= HELP) then return false end
  return not (sentences.in_clause(sentence, f, "debt") or sentences.in_clause(sentence, f, "premium"))
end

--- Is a building what the sentence says a sum is for: «برای ساخت این مجتمع که ۸۰ درصد پیشرفت دارد ۱۰ میلیارد تومان
--- هزینه شده»?
function building.is_purpose(sentence, f)
  for i in words.each(sentence.doc, sentence.first, f.first - 2, for_whom) do
    if sentences.cue(sentence, i + 1, i + 2, "building") then return true end
  end
  return false
end

return building
