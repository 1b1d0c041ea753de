-- The edge of a sentence that stands closest to a figure.
local near = {}

local function distance(f, edge)
  if edge.first > f.last then return edge.first - f.last end
  return math.max(f.first - edge.last, 0)
end

--- The closest of `edges` inside first..last that `accept`, if there is one, takes; or nil.
function near.edge(edges, f, first, last, accept)
  local best
  for i = 1, #edges do
    local edge = edges[i]
    if edge.first >= first and edge.last <= last and (not accept or accept(edge, f))
      and (not best or distance(f, edge) < distance(f, best)) then
      best = edge
    end
  end
  return best
end

return near
