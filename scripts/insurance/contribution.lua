-- What those who are insured give: «هر عضو سالی ۲ میلیون تومان می‌پردازد», «هر نفر بابت بیمه همگانی ماهی ۱۵۷ هزار تومان
-- می‌دهد». It is their premium, though no word says so.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"

local contribution = {}

local set = words.set
--- Nobody gives so much for himself.
contribution.OF_ONE = 1000000000
local payers = set "عضو اعضا اعضای شده شدگان بیمهشده پرداز پردازان بیمهپرداز نفر فرد شخص خانوار خانواده کارگر کارفرما شاغل روستایی"
local concerning, insurance, to, whom = set "بابت برای", set "بیمه", set "به", set "به برای از"
local gives = set [[پرداخت پردازد میپردازد پردازند میپردازند بپردازد بپردازند دهد میدهد دهند میدهند
  بدهد بدهند]]
local others = { "spend", "grant" } -- what is given for them or to them

-- Does first..last tell whom the money goes to, and is that no body?
local bodies = set "صندوق سازمان بیمه"
local function goes_to_people(doc, first, last)
  for i in words.each(doc, first, last - 1, to) do
    if not doc:is(i + 1, bodies) and not doc:edge_at("Organization", i + 1) then return true end
  end
  return false
end

-- «طلبه‌ها با پرداخت ماهانه ۳۲۰ هزار تومان بیمه می‌شوند», «زنان خانه‌دار با ۱۸ درصد دستمزد می‌توانند بیمه شوند»
local becoming = set "شود شوند شویم کند کنند شد شدند می"
local with, paying, NEAR, BEHIND = set "با", set "پرداخت واریز", 4, 8 -- tokens before and behind the sum
local function is_condition(sentence, f)
  local doc = sentence.doc
  local at = doc:find(math.max(f.clause.first, f.first - NEAR), f.first - 1, paying) or f.kind == "percent" and f.first
  if not at or not doc:is(at - 1, with) then return false end
  if sentences.cue(sentence, f.last + 1, f.clause.last, "insured") then return true end
  for i in words.each(doc, f.last + 1, math.min(f.last + BEHIND, sentence.last - 1), insurance) do
    if doc:is(i + 1, becoming) then return f.kind == "percent" end
  end
  return false
end

