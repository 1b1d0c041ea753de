-- Several facilities behind one kind: «بیمارستان‌های افشار، سیدالشهدا (ع) و گودرز یزد», «بیمارستان ثارالله و شریعتی».
local words = require "lib.words"
local names_of = require "facilities.names"
local naming = require "facilities.naming"
local phrase = require "facilities.phrase"
local places = require "facilities.places"
local tokens = require "facilities.tokens"
local where = require "facilities.where"

local several = {}

local telling, closing = words.set "یعنی شامل (", words.set ")"
local inside, villages = words.set "در", words.set "روستاهای روستا"
local houses = "خانه بهداشت"

--- «بیمارستان‌های ۹۶ تختخوابی سلسله و ۳۲ تختخوابی ابوموسی»: one facility for each number of beds behind a plural, or nil.
function several.by_beds(doc, f, last)
  local list, i = {}, f.edge.last + 1
  while i <= last and phrase.beds_at(doc, i, last) do
    local item = { kind = f.kind, edge = { first = f.edge.first, last = i - 1 }, first = i, last = i - 1 }
    phrase.read(doc, item, last)
    item.edge, item.is_split = f.edge, true
    list[#list + 1] = item
    i = item.last + 1
    if not doc:is(i, tokens.joints) then break end
    i = i + 1
  end
  if #list < 2 then return nil end
  list[1].first = f.first
  return list
end

--- «بیمارستان‌های افشار، سیدالشهدا (ع) و گودرز یزد»: the names that share a plural, each a range with
--- its `place`; none where `f` counts more than a sentence lists, «۲۴۰ داروخانه».
function several.names(doc, f, last)
  if f.count and f.count.value > names_of.MOST then return {} end
  local start = phrase.read_head(doc, f, f.edge.last + 1, last)
  local names, i = names_of.list(doc, start, last)
  if #names > 0 then f.last = i - 1 end
  return names
end

--- «سه بیمارستان شیراز یعنی نمازی، فقیهی و رجایی», «دو بیمارستان (امام رضا و قائم)»: the names of all that `f` counts,
--- told behind its phrase; nil when they are not as many.
function several.told(doc, f, last)
  if not f.count or f.count.value < 2 or not doc:is(f.last + 1, telling) then return nil end
  local names, i = names_of.list(doc, f.last + 2, last)
  if #names ~= f.count.value then return nil end
  f.last = doc:is(i, closing) and i or i - 1
  return names
end

local no_places = { "@status", "@modifier" }

-- The place at `i` that is one of a list, as a slot, and its last token; or an unlisted word where villages are listed.
local function item_of_places(doc, i, last, is_village)
  local place = doc:edge_at("Place", i, last)
  local is_town = place and not place.resolved and places.is_sure(doc, place)
  local is_other = not is_village or tokens.is_end(doc, i, last) or doc:is(i, places.no_names) or tokens.is_of_verb(doc, i)
    or tokens.starts(doc, i, no_places)
  local stop = is_other and i or places.village_end(doc, i, last)
  if is_town and stop <= place.last then return places.slot(place), place.last end -- but «کلاته میرزا»
  if is_other then return nil end
  return { at = { i, stop } }, stop
end

--- «بیمارستان‌های لار و گراش», «خانه بهداشت روستاهای دهنو و قاهان»: the places that share a plural, each a range with its
--- `place`; none when there are not at least two.
function several.places(doc, f, last)
  local found, i = {}, f.edge.last + 1
  if f.is_plural then i = phrase.read_head(doc, f, i, last) end
  if doc:is(i, inside) and doc:is(i + 1, villages) then i = i + 1 end
  local number = f.is_plural and doc:edge_at("Number", i) -- «سه شهر نهاوند، اسدآباد و تویسرکان»
  local led = number and doc:is(number.last + 1, places.regions) and number.last + 1 or where.behind_plural(doc, i)
  if not (f.is_plural or led) then return {} end
  local is_village = f.kind == houses or led ~= nil and doc:is(i, villages)
  i = led or i
  while i <= last do
    local place, stop = item_of_places(doc, i, last, is_village)
    if not place then break end
    found[#found + 1] = { i, stop, place = place, is_place = true }
    i = phrase.read_bracket(doc, found[#found], stop + 1, last) or stop + 1
    if not doc:is(i, tokens.joints) then break end
    i = i + 1
  end
  for _, range in ipairs(found) do -- «بیمارستان‌های تهران و اصفهان» are many more
    if #found > 1 and not places.is_province(range.place) then return found end
  end
  return {}
end

-- «بیمارستان کوثر سمنان و ولایت دامغان»: each name with its place.
local function read_placed_partners(doc, f, last)
  local names, i = { { f.name.at[1], f.name.at[2], place = f.place } }, f.last + 1
  local stop = names_of.placed_partner(doc, i, last)
  while stop do
    local item = { kind = f.kind, name = naming.slot(doc, i + 1, stop) }
    local after = where.read(doc, item, words.skip_blessing(doc, stop + 1, last), last)
    if not after then break end
    names[#names + 1] = { i + 1, stop, place = item.place }
    f.last, i = after - 1, after
    stop = names_of.placed_partner(doc, i, last)
  end
  return #names > 1 and names or nil
end

--- «بیمارستان ثارالله و شریعتی»: all names behind a singular, or nil when there is one only.
function several.partners(doc, f, last)
  if not f.name or f.is_plural or not f.name.at[1] then return nil end
  if f.place then return read_placed_partners(doc, f, last) end
  local names, i = { f.name.at }, f.last + 1
  local stop = names_of.partner(doc, i, last)
  while stop do
    names[#names + 1] = { i + 1, stop }
    i = words.skip_blessing(doc, stop + 1, last)
    stop = names_of.partner(doc, i, last)
  end
  if #names == 1 then return nil end
  f.last = (where.read(doc, f, i, last) or i) - 1
  return names
end

return several
