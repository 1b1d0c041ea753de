-- Who says a sentence. Where the officials know only the post, the article's one speaker of that post's
-- body is meant: a lede says «مدیرکل … گفت», the next sentence who that is.
local sentences = require "insurance.sentences"

local speaker = {}

--- The speakers of an article by body; the key false holds all of them.
function speaker.of_article(doc)
  local by_body = { [false] = {} }
  local function add(key, name)
    by_body[key] = by_body[key] or {}
    local list = by_body[key]
    for _, known in ipairs(list) do
      if known == name then return end
    end
    list[#list + 1] = name
  end
  for _, edge in ipairs(doc:edges("Speech")) do
    if edge.speaker then
      add(false, edge.speaker)
      if edge.organization then add(edge.organization, edge.speaker) end
    end
  end
  return by_body
end

local features = { "speaker", "organization", "role", "place" }

--- The speech that a sentence is or holds, as a table of its features, or nil.
function speaker.speech(doc, sentence)
  return sentences.edges(doc, "Speech", sentence.first, sentence.last, features)[1]
end

--- The name of who speaks in a speech, or nil. `found` is of speaker.of_article.
function speaker.of(speech, found)
  if not speech then return nil end
  if speech.speaker then return speech.speaker end
  local names = found[speech.organization or false] or {}
  return #names == 1 and names[1] or nil
end

return speaker
