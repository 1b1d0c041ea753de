-- What a house is called by that only the place behind it tells apart from where it is or what it is for.
local words = require "lib.words"
local naming = require "facilities.naming"
local places = require "facilities.places"
local tokens = require "facilities.tokens"
local villages = require "facilities.villages"
local where = require "facilities.where"

local called = {}

local inside, hospital, own_province = words.set "در", "بیمارستان", words.set "استان این"
local settlements, city = words.set "روستای روستا دهستان شهر", words.set "شهر"

--- «مرکز توانبخشی هامون در روستای لوتک», «درمانگاه دماوند در شهر رودهن»: where `f` is stands behind, so that the town in
--- front is its name. What villages have is called by its village, and has none. Takes the token behind the town, gives
--- the one behind all of it.
function called.by_town(doc, f, i, last)
  if not f.place or f.place.resolved or f.count or f.is_plural or not doc:is(i, inside) or not doc:is(i + 1, settlements) then return i end
  local found = { kind = f.kind }
  local after = where.read(doc, found, i, last)
  if not after or not found.place or found.place.resolved or found.place.value and found.place.value == f.place.value then return i end
  local town = f.place
  f.place = found.place
  local first, stop = tokens.bounds(town.at)
  local may_be_called = first == f.edge.last + 1 and naming.is_open(f) and not f.operator and not places.is_province(town)
  if may_be_called and (doc:is(i + 1, city) or not villages.kinds[f.kind]) then f.name = naming.slot(doc, first, stop) end
  return after
end

--- «بیمارستان قلب گرگان»: one that stands is called by what it is for when its town follows, but not «یک بیمارستان قلب»,
--- «بزرگ‌ترین بیمارستان قلب تهران», «ساخت بیمارستان سوختگی یزد».
function called.by_field(doc, f)
  local field, town = f.field, f.place and f.place.at
  if f.kind ~= hospital or f.name or not town or town.first ~= field.last + 1 or doc:is(town.first, own_province) then return end
  local led = doc:edge_before("@status", f.first)
  local is_told = f.count or f.is_plural or f.is_best or f.is_only or f.is_indefinite or led and led.position ~= "behind"
  if not is_told then f.name, f.is_field = { at = field }, true end
end

return called
