-- Which of the thirteen measures a figure is of: by its unit, the noun that it counts, and the cues
-- of its words and clause (lexicon/insurance_cues.tsv). Nil: no figure of this domain.
local sentences = require "insurance.sentences"

local measure = {}

local PREMIUM_OF_ONE = 1000000000 -- a premium below it is a person's, one above it an insurer's income

local function own(sentence, f, cue) return sentences.cue(sentence, f.left, f.right, cue) end
local function in_clause(sentence, f, cue) return sentences.cue(sentence, f.clause.first, f.clause.last, cue) end

-- ---- money ----

-- «معوقات ۹۰ میلیارد تومانی» is a state, whoever is to pay it.
local function is_attribute(f)
  return string.find(f.edge.text, "تومانی$") or string.find(f.edge.text, "ریالی$") or string.find(f.edge.text, "همتی$")
end

-- A debt that is paid is a payment: «۳۶ میلیارد تومان از مطالبات پرداخت شد».
local function of_debt(sentence, f)
  if not is_attribute(f) and sentences.cue(sentence, f.left, f.clause.last, "pay") then return "payment" end
  return "debt"
end

-- What the cues inside of a range say; `has` looks a cue up.
local function money_by(f, sentence, has)
  if has(sentence, f, "debt") then return of_debt(sentence, f) end
  if has(sentence, f, "deficit") then return "other" end
  if has(sentence, f, "premium") then
    return (has(sentence, f, "each") or f.value < PREMIUM_OF_ONE) and "price" or "revenue"
  end
  if has(sentence, f, "price") and not has(sentence, f, "grant") then return "price" end
  if has(sentence, f, "revenue") then return "revenue" end
  if has(sentence, f, "allot") and f.is_for_body then return "revenue" end
  if has(sentence, f, "grant") or has(sentence, f, "pay") or has(sentence, f, "spend") then return "payment" end
  return nil
end

local function of_money(sentence, f)
  if in_clause(sentence, f, "building") and not in_clause(sentence, f, "debt")
    and not in_clause(sentence, f, "grant") and not in_clause(sentence, f, "premium") then
    return nil
  end
  local found = money_by(f, sentence, own)
  if found then return found end
  if f.before and f.before.kind == "money" and f.before.measure then return f.before.measure end
  found = money_by(f, sentence, in_clause)
  if found then return found end
  return f.previous and f.previous.kind == "money" and f.previous.measure or nil
end

-- ---- percent ----

local function of_percent(sentence, f)
  if in_clause(sentence, f, "loss") or in_clause(sentence, f, "building") then return nil end
  if in_clause(sentence, f, "cover") or in_clause(sentence, f, "uncovered") then return "coverage" end
  if f.is_of_population then
    if in_clause(sentence, f, "insured") then return "coverage" end
    local previous = f.previous and f.previous.measure
    return (previous == "coverage" or previous == "insured") and "coverage" or nil
  end
  if own(sentence, f, "insurance") or own(sentence, f, "share") or own(sentence, f, "spend")
    or (f.previous and f.previous.measure) then
    return "other"
  end
  return nil
end

-- ---- people ----

local function is_insured(sentence, f, noun)
  return noun == "insured" or own(sentence, f, "insured") or in_clause(sentence, f, "insured")
end

local function of_people(sentence, f)
  local noun = f.listed and f.listed.measure
  if in_clause(sentence, f, "loss") then return nil end
  if own(sentence, f, "queue") then return "other" end
  if in_clause(sentence, f, "booklet") then return "booklets" end
  if in_clause(sentence, f, "uncovered") then return "coverage" end
  if noun == "pensioners" or noun == "workplaces" then return noun end
  if noun == "providers" then return in_clause(sentence, f, "contract") and noun or nil end
  if own(sentence, f, "insured") then return "insured" end
  if noun == "insured" then return "insured" end
  if own(sentence, f, "pension") then return f.is_welfare and "beneficiaries" or "pensioners" end
  if own(sentence, f, "service") and not own(sentence, f, "support") then return "services" end
  if in_clause(sentence, f, "cover") then return f.is_welfare and "beneficiaries" or "coverage" end
  if is_insured(sentence, f, noun) then return "insured" end
  if in_clause(sentence, f, "receive") and own(sentence, f, "grant") and not own(sentence, f, "benefit") then
    return f.is_welfare and "beneficiaries" or "pensioners"
  end
  if own(sentence, f, "benefit") then return "beneficiaries" end
  if noun == "beneficiaries" or noun == "services" then return noun end
  if f.is_welfare and (in_clause(sentence, f, "support") or in_clause(sentence, f, "grant")
      or in_clause(sentence, f, "receive")) then
    return "beneficiaries"
  end
  local previous = f.before or (f.is_part and f.previous)
  if previous and (previous.kind == "person" or previous.kind == "household") then return previous.measure end
  if in_clause(sentence, f, "service") then return "services" end
  if in_clause(sentence, f, "benefit") then return "beneficiaries" end
  return nil
end

-- ---- things ----

local money_nouns = { payment = true, debt = true, revenue = true, price = true }

local function of_things(sentence, f)
  local noun = f.listed and f.listed.measure
  if own(sentence, f, "booklet") then return "booklets" end
  if in_clause(sentence, f, "contract") and (f.facility or noun == "providers") then return "providers" end
  if f.facility then
    return f.previous and f.is_part and f.previous.measure == "providers" and "providers" or nil
  end
  if noun == "providers" or noun == "services" or noun == "workplaces" or noun == "insured" then return noun end
  if f.is_part and f.previous and f.previous.measure then return f.previous.measure end
  if f.unit == "مورد" or f.unit == "فقره" or f.unit == nil then
    local clause = sentences.noun(sentence, f.clause.first, f.clause.last, f.clause.last)
    local value = clause and clause.measure
    if value == "services" or value == "workplaces" then return value end
  end
  if noun and money_nouns[noun] == nil and noun ~= "beneficiaries" then return noun end
  return f.is_welfare and "other" or nil
end

--- The measure of a figure, or nil.
function measure.of(sentence, f)
  if f.shape then return f.shape.measure end
  if f.kind == "money" then return of_money(sentence, f) end
  if f.kind == "percent" then return of_percent(sentence, f) end
  if f.kind == "person" or f.kind == "household" then return of_people(sentence, f) end
  return of_things(sentence, f)
end

return measure
