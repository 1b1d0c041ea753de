-- Which sentences of an article can hold a figure at all: nine of ten articles are about something
-- else, and should cost next to nothing. A sentence is worth reading when it has a number, words in it
-- can say what that measures, and something ties it to the domain (domain.lua, which asks for nothing
-- else): a payer anywhere in the article, or in the sentence words of the trade, the shape of a price, a
-- speaker of a place of care, or of workplaces one of an office of labour.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local body = require "insurance.body"
local domain = require "insurance.domain"
local marks = require "insurance.marks"

local evidence = {}

local is_of_trade = sentences.asks(words.set "insurance insured health_insured cover medical health tariff hamper")
local is_of_service = sentences.asks(words.set "service")

--- The numbers of the sentences that hold a Number, in order.
function evidence.with_numbers(doc)
  local list, stop = {}, 0
  for first in doc:each("Number", 1, #doc) do
    if first > stop then
      local number = doc:sentence_of(first)
      local _, last = doc:sentence(number)
      list[#list + 1], stop = number, last
    end
  end
  return list
end

-- Does any sentence of the article word acts of care?
local function has_services(doc)
  for _, _, cues in doc:each("@cue", 1, #doc, "cues") do
    if is_of_service(cues) then return true end
  end
  for _, _, measure in doc:each("@measure", 1, #doc, "measure") do
    if measure == "services" then return true end
  end
  return false
end

-- The numbers of the sentences where a phrase says what its figure measures, as a set.
local function with_shapes(doc, is_ours)
  local set = {}
  for _, shape in ipairs(marks.of(doc, "shape")) do
    if is_ours or shape.measure == "price" then set[doc:sentence_of(shape.first)] = true end
  end
  return set
end

-- The numbers of the sentences where a speaker of a place of care, or of an office of labour, begins to talk,
-- as sets.
local function with_speakers(doc)
  local carers, inspectors = {}, {}
  for first, _, organization in doc:each("Speech", 1, #doc, "organization") do
    if body.is_of_care(organization) then carers[doc:sentence_of(first)] = true end
    if domain.is_of_labour(organization) then inspectors[doc:sentence_of(first)] = true end
  end
  return carers, inspectors
end

--- Is sentence `number` worth reading? `article` has the `bodies` of body.of_article.
function evidence.holds(doc, number, article)
  local is_ours = article.bodies.count > 0
  local sentence_first, sentence_last = doc:sentence(number)
  for _, _, cues in doc:each("@cue", sentence_first, sentence_last, "cues") do
    if is_ours or is_of_trade(cues) then return true end
  end
  local has_workplaces = false
  for _, _, measure in doc:each("@measure", sentence_first, sentence_last, "measure") do
    if is_ours or measure == "insured" then return true end
    has_workplaces = has_workplaces or measure == "workplaces"
  end
  article.shapes = article.shapes or with_shapes(doc, is_ours)
  if article.shapes[number] then return true end
  if not article.carers then article.carers, article.inspectors = with_speakers(doc) end
  if has_workplaces and article.inspectors[number] then return true end
  if not article.carers[number] then return false end
  if article.has_services == nil then article.has_services = has_services(doc) end
  return article.has_services
end

return evidence