--- Is a sum what somebody insured gives? Then the figure `is_contribution`.
function contribution.is_one(sentence, f)
  if sentences.own(sentence, f, "medical") then return false end -- «برای هر ویزیت ۲۳ هزار تومان می‌پردازند»
  if not f.is_insurer or f.value >= contribution.OF_ONE or f.before and f.before.kind == "money" then return false end
  local doc, first = sentence.doc, f.clause.first
  local behind = math.min(f.clause.last + 1, #doc)
  local found = is_condition(sentence, f)
  if not found and not doc:find(f.last + 1, behind, gives) or goes_to_people(doc, first, behind) then return false end
  for i in words.each(doc, first, f.clause.last - 1, concerning) do found = found or doc:is(i + 1, insurance) end
  if not found then
    local at = doc:find(first, f.first - 1, payers)
    if not at or doc:find(first, at, whom) or doc:edge_at("Organization", first) then return false end
    for _, cue in ipairs(others) do
      if sentences.cue(sentence, first, f.first, cue) then return false end
    end
  end
  f.is_contribution = true
  return true
end

local wages, least, out_of = set "درآمد دستمزد حقوق مزد مستمری", set "حداقل", set "از"
local as_what = set "عنوان بابت برای جهت"

--- Is a percentage one of wages: «۷ درصد درآمد», «۱۴ درصد حداقل دستمزد»? The second result tells whether of the least.
function contribution.is_of_wages(doc, f)
  local at = doc:is(f.noun, out_of) and f.noun + 1 or f.noun
  local is_least = doc:is(at, least)
  return doc:is(is_least and at + 1 or at, wages), is_least
end

local premium, lead, PAYER = "حق بیمه", set ":", 4 -- tokens of who pays

-- The premium of whom a condition is told, right before «با».
local function premium_of(doc, sentence, f)
  local at = doc:find(math.max(f.left, f.first - NEAR), f.first - 1, with)
  local stop = at and at - 1 or f.left - 1
  for i = math.max(f.left, stop - PAYER), stop do
    local first, last = phrase.read(doc, sentence, i, stop)
    if first == i and last == stop and (i == f.left or phrase.is_counted(doc, sentence, first, last)) then
      return phrase.value(doc, sentence, first, last, premium)
    end
  end
  return { value = premium, at = f.at }
end

-- «درباره حق بیمه گفت: عضو صندوق ۵ درصد درآمد را می‌پردازد»
local function is_told_of_premium(sentence, f)
  local doc = sentence.doc
  local hit = sentences.cue(sentence, sentence.first, f.clause.first - 1, "premium")
  return hit ~= nil and doc:find(hit.last + 1, f.clause.first - 1, lead) ~= nil and doc:find(f.last + 1, f.clause.last, gives) ~= nil
    and not doc:find(f.clause.first, f.clause.last, concerning)
end

-- «رانندگان با ۱۳ درصد و زنان خانه‌دار با ۱۸ درصد دستمزد …»: what it is of stands behind the last.
local function is_before_rate(sentence, f)
  local after = f.after
  return sentence.doc:is(f.first - 1, with) and after ~= nil and after.kind == "percent" and after.clause == f.clause
    and contribution.is_of_wages(sentence.doc, after) and is_condition(sentence, after)
end

-- «حق بیمه سهم کارفرما در مناطق محروم از ۲۰ درصد به ۱۵ درصد می‌رسد», «سهم راننده از حق بیمه در شهرهای کوچک …»: whose part it is.
-- «سهم تهران از حق بیمه» is of no payer.
local shares, state, of_premium_of = set "سهم", set "دولت", " از حق بیمه"
local function share_of_payer(doc, sentence, f)
  local hit = sentences.own(sentence, f, "premium")
  if not hit or hit.first > f.first or sentences.own(sentence, f, "revenue") then return nil end
  local at = doc:is(hit.last + 1, shares) and hit.last + 1 or doc:find(f.left, hit.first - 2, shares)
  local payer = at and (sentences.noun(sentence, at + 1, at + 1, f.first - 1) or doc:edge_at("@people", at + 1, f.first - 1))
  local last = payer and payer.last or at and doc:is(at + 1, state) and at + 1
  return last and { value = phrase.text(doc, sentence, at, last) .. of_premium_of, at = { at, last } } or nil
end

--- The premium as which a percentage of wages is given, as a slot's value, or nil: «۷ درصد درآمد خود را به عنوان حق بیمه
--- می‌پردازند», «با پرداخت ۱۴ درصد دستمزد بیمه می‌شوند», «۷ درصد حقوق به عنوان سهم بیمه‌شده کسر می‌شود».
function contribution.rate(doc, sentence, f)
  if not contribution.is_of_wages(doc, f) then
    return is_before_rate(sentence, f) and premium_of(doc, sentence, f) or share_of_payer(doc, sentence, f)
  end
  local hit = sentences.cue(sentence, f.last + 1, f.clause.last, "premium")
  if hit then
    return doc:is(hit.first - 1, as_what) and phrase.value(doc, sentence, phrase.read(doc, sentence, hit.first, f.clause.last)) or nil
  end
  if is_condition(sentence, f) then return premium_of(doc, sentence, f) end
  local is_taken = sentences.in_clause(sentence, f, "deduct") and sentences.cue(sentence, f.last + 1, f.clause.last, "insured")
  return (is_taken or is_told_of_premium(sentence, f)) and { value = premium, at = f.at } or nil
end

local all = set "همگی همه تمامی همگیشان"
local free, NEXT, MANY = set "رایگان", 4, 100 -- tokens from «بیمه»; people

--- Is the insurance of a figure's people free: «۳۱ هزار نفر … بیمه‌شان رایگان است»? No other number stands between.
--- Then the figure `is_free`.
function contribution.is_free(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.first, sentence.last, free) do
    local is_of_all = doc:find(f.last + 1, i, all) -- «… ثبت شده‌اند که همگی رایگان بیمه‌اند»
    for _, _, value in doc:each("Number", f.last + 1, is_of_all and f.last or i, "value") do
      if value and value >= MANY then return false end -- of others
    end
    if doc:is(f.first - 1, insurance) or doc:find(math.max(i - NEXT, f.last + 1), i + 1, insurance) then
      f.is_free = true
      return true
    end
  end
  return false
end

local negative = set "نمی معاف معافند نمیپردازند نمیکنند نمیدهند"

--- Do a figure's people pay nothing: «۹۵ درصد آنها حق بیمه‌ای پرداخت نمی‌کنند»? They are insured all the same, and the
--- figure `is_free`.
function contribution.is_spared(sentence, f)
  local hit = sentences.own(sentence, f, "premium")
  f.is_free = hit ~= nil and hit.first > f.last and sentence.doc:find(hit.last + 1, f.clause.last, negative) ~= nil or nil
  return f.is_free
end

-- «صندوق روستاییان ۴۱ هزار نفر عضو دارد», «از عضویت ۲ میلیون نفر خبر داد», but «هیات امنا با عضویت ۹ نفر».
local member, membership = set "عضو", set "عضویت"
local fund, a_fund = set "صندوق", "^صندوق"
local OF_IT = 2 -- tokens from «عضویت» to whose it is
local function is_member(sentence, f)
  local doc = sentence.doc
  local at = doc:find(f.last + 1, f.clause.last, membership)
  local is_joined = at and doc:find(f.last + 1, math.min(at + OF_IT, f.clause.last), fund) ~= nil -- not «به عضویت بسیج درآمدند»
  local is_named = f.person and doc:is(f.person.first, member) -- «۶۲ هزار عضو فعال»
  f.is_joining = f.value >= MANY and (is_joined or doc:is(f.first - 1, membership)) or nil
  if not is_named and not f.is_joining and not sentences.in_clause(sentence, f, "members") then return false end
  local speech = sentence.speech
  return doc:find(f.clause.first, f.is_joining and f.clause.last or f.first, fund) ~= nil
    or f.is_speakers and string.find(speech.organization or "", a_fund) ~= nil
end

-- «۴ هزار شاغل کسورات می‌پردازند», unless it is told that they do not.
local refused = set "نپرداختن نپرداختند نپرداخته نکرده نکردند نداده ندادند نمی عدم رها"

local policies, bought = set "بیمه بیمهنامه", set "خریده خریدهاند خریدند خرید خریداری تهیه"
--- Have a figure's people bought a policy, of whomever: «۷۴۰ هزار زائر این بیمه را خریده‌اند»?
function contribution.has_bought(sentence, f)
  local at = sentence.doc:find(f.noun, f.clause.last - 1, policies)
  return at ~= nil and sentence.doc:find(at + 1, f.clause.last, bought) ~= nil
end

--- Are people insured by what they pay, or by what is paid for them?
function contribution.tells_insured(sentence, f)
  if contribution.is_free(sentence, f) or is_member(sentence, f) then return true end
  if not sentences.own(sentence, f, "premium") or not sentences.in_clause(sentence, f, "pay") then return false end
  return sentence.doc:find(f.left, f.clause.last, refused) == nil
end

local of_premium, whose, shared, joining = "حق", "سهم", " از حق بیمه", set "و هم نیز هر"

--- The subject of a contribution, or of what somebody else gives to it in the same breath: the premium of what, or
--- whose share it is; or nil.
function contribution.subject(doc, sentence, f)
  local previous = f.previous
  local is_second = previous and previous.is_contribution and previous.number == f.number and f.value < contribution.OF_ONE
  if not f.is_contribution and not is_second then return nil end
  for i in words.each(doc, f.clause.first, f.clause.last - 1, concerning) do
    local first, last = phrase.read(doc, sentence, i + 1, f.clause.last)
    if first == i + 1 then return phrase.value(doc, sentence, first, last, of_premium) end
  end
  local start = f.left
  while start < f.first and doc:is(start, joining) do start = start + 1 end
  local first, last = phrase.party(doc, sentence, start, f.first - 1)
  first = first or doc:find(start, f.first - 1, payers) -- «هر عضو»
  if not first then return nil end
  local found = phrase.value(doc, sentence, first, last or first, whose)
  found.value = found.value .. shared
  return found
end

local payslip, share, each = set "فیش حقوق مستمری", set "سهم", set "هر"
local whole_names, kinds = set "بیمهتکمیلی بیمهدرمان", set "تکمیلی درمان درمانی پایه عمر حوادث"
local insurances = set "بیمه بیمهتکمیلی بیمهدرمان"

--- Is a sum what each pays of an insurance: «درباره بیمه تکمیلی گفت: سهم هر بازنشسته ۳۹۰ هزار تومان است», «… از فیش هر
--- بازنشسته کم می‌شود»? Then the figure has a `share_of`.
function contribution.is_share(sentence, f)
  local doc = sentence.doc
  if f.value >= contribution.OF_ONE then return false end
  local at = doc:find(f.clause.first, f.clause.last - 1, each)
  local is_deducted = at and doc:is(at - 1, payslip) and sentences.in_clause(sentence, f, "deduct") ~= nil
  if not at or not (is_deducted or doc:is(at - 1, share)) then return false end
  for i in words.each(doc, sentence.first, f.first - 2, insurances) do
    local last = doc:is(i, whole_names) and i or i + 1
    if last == i or doc:is(last, kinds) then
      f.share_of = { at = at, first = i, last = last, is_deducted = is_deducted }
      return true
    end
  end
  return false
end

--- The subject of such a share: whose it is, and of which insurance; or nil.
function contribution.share(doc, f)
  local part = f.measure == "price" and f.share_of
  if not part then return nil end
  local insured = string.gsub(doc:canonical(part.first, part.last), "^بیمه(%S)", "بیمه %1")
  local each_one = doc:canonical(part.at, part.at + 1)
  local text = part.is_deducted and "حق " .. insured .. " " .. each_one or "سهم " .. each_one .. " از " .. insured
  return { value = text, at = { part.first, part.last } }
end

return contribution
