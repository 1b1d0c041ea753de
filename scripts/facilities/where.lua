-- Where a facility is by its phrase: a place that it names, a village that no list has.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local places = require "facilities.places"
local quoted = require "facilities.quoted"
local settlements = require "facilities.settlements"
local villages = require "facilities.villages"

local where = {}

local set = words.set
local located_words, inside_words, level_words = "واقع", "در", "سطح"
local located, inside, level = set(located_words), set(inside_words), set(level_words)
local way_words = "سه چهار"
local ways, crossroads = set(way_words), set "راهی راه"
-- A spot that may stand right behind a facility: «بیمارستان حاشیه مشهد».
local outskirt_words = "محور مسیر دوراهی سهراهی حاشیه حومه نزدیکی مرکز شمال جنوب شرق غرب مرز"
local outskirts = set(outskirt_words)
local of_factories = set "صنعتی"
-- Who or what an estate is built for, which is no name without it: «شهرک دانشگاه».
local estate, dwellers = set "شهرک", set [[دانشگاه فرهنگیان کارگران کارمندان کارکنان جانبازان ایثارگران بازنشستگان دانشجویان پرستاران پزشکان مدرسه فرودگاه
  پالایشگاه پتروشیمی نیروگاه کارخانه معدن مس نفت گاز فولاد سیمان]]
local numbered_words = "کیلومتر منطقه ناحیه"
local numbered = set(numbered_words)
local leads = words.union(located_words, inside_words, level_words, way_words, outskirt_words, numbered_words)
local households = set "خانواری خانوار نفری نفره هزار" -- «روستای ۲۰۰ خانواری گلین»
local town_words, there_words, it_words, same_words = "شهر", "آنجا اینجا شهرشان شهرمان", "آن", "همان همین"
local town, there, it, same = set(town_words), set(there_words), set(it_words), set(same_words)
local pointers = words.union(town_words, there_words, it_words, same_words)
local streets, village_heads = places.street_heads, places.village_heads
-- Those of which no list has them all.
local unlisted_regions = set "روستای روستا شهرک منطقه دهستان محله جزیره گردنه بخش روستاهای شهرکهای"
-- Those of which the lists have all.
local listed_regions = set "استان شهرستان استانهای شهرستانهای"
-- A part of the name that follows.
local kept_heads = set "بندر"
-- Towns whose names villages begin with: «کلاته میرزا».
local castles = set "قلعه کلاته"
local passes, areas, toward = set "گردنه", set "مناطق", set "به"
local village_words = set "روستای روستاهای"
-- What may stand between a region and its name.
local conditions = set "جدید زلزلهزده سیلزده زلزله سیل محروم مرزی دورافتاده کوهستانی صعبالعبور کمبرخوردار عشایرنشین همجوار"
local house, hospital = "خانه بهداشت", "بیمارستان"
--- Does `f` count several, which may share a list of places?
function where.is_shared(f)
  return f.count and f.count.value > 1
end

--- May a list of places be where `f` is: of several, or of one word for one in each?
function where.is_joint(f)
  return where.is_shared(f) or not (f.name or f.count or f.beds)
end

-- «بیمارستان توحید جم»: a town that is a common word, too, where the named hospital is known to be.
local function own_town(doc, f, i, last)
  local place = f.name and doc:edge_at("Place", i, last)
  if not place then return nil end
  for _, _, city in doc:each("@hospital", f.name.at[1], f.name.at[2], "city") do
    if city == place.name then return place end
  end
  return nil
end

local function read_pointed(doc, f, i, known)
  local place, after = settlements.pointed(doc, i)
  if not place or known and known.from_first and place.at[1] <= known.from_first + 1 then return nil end
  f.place = place
  return after
end

-- A town, or for a count above one a list of towns.
local function read_towns(doc, f, i, last, is_led)
  local place = places.at(doc, i, last) or own_town(doc, f, i, last)
  -- What the article has pointed to last.
  local after = (not place or place.resolved) and read_pointed(doc, f, i, place)
  if after then return after end
  if not place then return nil end
  -- «در گلشهر مشهد»: a quarter that is called as a town of another province.
  local behind = not place.resolved and doc:is(i - 1, inside) and doc:edge_at("Place", place.last + 1, last)
  if behind and places.is_elsewhere(doc, place, behind) then place = behind end
  local town_of_county = place.resolved and places.town_pointed(doc, i, place)
  if town_of_county then
    f.place = town_of_county
    return place.last + 1
  end
  local is_village = doc:is(place.first, village_words)
  -- «راه‌اندازی کلینیک در رشت و یزد»: without a name one word may stand for one in each.
  local is_joint = where.is_shared(f) or is_led and where.is_joint(f)
  local stop = is_joint and places.list_end(doc, place.last, last, is_village) or place.last
  -- A village may begin like a town: «روستای سوسن سرخاب», «خانه بهداشت رباط خان».
  if is_village and stop == place.last then stop = math.max(stop, places.village_end(doc, place.first + 1, last)) end
  local may_go_on = not (f.count or f.is_plural or f.name)
    and (f.kind == house or villages.kinds[f.kind] and (doc:is(place.first, castles) or place.ambiguous == "yes") or places.is_land(doc, place.first, last))
  if may_go_on then stop = math.max(stop, places.village_end(doc, place.first, last)) end
  local first = is_village and place.first < place.last and place.first + 1 or place.first
  -- «روستای گنبد» is no short form of «گنبدکاووس».
  if is_village and stop == place.last and not place.resolved then
    f.place = { at = { first, stop } }
    return stop + 1
  end
  f.place = stop > place.last and places.list_slot(doc, place, first, stop) or places.slot(place)
  return stop + 1
