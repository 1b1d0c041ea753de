-- Who says a sentence. Where the officials know only the post, the article's one speaker of that post's
-- body is meant: a lede says «مدیرکل … گفت», the next sentence who that is.
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

--- The name of who speaks a sentence, or nil. `found` is of speaker.of_article.
function speaker.of(sentence, found)
  local speech = sentence.speech
  if not speech then return nil end
  if speech.speaker then return speech.speaker end
  local names = found[speech.organization or false] or {}
  return #names == 1 and names[1] or nil
end

return speaker
