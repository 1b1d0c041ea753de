-- Which measure a percentage is of: a share of people under cover, of a premium, of costs.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local people = require "insurance.people"
local contribution = require "insurance.contribution"
local chain = require "insurance.chain"

local percent = {}

local own, in_clause = sentences.own, sentences.in_clause

-- What a percentage can be a share of, besides people.
local shared_costs = { "insurance", "tariff", "share", "spend", "pay" }

-- «نرخ ۳۰ درصدی حق بیمه», «حق بیمه آنها ۱۵ درصد است»: it stands next to the percentage.
local NEXT, forming = 3, words.set "تشکیل"
local rate = words.set "نرخ"
local function is_of_premium(sentence, f)
  local hit = own(sentence, f, "premium")
  if hit and hit.first < f.first and sentence.doc:is(hit.first - 1, rate) then return true end -- «نرخ حق بیمه در روستاها ۱۵ درصد است»
  if not hit or hit.first - f.last > NEXT or f.first - hit.last > NEXT + 1 then return false end
  local giver = sentences.noun(sentence, f.left, f.first - 1, f.first - 1)
  if giver and giver.measure == "workplaces" then return false end -- «این کارگاه‌ها ۴۷ درصد حق بیمه را می‌دهند»
  local income = own(sentence, f, "revenue")
  if income and income.first == f.noun then income = nil end -- «حق بیمه ۱۵ درصد درآمد است»
  if income or own(sentence, f, "plan") or own(sentence, f, "debt") then return false end
  return not sentence.doc:find(f.noun, f.clause.last, forming) -- «حق بیمه ۸۰ درصد درآمد را تشکیل می‌دهد»
end

-- «بافندگان ۷ درصد و دولت ۲۰ درصد حق بیمه را می پردازند», «که ۱۰ درصد آن را دولت می دهد»
local function is_share_of_premium(sentence, f)
  local previous = f.previous
  if previous and previous.measure == "price" and previous.number == f.number
    and (previous.kind == "percent" or f.is_part and sentences.anywhere(sentence, "premium")) then
    return not (f.person or f.listed or f.is_of_population)
  end
  return in_clause(sentence, f, "premium") and in_clause(sentence, f, "pay")
    and not in_clause(sentence, f, "insured") and not in_clause(sentence, f, "support")
end

-- «… ۵۴ درصد است، اما این شاخص در استان ۶۴ درصد محاسبه شده»
local this, rates = words.set "این", words.set "شاخص ضریب رقم نسبت میزان عدد سهم"
local function points_back(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.clause.first, f.first - 2, this) do
    if doc:is(i + 1, rates) and not words.is_from(doc, i - 1) then return true end
  end
  return false
end

-- «۲۸ درصد واجدان شرایط بیمه شده‌اند», but «۷۸ درصد بیمه‌شدگان روستایی هستند»: what is said of a share of people;
-- who «بیمه دارند» is covered.
local share = words.set "سهم"
local having, free, have = "دارند$", "رایگان", words.set "دارند دارد داشتند داشته"
local function is_insured(sentence, f)
  local hit = sentences.cue(sentence, f.noun + 1, f.clause.last, "insured")
  if not hit or own(sentence, f, "spend") or own(sentence, f, "tariff") or f.listed and f.listed.measure == "insured" or string.find(hit.canonical, having) then return false end
  if sentence.doc:is(hit.first - 1, share) then return false end -- «۷۶ درصد سهم بیمه است»
  local is_had = f.is_of_population and sentence.doc:is(hit.last + 1, have) -- «۹۶ درصد ایرانیان بیمه پایه دارند»
  if is_had and not string.find(hit.canonical, free) then return false end
  return sentences.is_verb(sentence.doc, hit.last) or hit.last == f.clause.last or sentences.is_verb(sentence.doc, hit.last + 1)
end

-- «۶۷ درصد بستری‌ها بیمه سلامت دارند», «۵۴ درصد یزدی‌ها دفترچه بیمه دارند»: who have an insurance are covered; of a supplement so
-- many are insured.
local holding, policies, supplement = words.set "دارند داشتند داشتهاند", words.set "بیمه پوشش", words.set "تکمیلی"
local POLICY = 4 -- tokens
local function has_insurance(sentence, f)
  local doc = sentence.doc
  local at = doc:find(f.noun + 1, f.clause.last, holding)
  local whom = f.listed and f.listed.measure == "insured" and f.listed.last + 1 or f.noun -- no «بیمه‌شده»
  local policy = at and doc:find(math.max(at - POLICY, whom), at - 1, policies)
  return policy ~= nil and not doc:find(policy, at, supplement)
end

-- «تا ۴۰ درصد حداقل دستمزد»: what somebody gets.
local function is_of_least_wages(sentence, f)
  local is_of_wages, is_least = contribution.is_of_wages(sentence.doc, f)
  return is_of_wages and is_least
end

