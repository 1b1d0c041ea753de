-- Which sentences of an article can hold a figure at all: nine of ten articles are about something
-- else, and should cost next to nothing. A sentence is worth reading when it has a number, words in it
-- can say what that measures, and something ties it to the domain (domain.lua, which asks for nothing
-- else): a payer anywhere in the article, or in the sentence words of the trade, a speaker of a place of care, or
-- of workplaces one of an office of labour.
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local body = require "insurance.body"
local domain = require "insurance.domain"
local asked = require "insurance.asked"
local order = require "insurance.order"

local evidence = {}

local is_of_trade = sentences.asks(words.set "insurance insured health_insured cover medical tariff hamper")
local is_of_health = sentences.asks(words.set "health")
-- «یارانه ۳ میلیون نفر قطع شد», «… واریز شد»: a benefit, and what became of it.
local is_of_benefit, is_of_fate = sentences.asks(words.set "benefit"), sentences.asks(words.set "ended pay")
-- What says of care, as «بیمارستان» alone does not, that it was given or paid.
local is_of_care = sentences.asks(words.set "service share price spend")
local coming = words.set(verbs.coming .. " مراجعه عمل منتقل انتقال")

-- What the text of a cue, or a measure, says of a sentence: the name of a field below, or false.
local cue_says = words.told(function(cues)
  if is_of_trade(cues) or is_of_care(cues) and is_of_health(cues) then return "holds" end
  return is_of_care(cues) and "has_care" or is_of_health(cues) and "has_health" or is_of_benefit(cues) and "has_benefit"
    or is_of_fate(cues) and "has_fate"
end)
local measure_says = { insured = "holds", workplaces = "has_workplaces", services = "has_care" }

-- The sentences that hold a Number, in order, each with its `number`, `first` and `last`.
local function with_numbers(doc)
  local list, stop = {}, 0
  for first in doc:each("Number", 1, #doc) do
    if first > stop then
      local number = doc:sentence_of(first)
      local sentence_first, last = doc:sentence(number)
      list[#list + 1], stop = { number = number, first = sentence_first, last = last }, last
    end
  end
  return list
end

-- Notes by number of the sentence what the hits of a word list say of it; can any hit tell of care?
local function note(doc, said, kind, column, says, is_ours)
  local has_care = false
  for first, _, text in doc:each(kind, 1, #doc, column) do
    local field = is_ours and "holds" or says[text]
    if field then
      local number = doc:sentence_of(first)
      said[number] = said[number] or {}
      said[number][field] = true
      has_care = has_care or says[text] == "has_care" or says[text] == "holds"
    end
  end
  return has_care
end

-- Does somebody of a place of care, or of an office of labour, begin to talk in a sentence?
local function has_speaker(doc, sentence, is_of)
  for _, _, organization in doc:each("Speech", sentence.first, sentence.last, "organization") do
    if is_of(organization) then return true end
  end
  return false
end

--- The sentences of an article that hold a number, each with its `number`, and whether it `holds` what makes it
--- worth reading. `bodies` are those of body.of_article.
function evidence.sentences(doc, bodies)
  local is_ours, said = bodies.count > 0, {}
  local has_care = note(doc, said, "@cue", "cues", cue_says, is_ours)
  has_care = note(doc, said, "@measure", "measure", measure_says, is_ours) or has_care
  if not next(said) then return {} end
  local list = with_numbers(doc)
  for _, s in ipairs(list) do
    local before = not said[s.number] and said[s.number - 1]
    local is = said[s.number] or before and (asked.question(doc, s.number) or order.goes_on(doc, s.first, s.last)) and before or {}
    s.holds = is.holds or is.has_benefit and is.has_fate or is.has_health and (is.has_care or doc:find(s.first, s.last, coming) ~= nil)
      or is.has_workplaces and has_speaker(doc, s, domain.is_of_labour)
      or has_care and has_speaker(doc, s, body.is_of_care)
  end
  return list
end

return evidence
