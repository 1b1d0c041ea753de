-- What a sum of money is for, as the article words it: what is paid, or to whom. Debts are in debt.lua.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"
local parts = require "insurance.parts"
local payee = require "insurance.payee"
local body = require "insurance.body"
local contribution = require "insurance.contribution"
local sizes = require "insurance.sizes"

local sum = {}

local set = words.set
local worth, adverbs, this, for_whom = set "ارزش مبلغ", set "متوسط میانگین ماه سال روز", set "این", set "برای"
local WORTH = 8 -- tokens between what is worth so much and «به ارزش»
local account, from = set "حساب", set "از"
local regions = set "استان شهرستان شهر"
local treatments = set "درمان پیوند دارو داروی داروهای تامین خرید"
local ranks = set "بیشترین کمترین بالاترین"
local pronouns = set "آن آنها آنان ایشان"
local to, each = set "به", set "هر"
local collected, collecting, outlay = set "وصولی", set "وصول", set "هزینه"

local paid_to = "پرداخت به"
local value, again = phrase.value, phrase.again

-- «مستمری هر خانوار»: for whom each amount is.
local function with_each(doc, found, f)
  found.value = string.gsub(found.value, " هر$", "")
  if not f.is_each or string.find(found.value, "هر", 1, true) then return found end
  local at = doc:find(f.left, f.right - 1, each)
  local whom = at and doc:edge_at("@people", at + 1) -- «هر توان‌خواه»
  if at and doc:kind(at + 1) == "word" then found.value = found.value .. " هر " .. doc:canonical(at + 1, whom and whom.last or at + 1) end
  return found
end

-- «وام ضروری به ارزش ۹۰۵ میلیون تومان»: what is worth so much stands before, or was just counted.
local function of_worth(doc, sentence, f)
  local stop = f.first - 2
  if doc:is(stop, to) then stop = stop - 1 end
  if doc:is(stop, adverbs) then return nil end -- «به طور متوسط مبلغ ۳۸۰ هزار ریال»
  local previous = f.previous and f.previous.clause == f.clause and f.previous or nil
  local start = math.max(f.clause.first, stop - WORTH, previous and previous.last + 1 or 0)
  local owed_since -- «مطالبات سه ماهه داروخانه‌ها»
  for _, kind in ipairs { "Number", "Quantity", "Period" } do
    for first, last in doc:each(kind, f.clause.first, stop) do
      start = math.max(start, last + 1)
      local hit = sentences.cue(sentence, f.clause.first, first - 1, "debt")
      if hit and hit.last == first - 1 then owed_since = doc:canonical(hit.first, hit.last) end
    end
  end
  for _, person_end in doc:each("@people", start, stop) do start = math.max(start, person_end + 1) end
  for i = start, stop do
    local first, last = phrase.read(doc, sentence, i, stop)
    if last == stop and not doc:is(first, regions) then
      if previous and i == previous.last + 1 then break end
      return value(doc, sentence, first, last, owed_since)
    end
  end
  return previous and again(f)
end

-- «حامیان ۳۲ میلیارد تومان به ایتام کمک کردند»: whom they help, else who gives it.
local is_donor, gift = sentences.asks(set "donor"), "کمک"
local function of_donors(doc, sentence, f)
  if not f.is_welfare then return nil end
  for _, hit in ipairs(sentences.cues(sentence)) do
    if hit.first >= f.clause.first and hit.last <= f.clause.last and is_donor(hit.cues) then
      local first, last = payee.recipient(doc, sentence, f.noun, f.right)
      -- «به حساب ایتام», but «به حساب این کودکان»
      local at_account = first and doc:is(first, account) and (f.measure == "revenue" or first == last or doc:is(first + 1, this))
      if first and not at_account then return value(doc, sentence, first, last, gift .. " به") end
      if f.measure ~= "revenue" and not at_account and not doc:is(hit.first - 1, from) then return nil end -- «از حامیان می‌گیرند»
      local who = doc:canonical(hit.first, hit.last)
      local text = string.find(who, gift, 1, true) == 1 and who or gift .. " " .. who
      return { value = text, at = { hit.first, hit.last } }
    end
  end
  return nil
