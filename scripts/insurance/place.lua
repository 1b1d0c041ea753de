-- Where: worded with the figure, else where its speaker or body is at home. A price, an amount for one
-- person and a national figure have no place.
local words = require "lib.words"
local points = require "lib.points"
local sentences = require "insurance.sentences"
local near = require "insurance.near"
local home = require "insurance.home"
local towns = require "insurance.towns"
local joint = require "insurance.joint"
local everywhere = require "insurance.everywhere"
local speaker = require "insurance.speaker"

local place = {}

local set = words.set
local national = set "کشور کشوری کشورمان ملی"
local commas = set "، و"
local colon, comma = set ":", set "،"
local to, report = set "به", set "گزارش"
local land = "province"
local dashes = set "- – — _"
local share = set "سهم"

-- «ارجاع بیماران به شیراز», «برای درمان به مشهد اعزام شدند»: where somebody is sent to.
local sending, to_there = set "ارجاع اعزام انتقال منتقل فرستاده فرستادهایم فرستادهاند فرستادیم فرستادند میفرستیم میفرستند", set "به"
-- «نباید برای یک تزریق به گنبدکاووس بروند», «به اردبیل آمده بود»
local gone, prefix, goes = set "بروند برود برویم رفتند رفت رفته آمد آمدند آمده", set "می", set "روند رود رویم آیند آید رفتند"
local FAR = 4 -- tokens
local function goes_away(doc, first, last)
  if not doc:is(first - 1, to_there) then return false end
  local verb = last + 1
  if verb < #doc and (doc:is(verb, gone) or doc:is(verb, prefix) and doc:is(verb + 1, goes)) then return true end
  return doc:find(math.max(first - FAR, 1), first - 2, sending) ~= nil or doc:find(first + 1, math.min(first + FAR, #doc), sending) ~= nil
end

-- «وزیر رفاه در کرج: …»: where the head of a national body was when he spoke.
local inside, heads = set "در", set "وزیر مدیرعامل سخنگو سخنگوی رئیسجمهور"
local function is_where_told(doc, sentence, edge)
  return doc:is(edge.last + 1, colon) and doc:is(edge.first - 1, inside) and doc:is(sentence.first, heads)
end

-- «نماینده مردم شبستر از بدهی دولت گفت»: whom somebody was elected by, who speaks for all.
local elected, electors = set "نماینده نمایندگان نمایندهای", set "مردم شهر شهرستان"
local function elects(doc, edge)
  local i = edge.first - 1
  if doc:is(i, electors) then i = i - 1 end
  return doc:is(i, elected)
end

-- The places of a sentence that a figure can be of.
local function places_of(doc, sentence)
  local list = sentence.places
  if list then return list end
  list = {}
  local away -- the last token of a place that somebody is sent to: «به زاهدان و مشهد»
  for first, last, name, kind, ambiguous, resolved, from_first, from_last in doc:each(
    "Place", sentence.first, sentence.last, "name", "place_type", "ambiguous", "resolved", "from_first", "from_last"
  ) do
    local place_edge = {
      first = first, last = last, name = name, place_type = kind, ambiguous = ambiguous, resolved = resolved,
      from_first = from_first, from_last = from_last,
    }
    if towns.is_named(doc, place_edge) and not is_where_told(doc, sentence, place_edge) and not elects(doc, place_edge) then
      if goes_away(doc, first, last) or away == first - 2 and doc:is(first - 1, commas) then
        away = last
      else
        list[#list + 1] = place_edge
      end
    end
  end
  sentence.places = list
  return list
end

-- «خرم آباد- کمک هزینه …»: where it was written. In a list of news, «● سقز- …», it is all that tells where.
local function dateline_end(doc, sentence)
  local town = doc:edge_at("Place", sentence.first)
  return town and doc:is(town.last + 1, dashes) and town.last + 1 or nil
end

-- «در نشستی در همدان گفت که …», «… در جمع کارگران تبریز یادآور شد که …»
local that, saying = set "که", set "گفت گفته افزود اظهار بیان اعلام تاکید تصریح خبر یادآور یادآوری عنوان خاطرنشان ابراز"
local function is_told_before(doc, at) return sentences.is_verb(doc, at - 1) and doc:find(math.max(at - 3, 1), at - 1, saying) ~= nil end

-- Where the words begin that are about the matter: behind «به گزارش … از ساری،» and behind «… گفت:».
local function matter_start(doc, sentence, f)
  local start
  for i in words.each(doc, sentence.first + 1, f.first - 1, that) do
    if is_told_before(doc, i) then start = i + 1 end
  end
  for i in words.each(doc, sentence.first + 1, f.first - 1, colon) do
    if sentences.is_verb(doc, i - 1) then start = i + 1 end
  end
  if start then return start end
  local line = dateline_end(doc, sentence)
  if line then return line + 1 end
  if doc:is(sentence.first, to) and doc:is(sentence.first + 1, report) then
    for i = sentence.first + 4, math.min(sentence.first + 20, f.first - 1) do
      if doc:kind(i) == "punctuation" then return i end
    end
  end
  return sentence.first
end

-- Features count tokens from 0 and end behind the last.
local function as_value(doc, edge)
  if edge.resolved and edge.from_first then
    return { value = edge.name, at = { edge.from_first + 1, edge.from_last }, resolved = true }
  end
  return (joint.of(doc, edge)) or { value = edge.name, at = { edge.first, edge.last } }
end

-- What is said in so many words goes before «استان», «این شهر».
local function is_worded(edge) return not edge.resolved end

-- «در پی دیدار با مردم قاین، شمار خانواده‌های استان به ۷ هزار رسید»: but not behind the comma that parts it from them.
local function is_parted(doc, edge, other)
  local at = edge.last < other.first and doc:find(edge.last + 1, other.first - 1, comma) or nil
  return at ~= nil and not doc:edge_at("Place", at + 1)
end

-- «۱۷ منزل مددجویی، ۱۳ طرح مخابرات ایرانشهر، ۹ طرح بهزیستی»: the place of one in the middle of a list is not that of the
-- others. `step` tells which way to go from `f`.
local function without_middle(places, f, step)
  local g, list = f[step], places
  while g and g.clause == f.clause and g[step] and g[step].clause == f.clause do
    for i = #list, 1, -1 do
      if list[i].first > g.last and list[i].last <= g.right then
        if list == places then list = table.move(places, 1, #places, 1, {}) end
        table.remove(list, i)
      end
    end
    g = g[step]
  end
  return list
end

local function worded(doc, places, f, first, last)
  if last > f.right or first < f.left then places = without_middle(without_middle(places, f, "after"), f, "before") end
  local edge, any = near.edge(places, f, first, last, is_worded), near.edge(places, f, first, last)
  if edge and any ~= edge and any.last < f.first and is_parted(doc, edge, any) then return any end
  return edge or any
end

-- «مدیرکل بهزیستی خوزستان از پرداخت ۲۸ میلیارد تومان به مددجویان باغملک خبر داد»: the place of a post goes behind
-- the one that stands with the matter.
local function in_matter(places, f, first, speech)
  local post = speech and speech.place
  if not post then return nil end
  local own = near.edge(places, f, first, f.right, is_worded)
  if not own or own.name ~= post or own.last > f.first then return nil end
  return near.edge(places, f, f.last + 1, f.right, is_worded)
end

-- «شعبه ساوه: ۶۸ هزار نفر؛ ۲۰ هزار نفر \n شعبه خمین: …»: what stands before a colon behind the figure heads another row.
local function of_row(doc, places, f)
  local stop
  for i = 1, #places do
    local edge = places[i]
    if edge.first > f.last and edge.last < #doc and doc:is(edge.last + 1, colon) then
      stop = i
      break
    end
  end
  return stop and table.move(places, 1, stop - 1, 1, {}) or places
end

-- «از بدهی ۱۲ همتی تا بیمارستان همدان»: what a headline tells first is not of the place of what it tells last.
local from, up_to = set "از", set "تا"
local function of_topic(doc, sentence, places, f)
  local at = sentence.is_title and places[1] and doc:find(f.last + 1, sentence.last - 1, up_to)
  if not at or doc:edge_at("Period", at) or doc:edge_at("Number", at + 1) or not doc:find(sentence.first, f.first - 1, from) then return places end
  local kept = {}
  for i = 1, #places do
    if places[i].last < at then kept[#kept + 1] = places[i] end
  end
  return kept
end

-- «… که سهم لردگان ۵ هزار خانوار است و ۶۴ میلیارد تومان پرداخت شد»: the place of a share is of nothing else.
local function without_shares(doc, places, f)
  local kept = {}
  for i = 1, #places do
    local edge = places[i]
    if edge.first >= f.clause.first or not doc:is(edge.first - 1, share) then kept[#kept + 1] = edge end
  end
  return kept
end

-- «۹۸ هزار بوشهری», «۲۸ هزار خانوار لرستانی»: those whom a figure counts are called after it.
local NATIVE = 4 -- tokens behind the number
local function of_natives(doc, f)
  for i = f.last + 1, math.min(f.last + NATIVE, f.right) do
    local name = home.of_native(doc, i)
    if name then return { value = name, at = { i, i } } end
  end
  for i = f.clause.first + 1, f.right do -- «خیران مازندرانی ۱۸۰ میلیارد تومان …», «… به بازنشستگان همدانی»
    local name = (i < f.first or i > f.last) and home.of_people(doc, i)
    if name then return { value = name, at = { i, i } } end
  end
  return nil
end

-- «استان» is the speaker's, whichever was named last.
local function of_own_land(doc, edge, speech)
  local own = speech and edge.resolved and edge.place_type == land and speech.place
  if not own or own == edge.name or home.places(doc)[own] ~= land or speaker.is_national(speech) then return nil end
  return { value = own, at = { edge.first, edge.last }, resolved = true }
end

-- «در حوزه انتخابیه من ۴۱ هزار بیمه‌شده داریم»: of those who elected the speaker, though he speaks for all.
local district, electing, my = set "حوزه", set "انتخابیه انتخابیهام انتخابیهمان", set "من ما بنده ام خود اینجانب مان"
local function constituency(doc, sentence)
  for i in words.each(doc, sentence.first, sentence.last - 2, district) do
    if doc:is(i + 1, electing) and (doc:is(i + 2, my) or doc:folded(i + 1) ~= "انتخابیه") then return true end
  end
  return false
end

-- «آمار بهزیستی سمنان به این شرح است:», and a line for each figure.
local function of_announcement(doc, sentence)
  local first, last = points.announcement(doc, sentence.number)
  if not first then return nil end
  for _, edge in ipairs(doc:edges("Place", first, last)) do
    if towns.is_named(doc, edge) then return { value = edge.name, at = edge, resolved = true } end
  end
  return nil
end

-- «در کشور», not «صندوق بازنشستگی کشوری»: does first..last tell of the whole country? «رئیس سازمان بهزیستی کشور از … در
-- یزد خبر داد» tells whose head he is: not where a place stands behind it.
local retired, of_state = set "بازنشسته بازنشستگان مستمریبگیر مستمریبگیران بگیر بگیران", set "کشوری"
local function is_national(doc, first, last, places, f)
  for i in words.each(doc, first, last, national) do
    local is_fund = doc:is(i, of_state) and doc:is(i - 1, retired) -- «۵۸ هزار بازنشسته کشوری گیلان»
    local house = doc:edge_before("Organization", i + 1)
    local is_head = doc:edge_before("Organization", i) and i < f.first and near.edge(places, f, i + 1, f.right)
    if not is_fund and not is_head and (not house or house.first == i) then return true end
  end
  return false
end

local chief = "مدیرعامل"

--- The place of a figure as a slot's value, or nil. `seat` is the place of its body.
function place.of(doc, sentence, f, seat)
  local is_everywhere = everywhere.holds(sentence, f)
  f.is_each = f.is_each or is_everywhere or nil
  if is_everywhere and (f.measure ~= "payment" or everywhere.bounds[f.qualifier]) then return nil end
  local places = of_topic(doc, sentence, of_row(doc, places_of(doc, sentence), f), f)
  if is_national(doc, f.left, f.right, places, f) then return nil end
  local start = matter_start(doc, sentence, f)
  if is_everywhere then
    -- «سرانه هر یتیم در استان»: a grant may differ from place to place.
    local own = worded(doc, places, f, math.max(start, f.clause.first), f.right)
    return own and as_value(doc, own) or of_natives(doc, f)
  end
  local these = joint.of_these(doc, f, f.clause.first, f.clause.last, sentence.speech)
  if these then return these end
  local listed = f.item and f.item.place
  if listed then return { value = listed.name, at = { listed.first, listed.last } } end
  local edge = in_matter(places, f, math.max(start, f.left), sentence.speech) or worded(doc, places, f, math.max(start, f.left), f.right)
    or worded(doc, places, f, math.max(start, f.clause.first), f.clause.last)
  if edge and is_worded(edge) then return as_value(doc, edge) end
  local house = towns.of_house(doc, f, sentence.speech) or f.measure == "services" and towns.of_named_house(doc, f, sentence.speech)
  if house then return house end
  if edge then return of_own_land(doc, edge, sentence.speech) or as_value(doc, edge) end
  local natives = of_natives(doc, f)
  if natives then return natives end
  local whole = f.is_part and f.whole and f.whole.place
  if whole then return { value = whole.value, at = whole.at, resolved = true } end
  if f.shape and f.previous and f.previous.number == f.number then return f.previous.place end
  if is_national(doc, f.clause.first, f.clause.last, places, f) then return nil end
  these = joint.of_these(doc, f, start, f.first, sentence.speech)
  if these then return these end
  edge = worded(doc, without_shares(doc, places, f), f, start, f.first)
  if edge then return as_value(doc, edge) end
  local speech = sentence.speech
  if speech and (speech.place or speech.role) then
    local is_region = home.places(doc)[speech.place or ""] == "region" -- «بیمارستان شهدای خلیج فارس»
    local is_theirs = speech.place and constituency(doc, sentence)
    if is_theirs or speech.place and not is_region and not speaker.is_national(speech) then return { value = speech.place, resolved = true } end
    if speaker.is_national(speech) then return nil end
  end
  local own = speech and towns.of_speaker(doc, speech)
  if own then return own end
  local town = f.measure == "services" and not (f.is_insurer and f.is_speakers) and towns.of_opening(doc)
  if town then return { value = town.name, at = town, resolved = true } end
  local is_of_whole = speech and speech.role == chief and not speech.place -- of a body that has offices all over the country
  if seat and not is_of_whole then return { value = seat.name, at = seat, resolved = true } end
  return of_announcement(doc, sentence)
end

return place
