-- What a place is made of: a known one, a list of them, a village that no list has; and the slot for it.
local article = require "lib.article"
local words = require "lib.words"
local tokens = require "facilities.tokens"

local places = {}

local set = words.set
--- Words for a part of the country, in front of its name.
places.regions = set [[استان شهرستان شهر روستای روستا منطقه شهرک بخش جزیره دهستان محله روستاهای شهرکهای شهرهای
  شهرستانهای استانهای محلههای بخشهای دهستانهای مناطق جاده گردنه بندر ولایت]]
--- Words that a street or quarter, and a village or estate, begin with.
places.street_heads = set "محله خیابان میدان بلوار بولوار فلکه بزرگراه اتوبان چهارراه کوچه کوی"
places.village_heads = set "روستای شهرک دهستان محله"
local endings = { ".آباد$", ".شهر$", ".کلا$", ".محله$", ".دشت$", ".کلایه$" }
local no_towns = set "کلانشهر آرمانشهر ابرشهر"
--- Where all of them are: no place.
places.home = "ایران"
-- Names of persons or things elsewhere, but towns by a hospital.
local towns = set [[ساری خوی شهریار مهران محلات ری ماهان مبارکه سراب پیشوا پرند میامی شهداد کلاله جویبار گلوگاه درود زواره
  رودان سوران گرمی نیر چهارباغ بیدخت]]
local nouns, estates = set "محلات بافت", set "کوی" -- «کوی ذوالفقاری»
local heads = set "شهر شهرستان مرز پایانه گمرک محور جاده گردنه جزیره"
--- «بهار آینده» is no town and no name.
places.relative = set "آینده گذشته جاری امسال پارسال"
--- Words that point, and what they may point to.
places.pointing, places.pointed_heads = set "این همین", set "روستا شهرک محله منطقه شهر دهستان بخش"
local verge = set "آستانه"
local NEARBY = 200 -- tokens in front in which the town is looked for that «شهر» alone means
local reporting = set "گفت افزود گفته"
local parts = set "بخش دهستان روستای روستا" -- of a county: no town
local behind_towns = set "جایگزین زیر تحت سالهاست ماههاست مدتهاست هنوز همچنان وابسته متعلق"
local home_words = set "کشور"
--- What follows one of these is a name also without it, further down in the article.
places.settlements = set "روستای شهرک دهستان محله منطقه شهر بخش دهیار بخشدار"
--- Words behind «روستای», «شهرک» that are no names, nor the second word of one.
places.no_names = set [[درمان بهداشت سلامت آموزش پزشکی شهرداری شهری روستایی محروم مرزی ویژه آزاد صنعتی مسکونی مختلف متعدد گوناگون خصوصی دولتی وسیعی زیر تحت
  حاشیه پیرامون اطراف تخریب ویران خراب متروک آسیب جزو جزء بازسازی نوسازی بهسازی مرمت تجهیز تعمیر آسفالت تکمیل ساخته دست دستکم حداقل حدود بیش
  کار کوچک بزرگ همجوار مجاور نزدیک شمالی جنوبی شرقی غربی کارگری دیگر دیگری مرکزی
  روز روزها روزهای شب شبها شبهای ایام ساعات]]
local towns_head = set "شهر"
places.village_endings = set "آباد محله کلا سرا علیا سفلی بالا پایین کندی رود ده شهر نو"

-- The province of a slot, and whether the slot is a province.
local province_of = setmetatable({}, { __mode = "k" })
local is_whole = setmetatable({}, { __mode = "k" })

--- The slot that a Place edge words.
function places.slot(place)
  local slot = { value = place.name, at = place }
  if place.resolved and place.from_first then
    -- The feature counts tokens from 0.
    slot.at, slot.resolved = { place.from_first + 1, place.from_last }, true
  end
  province_of[slot], is_whole[slot] = place.province, place.place_type == "province"
  return slot
end

--- Is the slot `place` a province?
function places.is_province(place)
  return is_whole[place] == true
end