end

-- «پرداخت غرامت به ۶ روز رسیده است و ۳۱ میلیارد تومان از این بابت به حساب کارگران رفته است»
local on_account = set "بابت"
local function of_same(doc, sentence, f)
  for i in words.each(doc, f.clause.first, f.clause.last - 1, this) do
    if doc:is(i + 1, on_account) then return payee.grant_of(doc, sentence, f, sentence.first, f.first) end
  end
  return nil
end

-- «مجلس ۴۷ همت به صندوق فولاد داد»: what a body has to spend.
local means, goals, own_bodies = "اعتبار", set "به برای", set "صندوق سازمان نهاد"
local function body_that_gets(doc, f)
  for i in words.each(doc, f.left, f.clause.last - 1, goals) do
    local house = doc:edge_at("Organization", doc:is(i + 1, account) and i + 2 or i + 1)
    if house and body.is_payer_edge(house) then return house end
    if doc:is(i + 1, this) and doc:is(i + 2, own_bodies) then return { i + 2, i + 2, first = i + 2, last = i + 2 } end
  end
  return nil
end

-- Where no noun with the sum says what it is for.
local function of_payment(doc, sentence, f)
  local same = of_same(doc, sentence, f)
  if same then return same end
  local is_paid = f.measure ~= "revenue"
  local grant = of_donors(doc, sentence, f) or is_paid and payee.grant_of(doc, sentence, f, f.left, f.right)
  if grant then return grant end
  local first, last = payee.purpose(doc, sentence, f.left, f.first - 1)
  if not first then first, last = payee.purpose(doc, sentence, f.noun, f.right) end
  grant = not first and is_paid and payee.grant_of(doc, sentence, f, f.clause.first, f.clause.last)
  if grant then return grant end
  local whom_first, whom_last
  if not first and is_paid then whom_first, whom_last = payee.recipient(doc, sentence, f.noun, f.right) end
  -- «۴۶ میلیارد تومان به بیمارستان‌ها و ۲۹ میلیارد تومان بابت نسخه‌ها»: the purpose of another is not this one's.
  local is_among = f.before and f.before.clause == f.clause or f.after and f.after.clause == f.clause
  -- «به داروخانه‌ها ۸۵ میلیارد، به بیمارستان‌ها ۲۱۰ میلیارد تومان دادیم»
  if not first and not whom_first and is_among and is_paid then whom_first, whom_last = payee.recipient(doc, sentence, f.left, f.first - 1) end
  if not first and not (whom_first and is_among) then first, last = payee.purpose(doc, sentence, f.clause.first, f.clause.last) end
  if first then return value(doc, sentence, first, last) end
  first, last = payee.field(doc, sentence, f.clause.first, f.first - 1)
  if first then return value(doc, sentence, first, last) end
  if is_paid then
    first, last = whom_first, whom_last
    if not first then first, last = payee.recipient(doc, sentence, f.clause.first, f.clause.last) end
    -- «میانگین مستمری ۳ میلیون تومان است و ماهانه ۲۲ میلیارد تومان به حساب آنان می‌نشیند»
    grant = first and doc:is(first, account) and payee.grant_of(doc, sentence, f, sentence.first, f.first)
    if grant then
      grant.value = string.gsub(grant.value, " هر .*$", "")
      return grant
    end
    if first then return value(doc, sentence, first, last, paid_to) end
    local on_people = payee.spent_on(doc, sentence, f)
    if on_people then return on_people end
  end
  -- «عوارض پروانه‌ها ۷۶ میلیارد تومان به حساب سازمان واریز شد»
  local own = f.measure == "revenue" and doc:find(f.last + 1, f.clause.last, account)
  if own then
    local start, stop = phrase.read(doc, sentence, f.clause.first, f.first - 1)
    if start == f.clause.first and stop > start then return value(doc, sentence, start, stop) end
  end
  grant = f.measure == "payment" and payee.grant_of(doc, sentence, f, sentence.first, f.first)
  if grant then return grant end
  local previous = f.previous
  if f.measure == "payment" and previous and previous.number == f.number and previous.kind ~= "money" then
    -- «با ۱۲ آزمایشگاه قرارداد دارد و ماهانه ۱۴ میلیارد تومان به آنها می پردازد»
    local at = doc:find(f.noun, f.clause.last - 1, to)
    local known = at and doc:is(at + 1, pronouns) and again(f)
    if known then
      known.value = paid_to .. " " .. known.value
      return known
    end
  end
  first, last = payee.beneficiary(doc, sentence, f.left, f.first - 1)
  if first and is_paid then return value(doc, sentence, first, last) end
  local fund = f.measure == "revenue" and body_that_gets(doc, f)
  if fund then return { value = means .. " " .. doc:canonical(fund.first, fund.last), at = fund } end
  local goes_on = parts.recent(f) and (previous.measure == f.measure or previous.measure == "debt" and is_paid)
  return goes_on and again(f) or nil
