-- The edge that stands closest to a figure.
local near = {}

local function distance(f, edge)
  if edge.first > f.last then return edge.first - f.last end
  return math.max(f.first - edge.last, 0)
end

--- The closest edge of a type inside first..last that `accept` takes, or nil.
function near.edge(doc, kind, f, first, last, accept)
  if first > last then return nil end
  local best
  for _, edge in ipairs(doc:edges(kind, first, last)) do
    if accept(edge) and (not best or distance(f, edge) < distance(f, best)) then best = edge end
  end
  return best
end

return near
