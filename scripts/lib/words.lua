-- Small questions about tokens that every script asks.
local words = {}

--- A set of folded words: `words.set "از به با"`.
function words.set(list)
  local set = {}
  for word in string.gmatch(list, "%S+") do set[word] = true end
  return set
end

-- The spellings of the article at hand, each asked of the host once; false outside of it.
local article
local spellings = {}

local function ask(doc, i)
  if article ~= doc then article, spellings = doc, {} end
  local spelling = i >= 1 and i <= #doc and doc:folded(i)
  spellings[i] = spelling
  return spelling
end

--- The folded spelling of token `i`; false outside of the article.
function words.spelling(doc, i)
  return article == doc and spellings[i] or ask(doc, i)
end

--- Is the token `i` of `doc` one of a set? False outside of the article.
function words.is(doc, i, set)
  return set[article == doc and spellings[i] or ask(doc, i)] == true
end

--- The first and the last token of the sentence that holds token `i`.
function words.sentence(doc, i)
  local first, last = doc:sentence(doc:sentence_of(i))
  return first, last
end

local blessings = words.set "ره ع س عج ص"

--- The token behind a `(ره)` that starts at `i`; `i` when none does.
function words.skip_blessing(doc, i, last)
  if i + 2 <= last and doc:folded(i) == "(" and blessings[doc:folded(i + 1)] and doc:folded(i + 2) == ")" then
    return i + 3
  end
  return i
end

--- The longest edge of `kind` that starts at `i` and ends by `last`, or nil.
function words.at(doc, kind, i, last)
  if i > last then return nil end
  local edge = doc:edge_at(kind, i)
  if edge and edge.last <= last then return edge end
  return nil
end

--- Does any token of first..last belong to a set? The first that does.
function words.find(doc, first, last, set)
  for i = first, last do
    if set[article == doc and spellings[i] or ask(doc, i)] then return i end
  end
  return nil
end

return words
