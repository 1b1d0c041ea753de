-- Money that is owed, and what is done about it: not paid, to be settled, left over, collected.
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local parts = require "insurance.parts"

local owed = {}

local own, in_clause = sentences.own, sentences.in_clause

local unpaid = words.set [[نکرده نکردهاند نکرد نکردند نداده ندادهاند نداد ندادند نشد نشده نیامده
   نپرداخته نپرداختهاند نپرداخت]]
local past = words.set "کرده داده شده"
local unpaid_of = words.set "نشدن نکردن ندادن نپرداختن"

--- Is a sum not paid: «۴۳۰ میلیارد تومان پول خدمات را نداده‌اند»?
function owed.is_unpaid(sentence, f)
  local doc = sentence.doc
  if doc:is(f.first - 1, unpaid_of) then return true end -- «پرداخت نشدن ۵۴۰ میلیارد تومان»
  local at = doc:find(f.last + 1, f.clause.last + 1, unpaid)
  return at ~= nil and not doc:find(f.last + 1, at - 1, past)
end

-- «۴۰ میلیارد تومان از مطالبات تا پایان هفته تسویه شود», «در بودجه … برای تسویه بدهی»: until then it is owed.
local later, for_it = words.set "شود خواهد خواهیم خواهند کند کنند گردد", words.set "برای جهت"
local paid = words.set "پرداخت واریز داده دادیم پرداختیم"
local settled = words.set "شد شده شدهاند کردیم کردهایم کرده دادیم دادهایم"
local function is_to_be_settled(sentence, f)
  local settling = in_clause(sentence, f, "settle")
  if not settling then return false end
  local doc = sentence.doc
  if doc:is(settling.first - 1, for_it) and settling.first > f.last and not doc:find(f.first, f.clause.last, paid) then return true end
  if in_clause(sentence, f, "budget") then return true end
  local at = doc:find(settling.last + 1, f.clause.last, later)
  return at ~= nil and not doc:find(f.last + 1, at - 1, settled) -- «۳۱۲ میلیارد واریز شده و باقی پرداخت خواهد شد»
end

-- «خواستار پرداخت ۲۴۰ میلیارد تومان معوقه شدند»
local demanding, paying = words.set "خواستار خواهان خواسته خواستههای خواستند مطالبه", words.set "پرداخت تسویه واریز"
local function is_demanded(sentence, f)
  return sentence.doc:is(f.first - 1, paying) and sentence.doc:find(sentence.first, f.first - 2, demanding) ~= nil
end

-- A debt that is paid is a payment: «۳۶ میلیارد تومان از مطالبات پرداخت شد», «… را دادیم».
local and_word = words.set "و"
local collected = words.set "وصول"
local object, given = words.set "را", words.set "داد دادیم دادند دادم پرداختیم پرداختند پرداخت پرداختهایم دادهایم"
local of_it, passed = words.set "از", words.set "داده دادیم دادهایم دادند وصول گرفتیم گرفتهایم گرفته"
-- «… از مطالبات وصول شد», but «اقساط آن وصول نمی‌شود», «وصول ۶۱۰ میلیارد تومان مطالبات اولویت ماست»
local no_more, aims = words.set "نمی نمیشود نشده نشد نشدهاند نمیشوند", words.set "اولویت پیگیر پیگیری دنبال هدف برنامه باید نیازمند خواستار"
local function is_collected(sentence, f)
  local doc = sentence.doc
  if doc:find(f.last + 1, f.clause.last, aims) then return false end
  local is_whole = f.after and f.after.clause == f.clause and words.is_from(doc, f.first - 1) -- «از ۳۱۰ میلیارد تومان مطالبات ۲۰۷ میلیارد وصول شد»
  local at = doc:is(f.first - 1, collected) and f.first - 1 or doc:find(f.last + 1, is_whole and f.right or f.clause.last, collected)
  return at ~= nil and not doc:is(at + 1, no_more)
end

