-- Interviews: an article whose paragraphs ask, and the one officer whose words the others are.
local words = require "lib.words"

local interview = {}

local question = words.set "؟"
local ALONE, AMONG = 1, 2 -- questions that make an interview, where one officer is named, and where there are others

-- How many paragraphs open with a question, and the number of the first one's sentence.
local function questions(doc)
  local count, first = 0, nil
  for i in words.each(doc, 1, #doc, question) do
    local number = doc:sentence_of(i)
    local _, _, _, starts = doc:sentence(number)
    if starts then
      count, first = count + 1, first or number
      if count == AMONG then break end
    end
  end
  return count, first
end

-- The one officer whom tokens up to `last` name, as a speech, or nil; and whether there are several.
local function only_officer(doc, last)
  local only
  for _, _, name, organization, role, place in doc:each("Person", 1, last, "name", "organization", "role", "place") do
    if role and only and only.speaker ~= name then return nil, true end
    if role and name then only = { speaker = name, organization = organization, role = role, place = place } end
  end
  return only, false
end

-- The officer who answers: the only one of the article, of what stands before the first question, or the one who is
-- known to speak anywhere.
local function guest(doc, found)
  local count, number = questions(doc)
  if count < ALONE then return nil end
  local only, are_several = only_officer(doc, #doc)
  if are_several and count == AMONG then only = only_officer(doc, (doc:sentence(number)) - 1) end
  local speaks = found[false]
  if not only and speaks and count == AMONG then
    local post = found.posts[speaks] or {}
    only = { speaker = speaks, organization = post.organization, role = post.role, place = post.place }
  end
  if not only or speaks and (speaks ~= only.speaker or count < AMONG) then return nil end
  only.number = number
  return only
end

--- The speech of who answers the questions of an article, with the `number` of the sentence that asks first; nil where
--- several speak. `found` is of speaker.of_article.
function interview.answer(doc, sentence, found)
  if found[false] == false then return nil end
  if found.interviewed == nil then found.interviewed = guest(doc, found) or false end
  local speech = found.interviewed
  if not speech or sentence.number <= speech.number then return nil end
  local first, last = doc:sentence(sentence.number) -- without the question that is read as one with a short answer
  return not doc:find(first, last, question) and speech or nil
end

return interview
