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

--- The numbers of the sentences that hold a Number, in order.
function evidence.with_numbers(doc)
  local list = {}
  words.by_sentence(doc, "Number", function(number)
    if list[#list] ~= number then list[#list + 1] = number end
  end)
  return list
end

--- The numbers of the sentences that are worth reading, as a set; nil when there is none. `found` is
--- of body.of_article.
function evidence.sentences(doc, found)
  local worth, is_any = {}, false
  local function add(number)
    worth[number], is_any = true, true
  end
  local is_ours = found.count > 0
  local has_services = false
  words.by_sentence(doc, "@cue", function(number, _, cues)
    if is_ours or is_of_trade(cues) then add(number) end
    has_services = has_services or is_of_service(cues)
  end, "cues")
  words.by_sentence(doc, "@measure", function(number, _, measure)
    if is_ours or measure == "insured" then add(number) end
    has_services = has_services or measure == "services"
  end, "measure")
  for _, shape in ipairs(marks.of(doc, "shape")) do
    if is_ours or shape.measure == "price" then add(doc:sentence_of(shape.first)) end
  end
  if has_services then
    words.by_sentence(doc, "Speech", function(number, _, organization)
      if body.is_of_care(organization) then add(number) end
    end, "organization")
  end
  return is_any and worth or nil
end

return evidence