--- The measure of a sum of which a word says that it is owed: a debt, or its payment.
function owed.measure(sentence, f)
  if f.is_attribute or owed.is_unpaid(sentence, f) or is_to_be_settled(sentence, f) or is_demanded(sentence, f) then return "debt" end
  if f.is_insurer and is_collected(sentence, f) then return "revenue" end
  local at = sentence.doc:find(f.last + 1, f.clause.last, object)
  local is_given = at ~= nil and sentence.doc:is(at + 1, given)
  -- «۶۱۲ میلیارد تومان از طلب مراکز داده شده بود»
  local is_part = sentence.doc:is(f.last + 1, of_it) and sentences.cue(sentence, f.last + 2, f.right, "debt") ~= nil
  is_given = is_given or is_part and sentence.doc:find(f.last + 2, f.right + 1, passed) ~= nil
  -- «بدهی از ۹۰ همت گذشته و ۱۲ همت برای تسویه آمده»: what is paid comes next.
  local is_apart = f.after and f.after.clause == f.clause and sentence.doc:is(f.right + 1, and_word) and not own(sentence, f.after, "debt")
  local stop = is_apart and f.right or f.clause.last
  return (is_given or sentences.cue(sentence, f.left, stop, "pay")) and "payment" or "debt"
end

local settling, pronouns = words.set "تسویه تادیه پرداخت بازپرداخت", words.set "آن آنها"

--- Is a sum for settling what was just told to be owed: «مطالبات از ۷۰۰ همت گذشته و ۶۰ همت برای پرداخت آن پیش‌بینی شده»?
--- Until then it is owed, too.
function owed.is_to_settle_it(sentence, f)
  local doc, previous = sentence.doc, parts.recent(f)
  if not (sentences.said_before(sentence, f, "debt") or previous and previous.measure == "debt") then return false end
  for i in words.each(doc, f.clause.first + 1, f.clause.last - 1, settling) do
    if doc:is(i - 1, for_it) and doc:is(i + 1, pronouns) then return not doc:find(math.max(i + 2, f.last + 1), f.clause.last + 1, paid) end
  end
  return false
end

local left_over = words.set "مانده باقی باقیمانده مانند ماند"

--- Is a sum what is left of a debt: «مطالبات داروخانه‌ها پرداخت شده و ۱۴۰ میلیارد تومان باقی مانده است»?
function owed.is_left_over(sentence, f)
  local at = sentence.doc:find(f.last + 1, math.min(f.clause.last, f.last + 4), left_over)
  if not at or sentence.doc:find(f.last + 1, at - 1, settled) then return false end -- «… واریز شده و باقیمانده»
  local previous = parts.recent(f)
  return sentences.said_before(sentence, f, "debt") ~= nil or previous ~= nil and previous.measure == "debt"
end

local owing = words.set(verbs.owing)

--- Does the predicate say of a sum that it is owed, as of all sums of its clause: «بیمه‌ها ۷۸ میلیارد ریال به بیمارستان‌ها بدهکارند»?
function owed.is_owed(sentence, f)
  if f.is_part then return false end
  local at = sentence.doc:find(f.last + 1, f.clause.last, owing)
  local is_other = at ~= nil and at > f.right and sentence.doc:find(f.last + 1, f.right, settled) ~= nil -- «… پرداخت کرده و ۲۶۰۰ میلیارد دیگر بدهکار است»
  return at ~= nil and not is_other
end

-- «… از بیمه سلامت طلب داریم و ۳۰۰ میلیارد تومان به شرکت‌های دارویی بدهکاریم»
local own_debt, ours, claim = words.set "بدهی بدهکار بدهکاریم", words.set "بدهکاریم داریم هستیم", "^طلب"
local to = words.set "به"

--- Does the speaker's own house owe a sum to others, so that it is none of an insurer that another clause names, at
--- tokens `at`?
function owed.is_own(sentence, f, at)
  local doc, clause, previous = sentence.doc, f.clause, f.previous
  if f.measure ~= "debt" or f.is_speakers or at[1] >= clause.first and at[2] <= clause.last then return false end
  local debt = doc:find(clause.first, clause.last, own_debt)
  if not debt then return false end
  if doc:find(f.last + 1, clause.last, ours) then return true end
  local is_beside = doc:is(debt + 1, to) and previous and previous.number == f.number and previous.measure == "debt" -- «طلب داریم و … بدهی به شرکت‌ها»
  return is_beside and previous.subject ~= nil and string.find(previous.subject.value, claim) ~= nil
end

return owed
