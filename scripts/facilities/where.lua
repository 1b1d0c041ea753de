-- Where a facility is: a place that its phrase names, a village that no list has, or a place of the
-- clause.
local words = require "lib.words"
local tokens = require "facilities.tokens"

local where = {}

local set = words.set
local located, inside, level = set "واقع", set "در", set "سطح"
local prepositions = set "در واقع برای"
local marks = set "، , و"
local regions = set [[استان شهرستان شهر روستای روستا منطقه شهرک بخش جزیره دهستان محله روستاهای شهرهای
  شهرستانهای شهرستان‌های استانهای مناطق جاده]]
local spots = set [[سطح مرکز جنوب شمال شرق غرب مسیر محور پایانه مرزی مرز حومه حاشیه حوالی نزدیکی محدوده داخل نقاط مختلف
  نقطه کل سراسر جاده آزادراه بزرگراه گردنه محورهای جادههای جاده‌های راههای راه‌های مسیرهای ورودی خروجی شهرهای روستاهای محروم مرکزی]]
-- Those of which no list has them all.
local unlisted_regions = set "روستای روستا شهرک منطقه دهستان محله جزیره بخش روستاهای"
local villages = set "روستای روستاهای"
local no_villages = set "شهرداری شهری روستایی محروم مرزی ویژه آزاد صنعتی مسکونی"
local plural_ending = set "های ها"
local village_endings = set "آباد محله کلا سرا علیا سفلی بالا پایین کندی رود ده شهر نو"
-- Kinds that are called by the village they stand in.
local of_villages = {
  ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه اورژانس"] = true, ["پایگاه بهداشت"] = true,
  ["درمانگاه"] = true, ["مرکز درمانی"] = true,
}

--- The slot that a Place edge words.
function where.slot(place)
  if place.resolved and place.from_first then
    -- The feature counts tokens from 0.
    return { value = place.name, at = { place.from_first + 1, place.from_last }, resolved = true }
  end
  return { value = place.name, at = place }
end

--- The Place edge at `i` if the words around let it be one: an ambiguous name only where no other
--- word of a phrase follows.
function where.at(doc, i, last)
  local place = doc:edge_at("Place", i, last)
  if not place or not place.name then return nil end
  if place.ambiguous == "yes" and tokens.is_of_verb(doc, place.last) then return nil end
  if place.ambiguous == "yes" and not tokens.is_end(doc, place.last + 1, last)
    and not doc:edge_at("Place", place.last + 1, last) then
    return nil
  end
  return place
end

local function starts_other(doc, i)
  return doc:edge_at("Number", i) ~= nil or doc:edge_at("@kind", i) ~= nil or doc:edge_at("@status", i) ~= nil
end

-- «ساری، بابل و تنکابن»: where the list that begins with the item first..stop ends. A list of
-- villages takes any word, one of towns only places.
local function list_end(doc, stop, last, is_village)
  local ended = stop
  while doc:is(ended + 1, marks) do
    local i = ended + 2
    local more = doc:edge_at("Place", i, last)
    if more and not more.resolved then
      ended = more.last
    elseif is_village and not tokens.is_end(doc, i, last) and not starts_other(doc, i) then
      ended = tokens.word_end(doc, i, last)
    else
      break
    end
  end
  return ended
end

local function is_shared(f)
  return f.count and f.count.value > 1
end

-- A town, or for a count above one a list of towns.
local function read_towns(doc, f, i, last)
  local place = where.at(doc, i, last)
  if not place then return nil end
  local is_village = doc:is(place.first, villages)
  local stop = is_shared(f) and not place.resolved and list_end(doc, place.last, last, is_village) or place.last
  local first = is_village and place.first < place.last and place.first + 1 or place.first
  f.place = stop > place.last and { at = { first, stop } } or where.slot(place)
  return stop + 1
end

