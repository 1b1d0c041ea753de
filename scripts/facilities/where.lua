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
local spots = set [[سطح مرکز جنوب شمال شرق غرب مسیر محور پایانه مرزی مرز حومه حاشیه حوالی نزدیکی محدوده حوزه داخل نقاط مختلف
  نقطه کل سراسر جاده آزادراه بزرگراه گردنه محورهای جادههای جاده‌های راههای راه‌های مسیرهای ورودی خروجی شهرهای روستاهای محروم مرکزی
  ویژه مردم اهالی ساکنان جانبازان ایثارگران کارگران بازنشستگان معلولان سالمندان کودکان بیماران زائران روستاییان دانشجویان]]
-- A spot that may stand right behind a facility: «بیمارستان حاشیه مشهد».
local outskirts = set "حاشیه حومه شمال جنوب شرق غرب مرز"
local other, of_factories = set "دیگر", set "صنعتی"
local openings, closings = set "« \" “", set "» \" ”"
-- Those of which no list has them all.
local unlisted_regions = set "روستای روستا شهرک منطقه دهستان محله جزیره بخش روستاهای"
local villages = set "روستای روستاهای"
local no_villages = set "شهرداری شهری روستایی محروم مرزی ویژه آزاد صنعتی مسکونی"
local plural_ending = set "های ها"
local village_endings = set "آباد محله کلا سرا علیا سفلی بالا پایین کندی رود ده شهر نو"
-- «درمانگاه شبانه‌روزی مان»
local pronouns = set "مان تان شان اش"
-- Kinds that are called by the village they stand in.
local of_villages = {
  ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه اورژانس"] = true, ["پایگاه بهداشت"] = true,
  ["درمانگاه"] = true, ["مرکز درمانی"] = true,
}

-- The province of a slot, and whether the slot is a province.
local province_of = setmetatable({}, { __mode = "k" })
local is_whole = setmetatable({}, { __mode = "k" })

--- The slot that a Place edge words.
function where.slot(place)
  local slot = { value = place.name, at = place }
  if place.resolved and place.from_first then
    -- The feature counts tokens from 0.
    slot.at, slot.resolved = { place.from_first + 1, place.from_last }, true
  end
  province_of[slot], is_whole[slot] = place.province, place.place_type == "province"
  return slot
end

--- Is the slot `place` a province?
function where.is_province(place)
  return is_whole[place] == true
end

--- Is one of two slots the province in which the other lies?
function where.is_inside(a, b)
  return (is_whole[a] or is_whole[b]) and province_of[a] ~= nil and province_of[a] == province_of[b]
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
    if is_village and ended < last and doc:is(ended + 1, village_endings) then ended = ended + 1 end
  end
  return ended
end

local function is_shared(f)
  return f.count and f.count.value > 1
end

-- The slot of the places first..last, of which `place` is one: «این شهرستان و مهرستان» begins with the town
-- that is meant.
local function list_slot(doc, place, first, last)
  if place.first == first and place.last == last then return where.slot(place) end
  if place.resolved and place.first > first then return where.slot(place) end
  local slot = { at = { first, last } }
  if place.resolved then slot.value = place.name .. " " .. doc:canonical(place.last + 1, last) end
  province_of[slot] = place.province
  return slot
end

-- A town, or for a count above one a list of towns.
local function read_towns(doc, f, i, last)
  local place = where.at(doc, i, last)
  if not place then return nil end
  local is_village = doc:is(place.first, villages)
  local stop = is_shared(f) and list_end(doc, place.last, last, is_village) or place.last
  local first = is_village and place.first < place.last and place.first + 1 or place.first
  f.place = stop > place.last and list_slot(doc, place, first, stop) or where.slot(place)
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

-- «روستای «ملک قلعه»», «روستاهای «ملک قلعه» و «مومن‌آباد»»: names in quotation marks.
local function read_quoted(doc, f, i, last)
  local value, at, ended = "", i, nil
  while doc:is(at, openings) do
    local stop = doc:find(at + 1, math.min(at + 4, last), closings)
    if not stop then break end
    value = value .. (ended and " و " or "") .. doc:canonical(at + 1, stop - 1)
    ended = stop
    at = doc:is(stop + 1, marks) and stop + 2 or last + 1
  end
  if not ended then return nil end
  f.place = { value = value, at = { i + 1, ended - 1 } }
  return ended + 1
end

