-- Portions of a sum, of a premium, of costs: «سهم سازمان از هزینه بستری», «۱۴ میلیارد تومان آن جریمه است»,
-- «بهزیستی ۳ میلیون تومان آن را می‌دهد». Whose portion it is, or which, tells it from the whole.
local words = require "lib.words"
local phrase = require "insurance.phrase"
local body = require "insurance.body"

local portion = {}

local set = words.set
local share, from, object = set "سهم", set "از", set "را"
local own_words = set "سازمان صندوق دولت ما"
local regions = set "استان شهرستان شهر شعبه"
local copulas = set "است بود بوده هستند"
local owed, whose = "بدهی", "سهم"

-- Who stands at token `i`: an organization, «دولت», «۱۲ کارخانه فرش».
local function party(doc, sentence, i, last)
  local number = doc:edge_at("Number", i, last)
  if number then i = number.last + 1 end
  local house = doc:edge_at("Organization", i, last)
  if house then return house.first, house.last end
  if i <= last and doc:is(i, own_words) then return i, i end
  local first, stop = phrase.read(doc, sentence, i, last)
  if first ~= i and not (first and first == i + 1) then return nil end
  return first, stop
end

-- «سهم شعبه ابهر», «سهم تامین اجتماعی ۹۰ میلیارد تومان است»: where it is, or the figure's own body.
local function is_said_elsewhere(doc, f, first)
  if doc:is(first, regions) or doc:edge_at("Place", first) then return true end
  local house = f.kind == "money" and doc:edge_at("Organization", first)
  return house and body.is_payer(house.name, house.org_kind, house.sector)
end

-- «سهم کارگر از حق بیمه» at token `at`; of a debt, «سهم شهرداری», the debtor.
local function of_share(doc, sentence, f, at, last)
  local first, stop = party(doc, sentence, at + 1, last)
  if not first or is_said_elsewhere(doc, f, first) then return nil end
  if f.measure == "debt" then return phrase.value(doc, sentence, first, stop, owed) end
  local found = phrase.value(doc, sentence, first, stop, whose)
  found.at = { at, stop }
  if not doc:is(stop + 1, from) then return found end
  local start, whole_stop = phrase.read(doc, sentence, stop + 2, last)
  if start then
    found.value = found.value .. " از " .. phrase.text(doc, sentence, start, whole_stop)
    found.at[2] = whole_stop
  end
  return found
end

-- «بیمه شده ۳۰ درصد این رقم را می‌دهد»: who gives it stands before; the whole was told of.
local function of_giver(doc, sentence, f, behind)
  local whole = f.is_part and f.whole and f.whole.subject
  if not whole or not doc:is(behind, object) and not doc:is(behind - 1, object) then return nil end
  for _, kind in ipairs { "Organization", "@people" } do
    for first, last in doc:each(kind, f.clause.first, f.first - 1) do
      return { value = whose .. " " .. phrase.text(doc, sentence, first, last) .. " از " .. whole.value, at = { first, last } }
    end
  end
  return nil
end

--- The subject of a sum or percentage that is a portion, or nil.
function portion.of(doc, sentence, f)
  local at = doc:find(f.left, f.first - 1, share)
  local found = at and of_share(doc, sentence, f, at, f.first - 1)
  if found then return found end
  local behind, is_pronoun = phrase.skip_pronoun(doc, f.noun, f.right)
  if f.kind == "money" and doc:is(behind, share) and f.is_part then
    found = of_share(doc, sentence, f, behind, f.right)
    if found then return found end
  end
  if not is_pronoun then return nil end
  local first, last = phrase.read(doc, sentence, behind, f.right)
  if f.kind == "money" and first == behind and doc:is(last + 1, copulas) then return phrase.value(doc, sentence, first, last) end
  return of_giver(doc, sentence, f, behind)
end

return portion
