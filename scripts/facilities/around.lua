-- Where a facility is by its clause: a place that a preposition leads, in front of it or behind.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local places = require "facilities.places"
local settlements = require "facilities.settlements"
local villages = require "facilities.villages"
local where = require "facilities.where"

local around = {}

local set = words.set
local toward, inhabitants = set "به", set "مردم اهالی ساکنان شهروندان روستاییان"
local other, colon, opening, closing = set "دیگر", set ":", set "(", set ")"
local prepositions = set "در واقع برای کنار"
local spots = set [[سیل زلزله سطح جدید مرکز جنوب شمال شرق غرب مسیر محور پایانه مرزی مرز حومه حاشیه حوالی نزدیکی محدوده حوزه داخل نقاط مختلف
  نقطه محلات بافت نواحی سوی کل تمام همه سراسر جاده آزادراه بزرگراه گردنه محورهای جادههای راههای مسیرهای ورودی خروجی شهرهای روستاهای محروم مرکزی
  ویژه عشایری روستایی شرقی غربی شمالی جنوبی و]]
local belonging = set "توابع" -- «در روستای قاهان از توابع بخش خلجستان»
local sent, SENT = set "اعزام فرستاد فرستادند فرستاده روانه گسیل", 7 -- tokens from a place to what tells that a house was sent there
local sized = set "خانواری نفری نفره"
local from, telling = set "از", set "گفت گفته می میگوید نوشت نوشته پرسید پرسیده تماس پیام گلایه"
local village_word, visits = set "روستای", set "بازدید دیدار"
local same = set "همان همین آنجا اینجا"
local bodies = set "مدیریت معاونت شبکه" -- no man is in office there
local trips, on_trip, TRIP = set "سفر", set "در جریان طی حین", 6 -- tokens from a trip to «به»
local shares = set "سهم سهمیه"
-- «در ورزشگاه انقلاب کرج»: the town behind what has a name of its own.
local venues = set "ورزشگاه خیابان میدان بلوار بولوار فلکه پارک مسجد مصلای بازار مجتمع بزرگراه اسکله فرودگاه پادگان زندان پل"
local streets, village_heads = places.street_heads, places.village_heads

-- «در سفر وزیر بهداشت به کرمان»: does the preposition at `i` lead where the trip goes on which all is done?
local function is_of_trip(doc, i, first)
  local trip = doc:find(math.max(first + 1, i - TRIP), i - 1, trips)
  return trip ~= nil and doc:is(trip - 1, on_trip)
end

-- «در مهران», «در سطح استان», «در پایانه مرزی مهران», «در 10 روستای دیگر فومن», «در مسیرهای پیاده خراسان»: a
-- preposition leads the place that begins at `start`, over what is a part of it.
local function is_led(doc, start, first)
  if doc:is(start - 1, prepositions) then return start > first end
  local is_spot = true
  for i = start - 1, math.max(first, start - 6), -1 do
    -- «به مردم کاشان خدمت می‌دهد», «دو درمانگاه سیار به روستاهای پلدختر فرستاد»
    if doc:is(i, toward) then return doc:is(i + 1, inhabitants) or is_of_trip(doc, i, first) or doc:find(start, start + SENT, sent) ~= nil end
    local is_quarter = i == start - 2 and doc:gap(start) ~= "joiner" -- «در دارآباد تهران»
    if doc:is(i, prepositions) then return is_quarter or doc:is(i + 1, spots) or doc:is(i + 1, tokens.groups) or doc:is(i + 1, venues) and start - i < 5 or doc:is(i + 1, places.regions) or is_spot end
    if doc:kind(i) == "punctuation" or tokens.is_verb(doc, i) or doc:edge_at("@kind", i) then return false end
    is_spot = is_spot and (doc:is(i, spots) or doc:is(i, tokens.groups) or doc:is(i, tokens.plural_ending) or doc:is(i, places.regions) or doc:is(i, other) or doc:kind(i) == "digits")
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
    if doc:edge_at("@role", i) and not doc:is(i, bodies) then return true end
    if doc:kind(i) == "punctuation" and not doc:is(i, tokens.joints) or tokens.is_verb(doc, i) then return false end
  end
  return false
