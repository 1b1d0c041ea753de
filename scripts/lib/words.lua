-- Small questions about tokens that every script asks.
local words = {}

--- A set of folded words: `words.set "از به با"`.
function words.set(list)
  local set = {}
  for word in string.gmatch(list, "%S+") do set[word] = true end
  return set
end

-- The spellings of the article at hand, each asked of the host once.
local article, count, folded
local spellings = {}

local on_first_use = {
  __index = function(known, i)
    local spelling = i >= 1 and i <= count and folded(article, i)
    known[i] = spelling
    return spelling
  end,
}

--- The folded spellings of an article by token; false outside of it.
function words.spellings(doc)
  if article ~= doc then
    article, count, folded = doc, #doc, doc.folded
    spellings = setmetatable({}, on_first_use)
  end
  return spellings
end

--- Is the token `i` of `doc` one of a set? False outside of the article.
function words.is(doc, i, set)
  return set[(article == doc and spellings or words.spellings(doc))[i]] == true
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
  local spelling = words.spellings(doc)
  for i = first, last do
    if set[spelling[i]] then return i end
  end
  return nil
end

--- The tokens of first..last that belong to a set: `for i in words.each(…)`.
function words.each(doc, first, last, set)
  return function()
    local i = words.find(doc, first, last, set)
    first = (i or last) + 1
    return i
  end
end

return words