end

-- «ماهی ۳۷۰ هزار تومان از حقوق ما بابت بیمه تکمیلی کم می کنند»
local premium = "حق"
local function of_deduction(doc, sentence, f)
  if f.measure ~= "price" or not sentences.in_clause(sentence, f, "deduct") then return nil end
  local hit = sentences.in_clause(sentence, f, "insured")
  return hit and value(doc, sentence, hit.first, hit.last, premium)
end

-- «میانگین مستمری», «میانگین دریافتی آنان»: of those who were told of, one of whom draws it.
local averages, manner = set "میانگین متوسط", set "طور" -- «به طور متوسط»
local function of_average(doc, sentence, f)
  local at = doc:find(f.left, f.first - 2, averages)
  if not at or doc:is(at - 1, manner) then return nil end
  local start, stop = phrase.read(doc, sentence, at + 1, f.first - 1)
  if start ~= at + 1 then return nil end
  local found = value(doc, sentence, start, stop, doc:canonical(at, at))
  local whom = doc:is(stop + 1, pronouns) and f.people_before and f.people_before.subject
  if whom then found.value = found.value .. " " .. (string.match(whom.value, "^جمعیت (%S+)") or string.match(whom.value, "^%S+")) end
  return found
end

local sources = set "شعبه صندوق سازمان اداره محل جیب خزانه بودجه دولت منابع" -- «از این شعبه»: who pays

local deficit, little = "کسری بودجه", "^کم " -- «۳ همت کم دارد»
local state_help = "کمک دولت"

-- «سالی ۱۹۰۰ میلیارد تومان از مراکز دیگر خدمت می‌خرد»
local care_bought, is_of_care = "خرید خدمت", "^خدمت "
local function of_care_bought(sentence, f)
  local hit = f.measure == "payment" and sentences.cue(sentence, f.last + 1, f.clause.last, "pay")
  return hit and string.find(hit.canonical, is_of_care) and { value = care_bought, at = { hit.first, hit.last } } or nil
end

-- «ویزیت پزشک عمومی ۷۶ و متخصص ۱۱۸ هزار تومان است»: of the same but for the last word.
local function of_other_kind(doc, sentence, f)
  local known = f.measure == "price" and f.before and f.before.clause == f.clause and f.before.measure == "price" and f.before.subject
  local lead = known and string.match(known.value, "^(.+ %S+) %S+$")
  local first, last = phrase.read(doc, sentence, f.left, f.first - 1)
  if not lead or first ~= f.left or last ~= f.first - 1 or last - first > 1 or sentences.cue(sentence, first, last, "price") then return nil end
  if topic.of(doc, sentence, first, last, topic.is_of_money) then return nil end
  return { value = lead .. " " .. phrase.text(doc, sentence, first, last), at = { first, last } }
end

