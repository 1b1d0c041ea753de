-- Topics: words of a stretch that say what its figures are of, «حق بیمه», «تعداد بیمه شدگان».
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local people = require "insurance.people"

local topic = {}

local set = words.set
local inside, this, leading = set "در از", set "این", set "در از درصد ٪ نفر"
local paying = set(verbs.paying)

local is_topic = sentences.asks(set [[debt revenue premium price grant insured cover booklet service pension
  deficit spend pay queue uncovered support benefit]])
-- The same but for «cover»: no sum is covered.
local is_sum = sentences.asks(set [[debt revenue premium price grant insured booklet service pension
  deficit spend pay queue uncovered support benefit]])
local is_debt = sentences.asks(set "debt")

--- For topic.of: does a hit say what money is paid for, not to whom?
function topic.is_of_money(hit) return not people.or_providers[hit.measure] end

-- What is done «در مراکز درمانی», «از این شعبه» counts no centres.
local function is_counted_there(hit, doc)
  if hit.measure ~= "providers" then return true end
  return not doc:is(hit.first - (doc:is(hit.first - 1, this) and 2 or 1), inside)
end

local function is_of_acts(hit) return hit.measure == "services" end

local function of_cues(asks)
  return function(hit) return asks(hit.cues) end
end
local of_any_topic, of_any_sum, of_any_debt = of_cues(is_topic), of_cues(is_sum), of_cues(is_debt)

-- «سه دهک کم‌درآمد»: what people have little of.
local little = set "کم پر"

-- The leftmost and there the longest of `best` and those hits inside first..last that `fit`.
-- A verb is no topic: «پرداخت شده است»; nor is «به حسابشان».
local to, from, around = set "به", set "از", set "پیش پس قبل بعد" -- «پیش از متناسب‌سازی»: when
local function leftmost(sentence, hits, first, last, fits, best)
  local doc = sentence.doc
  for i = 1, #hits do
    local hit = hits[i]
    if hit.first >= first and hit.last <= last and fits(hit, doc)
      and not sentences.is_verb(doc, hit.last) and not doc:is(hit.first, to) and not doc:is(hit.first - 1, little)
      and not (doc:is(hit.first - 1, from) and doc:is(hit.first - 2, around))
      and (not best or hit.first < best.first or (hit.first == best.first and hit.last > best.last))
      and not sentences.is_in_name(sentence, hit) then
      best = hit
    end
  end
  return best
end

-- A hit with what belongs to it.
local under, crowds = set "زیر تحت", set "جمعیت افراد"
local function with_rest(doc, sentence, hit, last)
  if not hit then return nil end
  local _, stop = phrase.read(doc, sentence, hit.last, last)
  local start = hit.first
  while start < hit.last and doc:is(start, leading) do start = start + 1 end
  if doc:is(start, under) and doc:is(start - 1, crowds) then start = start - 1 end -- «جمعیت زیر پوشش»
  return start, math.max(stop or hit.last, hit.last)
end

--- The leftmost topic of first..last, its first and last token or nil: an entry of the list of measures
--- that `fits`, if that is given, or a cue that can be one.
function topic.of(doc, sentence, first, last, fits)
  local asks = fits == topic.is_of_money and of_any_sum or of_any_topic
  local noun = leftmost(sentence, sentences.nouns(sentence), first, last, fits or is_counted_there)
  return with_rest(doc, sentence, leftmost(sentence, sentences.cues(sentence), first, last, asks, noun), last)
end

--- The same for acts of care.
function topic.of_acts(doc, sentence, first, last)
  return with_rest(doc, sentence, leftmost(sentence, sentences.nouns(sentence), first, last, is_of_acts), last)
end

--- The same for what says that money is owed.
function topic.of_debt(doc, sentence, first, last)
  return with_rest(doc, sentence, leftmost(sentence, sentences.cues(sentence), first, last, of_any_debt), last)
end

--- What is paid, where the topic start..stop is but «پرداخت»: its first and last token up to `last`, or nil.
function topic.paid(doc, sentence, start, stop, last)
  if not start or start ~= stop or not doc:is(start, paying) then return nil end
  local what, what_last = phrase.read(doc, sentence, start + 1, last)
  if what ~= start + 1 then return nil end
  return what, what_last
end

return topic
