-- What rules have marked in the article at hand. A rule's function keeps a mark here, because an
-- extractor does not see the edges that it publishes itself.
local marks = {}

local article
local kept = {}

local function of(doc)
  if article ~= doc then article, kept = doc, {} end
  return kept
end

--- Keep `mark`, which has `first` and `last`, for an article.
function marks.keep(doc, kind, mark)
  local all = of(doc)
  all[kind] = all[kind] or {}
  table.insert(all[kind], mark)
end

--- A mark that covers first..last, or nil.
function marks.covering(doc, kind, first, last, accept)
  for _, mark in ipairs(of(doc)[kind] or {}) do
    if mark.first <= first and last <= mark.last and (not accept or accept(mark)) then return mark end
  end
  return nil
end

return marks