local function of_sum(doc, sentence, f)
  if f.is_worth then return again(f) end
  local is_of_claim = f.measure == "revenue" and f.before and f.before.measure == "debt" and doc:is(f.noun, collecting)
  if is_of_claim then return phrase.taken(f.before) end -- «از ۳۱۰ میلیارد تومان مطالبات ۲۰۷ میلیارد تومان وصول شد»
  if f.is_state_help then return { value = state_help, at = f.at } end
  local lacking = f.measure == "other" and sentences.cue(sentence, f.last + 1, f.right, "deficit")
  if lacking and string.find(lacking.canonical, little) then return { value = deficit, at = { lacking.first, lacking.last } } end
  local bought = of_care_bought(sentence, f) or of_other_kind(doc, sentence, f)
  if bought then return bought end
  local contributed = contribution.subject(doc, sentence, f)
  if contributed then return contributed end
  local share_of_one = contribution.share(doc, f)
  if share_of_one then return share_of_one end
  local deducted = of_deduction(doc, sentence, f)
  if deducted then return deducted end
  local worth_subject = doc:is(f.first - 1, worth) and of_worth(doc, sentence, f)
  if worth_subject then return worth_subject end
  local i, is_pronoun = phrase.skip_pronoun(doc, f.noun, f.right)
  local first, last = phrase.read(doc, sentence, i, f.right)
  if first and phrase.is_verbal(doc, sentence, first, last) and not doc:is(first, outlay) then first = nil end -- «سر می‌کنند»
  if first and f.measure ~= "revenue" and doc:is(i, from) and doc:is(first, sources) then first = nil end
  if is_pronoun and first and payee.says_little(doc, first, last) then first = nil end -- «۱۰ میلیارد تومان آن توزیع می‌شود»
  if is_pronoun and not first and f.previous and f.previous.kind == "money" then
    -- «از این مبلغ ۷ میلیارد تومان به دانشگاه رسید»
    local whom, whom_last = payee.recipient(doc, sentence, i, doc:is(i, to) and f.measure == "payment" and f.right or i)
    return whom and value(doc, sentence, whom, whom_last, paid_to) or again(f)
  end
  local start, stop = topic.of(doc, sentence, phrase.skip_counter(doc, f.left, f.first), f.first - 1, topic.is_of_money)
  -- «درمان بیماران دیالیزی ۱۲ میلیارد تومان هزینه برد»: all that is named before
  if start and start > f.left and doc:is(f.left, treatments) then
    local whole, whole_last = phrase.read(doc, sentence, f.left, f.first - 1)
    if whole == f.left and whole_last >= stop then start, stop = whole, whole_last end
  end
  -- «پرداخت فرانشیز مددجویان: ۳۴ میلیارد تومان»
  local paid, paid_last = topic.paid(doc, sentence, start, stop, f.first - 1)
  if paid and not payee.is_receiver(doc, paid) then start, stop = paid, paid_last end
  if start and doc:is(start - 1, from) and payee.purpose(doc, sentence, f.noun, f.right) then start = nil end -- «از درآمد صدقات … صرف درمان شد»
  local is_any = start and start == stop and (payee.is_bare(doc, start) or doc:is(start, collected))
  if is_any and doc:is(start - 1, this) and f.previous and f.previous.kind == "money" then
    return again(f)
  end
  if first and (payee.is_receiver(doc, first) or doc:is(first, ranks) and f.before) then first = nil end
  if start and payee.is_receiver(doc, start) then start = nil end
  -- «۲ میلیارد تومان اعتبار برای کمک به کودکان»
  if first and not start and first == last and payee.is_bare(doc, first) and payee.is_purpose(doc, last + 1) then
    local purpose_first, purpose_last = phrase.read(doc, sentence, last + 2, f.clause.last)
    if purpose_first then return value(doc, sentence, purpose_first, purpose_last) end
  end
  local is_for_whom = first and doc:is(i, for_whom)
  if first and not payee.says_little(doc, first, last) and not (start and (f.is_attribute or is_for_whom)) then
    return with_each(doc, value(doc, sentence, first, last), f)
  end
  local average = of_average(doc, sentence, f)
  if average then return with_each(doc, average, f) end
  if start and not payee.says_little(doc, start, stop) then return with_each(doc, value(doc, sentence, start, stop), f) end
  local found = of_payment(doc, sentence, f)
  if found then return with_each(doc, found, f) end
  if f.gift then return f.gift end
  if first then return value(doc, sentence, first, last) end
  return start and value(doc, sentence, start, stop) or nil
end

--- The subject of any other sum, or nil.
function sum.of(doc, sentence, f) return sizes.with(doc, sentence, f, of_sum(doc, sentence, f)) end

return sum
