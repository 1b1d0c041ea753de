-- Which sentences of an article can hold a figure at all: nine of ten articles are about something
-- else, and should cost next to nothing. A sentence is worth reading when words in it can say what a
-- number measures and something ties it to the domain (domain.lua, which asks for nothing else):
-- a payer anywhere in the article, or in the sentence words of the trade or a speaker of a place of care.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local body = require "insurance.body"
local marks = require "insurance.marks"

local evidence = {}

local of_trade = words.set "insurance insured health_insured cover medical health tariff"
local service = words.set "service"

-- What the list's texts say, each read once.
local told = {}
local function tell(hit)
  local text = hit.cues
  local says = told[text]
  if not says then
    says = { trade = sentences.says(hit, of_trade), service = sentences.says(hit, service) }
    told[text] = says
  end
  return says
end

--- The numbers of the sentences that are worth reading, as a set; nil when there is none. `found` is
--- of body.of_article.
function evidence.sentences(doc, found)
  local worth, is_any = {}, false
  local function add(mark)
    worth[doc:sentence_of(mark.first)], is_any = true, true
  end
  local is_ours = found.count > 0
  local has_services = false
  for _, hit in ipairs(doc:edges "@cue") do
    local says = tell(hit)
    if is_ours or says.trade then add(hit) end
    has_services = has_services or says.service
  end
  for _, hit in ipairs(doc:edges "@measure") do
    local measure = hit.measure
    if is_ours or measure == "insured" then add(hit) end
    has_services = has_services or measure == "services"
  end
  for _, shape in ipairs(marks.of(doc, "shape")) do
    if is_ours or shape.measure == "price" then add(shape) end
  end
  local is_care = {} -- by the name of a body; false holds those who have none
  for _, speech in ipairs(has_services and doc:edges "Speech" or {}) do
    local name = speech.organization or false
    if is_care[name] == nil then is_care[name] = body.is_of_care(name) end
    if is_care[name] then add(speech) end
  end
  return is_any and worth or nil
end

return evidence
