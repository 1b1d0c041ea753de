-- What those who are insured give: «هر عضو سالی ۲ میلیون تومان می‌پردازد», «هر نفر بابت بیمه همگانی ماهی ۱۵۷ هزار تومان
-- می‌دهد». It is their premium, though no word says so.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"

local contribution = {}

local set = words.set
local OF_ONE = 1000000000 -- nobody gives so much
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

-- «طلبه‌ها با پرداخت ماهانه ۳۲۰ هزار تومان بیمه می‌شوند»
local with, paying, NEAR = set "با", set "پرداخت واریز", 4 -- tokens before the sum
local function is_condition(sentence, f)
  local doc = sentence.doc
  local at = doc:find(math.max(f.clause.first, f.first - NEAR), f.first - 1, paying)
  return at ~= nil and doc:is(at - 1, with) and sentences.cue(sentence, f.last + 1, f.clause.last, "insured") ~= nil
end

--- Is a sum what somebody insured gives? Then the figure `is_contribution`.
function contribution.is_one(sentence, f)
  if not f.is_insurer or f.value >= OF_ONE or f.before and f.before.kind == "money" then return false end
  local doc, first = sentence.doc, f.clause.first
  local behind = math.min(f.clause.last + 1, #doc)
  if not is_condition(sentence, f) and not doc:find(f.last + 1, behind, gives) or goes_to_people(doc, first, behind) then return false end
  local found = false
  for i in words.each(doc, first, f.clause.last - 1, concerning) do found = found or doc:is(i + 1, insurance) end
  found = found or is_condition(sentence, f)
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

-- «۳۱ هزار نفر … بیمه‌شان رایگان است»: no other number stands between.
local free, NEXT, MANY = set "رایگان", 4, 100 -- tokens from «بیمه»; people
function contribution.is_free(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.first, sentence.last, free) do
    for _, _, value in doc:each("Number", f.last + 1, i, "value") do
      if value and value >= MANY then return false end -- of others
    end
    if doc:is(f.first - 1, insurance) or doc:find(math.max(i - NEXT, f.last + 1), i + 1, insurance) then
      f.is_free = true
      return true
    end
  end
  return false
end

-- «۹۵ درصد آنها حق بیمه‌ای پرداخت نمی‌کنند»: who pays nothing is insured all the same.
local negative = set "نمی معاف معافند نمیپردازند نمیکنند نمیدهند"
function contribution.is_spared(sentence, f)
  local hit = sentences.own(sentence, f, "premium")
  f.is_free = hit ~= nil and hit.first > f.last and sentence.doc:find(hit.last + 1, f.clause.last, negative) ~= nil or nil
  return f.is_free
end

-- «صندوق روستاییان ۴۱ هزار نفر عضو دارد»
local fund = set "صندوق"
local function is_member(sentence, f)
  return sentences.in_clause(sentence, f, "members") ~= nil and sentence.doc:find(f.clause.first, f.first, fund) ~= nil
end

-- «۴ هزار شاغل کسورات می‌پردازند», unless it is told that they do not.
local refused = set "نپرداختن نپرداختند نپرداخته نکرده نکردند نداده ندادند نمی عدم رها"

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
  local is_second = previous and previous.is_contribution and previous.number == f.number
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

return contribution
