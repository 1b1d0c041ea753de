-- The places that bodies are named with: «تامین اجتماعی استان قزوین».
local words = require "lib.words"

local seats = {}

local set = words.set
local inside, this = set "در", set "این"
local country, news = set "کشور", set "خبر" -- a district is called so, too

-- The place that a body is named with, which ends at token `last`. What stands behind «در» is where something of it is.
local function place_behind(doc, last)
  local _, stop = words.sentence(doc, last)
  for i = last + 1, math.min(last + 2, stop) do
    if doc:is(i, inside) then return nil end
    local place = doc:edge_at("Place", i)
    local is_home = place and place.name and not doc:is(i, news) and place.place_type ~= "country"
      and (not place.resolved or doc:is(i, this)) -- «شعبه تامین اجتماعی این شهرستان»
    if is_home and place.ambiguous ~= "yes" and place.name ~= "ایران" then return place end
  end
  return nil
end

--- Keeps in `homes` the place that a body is first named with, or in headline and lede; false when it is named with
--- another, too, or opens the article as that of the whole country.
function seats.keep(doc, homes, house)
  local name = house.name
  local home = not doc:edge_before("@facility", house.first) and place_behind(doc, house.last)
  if house.opens and homes[name] == nil and doc:is(house.last + 1, country) then homes[name] = false end
  local known = homes[name]
  if home and known == nil and (house.is_first or house.opens) then
    homes[name] = home
  elseif home and known and known.name ~= home.name then
    homes[name] = false
  end
end

return seats