end

-- «در البرز یک بیمارستان (البرز کرج) و ۷ درمانگاه»: a place in brackets is that of what stands in front of them.
local function is_in_brackets(doc, place, f)
  local closed = doc:find(place.last + 1, f.first - 1, closing)
  return closed ~= nil and not doc:find(place.last + 1, closed, opening)
end

-- A place of first..last that no list has, behind a preposition.
local function read_led(doc, f, first, last)
  for at in words.each(doc, first, last - 1, prepositions) do
    local i = at + 1
    if doc:is(i, places.regions) then
      where.read_region(doc, f, i, last, true)
    elseif doc:is(i, same) then -- «در همان شهر»
      where.read(doc, f, at, last)
    elseif settlements.names_of(doc)[doc:folded(i)] then
      where.read_local(doc, f, i, last, true) -- «برای ده‌بالا یک خانه بهداشت ساخته می‌شود»
    end
    if f.place then return end
  end
end

--- The nearest place of first..last that a preposition leads; with `any`, also one that none does.
function around.find(doc, f, first, last, any)
  if f.place then return end
  local best, start
  for _, place in ipairs(tokens.edges(doc, "Place", first, last)) do
    local is_whole = best ~= nil and doc:is(place.first - 1, belonging)
    if place.name and place.name ~= places.home and places.is_sure(doc, place) and not (is_whole or is_in_brackets(doc, place, f))
      and (not best or distance(f, place) < distance(f, best)) then
      local begins = where.is_shared(f) and place.last < f.first and places.list_start(doc, place, first) or place.first
      if any and not is_of_office(doc, place, first) or is_led(doc, begins, first) then best, start = place, begins end
    end
  end
  if not best then return not f.name and read_led(doc, f, first, last) end
  -- «در ریگان یک درمانگاه و در روستای گلین دو خانه بهداشت»: a village that no list has may be nearer.
  if best.last < f.first and not f.name then read_led(doc, f, best.last + 1, last) end
  if f.place then return end
  -- «در روستای قطور خوی»: the village stands in front of its town.
  local reach = doc:find(math.max(first, start - 2), start - 1, belonging) and 6 or doc:find(math.max(first, start - 5), start - 1, sized) and 5 or 3
  local village = doc:find(math.max(first, start - reach), start - 1, village_heads)
  if village and not doc:is(village, streets) and where.read_region(doc, f, village, last, true) then return end
  local is_list = where.is_joint(f) or where.behind_plural(doc, start - 1) or where.behind_plural(doc, start - 2)
  local stop = is_list and best.first > f.last and places.list_end(doc, best.last, last, false) or best.last
  f.place = places.list_slot(doc, best, start, stop)
end

--- «بیمارستان مهر که قرار بود در خرم‌آباد ساخته شود»: the place right in front of what tells how `f` stands.
function around.read_at_status(doc, f)
  local cue = f.status and f.status.at.first
  local place = cue and cue > f.last and doc:edge_before("Place", cue)
  if place and place.first > f.last and place.name and places.is_sure(doc, place) and is_led(doc, place.first, f.last) then
    f.place = places.slot(place)
  end
end

--- «اهالی روستای سرخ‌دشت از تعطیلی درمانگاه گلایه دارند»: the place in front of `f` whose people speak of it.
function around.of_people(doc, f, first)
  local at = doc:find(first, f.first - 1, inhabitants)
  if at and at > 1 and doc:edge_at("@role", at - 1) then return end -- «نماینده مردم بم»
  if at and (f.is_ours or not tokens.has_verb(doc, at, f.first - 1)) then where.read(doc, f, at + 1, f.first - 1) end
end

