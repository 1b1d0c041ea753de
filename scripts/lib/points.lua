-- Lists below a sentence that announces them: «طرح‌های این سفر:», and a line for each behind «-» or «•».
local article = require "lib.article"
local words = require "lib.words"

local points = {}

local bullets, colon = words.set "- – — * • ● ▪ ✔ ✅ ◾ ■", words.set ":"
local known_heads = article.once(function() return {} end) -- by the number of a point; false: it is none

local function is_point(doc, s)
  local first = doc:sentence(s)
  return doc:is(first, bullets) or doc:edge_at("Code", first) ~= nil
end

--- The number of the sentence that announces the list which sentence `s` is a point of; nil when none does. What was
--- found for the points before is kept, so that a long list is walked once.
function points.head(doc, s)
  local heads = known_heads(doc)
  local at = s
  while at > 0 and heads[at] == nil and is_point(doc, at) do at = at - 1 end
  local head = heads[at] or nil
  if at == s then return head end
  if at > 0 and heads[at] == nil then
    local _, last = doc:sentence(at)
    head = doc:is(last, colon) and at or nil
  end
  heads[s] = head or false
  return head
end

local SHORT = 8 -- tokens: «بر اساس این گزارش:»

--- The first and the last token of what announces the list of a point: its head, and the sentence before a head that
--- only points to it; or nil.
function points.announcement(doc, s)
  local head = points.head(doc, s)
  if not head then return nil end
  local first, last, _, starts = doc:sentence(head)
  if last - first < SHORT and head > 1 and not starts then first = doc:sentence(head - 1) end
  return first, last
end

return points