-- «درب چاه», «تنگ موسی», «قلعه نو»: where a name that no list has ends. Of two words it is one only when
-- the phrase ends behind it.
local function village_end(doc, i, last)
  local stop = tokens.word_end(doc, i, last)
  if doc:is(stop + 1, village_endings) then return stop + 1 end
  local second = stop + 1
  if tokens.is_end(doc, second, last) or tokens.is_of_verb(doc, stop) or tokens.is_of_verb(doc, second) then return stop end
  for _, list in ipairs { "@status", "@role", "@kind", "@stranger", "@modifier", "Organization", "Place", "Number" } do
    if doc:edge_at(list, second) then return stop end
  end
  local ended = tokens.word_end(doc, second, last)
  return tokens.is_end(doc, ended + 1, last) and not doc:is(ended, regions) and ended or stop
end

-- «روستاهای دوربنی، طولا و لافت», «شهرک اسپیکان»: the word behind a region's name for itself.
local function read_region(doc, f, i, last, is_led)
  if not doc:is(i, regions) then return nil end
  local at = i + 1
  local is_plural = doc:is(at, plural_ending) or string.find(doc:folded(i), "های$") ~= nil
  if doc:is(at, plural_ending) then at = at + 1 end
  local known = doc:edge_at("Place", at, last)
  if not known and doc:is(at, no_villages) then return nil end
  local may_be_unlisted = is_led or doc:is(i, unlisted_regions)
  if not known and (not may_be_unlisted or tokens.is_end(doc, at, last) or tokens.is_verb(doc, at)) then return nil end
  local stop = known and tokens.word_end(doc, known.last, last) or village_end(doc, at, last)
  local ended = (is_plural or is_shared(f)) and list_end(doc, stop, last, true) or stop
  if known and ended == known.last then
    f.place = where.slot(known)
  else
    f.place = { at = { at, ended } }
  end
  return ended + 1
end

--- A place at `i`, with or without a preposition; the token behind it, or nil.
function where.read(doc, f, i, last)
  local at = i
  if doc:is(at, located) then at = at + 1 end
  if doc:is(at, inside) then at = at + 1 end
  if doc:is(at, level) then at = at + 1 end
  return read_towns(doc, f, at, last) or read_region(doc, f, at, last, at > i)
end

--- An unlisted word right behind a village's facility is the village.
function where.read_village(doc, f, i, last)
  if not of_villages[f.kind] or f.count or f.is_plural or tokens.is_end(doc, i, last) then return nil end
  for _, list in ipairs { "@status", "@role", "@kind", "@stranger", "Organization" } do
    if doc:edge_at(list, i) then return nil end
  end
  local stop = village_end(doc, i, last)
  if stop == i and doc:edge_at("Number", i) then return nil end -- but «ده نو» is none
  local is_person = doc:edge_at("@surname", i) or doc:edge_at("@given", i)
  if is_person and not doc:is(stop, village_endings) then return nil end
  if not tokens.is_end(doc, stop + 1, last) or tokens.is_of_verb(doc, stop) then return nil end
  f.place = { at = { i, stop } }
  return stop + 1
end

-- «در مهران», «در سطح استان», «در پایانه مرزی مهران»: a preposition leads the place over two words at most.
local function is_led(doc, place, first)
  for i = place.first - 1, math.max(first, place.first - 3), -1 do
    if doc:is(i, prepositions) then return true end
    if not doc:is(i, spots) and not doc:is(i, regions) then return false end
  end
  return false
end

local function distance(f, place)
  if place.first > f.last then return place.first - f.last end
  return f.first - place.last
end

--- The nearest place of first..last that a preposition leads; with `any`, also one that none does.
function where.find(doc, f, first, last, any)
  if f.place then return end
  local best
  for _, place in ipairs(tokens.edges(doc, "Place", first, last)) do
    local is_meant = place.name and (is_led(doc, place, first) or any) and place.ambiguous ~= "yes"
    if is_meant and (not best or distance(f, place) < distance(f, best)) then best = place end
  end
  if not best then
    for i = first, last - 1 do
      if doc:is(i, inside) and doc:is(i + 1, regions) then
        read_region(doc, f, i + 1, last, true)
        if f.place then return end
      end
    end
    return
  end
  local stop = is_shared(f) and best.first > f.last and not best.resolved and list_end(doc, best.last, last, false)
  if stop and stop > best.last then
    f.place = { at = { best.first, stop } }
  else
    f.place = where.slot(best)
  end
end

return where