--- «روستای کلوان یک خانه بهداشت دارد»: the village, which no list has, in front of `f` that has it.
function around.of_village(doc, f, first)
  local at = doc:find(first, f.first - 1, village_heads)
  if at and not (doc:is(at, streets) or tokens.has_verb(doc, at, f.first - 1)) then where.read_region(doc, f, at, f.first - 1, true) end
end

-- «دهیار روستای دپکور گفت: خانه بهداشت ما …»: the village whose people call `f` theirs.
local function of_villagers(doc, f, first)
  local at
  for i in words.each(doc, first, villages.kinds[f.kind] and f.first - 1 or first - 1, village_word) do
    if not (doc:is(i - 1, prepositions) or doc:is(i - 2, visits)) then at = i end -- «در روستای گلین گفت»
  end
  local said = at and doc:find(at + 1, f.first - 1, telling)
  if said then where.read(doc, f, at, said - 1) end
end

--- «تماس‌گیرنده‌ای از مراوه‌تپه گفت: درمانگاه ما …», «اهالی سرخس گفتند: …»: the place of those who call `f` theirs.
function around.of_callers(doc, f, first)
  around.of_people(doc, f, first)
  if not f.place then of_villagers(doc, f, first) end
  for _, place in ipairs(f.place and {} or tokens.edges(doc, "Place", first, f.first - 1)) do
    local is_told = doc:is(place.last + 1, telling) or doc:is(place.last + 1, colon)
    if is_told and doc:is(place.first - 1, from) and place.name then f.place = places.slot(place) end
  end
  f.has_town = f.place ~= nil
end

--- «سهم مازندران از آن ۱۱ مرکز است»: the place of a share in front of `f`; true when there is one.
function around.read_share(doc, f, first)
  local at = doc:find(first, f.first - 1, shares)
  local place = at and doc:edge_at("Place", at + 1, f.first - 1)
  if not place or not place.name then return false end
  f.place = places.slot(place)
  return true
end

local heads = set "سفر سهم مصوبات مصوبه رهآورد دستاورد دستاوردهای ارمغان وضعیت امکانات آمار"

--- «سفر به خوزستان: افتتاح دو بیمارستان و یک درمانگاه», «سهم لرستان از سفر دولت: …»: the place of what a heading leads;
--- true when there is one.
function around.read_heading(doc, f, first)
  local stop
  for i in words.each(doc, first, f.first - 1, colon) do stop = i end
  local at = stop and doc:find(first, stop - 1, heads)
  if not at or tokens.has_verb(doc, first, stop - 1) or tokens.has_verb(doc, stop + 1, f.first - 1) then return false end
  for _, place in ipairs(tokens.edges(doc, "Place", at + 1, stop - 1)) do
    if place.name and place.name ~= places.home and places.is_sure(doc, place) and (doc:is(place.first - 1, toward) or not is_of_office(doc, place, first)) then
      f.place = places.slot(place)
      return true
    end
  end
  return false
end

--- «در تبریز دو بیمارستان و در مرند یک درمانگاه»: the place right in front of `f`, led by a preposition.
function around.read_before(doc, f, first)
  -- «یزد: ۱۲ بیمارستان»
  local is_heading = doc:is(f.first - 1, colon)
  local place = doc:edge_before("Place", is_heading and f.first - 1 or f.first)
  if not place or not place.name or not places.is_sure(doc, place) or place.first <= first and not is_heading then return end
  local start = places.list_start(doc, place, first)
  -- «در شهرستان‌های تربت‌جام و صالح‌آباد یک بیمارستان، ۱۷ مرکز …»: towns in the plural are where one is, too
  local is_joint = where.is_shared(f) or start < place.first and where.behind_plural_at(doc, start) ~= nil
  if not is_joint then start = place.first end
  -- «خوزستان ۷ بیمارستان، مازندران ۵ بیمارستان و …»: each with its own.
  local is_own = is_heading or doc:is(start - 1, tokens.joints) or start <= first + 1
  if is_own or is_led(doc, start, first) then f.place = places.list_slot(doc, place, start, place.last) end
  f.is_headed = is_heading and f.place ~= nil
end

return around