end

--- The token behind «روستاهای» at `i`, in one word or two; nil where no plural of a region stands.
function where.behind_plural(doc, i)
  if not doc:is(i, places.regions) then return nil end
  if doc:is(i + 1, tokens.plural_ending) then return i + 2 end
  return string.find(doc:folded(i), "های$") and i + 1
end

--- The plural of a region that ends in front of `i`, its first token; nil where none does.
function where.behind_plural_at(doc, i)
  for at = i - 1, i - 2, -1 do
    if where.behind_plural(doc, at) == i then return at end
  end
  return nil
end

-- «روستای «ملک قلعه»», «روستاهای «ملک قلعه» و «مومن‌آباد»»: names in quotation marks.
local function read_quoted(doc, f, i, last)
  local value, at, ended = "", i, nil
  while doc:is(at, quoted.opening) do
    local stop = doc:find(at + 1, math.min(at + 4, last), quoted.closing)
    if not stop then break end
    value = value .. (ended and " و " or "") .. doc:canonical(at + 1, stop - 1)
    ended = stop
    at = doc:is(stop + 1, tokens.joints) and stop + 2 or last + 1
  end
  if not ended then return nil end
  f.place = { value = value, at = { i + 1, ended - 1 } }
  return ended + 1
end

-- Is `i` an adjective of what stands in front, or a plural of one, but not the first part of «کهنه‌قلعه»?
local function is_modified(doc, i, last)
  local modifier = doc:edge_at("@modifier", i, last)
  local behind = modifier and modifier.last + 1
  return modifier ~= nil and (behind > last or doc:gap(behind) ~= "joiner" or doc:is(behind, tokens.plural_ending))
end

-- The token behind «۲۰۰ خانواری», «زلزله‌زده» at `i`, which stand between a region and its name.
local function skip_traits(doc, i, last)
  local size = doc:edge_at("Quantity", i, last) or doc:edge_at("Number", i, last)
  if size and doc:is(size.last, households) then
    i = size.last + 1
  elseif size and doc:is(size.last + 1, households) then
    i = size.last + 2
  end
  return doc:is(i, conditions) and tokens.word_end(doc, i, last) + 1 or i
end

--- «روستاهای دوربنی، طولا و لافت», «شهرک اسپیکان»: the word behind a region's name for itself.
function where.read_region(doc, f, i, last, is_led)
  if not doc:is(i, places.regions) then return nil end
  local of_many = where.behind_plural(doc, i)
  local at = of_many or i + 1
  if of_many and read_pointed(doc, f, at) then return at + 2 end -- «روستاهای این بخش»
  if doc:is(at, quoted.opening) and at < last then return read_quoted(doc, f, at, last) end
  -- «شهرک صنعتی کاوه»
  if doc:is(at, of_factories) and not tokens.is_end(doc, at + 1, last) then
    f.place = { at = { i, tokens.word_end(doc, at + 1, last) } }
    return f.place.at[2] + 1
  end
  if doc:is(i, estate) and doc:is(at, dwellers) and not tokens.is_of_verb(doc, at) then
    f.place = { at = { i, at } }
    return at + 1
  end
  at = skip_traits(doc, at, last)
  local known = doc:edge_at("Place", at, last)
  if not known and doc:is(i, kept_heads) then
    if tokens.is_end(doc, at, last) or tokens.is_of_verb(doc, at) then return nil end
    f.place = { at = { i, tokens.word_end(doc, at, last) } }
    return f.place.at[2] + 1
  end
  if not known and (doc:is(at, places.no_names) or is_modified(doc, at, last)) then return nil end
  if not known and doc:is(i, areas) then return nil end -- «مناطق محروم» have no name of their own
  local may_be_unlisted = (is_led or doc:is(i, unlisted_regions)) and not doc:is(i, listed_regions) and not doc:edge_at("@status", at)
  if not known and (not may_be_unlisted or tokens.is_end(doc, at, last) or tokens.is_verb(doc, at)) then return nil end
  local stop = known and tokens.word_end(doc, known.last, last) or places.village_end(doc, at, last)
  -- A village may begin like a town: «روستای سوسن سرخاب».
  if known and doc:is(i, village_heads) then stop = math.max(stop, places.village_end(doc, at, last)) end
  local ended = (of_many or where.is_shared(f)) and places.list_end(doc, stop, last, true) or stop
  -- «گردنه حیران» is no town, «گردنه اسالم به خلخال» is the road between two
  local is_road = known and doc:is(stop + 1, toward) and doc:edge_at("Place", stop + 2, last)
  if doc:is(i, passes) and not is_road then at = i end
  f.place = known and places.list_slot(doc, known, at, ended) or { at = { at, ended } }
  return ended + 1