-- «۹۰ درصد هزینه‌های بستری را پوشش می‌دهد», «هزینه درمان تا ۹۰ درصد زیر پوشش است»: of costs, not of people.
local costs = words.set "هزینه هزینهها هزینههای"
local function of_cover(sentence, f)
  if chain.cost(sentence, f) or own(sentence, f, "cover") and sentence.doc:find(f.left, f.first - 1, costs) then return "other" end
  return "coverage"
end

-- «۵۰ درصد جمعیت زیر پوشش این صندوق در روستا ساکن هستند», «… سرپرست زن دارند»: what is said of the covered.
local BEHIND = 2 -- tokens from the noun to the cover
local told = words.set "ساکن ساکنند زن زنان مرد مردان سالمند سالمندان بیسواد شاغل بیکار سن"
local function is_among_covered(sentence, f)
  local hit = (f.is_welfare or f.is_insurer) and own(sentence, f, "cover")
  return hit and hit.first > f.last and hit.first <= f.noun + BEHIND and sentence.doc:find(hit.last + 1, f.clause.last, told) ~= nil
end

local meaning = words.set "یعنی معادل"

-- «۹۶ درصد ایرانیان بیمه دارند و سهم سیستان و بلوچستان ۸۳ درصد است»
local function is_share_of_place(doc, f)
  local at = doc:find(f.left, f.first - 2, share)
  return at ~= nil and doc:edge_at("Place", at + 1) ~= nil
end

-- «۸۶ درصد منابع را دولت می‌دهد و ۱۴ درصد از کسور به دست می‌آید»
local gained = words.set "دست بدست بهدست تامین حاصل"
local function is_source(sentence, f)
  local doc = sentence.doc
  if not words.is_from(doc, f.noun) then return false end
  for i in words.each(doc, f.noun + 1, f.clause.last - 1, gained) do
    if sentences.is_prefix(doc, i + 1) or sentences.is_verb(doc, i + 1) then return true end -- no «تامین اجتماعی»
  end
  return false
end

--- The measure of a percentage, or nil.
function percent.measure(sentence, f)
  if in_clause(sentence, f, "loss") or in_clause(sentence, f, "infected") or in_clause(sentence, f, "building") then
    return nil
  end
  if f.is_part and contribution.is_spared(sentence, f) then return "insured" end
  f.rate_of = contribution.rate(sentence.doc, sentence, f)
  if f.rate_of then return "price" end
  if chain.is_of_nobody(sentence, f) then return nil end
  f.of_all = chain.of_all(sentence.doc, f)
  if f.of_all then return sentences.cue(sentence, f.last, f.clause.last, "cover") and "coverage" or "other" end
  f.shared = f.shared or chain.whole(sentence, f)
  if f.shared then return f.shared.measure end
  if is_source(sentence, f) then return "other" end
  if is_of_premium(sentence, f) or f.item and in_clause(sentence, f, "premium") then return "price" end
  if is_of_least_wages(sentence, f) then return nil end
  if is_among_covered(sentence, f) then return "other" end
  if in_clause(sentence, f, "cover") or in_clause(sentence, f, "uncovered") then return of_cover(sentence, f) end
  if is_share_of_premium(sentence, f) then return "price" end
  -- «۴۴ هزار نفر زیر پوشش هستند و این یعنی ۳۶ درصد»
  local said = f.previous and f.previous.number == f.number and f.previous.measure
  if (said == "coverage" or said == "insured") and sentence.doc:is(f.first - 1, meaning) then return "coverage" end
  if f.is_of_population and not f.is_part then
    if in_clause(sentence, f, "insured") then return is_insured(sentence, f) and "insured" or "coverage" end
    local before = f.previous and f.previous.measure
    return (before == "coverage" or before == "insured" or f.is_insurer and before == "pensioners") and "coverage" or nil
  end
  local previous = f.previous
  if has_insurance(sentence, f) then return "coverage" end
  local is_alike = previous and previous.kind == "percent" and (f.is_average or previous.number == f.number and is_share_of_place(sentence.doc, f))
  if is_alike then return previous.measure end
  if previous and previous.kind == "percent" and previous.number == f.number and points_back(sentence, f) then
    f.points_back = true
    return previous.measure
  end
  if is_insured(sentence, f) then
    contribution.is_free(sentence, f)
    return "insured"
  end
  for _, cue in ipairs(shared_costs) do
    local hit = own(sentence, f, cue)
    if hit and not sentences.is_in_name(sentence, hit) then return "other" end
  end
  -- «۷۸ درصد مستمری بگیران حداقل بگیرند»
  if f.tie == "near" and f.listed and people.or_patients[f.listed.measure] then return "other" end
  -- «۹۶ درصد پزشکان نسخه الکترونیک می‌نویسند», «۶۵ درصد خدمات در خانه گرفته می‌شود»: a share of its matters, as an
  -- insurer says
  if f.is_speakers and f.is_insurer and f.tie == "near" then return "other" end
  -- «از ۸۰ درصد گذشت» in the next sentence is of something else.
  local goes_on = previous and previous.measure and (previous.number == f.number or f.is_part or f.listed or f.person)
  return goes_on and "other" or nil
end

return percent
