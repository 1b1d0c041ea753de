-- What rules have marked in the article at hand. A rule's function keeps a mark here, because an
-- extractor does not see the edges that it publishes itself.
local article = require "lib.article"

local marks = {}

local by_kind = article.once(function() return {} end)

-- The marks of a kind: a list, and lists by the tokens that they cover.
local function marks_of(doc, kind)
  local kept = by_kind(doc)
  kept[kind] = kept[kind] or { list = {}, at = {} }
  return kept[kind]
end

--- The marks of a kind in an article.
function marks.of(doc, kind) return marks_of(doc, kind).list end

--- Keep `mark`, which has `first` and `last`, for an article.
function marks.keep(doc, kind, mark)
  local known = marks_of(doc, kind)
  table.insert(known.list, mark)
  for i = mark.first, mark.last do
    known.at[i] = known.at[i] or {}
    table.insert(known.at[i], mark)
  end
end

--- A mark that covers first..last and says `what`, if that is given; or nil.
function marks.covering(doc, kind, first, last, what)
  local there = marks_of(doc, kind).at[first]
  if not there then return nil end
  for _, mark in ipairs(there) do
    if last <= mark.last and (not what or mark[what]) then return mark end
  end
  return nil
end

return marks