end

-- «در محله نایسر سنندج», «واقع در میدان امام کرمان»: the town behind what has a name in every town.
local function read_street(doc, f, i, last)
  if not doc:is(i, streets) then return nil end
  for at = i + 2, math.min(i + 4, last) do
    local place = doc:edge_at("Place", at, last)
    if place and place.name and places.is_sure(doc, place) then
      local behind = doc:edge_at("Place", place.last + 1, last)
      if behind and places.is_sure(doc, behind) then place = behind end -- «محله دروازه ری قم»
      f.place = places.slot(place)
      return place.last + 1
    end
    if tokens.is_end(doc, at, last) or tokens.is_of_verb(doc, at) then return nil end
  end
  return nil
end

-- «۷ داروخانه در پونک، جنت‌آباد و شهران»: what follows the mark shows that the first is a place, too.
local function is_first_of_list(doc, f, stop)
  if not where.is_shared(f) or not doc:is(stop + 1, tokens.joints) then return false end
  local following = tokens.word_end(doc, stop + 2, #doc)
  return doc:edge_at("Place", stop + 2) ~= nil or places.is_like_village(doc, following)
end

--- An unlisted word that the article calls a village, or that ends like one behind «در».
function where.read_local(doc, f, i, last, is_led)
  if tokens.is_end(doc, i, last) then return nil end
  local more = settlements.names_of(doc)[doc:folded(i)]
  local stop = more and math.min(i + more, last) or tokens.word_end(doc, i, last)
  -- «سعادت آباد» without its joiner.
  local is_cut = not more and is_led and stop < last and doc:is(stop + 1, villages.cut_endings)
  if is_cut then stop = stop + 1 end
  if not more and not is_cut and not (is_led and (places.is_like_village(doc, stop) or is_first_of_list(doc, f, stop))) then return nil end
  local ended = where.is_shared(f) and places.list_end(doc, stop, last, false) or stop
  f.place = { at = { i, ended } }
  return ended + 1
end

-- A place that is only pointed at: the token behind, or nil.
local function read_there(doc, f, i, last)
  if not doc:is(i, pointers) then return nil end
  local is_led, after = doc:is(i - 1, inside), i + 1
  -- One of a list of names has no beginning of its own.
  if f.first and doc:is(i, it) and not is_led and not (f.name or f.count or doc:is(after, inside)) then
    f.place = places.subject_before(doc, f.first, f.kind == hospital) -- «گاز به روستای میرآباد رسید و خانه بهداشت آن بازگشایی شد»
    if f.place then return after end
  end
  -- «تنها درمانگاه آنجا», «… و ۸۴ خانه بهداشت در آن فعال است»
  local is_there = doc:is(i, there) or doc:is(i, it) and is_led and where.is_shared(f) and not doc:is(after, places.regions)
  local known = doc:edge_at("Place", i, last) -- «شهر جدید گلبهار», «شهر جدید هشتگرد»
  local is_new_town = known and known.last > after or doc:is(after, conditions) and doc:edge_at("Place", after + 1, last) ~= nil
  if is_there or doc:is(i, town) and not is_new_town and (i == last or tokens.is_end(doc, after, last) or tokens.is_of_verb(doc, after)) then
    f.place = places.town_before(doc, i, is_there) -- «زایشگاه شهر را بستند»
  elseif doc:is(i, same) and doc:is(after, town) then -- «بیمارستان امام سجاد همان شهر»
    f.place, after = places.town_before(doc, i, true), i + 2
  end
  return f.place and after or nil
end

-- The token behind what leads a place at `i`: «در», «واقع در حاشیه».
local function skip_leads(doc, i, last)
  if not doc:is(i, leads) then return i end
  local at = i
  if doc:is(at, located) then at = at + 1 end
  if doc:is(at, inside) then at = at + 1 end
  if doc:is(at, level) or doc:is(at, outskirts) and at < last then at = at + 1 end
  if doc:is(at, ways) and doc:is(at + 1, crossroads) then at = at + 2 end -- «سه‌راهی سلفچگان»
  -- «کیلومتر ۵۰ جاده سیرجان», «منطقه ۱۱ تهران»
  local number = doc:is(at, numbered) and doc:edge_at("Number", at + 1, last)
  if number and (doc:is(number.last + 1, places.regions) or places.at(doc, number.last + 1, last)) then at = number.last + 1 end
  return at
end

--- A place at `i`, with or without a preposition; the token behind it, or nil.
function where.read(doc, f, i, last)
  local at = skip_leads(doc, i, last)
  local after = read_street(doc, f, at, last) or read_there(doc, f, at, last)
  if after then return after end
  local is_led = at > i and not doc:is(at - 1, level) -- «در سطح شهر شناسایی …» names nothing
  return read_towns(doc, f, at, last, is_led) or where.read_region(doc, f, at, last, is_led) or where.read_local(doc, f, at, last, at > i)
end

return where