-- «روستاهای دوربنی، طولا و لافت», «شهرک اسپیکان»: the word behind a region's name for itself.
local function read_region(doc, f, i, last, is_led)
  if not doc:is(i, regions) then return nil end
  local at = i + 1
  local is_plural = doc:is(at, plural_ending) or string.find(doc:folded(i), "های$") ~= nil
  if doc:is(at, plural_ending) then at = at + 1 end
  if doc:is(at, openings) and at < last then return read_quoted(doc, f, at, last) end
  -- «شهرک صنعتی کاوه»
  if doc:is(at, of_factories) and not tokens.is_end(doc, at + 1, last) then
    f.place = { at = { i, tokens.word_end(doc, at + 1, last) } }
    return f.place.at[2] + 1
  end
  local known = doc:edge_at("Place", at, last)
  if not known and doc:is(at, no_villages) then return nil end
  local may_be_unlisted = is_led or doc:is(i, unlisted_regions)
  if not known and (not may_be_unlisted or tokens.is_end(doc, at, last) or tokens.is_verb(doc, at)) then return nil end
  local stop = known and tokens.word_end(doc, known.last, last) or village_end(doc, at, last)
  local ended = (is_plural or is_shared(f)) and list_end(doc, stop, last, true) or stop
  f.place = known and list_slot(doc, known, at, ended) or { at = { at, ended } }
  return ended + 1
end

--- A place at `i`, with or without a preposition; the token behind it, or nil.
function where.read(doc, f, i, last)
  local at = i
  if doc:is(at, located) then at = at + 1 end
  if doc:is(at, inside) then at = at + 1 end
  if doc:is(at, level) or doc:is(at, outskirts) and at < last then at = at + 1 end
  local is_quoted = at > i and at + 2 <= last and doc:is(at, openings)
  if is_quoted then
    local after = read_towns(doc, f, at + 1, last)
    return after and doc:is(after, closings) and after + 1 or after
  end
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
  if doc:is(i, pronouns) then return nil end
  local is_person = doc:edge_at("@surname", i) or doc:edge_at("@given", i)
  if is_person and not doc:is(stop, village_endings) then return nil end
  if not tokens.is_end(doc, stop + 1, last) or tokens.is_of_verb(doc, stop) then return nil end
  f.place = { at = { i, stop } }
  return stop + 1
end

-- Where the list of towns that ends with `place` begins: «در شهرهای شیراز، جهرم و فسا ۱۵۶ داروخانه».
local function list_start(doc, place, first)
  local started = place.first
  while started - 1 > first and doc:is(started - 1, marks) do
    local before = doc:edge_before("Place", started - 1)
    if not before or before.resolved or before.first < first then break end
    started = before.first
  end
  return started
end

-- «در مهران», «در سطح استان», «در پایانه مرزی مهران», «در 10 روستای دیگر فومن», «در مسیرهای پیاده خراسان»: a
-- preposition leads the place that begins at `start`, over what is a part of it.
local function is_led(doc, start, first)
  if doc:is(start - 1, prepositions) then return start > first end
  local is_spot = true
  for i = start - 1, math.max(first, start - 5), -1 do
    if doc:is(i, prepositions) then return doc:is(i + 1, spots) or doc:is(i + 1, regions) or is_spot end
    if doc:kind(i) == "punctuation" or tokens.is_verb(doc, i) or doc:edge_at("@kind", i) then return false end
    is_spot = is_spot and (doc:is(i, spots) or doc:is(i, regions) or doc:is(i, other) or doc:kind(i) == "digits")
    if not is_spot and i < start - 3 then return false end
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
  local best, start
  for _, place in ipairs(tokens.edges(doc, "Place", first, last)) do
    if place.name and place.ambiguous ~= "yes" and (not best or distance(f, place) < distance(f, best)) then
      local begins = is_shared(f) and place.last < f.first and list_start(doc, place, first) or place.first
      if any or is_led(doc, begins, first) then best, start = place, begins end
    end
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
  local stop = is_shared(f) and best.first > f.last and list_end(doc, best.last, last, false) or best.last
  f.place = list_slot(doc, best, start, stop)
end

--- «در تبریز دو بیمارستان و در مرند یک درمانگاه»: the place right in front of `f`, led by a preposition.
function where.read_before(doc, f, first)
  local place = doc:edge_before("Place", f.first)
  if not place or not place.name or place.ambiguous == "yes" or place.first <= first then return end
  local start = is_shared(f) and list_start(doc, place, first) or place.first
  if is_led(doc, start, first) then f.place = list_slot(doc, place, start, place.last) end
end

return where
