-- Shares whose whole is said once. At the end: «کارفرما ۲۰ درصد و بیمه‌شده ۷ درصد حق بیمه را می‌پردازد»; who gives
-- each stands before it. In front: «از مجموع جمعیت …، کمیته امداد با ۷۳ درصد و بهزیستی با ۱۹ درصد».
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local body = require "insurance.body"

local chain = {}

local set = words.set
local parting, joining, from = set "و ،", set "و هم نیز فقط تنها حدود", set "از"
local costs = { "spend", "tariff" }
local whose, of, premium_text = "سهم", " از ", "حق بیمه"

-- The cue right behind a percentage, or nil.
local function cue_behind(sentence, f, name)
  local at = sentence.doc:is(f.noun, from) and f.noun + 1 or f.noun
  local hit = sentences.cue(sentence, at, f.right, name)
  return hit and hit.first == at and hit or nil
end

--- The costs that a percentage is of, as a hit of the list of cues: «۹۰ درصد هزینه‌های بستری»; or nil.
function chain.cost(sentence, f)
  for _, name in ipairs(costs) do
    local hit = cue_behind(sentence, f, name)
    if hit then return hit end
  end
  return nil
end

-- The last of the percentages that a comma or «و» parts, each with somebody before it; nil when `f` is it.
local function last_of(doc, f)
  local at = f
  while at.after and at.after.kind == "percent" and at.after.clause == f.clause and doc:is(at.last + 1, parting)
    and at.after.first > at.last + 2 do
    at = at.after
  end
  return at ~= f and at or nil
end

--- The premium or the costs that stand behind a percentage: tokens `first` and `last`, and the `measure` of a share of
--- it; or nil.
function chain.behind(sentence, f)
  local premium = cue_behind(sentence, f, "premium")
  local hit = premium or chain.cost(sentence, f)
  local first, last = phrase.read(sentence.doc, sentence, hit and hit.first or f.right + 1, f.right)
  if first then return { first = first, last = last, measure = premium and "price" or "other" } end
  -- «۷ درصد سهم بیمه می‌پردازند»
  return premium and { first = premium.first, last = premium.first + 1, measure = "price", text = premium_text } or nil
end

--- The whole that a percentage shares with those behind it, or nil. The last of them has it as `shared`, too.
function chain.whole(sentence, f)
  local last = last_of(sentence.doc, f)
  if not last then return nil end
  last.shared = chain.behind(sentence, last)
  return last.shared
end

--- The share of such a whole that first..last gives, as a slot's value.
function chain.share(doc, sentence, first, last, whole)
  local found = phrase.value(doc, sentence, first, last, whose)
  found.value = found.value .. of .. (whole.text or phrase.text(doc, sentence, whole.first, whole.last))
  return found
end

--- Whose share of such a whole it is, as a slot's value, or nil.
function chain.subject(doc, sentence, f)
  local whole = f.shared
  if not whole then return nil end
  local start = f.left
  while start < f.first and doc:is(start, joining) do start = start + 1 end
  local first, last = phrase.party(doc, sentence, start, f.first - 1)
  if first and last + 1 < f.first and not doc:is(last + 1, joining) then first = nil end
  if first then return chain.share(doc, sentence, first, last, whole) end
  return whole.text and { value = whole.text, at = { whole.first, whole.last } } or phrase.value(doc, sentence, whole.first, whole.last)
end

local all, commas, WORDS = set "مجموع مجموعه کل", set "،", 7
local whole_of = whose .. of

--- Of what a body has a share by its name: «از مجموع جمعیت سازمان‌های حمایتی، کمیته امداد با ۷۳ درصد بیشترین …»; as a
--- slot's value, or nil.
function chain.of_all(doc, f)
  for i in words.each(doc, f.clause.first + 1, f.first - 2, all) do
    local stop = doc:is(i - 1, from) and doc:find(i + 1, math.min(i + WORDS, f.first - 1), commas)
    local house = stop and doc:edges("Organization", math.max(stop, f.left), f.first - 1)[1]
    if house and body.is_payer_edge(house) then
      return { value = whole_of .. doc:canonical(i + 1, stop - 1), at = { i + 1, stop - 1 } }
    end
  end
  return nil
end

--- Has a figure no body behind one that has such a share: «… بهزیستی با ۱۹ درصد کمترین و بسیجیان ۶ درصد»?
function chain.is_of_nobody(sentence, f)
  local previous = f.previous
  if not previous or previous.number ~= f.number or not previous.of_all then return false end
  local _, is_pronoun = phrase.skip_pronoun(sentence.doc, f.noun, f.right) -- «۴۰ درصد آنها»
  return not is_pronoun and not body.is_named(sentence.doc, f.left, f.right)
end

return chain
