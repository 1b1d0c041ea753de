-- Which sentences of an article can hold a figure at all: nine of ten articles are about something
-- else, and should cost next to nothing. A sentence is worth reading when words in it can say what a
-- number measures and something ties it to the domain (domain.lua, which asks for nothing else):
-- a payer anywhere in the article, or in the sentence words of the trade or a speaker of a place of care.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local body = require "insurance.body"
local marks = require "insurance.marks"

local evidence = {}

local is_of_trade = sentences.asks(words.set "insurance insured health_insured cover medical health tariff")
local is_of_service = sentences.asks(words.set "service")

--- The numbers of the sentences that are worth reading, as a set; nil when there is none. `found` is
--- of body.of_article.
function evidence.sentences(doc, found)
  local worth, is_any = {}, false
  local function add(first)
    worth[doc:sentence_of(first)], is_any = true, true
  end
  local is_ours = found.count > 0
  local has_services = false
  for first, _, cues in doc:each("@cue", 1, #doc, "cues") do
    if is_ours or is_of_trade(cues) then add(first) end
    has_services = has_services or is_of_service(cues)
  end
  for first, _, measure in doc:each("@measure", 1, #doc, "measure") do
    if is_ours or measure == "insured" then add(first) end
    has_services = has_services or measure == "services"
  end
  for _, shape in ipairs(marks.of(doc, "shape")) do
    if is_ours or shape.measure == "price" then add(shape.first) end
  end
  if has_services then
    for first, _, organization in doc:each("Speech", 1, #doc, "organization") do
      if body.is_of_care(organization) then add(first) end
    end
  end
  return is_any and worth or nil
end

return evidence
