-- What rules have marked in the article at hand. A rule's function keeps a mark here, because an
-- extractor does not see the edges that it publishes itself.
local marks = {}

local article
local kept = {}

--- The marks of a kind in an article.
function marks.of(doc, kind)
  if article ~= doc then article, kept = doc, {} end
  kept[kind] = kept[kind] or {}
  return kept[kind]
end

--- Keep `mark`, which has `first` and `last`, for an article.
function marks.keep(doc, kind, mark)
  table.insert(marks.of(doc, kind), mark)
end

--- A mark that covers first..last and says `what`, if that is given; or nil.
function marks.covering(doc, kind, first, last, what)
  for _, mark in ipairs(marks.of(doc, kind)) do
    if mark.first <= first and last <= mark.last and (not what or mark[what]) then return mark end
  end
  return nil
end

return marks
