-- Towns that share a figure: «بابل، آمل و فریدونکنار», «در این سه شهرستان».
local words = require "lib.words"
local towns = require "insurance.towns"

local joint = {}

local set = words.set
local commas = set "، و"
local land, glued_and = "province", "^و"

-- The places that stand joined on one side of `edge`, the closest first.
local function joined(doc, edge, step)
  local list, at = {}, edge
  while true do
    local mark = step < 0 and at.first - 1 or at.last + 1
    local glued = step > 0 and mark <= #doc and string.find(doc:folded(mark), glued_and) and doc:edge_at("Place", mark)
    if not glued and not doc:is(mark, commas) then return list end
    local other = glued or nil -- «شوط وپلدشت»
    if other then
      if string.find(other.name or "", glued_and) then return list end
    elseif step < 0 then
      other = doc:edge_before("Place", mark)
    elseif mark < #doc then
      other = doc:edge_at("Place", mark + 1)
    end
    if not other or other.resolved or not towns.is_named(doc, other) then return list end
    list[#list + 1], at = other, other
  end
end

--- «بابل، آمل و فریدونکنار»: towns that share one figure are one place, as a slot's value, or nil; the second result
--- tells how many.
function joint.of(doc, edge)
  local list = { edge }
  for _, other in ipairs(joined(doc, edge, -1)) do table.insert(list, 1, other) end
  for _, other in ipairs(joined(doc, edge, 1)) do list[#list + 1] = other end
  if #list == 1 then return nil end
  local names = {}
  for i, one in ipairs(list) do
    -- «کهگیلویه، بهمئی و چرام»: the county among counties, not the province
    local is_other = one.place_type == land and list[i == 1 and 2 or 1].place_type ~= land
    names[i] = is_other and doc:canonical(one.first, one.last) or one.name
  end
  return {
    value = table.concat(names, "، ", 1, #list - 1) .. " و " .. names[#list],
    at = { list[1].first, list[#list].last },
  }, #list
end

local this, towns_of = set "این همین", set "شهر شهرستان استان منطقه بخش"
local seat = set "حوزه حوزههای" -- of who is elected
local BACK = 2 -- sentences

-- «خاش، میرجاوه و کورین»: how many places a joint one names.
local mark = "[،و] "
local function count_of(place)
  local _, count = string.gsub(place, mark, "")
  return count + 1
end

--- «در این دو شهرستان», «در این حوزه انتخابیه»: the last towns before it that were so many, or all that the speaker is
--- of, as a slot's value; or nil.
function joint.of_these(doc, f, first, last, speech)
  local whole = speech and speech.place
  for i in words.each(doc, first, last - 2, this) do
    local number = doc:edge_at("Number", i + 1)
    if number and doc:is(number.last + 1, towns_of) then
      local list = doc:edges("Place", (doc:sentence(math.max(f.number - BACK, 1))), i - 1)
      for n = #list, 1, -1 do
        local found, count = joint.of(doc, list[n])
        if count == number.value and not list[n].resolved then return { value = found.value, at = found.at, resolved = true } end
      end
    end
    local is_all = number and doc:is(number.last + 1, towns_of) and whole and count_of(whole) == number.value
    if whole and (is_all or doc:is(i + 1, seat)) then return { value = whole, resolved = true } end
  end
  return nil
end

return joint
