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

--- Is a sum what somebody insured gives? Then the figure `is_contribution`.
function contribution.is_one(sentence, f)
  if not f.is_insurer or f.value >= OF_ONE or f.before and f.before.kind == "money" then return false end
  local doc, first = sentence.doc, f.clause.first
  local behind = math.min(f.clause.last + 1, #doc)
  if not doc:find(f.last + 1, behind, gives) or goes_to_people(doc, first, behind) then return false end
  local found = false
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
