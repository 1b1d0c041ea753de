-- What «آن» behind a count stands for: a body, «تامین اجتماعی و ۹ درمانگاه آن», or a town, «شهربابک … که همه ۵۴ خانه بهداشت آن …».
local words = require "lib.words"
local operator = require "facilities.operator"
local places = require "facilities.places"
local tokens = require "facilities.tokens"

local whose = {}

local set = words.set
local it, taken, inside = set "آن", set "را", set "در"
local running = { insurer = true, university = true, welfare = true }

-- The body of which `place` is the town, «دانشگاه علوم پزشکی بابل», or nil.
local function body_of(doc, place)
  local body = doc:edge_before("Organization", place.first)
  return body and operator.is_body(body) and body or nil
end

-- The last of the places, or the bodies, in first..last that no «در» leads and that `is_one` allows, or nil.
local function last_of(doc, kind, first, last, is_one)
  local found = tokens.edges(doc, kind, first, last)
  for n = #found, 1, -1 do
    if not doc:is(found[n].first - 1, inside) and is_one(found[n]) then return found[n] end
  end
  return nil
end

-- The last «این سازمان» in first..last, its word, or nil.
local function own_word(doc, first, last)
  local found
  for i in words.each(doc, first, last, operator.own_bodies) do
    if doc:is(i - 1, operator.here) then found = i end
  end
  return found
end

--- Give the counted `f` the operator or place that «آن» right behind it stands for, said in the words from `first` on.
function whose.read(doc, f, first)
  local at = f.edge.last + 1
  if not f.count or f.operator or f.is_from_whole or not doc:is(at, it) then return end
  if doc:is(at + 1, taken) or doc:is(at + 1, places.regions) then return end
  local place = last_of(doc, "Place", first, f.first - 1, function(edge) return edge.name and places.is_sure(doc, edge) end)
  local body = place and body_of(doc, place)
    or last_of(doc, "Organization", first, f.first - 1, function(edge) return operator.is_body(edge) and running[edge.org_kind] end)
  local word = own_word(doc, first, f.first - 1)
  local said = math.max(word or 0, body and body.last or 0)
  if place and place.first > said + 1 or said == 0 then
    f.place = f.place or place and places.slot(place)
  elseif word == said then
    f.own_word = word
    f.operator = operator.own_body(doc, f)
  else
    f.operator = operator.slot(body)
  end
end

return whose
