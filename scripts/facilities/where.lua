-- Where a facility is: a place that its phrase names, a village that no list has, or a place of the
-- clause.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local places = require "facilities.places"

local where = {}

local set = words.set
local located, inside, level = set "واقع", set "در", set "سطح"
local prepositions = set "در واقع برای"
local regions = set [[استان شهرستان شهر روستای روستا منطقه شهرک بخش جزیره دهستان محله روستاهای شهرکهای شهرهای
  شهرستانهای شهرستان‌های استانهای مناطق جاده گردنه بندر ولایت]]
local spots = set [[سیل زلزله سطح مرکز جنوب شمال شرق غرب مسیر محور پایانه مرزی مرز حومه حاشیه حوالی نزدیکی محدوده حوزه داخل نقاط مختلف
  نقطه کل سراسر جاده آزادراه بزرگراه گردنه محورهای جادههای جاده‌های راههای راه‌های مسیرهای ورودی خروجی شهرهای روستاهای محروم مرکزی
  ویژه مردم اهالی ساکنان جانبازان ایثارگران کارگران بازنشستگان معلولان سالمندان کودکان بیماران زائران روستاییان دانشجویان]]
-- A spot that may stand right behind a facility: «بیمارستان حاشیه مشهد».
local ways, crossroads = set "سه چهار", set "راهی راه"
local outskirts = set "حاشیه حومه شمال جنوب شرق غرب مرز"
local belonging = set "توابع" -- «در روستای قاهان از توابع بخش خلجستان»
local other, of_factories = set "دیگر", set "صنعتی"
local whole = set "کشور"
local shares = set "سهم سهمیه"
local same = set "همان همین"
local town, there = set "شهر", set "آنجا اینجا"
local streets = set "محله خیابان میدان بلوار بزرگراه چهارراه کوچه کوی"
local openings, closings = set "« \" “", set "» \" ”"
-- Those of which no list has them all.
local unlisted_regions = set "روستای روستا شهرک منطقه دهستان محله جزیره گردنه بخش روستاهای شهرکهای"
-- Those of which the lists have all.
local listed_regions = set "استان شهرستان استانهای شهرستانهای شهرستان‌های"
-- What follows one of these is a name also without it, further down in the article.
local settlements = set "روستای شهرک دهستان محله"
local kept_heads = set "بندر"
local villages = set "روستای روستاهای"
local marks = set "، , و"
-- «در ورزشگاه انقلاب کرج»: the town behind what has a name of its own.
local venues = set "ورزشگاه خیابان میدان بلوار پارک مسجد مصلای بازار مجتمع بزرگراه اسکله فرودگاه پادگان"
local cut_endings = set "آباد کلا"
-- What may stand between a region and its name.
local conditions = set "زلزلهزده سیلزده زلزله سیل محروم مرزی دورافتاده کوهستانی صعبالعبور کمبرخوردار عشایرنشین همجوار"
local plural_ending = set "های ها"
local plural_regions = set "شهرهای شهرستانهای شهرستان‌های استانهای روستاهای شهرکهای"
-- Words behind a facility that begin no name of a village: «درمانگاه شبانه‌روزی مان».
local no_villages = set "مان تان شان اش شامل دارای فاقد مجهز تحت زیر شماره باز محل زندان دانشگاه مدرسه فرودگاه پادگان مسجد حرم ترمینال پایانه کارخانه"
-- Kinds that are called by the village they stand in.
local of_villages = {
  ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه اورژانس"] = true, ["پایگاه بهداشت"] = true,
  ["درمانگاه"] = true, ["مرکز درمانی"] = true,
}

local function is_shared(f)
  return f.count and f.count.value > 1
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
  local place, after = places.pointed(doc, i)
  if not place or known and known.from_first and place.at[1] <= known.from_first + 1 then return nil end
  f.place = place
  return after
end

-- A town, or for a count above one a list of towns.
local function read_towns(doc, f, i, last)
  local place = places.at(doc, i, last) or own_town(doc, f, i, last)
  -- What the article has pointed to last.
  local after = (not place or place.resolved) and read_pointed(doc, f, i, place)
  if after then return after end
  if not place then return nil end
  local is_village = doc:is(place.first, villages)
  local stop = is_shared(f) and places.list_end(doc, place.last, last, is_village) or place.last
  -- A village may begin like a town: «روستای سوسن سرخاب».
  if is_village and stop == place.last then stop = math.max(stop, places.village_end(doc, place.first + 1, last)) end
  local first = is_village and place.first < place.last and place.first + 1 or place.first
  f.place = stop > place.last and places.list_slot(doc, place, first, stop) or places.slot(place)
  return stop + 1
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
  if doc:is(at, conditions) then at = tokens.word_end(doc, at, last) + 1 end
  local known = doc:edge_at("Place", at, last)
  if not known and doc:is(i, kept_heads) then
    if tokens.is_end(doc, at, last) or tokens.is_of_verb(doc, at) then return nil end
    f.place = { at = { i, tokens.word_end(doc, at, last) } }
    return f.place.at[2] + 1
  end
  if not known and (doc:is(at, places.no_names) or doc:edge_at("@modifier", at)) then return nil end
  local may_be_unlisted = (is_led or doc:is(i, unlisted_regions)) and not doc:is(i, listed_regions) and not doc:edge_at("@status", at)
  if not known and (not may_be_unlisted or tokens.is_end(doc, at, last) or tokens.is_verb(doc, at)) then return nil end
  local stop = known and tokens.word_end(doc, known.last, last) or places.village_end(doc, at, last)
  -- A village may begin like a town: «روستای سوسن سرخاب».
  if known and doc:is(i, settlements) then stop = math.max(stop, places.village_end(doc, at, last)) end
  local ended = (is_plural or is_shared(f)) and places.list_end(doc, stop, last, true) or stop
  f.place = known and places.list_slot(doc, known, at, ended) or { at = { at, ended } }
  return ended + 1
