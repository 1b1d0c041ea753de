-- Which measure a sum of money is of: paid, owed, received, or what one person pays.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local people = require "insurance.people"
local parts = require "insurance.parts"
local contribution = require "insurance.contribution"
local income = require "insurance.income"
local building = require "insurance.building"
local owed = require "insurance.owed"
local body = require "insurance.body"

local money = {}

local PREMIUM_OF_ONE = contribution.OF_ONE -- a premium below it is a person's, one above it an insurer's income

local WAGE = "حقوق" -- of those who work as well as of those who draw a pension
local PER_HEAD = "سرانه" -- of a premium, but of grants where a welfare body speaks

local any_price = words.set "قیمت نرخ" -- of drugs as well as of dollars

local own, in_clause = sentences.own, sentences.in_clause

-- «که جمع آن به ۹ میلیارد تومان می رسد»: of what was just told.
local totals, it = words.set "جمع مجموع", words.set "آن آنها این"
local function is_total(sentence, f)
  local at = sentence.doc:find(f.clause.first, f.first - 1, totals)
  return at ~= nil and sentence.doc:is(at + 1, it)
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

-- «سهم بهزیستی از این طرح ۴۸ میلیارد تومان است»
local share, us, of_it = words.set "سهم", words.set "ما سازمان صندوق", words.set "از"
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
  if has(sentence, f, "debt") then return owed.measure(sentence, f) end
  if owed.is_to_settle_it(sentence, f) then return "debt" end
  local previous = f.previous
  if contribution.is_share(sentence, f) then return "price" end
  local is_of_insured = in_clause(sentence, f, "insured") or previous and previous.number == f.number and previous.measure == "insured"
  if has(sentence, f, "deduct") and is_of_insured then return "price" end
  if f.value < PREMIUM_OF_ONE and is_policy(sentence, f) then return "price" end
  if has(sentence, f, "deficit") or own(sentence, f, "queue") and not own(sentence, f, "pay") then return "other" end -- «۱۱ همت تسهیلات در صف است»
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
  if income.has_budget(sentence, f, has) or income.reaches_body(sentence, f) or income.is_taken(sentence, f) or income.is_borrowed(sentence, f) or income.is_allotted(sentence, f, has) then return "revenue" end
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
  if has(sentence, f, "donor") and (is_granted or is_paid) then
    -- «خیران سلامت ۱۴۰ میلیارد تومان کمک کردند»: none of a welfare body's.
    return (f.is_welfare or body.is_named(sentence.doc, f.clause.first, f.clause.last)) and "revenue" or nil
  end
  if grant or is_paid then return "payment", not is_granted end
  return nil
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
  if owed.is_owed(sentence, f) or owed.is_left_over(sentence, f) then return "debt" end
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
  if not found and owed.is_unpaid(sentence, f) then found, is_any_trade = "debt", false end
  if not found and is_worth_of_given(sentence, f) then found = "payment" end
  if not found and income.is_collected(sentence, f) then found = "revenue" end
  if not found and is_share_of_payer(sentence, f) then found = "payment" end
  if not found and is_passed_on(sentence, f) then found, is_any_trade = "payment", true end
  if (found == "payment" or found == "revenue") and owed.is_unpaid(sentence, f) then return "debt" end
  if (found == "price" or not found and is_share_of_each(sentence, f)) and is_handed_out(sentence, f) then return "payment" end
  f.is_any_trade = is_any_trade
  if is_any_trade and building.is_purpose(sentence, f) then return nil end
  return found
end

return money