--- Is one of two slots the province in which the other lies?
function places.is_inside(a, b)
  return (is_whole[a] or is_whole[b]) and province_of[a] ~= nil and province_of[a] == province_of[b]
end

--- Are two slots, or nil, places of one province?
function places.are_near(a, b)
  return a ~= nil and b ~= nil and province_of[a] ~= nil and province_of[a] == province_of[b]
end

-- «محلات محروم بانه», «بافت فرسوده»: a town's name that is the noun there.
local function is_noun(doc, place)
  if doc:is(place.first, estates) and place.first == place.last then return not tokens.is_end(doc, place.last + 1, #doc) end
  if not doc:is(place.first, nouns) or place.first < place.last then return false end
  local modifier = doc:edge_at("@modifier", place.last + 1)
  return modifier ~= nil and (modifier.kind == "scope" or modifier.kind == "status") or doc:edge_at("Place", place.last + 1) ~= nil
end

-- The places that an article names; `of_province`, by province, has the only name, or true where there are more.
local names_in = article.once(function(doc)
  local named, of_province = {}, {}
  for _, _, province, name in doc:each("Place", 1, #doc, "province", "name") do
    local one = province and of_province[province]
    if name then named[name] = true end
    if province then of_province[province] = (one == nil or one == name) and name or true end
  end
  named.of_province = of_province
  return named
end)

-- «بیمارستان تامین اجتماعی چمران»: what houses are called by is a town behind a body only in an article that speaks of
-- its province.
local function is_called(doc, place)
  if place.resolved or place.place_type == "province" or not doc:edge_before("Organization", place.first) then return false end
  local house, known = doc:edge_at("@hospital", place.first), doc:edge_at("@called", place.first)
  local is_name = known ~= nil and known.last == place.last
  if doc:edge_before("@kind", place.first) or not (is_name or house and house.last == place.last) then return false end
  local named = names_in(doc)
  local other = named.of_province[place.province or ""]
  if other ~= nil and other ~= place.name then return false end
  for _, _, city in doc:each("@hospital", place.first, place.last, "city") do is_name = is_name or named[city] and city ~= place.name end
  return is_name
end

--- Is a Place edge a place wherever it stands by a facility? What lies at a border or is called a town is one.
function places.is_sure(doc, place)
  -- «در این شهر خبر داد» speaks of no «شهر خبر».
  if is_noun(doc, place) or not place.resolved and doc:is(place.first, places.pointed_heads) and doc:is(place.first - 1, places.pointing) then return false end
  if doc:is(place.first, towns) then return true end
  if place.ambiguous ~= "yes" then return not is_called(doc, place) end
  -- «شاهین‌شهر خبر داد», «در این شهر خبر داد»
  return doc:is(place.first - 1, heads) and not doc:edge_before("Place", place.first) and not tokens.is_of_verb(doc, place.last)
end

--- Is a town, by its name alone, of another province than the place behind it?
function places.is_elsewhere(doc, town, behind)
  if not (town.province and behind.province) or town.province == behind.province then return false end
  local is_bare = town.place_type ~= "province" and doc:canonical(town.first, town.last) == town.name
  return is_bare and places.is_sure(doc, behind)
end

--- The Place edge at `i` if the words around let it be one: an ambiguous name only where no other
--- word of a phrase follows.
function places.at(doc, i, last)
  local place = doc:edge_at("Place", i, last)
  if not place or not place.name or place.name == places.home or doc:is(place.last, home_words) then return nil end
  if places.is_sure(doc, place) then return place end
  local behind = place.last + 1
  if doc:is(place.first, verge) and not tokens.is_end(doc, behind, last) then return nil end -- «در آستانه تعطیلی»
  if doc:is(behind, reporting) then return place end -- «از ناتمام ماندن بیمارستان ۹۶ تختخوابی شبانکاره گفت»
  if tokens.is_of_verb(doc, place.last) or doc:is(behind, places.relative) then return nil end
  local is_closed = doc:is(behind, behind_towns) or tokens.is_end(doc, behind, last) or doc:edge_at("Place", behind, last) or doc:edge_at("@status", behind, last)
  return is_closed and place or nil
end

-- What lies in the land and has a name behind it: «پل زال», «تنگ هفت».
local lands, no_lands = set "پل تنگ تنگه چم چشمه دره", set "هوایی عابر روگذر شمال جنوب شرق غرب مرکز شهر روستا"
local after_names = set "زیر روی کنار تحت مورد نزدیک پس پیش امروز دیروز اکنون هنوز دوباره" -- «… روستای چال مارون زیر آب رفت»

-- Is the name of a village over in front of `i`?
local function ends_village(doc, i, last)
  return tokens.is_end(doc, i, last) or tokens.is_verb(doc, i) or doc:edge_at("@status", i) or doc:edge_at("Place", i) or doc:is(i, after_names)
end

--- Does a name of two words begin at `i`, «پل زال», «تنگ هفت»?
function places.is_land(doc, i, last)
  local second = i + 1
  if not doc:is(i, lands) or doc:is(second, no_lands) or tokens.is_end(doc, second, last) or doc:gap(second) == "joiner" then return false end
  if doc:kind(second) ~= "word" or tokens.is_of_verb(doc, i) or tokens.is_verb(doc, second) then return false end
  return not (doc:edge_at("@status", second) or doc:edge_at("@modifier", second) or doc:edge_at("@kind", second))
end

-- No second word of a village.
local no_second_words = { "@status", "@role", "@kind", "@stranger", "@modifier", "Organization", "Number", "Date" }

--- «درب چاه», «تنگ موسی», «قلعه نو»: where a name that no list has ends. Of two words it is one only when
--- the phrase ends behind it.
function places.village_end(doc, i, last)
  local stop = tokens.word_end(doc, i, last)
  if doc:is(stop + 1, places.village_endings) then return stop + 1 end
  local second = stop + 1
  if doc:is(second, places.no_names) or tokens.is_end(doc, second, last) then return stop end
  if places.is_land(doc, i, last) then return tokens.word_end(doc, second, last) end
  if tokens.is_of_verb(doc, stop) or tokens.is_of_verb(doc, second) then return stop end
  if tokens.starts(doc, second, no_second_words) then return stop end
  local place = doc:edge_at("Place", second)
  if place and (place.ambiguous ~= "yes" or not doc:edge_at("Place", place.last + 1)) then return stop end
  local ended = tokens.word_end(doc, second, last)
  -- «روستای ینگه قلعه فاروج»: the town follows.
  return ends_village(doc, ended + 1, last) and not doc:is(ended, places.settlements) and ended or stop
end

-- Where an unlisted village of a list ends; nil where other words follow, «… عنبران و تعمیر درمانگاه شهر».
local function item_end(doc, i, last)
  local stop = places.village_end(doc, i, last)
  local behind = stop + 1
  local is_item = (ends_village(doc, behind, last) or doc:is(behind, places.no_names) or tokens.is_of_verb(doc, behind)) and not doc:is(i, places.no_names)
  return is_item and not doc:edge_at("@kind", behind) and stop or nil
end

-- May an unlisted word be one of a list of towns: «… و باقرآباد», the middle and the last of «گراب، درب‌گنبد و
-- کونانی»?
local function is_item(doc, i, last, with_comma)
  local stop = tokens.word_end(doc, i, last)
  if places.is_like_village(doc, stop) then return true end
  if doc:is(i - 1, tokens.commas) then return doc:is(stop + 1, tokens.joints) end
  local is_over = tokens.is_end(doc, stop + 1, last) or tokens.is_of_verb(doc, stop + 1)
  return with_comma and is_over and not tokens.is_of_verb(doc, stop)
end

-- What goes on behind a list.
local no_items = { "Number", "@kind", "@status" }

--- «ساری، بابل و تنکابن»: where the list that begins with the item first..stop ends. A list of
--- villages takes any word, one of towns only places.
function places.list_end(doc, stop, last, is_village)
  local ended, with_comma = stop, false
  while doc:is(ended + 1, tokens.joints) do
    local i = ended + 2
    local more = doc:edge_at("Place", i, last)
    if more and not more.resolved then
      ended = is_village and math.max(more.last, places.village_end(doc, i, last)) or more.last
    else
      local may_be = not tokens.is_end(doc, i, last) and not tokens.starts(doc, i, no_items)
      local village = may_be and is_village and item_end(doc, i, last)
      if not village and not (may_be and not is_village and is_item(doc, i, last, with_comma)) then break end
      ended = village or tokens.word_end(doc, i, last)
    end
    with_comma = with_comma or doc:is(i - 1, tokens.commas)
    if is_village and ended < last and doc:is(ended + 1, places.village_endings) then ended = ended + 1 end
  end
  return ended
end

--- Where the list of towns that ends with `place` begins: «در شهرهای شیراز، جهرم و فسا ۱۵۶ داروخانه».
function places.list_start(doc, place, first)
  local started = place.first
  while started - 1 > first and doc:is(started - 1, tokens.joints) do
    local before = doc:edge_before("Place", started - 1)
    if not before or before.resolved or before.first < first then break end
    started = before.first
  end
  return started
end

--- The slot of the places first..last, of which `place` is one: «این شهرستان و مهرستان» begins with the town
--- that is meant.
function places.list_slot(doc, place, first, last)
  if place.first == first and place.last == last then return places.slot(place) end
  if place.resolved and place.first > first then return places.slot(place) end
  local slot = { at = { first, last } }
  if place.resolved then slot.value = place.name .. " " .. doc:canonical(place.last + 1, last) end
  province_of[slot] = place.province
  return slot
end

--- The place in front of token `i` in its sentence of which «آن» tells what it has, when no facility stands between; or nil.
function places.subject_before(doc, i, is_large)
  local found = tokens.edges(doc, "Place", words.sentence(doc, i), i - 1)
  local place = found[#found]
  if not place or place.resolved or not place.name or not places.is_sure(doc, place) then return nil end
  if not is_large and #tokens.edges(doc, "@kind", place.last + 1, i - 1) > 0 then return nil end
  return { value = place.name, at = place, resolved = true }
end

-- Is the place that begins at `first` a part of a county, «بخش گیان»?
local function is_part_of_county(doc, first)
  return doc:is(first, parts) or doc:is(first - 1, parts)
end

--- The town that «این شهر» at `i` is when `place`, the last one in front, lies in the county only: «بخش گیان»; or nil.
function places.town_pointed(doc, i, place)
  if not (doc:is(i, places.pointing) and doc:is(i + 1, towns_head)) then return nil end
  if not place.from_first or not is_part_of_county(doc, place.from_first + 1) then return nil end
  return places.town_before(doc, i, true)
end

--- The town in front of token `i` that «شهر» alone means, the one that is named most; with `is_last` the last one,
--- for «آنجا». Nil when there is none.
function places.town_before(doc, i, is_last)
  local times, best = {}, nil
  for _, place in ipairs(tokens.edges(doc, "Place", math.max(1, i - NEARBY), i - 1)) do
    local is_town = place.name and (place.place_type == "city" or place.place_type == "county")
    if is_town and not is_part_of_county(doc, place.first) and places.is_sure(doc, place) then
      times[place.name] = (times[place.name] or 0) + 1
      if not best or is_last or times[place.name] > times[best.name] then best = place end
    end
  end
  return best and { value = best.name, at = best, resolved = true }
end

-- Asked of every word behind a house.
local ends_like_village = words.told(function(word)
  for _, ending in ipairs(endings) do
    if string.find(word, ending) then return true end
  end
  return false
end)

--- Does a word end like the name of a village or town: «باقرآباد», «ملک‌شهر»?
function places.is_like_village(doc, i)
  if i > #doc then return false end
  local word = doc:gap(i) == "joiner" and doc:folded(i - 1) .. doc:folded(i) or doc:folded(i)
  return ends_like_village[word] and not doc:is(i, no_towns)
end

return places
