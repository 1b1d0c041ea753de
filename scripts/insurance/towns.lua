-- Towns: which places of the text can be one, and in which one a house stands.
local article = require "lib.article"
local words = require "lib.words"
local home = require "insurance.home"

local towns = {}

local set = words.set
local houses = set "بیمارستان درمانگاه مرکز دانشگاه شرکت شرکتهای پیمانکار پیمانکاران صنعت صنایع پالایشگاه پتروشیمی شهدای"
local inside, where, colon = set "در از به", set "در", set ":"
local nouns = set "مهر خبر بهار پول" -- that towns are called like, too
local regions = set "استان شهرستان شهر این"
local NAME = 3 -- tokens between a house and the end of its name

-- A town that is part of a name («زارع شاهی») is no place.
local function is_in_name(doc, edge)
  for first, last in doc:each("Person", math.max(edge.first - 4, 1), #doc) do
    if first > edge.first then return false end
    if last >= edge.last then return true end
  end
  return false
end

-- «نعمت زاوه‌ای … زاوه ای می‌گوید»: a town in a surname that stands alone.
local pairs_of_names = article.once(function(doc)
  local known = {}
  for first, last in doc:each("Person", 1, #doc) do
    for i = first + 1, last do known[doc:folded(i - 1) .. " " .. doc:folded(i)] = true end
  end
  return known
end)
local function is_in_surname(doc, last)
  return last < #doc and pairs_of_names(doc)[doc:folded(last) .. " " .. doc:folded(last + 1)] ~= nil
end

-- «بیمارستان شهدای خلیج فارس», «پیمانکاران پارس جنوبی», «کلینیک کوثر ایلام»: a region that a house is named after, a name with its town behind it.
local function is_in_house(doc, edge)
  if edge.place_type ~= "region" then
    local town = edge.last < #doc and doc:edge_at("Place", edge.last + 1)
    local house = town and not town.resolved and not doc:is(town.first, regions) and edge.place_type ~= "province" and doc:edge_before("@facility", edge.first)
    return house ~= nil and house ~= false and house.last == edge.first - 1
  end
  local at = doc:find(math.max(edge.first - NAME, 1), edge.first - 1, houses)
  return at ~= nil and not doc:find(at, edge.first - 1, inside)
end

-- «داروخانه‌داران», «داروخانه داران»: the end of a word that is called like a town.
local shops = set "داروخانه آزمایشگاه"
local function is_in_compound(doc, edge)
  if doc:is(edge.first, words.keepers) and doc:is(edge.first - 1, shops) then return true end
  return edge.first == edge.last and not edge.resolved and edge.place_type ~= "province" and doc:gap(edge.first) == "joiner"
end

-- «بیمه البرز», «بیمه آسیا»: companies by their names.
local insuring = set "بیمه"
local function is_in_company(doc, edge)
  local house = doc:is(edge.first - 1, insuring) and doc:edge_at("Organization", edge.first - 1)
  return house and house.last == edge.last
end

-- «جاده اهواز - خرم‌آباد», «محور خاش به زاهدان»: the ends of a road.
local roads, ends = set "جاده محور آزادراه بزرگراه اتوبان", set "- – — _ به"
local function is_on_road(doc, edge)
  if doc:is(edge.first - 1, roads) then return true end
  local other = doc:is(edge.first - 1, ends) and doc:edge_before("Place", edge.first - 1)
  return other and doc:is(other.first - 1, roads)
end

--- Can a figure be of the place of a Place edge?
function towns.is_named(doc, edge)
  if not edge.name or edge.name == "ایران" then return false end
  -- A foreign country is where something is; «بیماران عراق» come from there.
  if edge.place_type == "country" and not doc:is(edge.first - 1, where) then return false end
  if doc:is(edge.first, nouns) or edge.first == edge.last and home.of_native(doc, edge.first) then return false end
  if edge.ambiguous == "yes" and not home.places(doc)[edge.name] then return false end
  if is_in_compound(doc, edge) or home.is_plural(doc, edge.last) or is_in_house(doc, edge) or is_in_company(doc, edge) or is_on_road(doc, edge) then return false end
  if is_in_surname(doc, edge.resolved and edge.from_last or edge.last) then return false end
  return not string.find(edge.name, "کشور", 1, true) and not is_in_name(doc, edge)
end

-- «بیمارستان قلب ساری»: the town of the house whose kind ends at token `last`, or nil.
local NEAR = 10 -- tokens from a house to its town, with its name and a blessing
local parting = set "در از به که و ، با"
local function town_of(doc, last)
  local _, stop = doc:sentence(doc:sentence_of(last))
  local town = doc:edge_at("Place", last + 1)
  if town and towns.is_named(doc, town) then return town end
  stop = math.min(last + NEAR, stop, (doc:find(last + 1, stop, parting) or stop + 1) + 2) -- «بیمارستانی در ساری»
  for _, other in ipairs(doc:edges("Place", last + 1, stop)) do
    if towns.is_named(doc, other) then return other end
  end
  return nil
end

local this, any_house, former = set "این همین همان آن", set "مرکز", set "ریاست سابق پیشین اسبق"
local FAR = 10 -- sentences
local that = set "که"
-- «این درمانگاه که از بهزیستی است، پارسال …»: what opens the sentence and has a clause of its own.
local function subject_start(doc, f)
  local first = doc:sentence(f.number)
  local house = first < f.clause.first and doc:is(first, this) and doc:edge_at("@facility", first + 1)
  return house and doc:is(house.last + 1, that) and first or f.clause.first
end

--- «این درمانگاه», «این مرکز»: the last house of that kind that was named tells where; not «بیمارستانی که پیش‌تر
-- ریاست آن را داشت».
function towns.of_house(doc, f, speech)
  local start = doc:sentence(math.max(f.number - FAR, 1))
  for i in words.each(doc, subject_start(doc, f), f.clause.last - 1, this) do
    local house = doc:edge_at("@facility", i + 1, f.clause.last)
    local is_any, known = doc:is(i + 1, any_house), nil
    for first, last, kind in doc:each("@facility", start, (house or is_any) and i - 1 or start - 1, "canonical") do
      local is_named = not doc:is(first - 1, this) -- «این درمانگاه» names none
      if is_named and (is_any or kind == house.canonical) and not doc:find(math.max(first - 2, 1), first - 1, former) then
        known = town_of(doc, last)
        if known and speech and known.name == speech.place then return nil end -- the speaker's own
      end
    end
    if known then return { value = known.name, at = { known.first, known.last }, resolved = true } end
  end
  return nil
end

local function find_word(doc, first, last, word)
  for i = first, math.min(last, #doc) do
    if doc:folded(i) == word then return i end
  end
  return nil
end

--- «بیمارستان غرضی … ۱۱ هزار بستری داشته»: the town that the article names that house with elsewhere, or nil.
function towns.of_named_house(doc, f, speech)
  local start = doc:sentence(f.number)
  for i in words.each(doc, start, f.first - 1, colon) do start = i + 1 end
  for first, last, kind in doc:each("@facility", start, f.first - 1, "canonical") do
    local name = last + 1
    local is_name = doc:kind(name) == "word" and not doc:edge_at("Place", name) and not doc:is(name, inside)
    for _, other_last, other_kind in doc:each("@facility", 1, is_name and first - 1 or 0, "canonical") do
      local at = other_kind == kind and find_word(doc, other_last + 1, other_last + NAME + 1, doc:folded(name))
      local town = at and town_of(doc, at)
      if town and not (speech and town.name == speech.place) then
        return { value = town.name, at = { town.first, town.last }, resolved = true }
      end
    end
  end
  return nil
end

-- «رئیس بیمارستان شهدای خدابنده»: a house that is named with its town speaks of what is there.
local house_name, martyrs = "^بیمارستان .- ?(%S+)$", "شهدای %S+$"
local any_town = article.once(function(doc)
  local known = {}
  for _, town in ipairs(doc:edges("Place", 1, #doc)) do
    if town.name and not town.resolved and town.place_type ~= "region" then known[town.name] = known[town.name] or town end
  end
  return known
end)

--- The town that the hospital of a speaker is named with, as a slot's value, or nil.
function towns.of_speaker(doc, speech)
  local name = speech.organization and string.match(speech.organization, house_name)
  local town = name and any_town(doc)[name]
  local is_sure = town and (town.ambiguous ~= "yes" or string.find(speech.organization, martyrs))
  return is_sure and { value = town.name, at = { town.first, town.last }, resolved = true } or nil
end

local OPENING = 2 -- sentences

--- The town of the house, the only one in headline and lede, that an article is about; or nil.
towns.of_opening = article.once(function(doc)
  local opening
  local _, last = doc:sentence(math.min(OPENING, doc:sentences()))
  for _, house_last in doc:each("@facility", 1, last) do
    local town = town_of(doc, house_last)
    if town and opening and opening.name ~= town.name then return nil end
    opening = opening or town
  end
  return opening
end)

return towns