end

-- «در محله نایسر سنندج», «واقع در میدان امام کرمان»: the town behind what has a name in every town.
local function read_street(doc, f, i, last)
  if not doc:is(i, streets) then return nil end
  for at = i + 2, math.min(i + 4, last) do
    local place = doc:edge_at("Place", at, last)
    if place and place.name and places.is_sure(doc, place) then
      f.place = places.slot(place)
      return place.last + 1
    end
    if tokens.is_end(doc, at, last) or tokens.is_of_verb(doc, at) then return nil end
  end
  return nil
end

-- «۷ داروخانه در پونک، جنت‌آباد و شهران»: what follows the mark shows that the first is a place, too.
local function is_first_of_list(doc, f, stop)
  if not is_shared(f) or not doc:is(stop + 1, marks) then return false end
  local following = tokens.word_end(doc, stop + 2, #doc)
  return doc:edge_at("Place", stop + 2) ~= nil or places.is_like_village(doc, following)
end

-- An unlisted word that the article calls a village, or that ends like one behind «در».
local function read_local(doc, f, i, last, is_led)
  if tokens.is_end(doc, i, last) then return nil end
  local more = places.names_of(doc)[doc:folded(i)]
  local stop = more and math.min(i + more, last) or tokens.word_end(doc, i, last)
  -- «سعادت آباد» without its joiner.
  local is_cut = not more and is_led and stop < last and doc:is(stop + 1, cut_endings)
  if is_cut then stop = stop + 1 end
  if not more and not is_cut and not (is_led and (places.is_like_village(doc, stop) or is_first_of_list(doc, f, stop))) then return nil end
  local ended = is_shared(f) and places.list_end(doc, stop, last, false) or stop
  f.place = { at = { i, ended } }
  return ended + 1
end

--- A place at `i`, with or without a preposition; the token behind it, or nil.
function where.read(doc, f, i, last)
  local at = i
  if doc:is(at, located) then at = at + 1 end
  if doc:is(at, inside) then at = at + 1 end
  if doc:is(at, level) or doc:is(at, outskirts) and at < last then at = at + 1 end
  if doc:is(at, ways) and doc:is(at + 1, crossroads) then at = at + 2 end -- «سه‌راهی سلفچگان»
  local is_quoted = at > i and at + 2 <= last and doc:is(at, openings)
  if is_quoted then
    local after = read_towns(doc, f, at + 1, last)
    return after and doc:is(after, closings) and after + 1 or after
  end
  local after = read_street(doc, f, at, last)
  if after then return after end
  -- «زایشگاه شهر را بستند», «تنها درمانگاه آنجا»
  if doc:is(at, there) or doc:is(at, town) and (at == last or tokens.is_end(doc, at + 1, last) or tokens.is_of_verb(doc, at + 1)) then
    f.place = places.town_before(doc, at, doc:is(at, there))
    if f.place then return at + 1 end
  elseif doc:is(at, same) and doc:is(at + 1, town) then -- «بیمارستان امام سجاد همان شهر»
    f.place = places.town_before(doc, at, true)
    if f.place then return at + 2 end
  end
  return read_towns(doc, f, at, last) or read_region(doc, f, at, last, at > i) or read_local(doc, f, at, last, at > i)
end

local rural = set "روستایی"

--- Is a facility one that villages are served by, so that what it is called by is one?
function where.is_rural(doc, f, i)
  return f.kind == "خانه بهداشت" or of_villages[f.kind] and doc:is(i - 1, rural)
end

--- An unlisted word right behind a village's facility is the village.
function where.read_village(doc, f, i, last)
  if not of_villages[f.kind] or f.count or f.is_plural or tokens.is_end(doc, i, last) then return nil end
  for _, list in ipairs { "@status", "@role", "@kind", "@stranger", "Organization" } do
    if doc:edge_at(list, i) then return nil end
  end
  local known = doc:edge_at("Place", i) -- «غرب کشور»
  if known and doc:is(known.last, whole) then return nil end
  local stop = places.village_end(doc, i, last)
  if stop == i and doc:edge_at("Number", i) then return nil end -- but «ده نو» is none
  if doc:is(i, no_villages) then return nil end
  local is_person = doc:edge_at("@surname", i) or doc:edge_at("@given", i)
  if is_person and not doc:is(stop, places.village_endings) then return nil end
  local is_over = tokens.is_end(doc, stop + 1, last) or tokens.is_of_verb(doc, stop + 1) -- «… دره‌وزان کار می‌کند»
    or f.is_rural and places.at(doc, stop + 1, last) ~= nil -- «خانه بهداشت جنت‌رودبار رامسر»
  if not is_over or tokens.is_of_verb(doc, stop) then return nil end
  f.place = { at = { i, stop } }
  return stop + 1
end

-- «در مهران», «در سطح استان», «در پایانه مرزی مهران», «در 10 روستای دیگر فومن», «در مسیرهای پیاده خراسان»: a
-- preposition leads the place that begins at `start`, over what is a part of it.
local function is_led(doc, start, first)
  if doc:is(start - 1, prepositions) then return start > first end
  local is_spot = true
  for i = start - 1, math.max(first, start - 6), -1 do
    if doc:is(i, prepositions) then return doc:is(i + 1, spots) or doc:is(i + 1, venues) and start - i < 5 or doc:is(i + 1, regions) or is_spot end
    if doc:kind(i) == "punctuation" or tokens.is_verb(doc, i) or doc:edge_at("@kind", i) then return false end
    is_spot = is_spot and (doc:is(i, spots) or doc:is(i, regions) or doc:is(i, other) or doc:kind(i) == "digits")
    if not is_spot and i < start - 5 then return false end
  end
  return false
end

local function distance(f, place)
  if place.first > f.last then return place.first - f.last end
  return f.first - place.last
end

-- «نماینده مردم گچساران و باشت»: where somebody is in office.
local function is_of_office(doc, place, first)
  for i = place.first - 1, math.max(first, place.first - 5), -1 do
    if doc:edge_at("@role", i) then return true end
    if doc:kind(i) == "punctuation" and not doc:is(i, marks) or tokens.is_verb(doc, i) then return false end
  end
  return false
end

--- The nearest place of first..last that a preposition leads; with `any`, also one that none does.
function where.find(doc, f, first, last, any)
  if f.place then return end
  local best, start
  for _, place in ipairs(tokens.edges(doc, "Place", first, last)) do
    local is_whole = best ~= nil and doc:is(place.first - 1, belonging)
    if place.name and place.name ~= places.home and places.is_sure(doc, place) and not is_whole
      and (not best or distance(f, place) < distance(f, best)) then
      local begins = is_shared(f) and place.last < f.first and places.list_start(doc, place, first) or place.first
      if any and not is_of_office(doc, place, first) or is_led(doc, begins, first) then best, start = place, begins end
    end
  end
  if not best then
    if f.name then return end
    for i = first, last - 1 do
      if doc:is(i, inside) and doc:is(i + 1, regions) then
        read_region(doc, f, i + 1, last, true)
        if f.place then return end
      elseif doc:is(i, prepositions) and places.names_of(doc)[doc:folded(i + 1)] then
        read_local(doc, f, i + 1, last, true) -- «برای ده‌بالا یک خانه بهداشت ساخته می‌شود»
        if f.place then return end
      end
    end
    return
  end
  -- «در روستای قطور خوی»: the village stands in front of its town.
  local reach = doc:find(math.max(first, start - 2), start - 1, belonging) and 6 or 3
  local village = doc:find(math.max(first, start - reach), start - 1, settlements)
  if village and not doc:is(village, streets) and read_region(doc, f, village, last, true) then return end
  local is_list = is_shared(f) or doc:is(start - 1, plural_regions) or doc:is(start - 1, plural_ending)
  local stop = is_list and best.first > f.last and places.list_end(doc, best.last, last, false) or best.last
  f.place = places.list_slot(doc, best, start, stop)
end

--- «سهم مازندران از آن ۱۱ مرکز است»: the place of a share in front of `f`; true when there is one.
function where.read_share(doc, f, first)
  local at = doc:find(first, f.first - 1, shares)
  local place = at and doc:edge_at("Place", at + 1, f.first - 1)
  if not place or not place.name then return false end
  f.place = places.slot(place)
  return true
end

--- «در تبریز دو بیمارستان و در مرند یک درمانگاه»: the place right in front of `f`, led by a preposition.
function where.read_before(doc, f, first)
  local place = doc:edge_before("Place", f.first)
  if not place or not place.name or not places.is_sure(doc, place) or place.first <= first then return end
  local start = is_shared(f) and places.list_start(doc, place, first) or place.first
  -- «خوزستان ۷ بیمارستان، مازندران ۵ بیمارستان و …»: each with its own.
  local is_own = doc:is(start - 1, marks) or start <= first + 1
  if is_own or is_led(doc, start, first) then f.place = places.list_slot(doc, place, start, place.last) end
end

return where
