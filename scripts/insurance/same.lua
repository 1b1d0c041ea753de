-- The same at another time: «این رقم در سال ۱۴۰۱ برابر با ۲۴۳ هزار نفر بود», «اکنون به ۲۵۰ هزار نفر رسیده است». What it
-- is of the figure before says.
local words = require "lib.words"
local parts = require "insurance.parts"
local people = require "insurance.people"
local sentences = require "insurance.sentences"

local same = {}

local set = words.set
local this, amounts = set "این آن", set "رقم عدد تعداد آمار شمار میزان مبلغ"
local joining = set "و که ، : اما ولی"
local OPENING = 2 -- tokens of a clause before «این رقم»

-- Do two figures count alike?
local function is_alike(doc, f, other)
  local spelling = words.spellings(doc) -- nothing need stand behind a number
  if f.kind == other.kind then return f.kind ~= "thing" or spelling[f.noun] == spelling[other.noun] end
  return people.kinds[f.kind] and people.kinds[other.kind]
end

-- «الان رسیده به ۵ هزار نفر»: does a clause name nothing but a time before a figure that something reaches?
local VERB = 2 -- tokens behind the figure
local reaching = set "رسید رسد رسند رسیده رسیدیم رسیدهایم برسد میرسد رسیدهاست"
local adverbs = set "و ولی اما که تا به الان اکنون حالا امروز اینک هم نیز تنها فقط حدود نزدیک حال حاضر در می"
local function only_reaches(doc, f)
  local i = f.clause.first
  if not doc:find(i, math.min(f.last + VERB, f.clause.last), reaching) then return false end
  while i < f.first do
    local time = doc:edge_at("Period", i, f.first - 1)
    if not time and doc:kind(i) == "word" and not doc:is(i, adverbs) and not doc:is(i, reaching) then return false end
    i = (time and time.last or i) + 1
  end
  return true
end

-- «درباره مطالبات از دولت گفت که این رقم ۹۰۰ همت است»: the sentence names itself what the amount is of.
local sums = { "debt", "deficit", "premium", "grant", "revenue" }
local function is_named_anew(sentence, f, other)
  if f.kind ~= "money" or other.number == sentence.number then return false end
  for _, cue in ipairs(sums) do
    if sentences.cue(sentence, sentence.first, f.clause.first - 1, cue) then return true end
  end
  return false
end

--- The figure that is told of once more, or nil.
function same.of(sentence, f)
  local other = parts.recent(f)
  if not other or f.is_part or f.shape or f.kind == "percent" or is_named_anew(sentence, f, other) then return nil end
  if people.kinds[f.kind] and (f.listed or f.person) then return nil end -- «این رقم ۴۴ هزار بیمه‌شده دارد»
  local doc, first = sentence.doc, f.clause.first
  if is_alike(doc, f, other) and only_reaches(doc, f) then return other end
  for i in words.each(doc, first, math.min(first + OPENING, f.first - 2), this) do
    if doc:is(i + 1, amounts) and (i == first or doc:is(i - 1, joining)) then
      return is_alike(doc, f, other) and other or nil
    end
  end
  return nil
end

local MANY = 1000
--- The people of a headline or a lede who are told of once more, by so large a number: «حساب ۶۱ میلیون نفر … شارژ می‌شود»;
--- or nil.
function same.of_opening(f)
  local known = f.people_before
  f.is_again = known ~= nil and (known.is_title or known.is_lede) and known.value == f.value and f.value >= MANY and known.kind == f.kind or nil
  return f.is_again and known or nil
end

return same
