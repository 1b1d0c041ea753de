-- Which measure a sum of money is of: paid, owed, received, or what one person pays.
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local people = require "insurance.people"
local parts = require "insurance.parts"
local contribution = require "insurance.contribution"
local income = require "insurance.income"
local building = require "insurance.building"

local money = {}

local PREMIUM_OF_ONE = contribution.OF_ONE -- a premium below it is a person's, one above it an insurer's income

local WAGE = "حقوق" -- of those who work as well as of those who draw a pension
local PER_HEAD = "سرانه" -- of a premium, but of grants where a welfare body speaks

local any_price = words.set "قیمت نرخ" -- of drugs as well as of dollars

local own, in_clause = sentences.own, sentences.in_clause

-- «۴۳۰ میلیارد تومان پول خدمات را نداده اند»: what is not paid is owed.
local unpaid = words.set [[نکرده نکردهاند نکرد نکردند نداده ندادهاند نداد ندادند نشد نشده نیامده
   نپرداخته نپرداختهاند نپرداخت]]
local past = words.set "کرده داده شده"
local unpaid_of = words.set "نشدن نکردن ندادن نپرداختن"
local function is_unpaid(sentence, f)
  local doc = sentence.doc
  if doc:is(f.first - 1, unpaid_of) then return true end -- «پرداخت نشدن ۵۴۰ میلیارد تومان»
  local at = doc:find(f.last + 1, f.clause.last + 1, unpaid)
  return at ~= nil and not doc:find(f.last + 1, at - 1, past)
end

-- «که جمع آن به ۹ میلیارد تومان می رسد»: of what was just told.
local totals, it = words.set "جمع مجموع", words.set "آن آنها این"
local function is_total(sentence, f)
  local at = sentence.doc:find(f.clause.first, f.first - 1, totals)
  return at ~= nil and sentence.doc:is(at + 1, it)
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
  local at = doc:is(f.first - 1, collected) and f.first - 1 or doc:find(f.last + 1, f.clause.last, collected)
  return at ~= nil and not doc:is(at + 1, no_more)
end

local function of_debt(sentence, f)
  if f.is_attribute or is_unpaid(sentence, f) or is_to_be_settled(sentence, f) or is_demanded(sentence, f) then return "debt" end
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

-- «هزینه هر شب بستری ۹۵ دلار تعیین شده», «هزینه ام آر آی ۹۵۰ هزار تومان است»
local fixing = words.set "تعیین است بود اعلام عنوان ذکر دانست خواند"
local function is_fixed(sentence, f, has)
  local is_one = f.value < PREMIUM_OF_ONE
    and (has(sentence, f, "each") or has(sentence, f, "medical") or has(sentence, f, "booklet"))
  if sentences.anywhere(sentence, "benefit") then return false end -- what each gets
  return is_one and not has(sentence, f, "pay") and sentence.doc:find(f.last + 1, f.clause.last, fixing) ~= nil
end

-- «۳۴ میلیارد تومان به مددجویان تقسیم شد», «به داروخانه‌ها دادیم»: who gets it says that it is paid, by whatever verb.
local towards = words.set "به برای"
local passes = words.set [[داده دادیم داد دادند اعطا تقسیم پخش ریخته ریختیم ریختند رسید رسیده رسد میرسد پرداختیم پرداختند
  منتقل تقدیم حواله پردازیم دهیم میدهیم]]
