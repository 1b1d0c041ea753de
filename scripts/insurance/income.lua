-- Money that comes in: what the state or the people give to a body, what it takes, what it may spend.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local body = require "insurance.body"

local income = {}

local to, towards, of_it = words.set "به", words.set "به برای", words.set "از"
local accounts, plan, us = words.set "حساب حسابشان", words.set "طرح پویش صندوق موسسه", words.set "ما سازمان صندوق"

--- Is a sum paid to people: «حامیان ۱۹ میلیارد تومان به ایتام کمک کردند», «به حسابشان ریختند»; what goes to the account of a plan is given in.
function income.goes_to_people(doc, f)
  for i in words.each(doc, f.last + 1, f.right - 1, to) do
    if doc:edge_at("@people", i + 1) or doc:is(i + 1, accounts) and not doc:is(i + 2, plan) then return true end
  end
  return false
end

local state, help, did = words.set "دولت", words.set "کمک", words.set "کرد کرده می کند میکند بکند کنند"
local gifts, helped = words.set "کمک هدیه اهدا نذر احسان", words.set "کردند کرده کردهاند دادند داده دادهاند"

--- «دولت ۲۲۴ هزار میلیارد تومان کمک کرد»: to the fund that is spoken of.
function income.is_state_help(sentence, f)
  local doc = sentence.doc
  local at = doc:find(f.last + 1, f.right, help)
  return at ~= nil and doc:is(at + 1, did) and doc:find(f.clause.first, f.first - 1, state) ~= nil
end

local givers = words.set "مردم شهروندان همشهریان اهالی نمازگزاران بازاریان کشاورزان دانشآموزان کارکنان"

--- «مردم در جشن نیکوکاری ۳ میلیارد تومان کمک کردند»: to the welfare body that speaks of it.
function income.is_peoples_help(sentence, f)
  local doc = sentence.doc
  local at = f.is_welfare and not income.goes_to_people(doc, f) and doc:find(f.last + 1, f.right, gifts)
  local giver = at and doc:is(at + 1, helped) and doc:find(f.clause.first, f.first - 1, givers)
  if not giver then return false end
  f.gift = { value = doc:canonical(at, at) .. " " .. doc:canonical(giver, giver), at = { at, at } }
  return true
end

local passing = words.set [[رسید رسیده رسد میرسد تعلق تزریق تخصیص اختصاص پرداخت واریز داد داده دادند دهد میدهد
  کنار منظور نظر کمک رفت رفته نشست نشسته]]

--- «۱۱۰ همت به صندوق بازنشستگی کشوری می‌رسد»: what a body is given comes in.
function income.reaches_body(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.left, f.right - 1, towards) do
    local is_account = doc:is(i + 1, accounts)
    local house = doc:edge_at("Organization", is_account and i + 2 or i + 1)
    if is_account and doc:is(i + 2, us) then return true end -- «به حساب سازمان واریز شد»
    if house and body.is_payer_edge(house) and doc:find(math.max(house.last, f.last) + 1, f.clause.last, passing) then return true end
  end
  return false
end

local took, givers_in = words.set "گرفتیم گرفته گرفتهایم گرفت ستاند ستاندیم", { workplaces = true, insured = true }

--- «از کارفرمایان ۱۲ میلیارد تومان گرفتیم»: what an insurer takes from those who pay in.
function income.is_collected(sentence, f)
  local doc = sentence.doc
  if not f.is_insurer or not doc:find(f.last + 1, math.min(f.last + 3, f.clause.last + 1), took) then return false end
  for i in words.each(doc, f.left, f.first - 2, of_it) do
    local noun = sentences.noun(sentence, i + 1, i + 1, f.first - 1)
    if noun and givers_in[noun.measure] then return true end
  end
  return false
end

local bank, loan, borrowed = words.set "بانک بانکها", words.set "وام تسهیلات", words.set "گرفت گرفتیم گرفته گرفتهایم بگیرد بگیریم گیرد میگیرد دریافت"

--- «سازمان ۴۰ همت از بانک رفاه وام گرفت»: what an insurer borrows itself.
function income.is_borrowed(sentence, f)
  local doc, last = sentence.doc, f.clause.last
  if not f.is_insurer or doc:edges("@people", f.clause.first, last)[1] then return false end
  local at = doc:find(f.clause.first, last - 1, bank)
  return at ~= nil and doc:is(at - 1, of_it) and doc:find(f.last + 1, last, loan) ~= nil and doc:find(at, last + 1, borrowed) ~= nil
end

local allotting = words.set "دولت خزانه مجلس برنامه"

--- «سازمان برنامه ۳۱ همت تخصیص داده است»: to the body that speaks of it.
function income.is_allotted(sentence, f, has)
  if not f.is_speakers or not (f.is_welfare or f.is_insurer) then return false end
  local at = sentence.doc:find(f.clause.first, f.first - 1, allotting)
  return at ~= nil and has(sentence, f, "allot") ~= nil
end

local insurers = words.set "سازمان صندوق"

--- «سازمان بابت این بیمه ۸ هزار میلیارد تومان گرفت»: what an insurer takes as the one who does.
function income.is_taken(sentence, f)
  local doc, first = sentence.doc, f.clause.first
  if not f.is_insurer or not doc:is(f.last + 1, took) then return false end
  local at = doc:find(first, math.min(first + 1, f.first - 1), insurers)
  return at ~= nil and not doc:is(at - 1, of_it) -- «از صندوق ۹ میلیارد تومان گرفت»
end

local BUDGET, having = "اعتبار", words.set "داشت داشتیم دارد داریم"

--- «بهزیستی ۱۷ میلیارد تومان اعتبار داشت», «اعتبار ما امسال ۱۸ میلیارد تومان است»: what it may spend.
function income.has_budget(sentence, f, has)
  local hit = has(sentence, f, "spend")
  if not hit or hit.canonical ~= BUDGET or has(sentence, f, "pay") or has(sentence, f, "grant") then return false end
  local doc = sentence.doc
  if doc:is(hit.last + 1, having) then return true end
  if hit.last >= f.first then return false end
  local house = doc:edge_at("Organization", hit.last + 1) or doc:edge_at("Organization", hit.last + 2)
  return house ~= nil and house.last < f.first and body.is_payer_edge(house) or doc:find(hit.last + 1, math.min(hit.last + 2, f.first), us) ~= nil
end

return income
