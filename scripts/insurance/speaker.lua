-- Who says a sentence. Where the officials know only the post, the article's one speaker of that post's
-- body is meant: a lede says «مدیرکل … گفت», the next sentence who that is.
local speaker = {}

--- The one speaker of each body in an article, false where there are several; the key false holds
--- that of the article.
function speaker.of_article(doc)
  local only = {}
  local function add(key, name)
    if only[key] == nil then
      only[key] = name
    elseif only[key] ~= name then
      only[key] = false
    end
  end
  for _, _, name, organization in doc:each("Speech", 1, #doc, "speaker", "organization") do
    if name then
      add(false, name)
      if organization then add(organization, name) end
    end
  end
  return only
end

--- The speech that a sentence is or holds, as a table of its features, or nil.
function speaker.speech(doc, sentence)
  local next_speech, all =
    doc:each("Speech", sentence.first, sentence.last, "speaker", "organization", "role", "place")
  local first, _, name, organization, role, place = next_speech(all)
  return first and { speaker = name, organization = organization, role = role, place = place } or nil
end

--- The name of who speaks in a speech, or nil. `found` is of speaker.of_article.
function speaker.of(speech, found)
  if not speech then return nil end
  return speech.speaker or found[speech.organization or false] or nil
end

return speaker