local function is_passed_on(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.left, f.clause.last - 1, towards) do
    local count = doc:edge_at("Number", i + 1) -- «به ۸۱۲ مرکز پرداختیم»
    local at = count and count.last + 1 or i + 1
    local noun = sentences.noun(sentence, at, at, f.clause.last)
    local is_whom = doc:edge_at("@people", at) or noun and (people.or_providers[noun.measure] or people.or_patients[noun.measure])
    if is_whom and doc:find(math.max(i + 2, f.last + 1), math.min(f.clause.last + 1, #doc), passes) then return true end
  end
  return false
end

-- «مطالبات داروخانه‌ها پرداخت شده و ۱۴۰ میلیارد تومان باقی مانده است»: what is left of a debt.
local left_over = words.set "مانده باقی باقیمانده مانند ماند"
local function is_left_over(sentence, f)
  local at = sentence.doc:find(f.last + 1, math.min(f.clause.last, f.last + 4), left_over)
  if not at or sentence.doc:find(f.last + 1, at - 1, settled) then return false end -- «… واریز شده و باقیمانده»
  local previous = parts.recent(f)
  return sentences.said_before(sentence, f, "debt") ~= nil or previous ~= nil and previous.measure == "debt"
end

-- «سهم بهزیستی از این طرح ۴۸ میلیارد تومان است»
local share, us = words.set "سهم", words.set "ما سازمان صندوق"
local function is_share_of_payer(sentence, f)
  local at = (f.is_welfare or f.is_insurer) and sentence.doc:find(f.left, f.first - 1, share)
  local is_own = at and (sentence.doc:is(at + 1, us) or sentence.doc:edge_at("Organization", at + 1) ~= nil)
  return is_own and sentence.doc:find(at + 2, f.first - 1, of_it) ~= nil
end

-- «شهریه هر کودک ۴ میلیون تومان است و بهزیستی ۳ میلیون تومان از آن را می‌دهد»
local gives = words.set [[دهد میدهد دهند میدهند دهیم میدهیم پردازد میپردازد پردازند
  میپردازند پردازیم]]
local function is_paid_by_body(sentence, f)
  if f.whole.measure ~= "price" or not (f.is_welfare or f.is_insurer) then return false end
  local doc = sentence.doc
  if not doc:find(f.last + 1, f.clause.last + 1, gives) then return false end
  local next_body, all = doc:each("Organization", f.clause.first, f.first - 1)
  return next_body(all) ~= nil
end

-- «شرکت بیمه از هر بازنشسته ۲۸۵ هزار تومان می‌گیرد»
local each = words.set "هر"
local function is_taken(sentence, f)
  local at = sentence.doc:find(f.left, f.first - 1, each)
  return at ~= nil and sentence.doc:is(at - 1, of_it) and in_clause(sentence, f, "receive") ~= nil
end

-- «۲۳ واحد تحویل شد. ارزش این واحدها ۳۵ میلیارد تومان است»
local these, worth = words.set "این آن آنها", words.set "ارزش"
local function is_worth_of_given(sentence, f)
  local previous = parts.recent(f)
  if not previous or previous.measure ~= "other" or previous.kind ~= "thing" or not f.is_welfare then return false end
  local at = sentence.doc:find(f.left, f.first - 1, worth)
  f.is_worth = at ~= nil and sentence.doc:is(at + 1, these) or nil
  return f.is_worth
end

-- «بیمه تکمیلی از ۲۱۰ هزار به ۳۴۰ هزار تومان رسیده است»: what one costs.
local supplement, reached = "بیمه تکمیلی", words.set "رسید رسیده میرسد رسد است شد شده"
local function is_policy(sentence, f)
  local hit = sentences.cue(sentence, f.clause.first, f.first, "insured")
  if not hit or hit.canonical ~= supplement or in_clause(sentence, f, "pay") then return false end
  return sentence.doc:find(f.last + 1, math.min(f.clause.last + 1, f.last + 9), reached) ~= nil
end

local spent = words.set "صرف هزینه توزیع"
local which = words.set "که یعنی معادل"

-- What the cues inside of a range say; `has` looks a cue up. The second result tells that the words
-- are of any trade: «هزینه», «پرداخت».
local function money_by(f, sentence, has)
  if has(sentence, f, "debt") then return of_debt(sentence, f) end
  local previous = f.previous
  if contribution.is_share(sentence, f) then return "price" end
  local is_of_insured = in_clause(sentence, f, "insured") or previous and previous.number == f.number and previous.measure == "insured"
  if has(sentence, f, "deduct") and is_of_insured then return "price" end
  if f.value < PREMIUM_OF_ONE and is_policy(sentence, f) then return "price" end
  if has(sentence, f, "deficit") then return "other" end
  if is_taken(sentence, f) then return "price" end
  if has(sentence, f, "premium") then
    if f.is_welfare and has(sentence, f, "pay") then return "payment" end -- for those whom it supports
    return (has(sentence, f, "each") or f.value < PREMIUM_OF_ONE) and "price" or "revenue"
  end
  if has(sentence, f, "booklet") and (has(sentence, f, "each") or is_fixed(sentence, f, has)) then return "price" end
  if f.is_welfare and in_clause(sentence, f, "donor") then
    local is_out = f.is_each or sentence.doc:is(f.first - 1, worth) or sentences.cue(sentence, f.last + 1, f.right, "spend") ~= nil or income.goes_to_people(sentence.doc, f)
    return is_out and "payment" or "revenue"
  end
  local price = has(sentence, f, "price")
  local is_outlay = f.value >= PREMIUM_OF_ONE and has(sentence, f, "pay") ~= nil -- «پرداخت فرانشیز مددجویان: ۳۴ میلیارد تومان»
  if price and not is_outlay and not has(sentence, f, "grant") then
    f.is_each = f.is_each or price.canonical == PER_HEAD
    local is_paid = f.is_welfare and price.canonical == PER_HEAD and not sentences.anywhere(sentence, "insured")
    return is_paid and "payment" or "price", any_price[price.canonical]
  end
  local is_spent = f.is_welfare and sentence.doc:find(f.last + 1, f.clause.last, spent) ~= nil -- «از محل زکات ۳ میلیارد تومان صرف درمان شد»
  if has(sentence, f, "revenue") then return is_spent and "payment" or "revenue" end
  f.is_state_help = not f.is_welfare and income.is_state_help(sentence, f) or nil
  if f.is_state_help or income.is_peoples_help(sentence, f) then return "revenue" end
  if income.has_budget(sentence, f, has) or income.reaches_body(sentence, f) or income.is_taken(sentence, f) or income.is_allotted(sentence, f, has) then return "revenue" end
  if has(sentence, f, "budget") and has(sentence, f, "settle") then return "debt" end -- a line that settles one
  local is_allotted = has(sentence, f, "allot") ~= nil
  if f.is_for_body and (is_allotted or has(sentence, f, "grant") or has(sentence, f, "spend")) then return "revenue" end
  -- «صندوق ۴۸۰ همت از خزانه می‌گیرد»
  if has(sentence, f, "budget") and has(sentence, f, "receive") and not f.is_part then return "revenue" end
  if has(sentence, f, "budget") and not has(sentence, f, "grant") then return "revenue", true end
  if has(sentence, f, "spend") and is_fixed(sentence, f, has) then return "price" end
  local grant = has(sentence, f, "grant")
  local is_granted = grant ~= nil and (grant.canonical ~= WAGE or sentences.anywhere(sentence, "pension") ~= nil)
  local is_paid = has(sentence, f, "pay") or has(sentence, f, "spend") or has(sentence, f, "receive")
  if has(sentence, f, "donor") and (is_granted or is_paid) then return "revenue" end
  if grant or is_paid then return "payment", not is_granted end
  return nil
end

-- «بیمه ها ۷۸ میلیارد ریال به بیمارستان ها بدهکارند»: the predicate says it of all sums of its clause.
local owing = words.set(verbs.owing)
local function is_owed(sentence, f)
  if f.is_part then return false end
  local at = sentence.doc:find(f.last + 1, f.clause.last, owing)
  local is_other = at ~= nil and at > f.right and sentence.doc:find(f.last + 1, f.right, settled) ~= nil -- «… پرداخت کرده و ۲۶۰۰ میلیارد دیگر بدهکار است»
  return at ~= nil and not is_other
end

-- «کالابرگ ۲۶۰ هزار خانوار شارژ شد. برای هر عضو خانوار ۵۰۰ هزار تومان منظور شده است»: what each of them gets.
local charges = { "premium", "insured", "medical", "booklet", "price" }
local function is_handed_out(sentence, f)
  local previous = parts.recent(f)
  if not f.is_each or not previous or previous.measure ~= "beneficiaries" then return false end
  for _, cue in ipairs(charges) do
    if sentences.anywhere(sentence, cue) then return false end
  end
  return true
end

-- «حساب ۶۱ میلیون نفر شارژ می‌شود و سهم هر نفر یک میلیون تومان است»
local function is_share_of_each(sentence, f)
  local at = sentence.doc:find(f.left, f.first - 2, each)
  return at ~= nil and sentence.doc:is(at - 1, share)
end

-- «سهم کارگر ۷ درصد دستمزد است که ماهانه ۵۵۰ هزار تومان می‌شود»: the rate in money.
local function is_rate_in_money(sentence, f)
  local rate = f.previous
  if not rate or rate.measure ~= "price" or rate.kind ~= "percent" or rate.number ~= f.number or f.value >= PREMIUM_OF_ONE then return false end
  return sentence.doc:find(rate.last + 1, f.first - 1, which) ~= nil
end

-- «برای یک آنژیوگرافی ۴۵ میلیون تومان می‌خواهند»: what care costs who needs it.
local need, asking = words.set "برای بابت", words.set "خواهند خواهد میخواهند خواستند خواستهاند گیرند گیرد میگیرند گرفتند گرفتهاند"
local function is_asked(sentence, f)
  local doc = sentence.doc
  if f.value >= PREMIUM_OF_ONE or f.is_welfare or not doc:find(f.last + 1, math.min(f.last + 2, f.clause.last), asking) then return false end
  local at = doc:find(f.clause.first, f.first - 1, need)
  return at ~= nil and sentences.cue(sentence, at + 1, f.first - 1, "medical") ~= nil
end

--- The measure of a sum, or nil; one that things given before are worth `is_worth` of them, what somebody pays of an insurance is a `share_of` it; a figure of which
--- `is_any_trade` could be of anything that is paid.
function money.measure(sentence, f)
  if building.owns(sentence, f) then return nil end
  if is_owed(sentence, f) or is_left_over(sentence, f) then return "debt" end
  if contribution.is_one(sentence, f) or is_rate_in_money(sentence, f) or is_asked(sentence, f) then return "price" end
  local found, is_any_trade = money_by(f, sentence, own)
  local is_of_line = f.whole and f.whole.measure == "debt" and found == "revenue" -- «۳۵ همت از آن تحقق یافت»
  if f.is_part and f.whole and f.whole.kind == "money" and (is_any_trade or not found or is_of_line) then
    if is_paid_by_body(sentence, f) then return "payment" end
    local is_paid = f.whole.measure == "debt" and found and own(sentence, f, "pay")
    return is_paid and found or f.whole.measure
  end
  if not found and f.before and f.before.kind == "money" then
    found, is_any_trade, f.takes_after = f.before.measure, f.before.is_any_trade, f.before
  end
  if not found then found, is_any_trade = money_by(f, sentence, in_clause) end
  if not found and f.previous and f.previous.kind == "money" and f.previous.number == f.number then
    found, is_any_trade = f.previous.measure, f.previous.is_any_trade
  end
  if not found then
    found, is_any_trade = money_by(f, sentence, sentences.said_before)
    if is_any_trade and not is_total(sentence, f) then found = nil end
  end
  if not found and is_unpaid(sentence, f) then found, is_any_trade = "debt", false end
  if not found and is_worth_of_given(sentence, f) then found = "payment" end
  if not found and income.is_collected(sentence, f) then found = "revenue" end
  if not found and is_share_of_payer(sentence, f) then found = "payment" end
  if not found and is_passed_on(sentence, f) then found, is_any_trade = "payment", true end
  if (found == "payment" or found == "revenue") and is_unpaid(sentence, f) then return "debt" end
  if (found == "price" or not found and is_share_of_each(sentence, f)) and is_handed_out(sentence, f) then return "payment" end
  f.is_any_trade = is_any_trade
  if is_any_trade and building.is_purpose(sentence, f) then return nil end
  return found
end

return money
