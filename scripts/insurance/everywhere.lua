-- Amounts and shares that are no place's own: a rule, a law or a contract makes them the same everywhere.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local people = require "insurance.people"
local home = require "insurance.home"

local everywhere = {}

local set = words.set
local share, pocket = set "سهم", set "جیب"

--- Qualifiers that make an amount a rule for all.
everywhere.bounds = { at_least = true, at_most = true }
local OF_ONE = 1000000000 -- no one person draws so much
local rial, LITTLE = "ریال", 300000000

local sharers = set "سازمان صندوق دولت بیمه"
local parties, from, care = set "بیمه بیمهها بیمهشده بیمهشدگان بیمار بیماران سازمان صندوق دولت", set "از", set "نسخه ویزیت تعرفه هزینه هزینهها دارو بستری"

local its, own = set "درصدش", set "خودش خودشان آنها آنان بیمهشده کارفرما دولت"

-- «سهم بیمه از نسخه ۷۰ درصد است»: what a law or a contract says, as it says of a price that stands before it.
local function is_agreed_share(doc, f)
  local before = f.previous
  local at = doc:find(f.before and f.left or doc:sentence(f.number), f.first - 1, share)
  local is_its = f.is_part or doc:is(f.last, its) or at and doc:is(at + 1, own)
  if is_its and before and f.number - before.number <= 1 and before.measure == "price" then return true end
  if not at or not (doc:is(at + 1, parties) or doc:edge_at("Organization", at + 1)) then return false end
  local of = doc:find(at + 2, f.first - 1, from)
  return of ~= nil and doc:is(of + 1, care)
end

-- «سهم دارو از هزینه ها»: of the costs of a place; the share of a patient is the same everywhere.
local function is_of_things(doc, sentence, f)
  local at = doc:find(f.left, f.first - 1, share)
  if at == nil or doc:find(f.left, f.right, pocket) or doc:edge_at("@people", at + 1) then return false end
  if doc:edge_at("Organization", at + 1) or doc:is(at + 1, sharers) then return false end
  local noun = sentences.noun(sentence, at + 1, at + 1, f.first)
  return noun == nil or not people.measures[noun.measure]
end

-- «میانگین مقرری هر نفر»: a mean is of a place, but not «به طور میانگین ۳ میلیون تومان افزوده شد».
local means, way = set "متوسط میانگین", set "طور صورت"
local function is_mean(doc, f)
  local at = f.measure == "payment" and doc:find(f.left, f.first - 1, means)
  return at and not doc:is(at - 1, way)
end

-- «سهم بیمه بیکاری از حق بیمه ۳ درصد است»: by law, but «۶۰ درصد حق بیمه‌ها وصول شد».
local gathered = set "وصول تامین محقق واریز پرداخته"
local function is_of_premium(sentence, f)
  local premium = sentences.own(sentence, f, "premium")
  return premium and not home.is_plural(sentence.doc, premium.last) and not sentence.doc:find(f.clause.first, f.clause.last, gathered)
end

--- Is a figure the same everywhere: an amount for one person, a fee, a share of costs?
function everywhere.holds(sentence, f)
  if f.measure == "price" or f.is_sized or f.shared or f.is_each and not is_mean(sentence.doc, f) then return true end
  -- «وام ضروری ۳۰ میلیون تومانی»: so little goes to one, by a rule; a mean is of a place
  local is_small = f.measure == "payment" and f.value < (f.unit == rial and LITTLE * 10 or LITTLE)
  if is_small and not f.is_average then return true end
  if f.measure == "payment" and everywhere.bounds[f.qualifier] and f.value < OF_ONE then return true end
  if f.takes_after and f.takes_after.is_each then return true end
  -- «۱۰ درصد است و برای روستاییان ۵ درصد»
  local previous = f.previous
  local goes_on = previous and previous.number == f.number and previous.kind == f.kind and previous.measure == f.measure
  if f.kind == "percent" and goes_on and previous.is_each then return true end
  local is_share = f.measure == "other" and f.kind == "percent"
  if is_share and is_agreed_share(sentence.doc, f) then return true end
  if not is_share or f.shape and f.shape.about or is_of_things(sentence.doc, sentence, f) then return false end
  if is_of_premium(sentence, f) then return true end
  for _, cue in ipairs { "tariff", "spend", "pay" } do
    if sentences.own(sentence, f, cue) then return true end
  end
  return false
end

return everywhere
