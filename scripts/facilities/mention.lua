-- The mentions of facilities in one sentence, in text order: a kind and its phrase, the names of a list,
-- «این پروژه», «9 مورد آن». What is called like a kind and is none is left out.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local count = require "facilities.count"
local head = require "facilities.head"
local likeness = require "facilities.likeness"
local name = require "facilities.name"
local naming = require "facilities.naming"
local phrase = require "facilities.phrase"
local sectors = require "facilities.sectors"
local several = require "facilities.several"
local typical = require "facilities.typical"

local mention = {}

local set = words.set
local and_word = set "و"
local works = set "فیلم سریال کتاب رمان نمایش مستند تئاتر فیلمنامه نمایشنامه"
local quotes = set "« \" ( “"
local districts, directions = set "استان شهرستان", set "شمال جنوب شرق غرب"
local offices = { ["مرکز بهداشت"] = true, ["مرکز اورژانس"] = true, ["مرکز اورژانس 115"] = true }
local reporting = set "اعلام گزارش خبر اطلاعیه"
local chiefs = set "رئیس مدیر سرپرست معاون کارشناس مسئول"
local part_words = set [[بخش بخشهای اورژانس اتاق آیسییو یو اسکن آرآی دستگاه دستگاههای تجهیزات پل روگذر پارکینگ رئیس ریاست مدیر
  مدیره مدیریت مدیرعامل معاون پزشکان پرستاران پرستار پرسنل کارکنان سرپرست پزشک متخصص مسئول مسوول بیماران ورودی جنب ضلع مقابل
  روبروی روی نزدیکی کنار جوار مجاورت جایگزین جایگزینی مطالبات بدهی طلب کارانه آشپزخانه ژنراتور آسانسور برق سقف دیوار حیاط محوطه نمای سالن نگهبان حراست سهامداران بانی صف جاده سامانه توسعه پزشکی مددجویان سالمندان انبار]]
-- Those who are in a house are no part of it: «بیماران در درمانگاه … درمان می‌شوند».
local people = set "پزشکان پرستاران پرستار پرسنل کارکنان پزشک بیماران مددجویان سالمندان"
local denials = set "ندارد نداریم نداشت ندارند نداشته نداشتند نیست"
local lacking, of = set "دریغ", set "از" -- «دریغ از یک بیمارستان»
local absence = set "نبود نبودن فقدان نداشتن" -- «نبود زایشگاه در لنده»
local instead, stead = set "بجای", set "جای" -- «به جای ۱۴ پایگاه با ۹ پایگاه …»
local finding, negation = set "پیدا یافت", set "نشد نشده"
local deed, taken = set "کار", set "را"
local spans = set "سال ماه هفته روز ساعت سالها قرن دهه"
local PARTS = 7 -- tokens in front of a facility in which its part may be named
local toward, turning = set "به", set "تبدیل بدل"
local every = set "هر هیچ"
local likenesses = set "اندازه مانند مثل همچون همانند مشابه شبیه حکم مثابه منزله"
local ways = set "خیابان میدان کوچه بلوار چهارراه ایستگاه مترو" -- «خیابان بیمارستان»
local as, pre, rates = set "عنوان", set "پیش", set "ازای بهازای"
local fillers = set "هم نیز ای وجود"
local noun_leads = set "، ؛ : که تا هم نیز ساختمان" -- «در جویم هم درمانگاهی ساخته شد»
local hotline = set "115"
-- No stranger's house is called so: «پنج خانه بهداشت ساختمان ندارد».
local of_health = { ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه بهداشت"] = true, ["پایگاه اورژانس"] = true, ["زایشگاه"] = true }
local several_words = set "چند چندین برخی بعضی ازچند درچند باچند" -- «چند داروخانه شهر» are counted no more than a plural
local inside, indefinite = set "در", set "ای" -- «داروخانه‌ای» is two tokens
local having = set "با شامل دارای مجهز همراه"
local centres, of_care = set "مرکز", set "درمانی"
local home, clinic = "آسایشگاه", "کلینیک"
local homes = { [home] = true, ["مرکز توانبخشی"] = true }
local units = { ["داروخانه"] = true, ["آزمایشگاه"] = true, ["مرکز تصویربرداری"] = true }

-- Do words of something else than health care begin at `i`? A hospital is called «نفت», none «نفت و گاز».
local function is_strange(doc, i)
  local strange = doc:edge_at("@stranger", i)
  local hospital = strange and doc:edge_at("@hospital", i)
  return strange ~= nil and not (hospital and hospital.last >= strange.last)
end

-- Does the name of a body run into the kind: «شبکه بهداشت و درمان», «پایگاه [اورژانس اجتماعی]»?
local function is_in_body(doc, edge, first, last)
  local from, to = edge.first, edge.last
  for start, stop, kind in doc:each("Organization", math.max(first, from - 6), math.min(last, to + 6), "org_kind") do
    if kind == "welfare" and start == from and stop > to and of_health[edge.canonical] then return true end -- «مرکز اورژانس اجتماعی»
    local is_other = start < from and stop >= from or start > from and start <= to and stop > to
    if is_other and (start < from or not doc:is(stop, hotline)) then return true end -- but «… جدید اورژانس ۱۱۵»
  end
  return false
end

-- «مرکز بهداشت استان», «رئیس مرکز اورژانس» are offices.
local function is_office(doc, edge, last)
  if not doc:is(edge.first, centres) or doc:edge_before("Number", edge.first) or not offices[doc:canonical(edge.first, edge.last)] then return false end
  if doc:is(edge.last + 1, districts) then return true end
  if doc:is(edge.first - 1, chiefs) then return not name.strong(doc, edge.last + 1, last) end
  local behind = doc:edge_at("@modifier", edge.first) or edge
  local at = behind.last + 1
  local is_part = doc:is(at, directions) -- «مرکز بهداشت شرق تهران»
  local place = doc:edge_at("Place", is_part and at + 1 or at, last)
  return place ~= nil and (not is_part and place.place_type == "province" or doc:is(place.last + 1, reporting)) -- «مرکز بهداشت اهواز اعلام کرد»
end

local function is_work(doc, edge, first)
  local i = edge.first - 1
  if i > first and doc:is(i, quotes) then i = i - 1 end
  return i >= first and doc:is(i, works)
end

-- «بیمارستانی» is an adjective but where a clause begins or words beside it lead a house: «حکیم، بیمارستانی دولتی», «… که
-- بیمارستانی ساخته شود».
local function is_noun(doc, edge)
  local first, before, behind = edge.first, edge.first - 1, edge.last + 1
  if doc:is(before, noun_leads) or tokens.is_verb(doc, before) then return true end
  -- «در زایشگاهی که …», «به درمانگاهی در بم منتقل شد», «جلوی داروخانه‌ای خصوصی»: no adjective follows these
  if doc:is(before, tokens.leads) or doc:is(before, tokens.locatives) then return true end
  if count.is_classified(doc, first) then return true end -- «۲۸۰ پروژه بیمارستانی»
  -- «سه درمانگاهی که وعده دادند», «با ۲۰ میلیارد تومان درمانگاهی ساخت», «در جویم درمانگاهی ساخته شد»
  if doc:edge_before("Number", first) or doc:edge_before("Money", first) or doc:edge_before("Place", first) then return true end
  -- «قول داده بیمارستانی ۳۰۰ تختخوابی بسازد», «مردم بیمارستانی جز امام خمینی ندارند»
  if doc:edge_at("Number", behind) or naming.is_led(doc, behind) then return true end
  local built = doc:edge_before("@status", first) -- «ساخت درمانگاهی در جویم»
  return built ~= nil and built.position ~= "behind"
end

local function is_other_thing(doc, edge, first, last)
  if edge.number == "indefinite" and edge.first > first and not is_noun(doc, edge) then return true end
  -- «داروخانه داران», too: a town is called so, but has few of them.
  if doc:is(edge.last + 1, words.keepers) and (doc:gap(edge.last + 1) == "joiner" or units[edge.canonical]) then return true end
  return edge.last < last and not of_health[edge.canonical] and is_strange(doc, edge.last + 1)
    -- «اورژانس پیش بیمارستان», but «۴۰ سال پیش درمانگاه …»
    or doc:is(edge.first - 1, pre) and not doc:is(edge.first - 2, spans)
    or is_work(doc, edge, first) or is_office(doc, edge, last) or is_in_body(doc, edge, first, last)
end

-- «ساخت این درمانگاه با ۱۱ کلینیک تخصصی …»: what one house is made of.
local function is_made_of(doc, f, before)
  local is_one = before.kind ~= nil and not before.is_plural and (not before.count or before.count.value == 1)
  return is_one and f.kind == clinic and f.count ~= nil and doc:is(f.first - 1, having)
end

-- «این بیمارستان با آزمایشگاه و داروخانه …», «… شامل داروخانه است»: no facility, but what one has.
local function is_unit(doc, f, before)
  if before and not f.name and is_made_of(doc, f, before) then return not tokens.has_verb(doc, before.last + 1, f.first - 1) end
  if not before or not units[f.kind] or f.name or f.beds or f.operator or f.is_plural then return false end
  if f.count and f.count.value > 1 then return false end
  if f.place and not doc:is(f.edge.last + 1, inside) then return false end -- but «داروخانه بروجرد»
  local first = before.last + 1
  if units[before.kind] or tokens.has_verb(doc, first, f.first - 1) then return false end
  return doc:find(first, f.first - 1, having) ~= nil
end

-- «رئیس بیمارستان …», «بخش سوختگی بیمارستان …»: the sentence is about something else there.
local function is_part(doc, f, first)
  for i = f.first - 1, math.max(first, f.first - PARTS), -1 do
    -- «بخش آنژیوگرافی و جراحی قلب بیمارستان …», but «بخش دیالیز و بیمارستان …»
    local is_over = doc:kind(i) ~= "word" or tokens.is_verb(doc, i) or i == f.first - 1 and doc:is(i, and_word)
    if is_over or i < f.first - 1 and doc:is(i, tokens.leads) or doc:edge_before("Place", i + 1) then return false end
    if doc:is(i, part_words) then return not (doc:is(f.first - 1, inside) and doc:is(i, people)) end
    -- «هیئت مدیره ساخت دو درمانگاه را تصویب کرد»
    if i < f.first - 1 and doc:edge_at("@ender", i) or doc:edge_at("@status", i) then return false end
  end
  return false
end

-- «به اندازه یک بیمارستان ۱۱۰ تختخوابی», «یک داروخانه به ازای ۷ هزار نفر»: no facility but a size or rate.
local function is_compared(doc, f, first, last)
  -- «هر بیمارستان ۱۰۰ تختخوابی», but «هر سه درمانگاه کاشان»
  local is_all = f.count and f.count.value > 1 and f.place
  if not (f.name or is_all) and f.first > first and doc:is(f.first - 1, every) then return true end
  if not f.count or f.name then return false end
  -- «شهر به یک بیمارستان بزرگ تبدیل شد»
  if not f.place and doc:is(f.first - 1, toward) and doc:is(f.last + 1, turning) then return not tokens.building(doc, first, f.first - 1) end
  local from = math.max(first, f.first - 8)
  local per = f.count.value == 1 and doc:find(from, f.first - 1, every) -- «در هر ۳۰ کیلومتر یک پایگاه»
  if per and doc:edge_at("Number", per + 1) then return true end
  if f.count.value == 1 and doc:find(from, math.min(f.last + 6, last), rates) then return true end
  return not f.place and f.first > first and doc:is(f.first - 1, likenesses)
end

-- «بیمارستان ندارد», «یک داروخانه هم در ایوان پیدا نمی‌شود»
local function is_denied(doc, f, last)
  local i = f.last + 1
  while i <= last and doc:is(i, fillers) do i = i + 1 end
  local place = doc:is(i, inside) and doc:edge_at("Place", i + 1, last)
  if place then i = place.last + 1 end
  local is_missing = i < last and doc:is(i, finding) and (doc:is(i + 1, negation) or string.find(doc:folded(i + 1), "^نمی") ~= nil)
  local is_lacking = doc:is(f.first - 1, of) and doc:is(f.first - 2, lacking) or doc:is(f.first - 1, absence) and not f.name
  if doc:is(f.first - 1, inside) then return is_lacking end -- «پزشک در درمانگاه بستک نیست»
  return is_lacking or i <= last and (is_missing or doc:is(i, denials)) and not f.name
end

-- «به جای ۱۴ پایگاه»: as many as there should be, or were.
local function is_replaced(doc, f)
  local is_led = doc:is(f.first - 1, instead) or doc:is(f.first - 1, stead) and doc:is(f.first - 2, toward)
  return is_led and f.count ~= nil and not (f.name or f.place)
end

-- «ایستگاه مترو بیمارستان», «کلینیک تخصصی گیاه‌پزشکی»; «به عنوان تنها زایشگاه استان» is what a known one is called.
local function is_no_house(doc, f)
  if doc:is(f.first - 1, ways) or not f.name and doc:is(f.first - 1, as) then return true end
  local behind = f.last + 1
  return not (f.name or f.place or of_health[f.kind]) and doc:edge_at("@stranger", behind) ~= nil and not tokens.is_of_verb(doc, behind)
end

-- One mention for each of several names or places.
local function split(doc, f, names)
  local list = {}
  for n, range in ipairs(names) do
    list[n] = {
      kind = f.kind, edge = f.edge, first = n == 1 and f.first or range.from or range[1], last = range.to or range[2],
      name = not range.is_place and naming.slot(doc, range[1], range[2]) or nil, place = range.place or f.place,
      operator = range.operator or f.operator, is_own = f.is_own, own_word = f.own_word,
      status = f.status, beds = range.beds or f.beds, is_split = true,
      listed = range.is_place and not range.operator and { count = #names, at = { names[1][1], names[#names][2] } } or nil,
    }
  end
  list[#list].last = math.max(f.last, list[#list].last)
  return list
end

-- The mentions of a phrase that stands for several facilities, by beds, names or places; nil when it is one mention.
local function read_several(doc, f, last)
  if f.is_plural and not f.count then
    local by_beds = several.by_beds(doc, f, last)
    if by_beds then return by_beds end
  end
  if f.count and f.count.value > 1 or f.is_plural then
    local names = several.names(doc, f, last)
    -- «دو بیمارستان امام رضا و قائم مشهد»
    local are_names = #names > 1 or #names == 1 and likeness.is_example(doc, names[1][1])
    if are_names and (not f.count or #names == f.count.value) then return split(doc, f, names) end
    f.last, f.place, f.operator, f.is_own, f.own_word, f.status, f.beds = f.edge.last, nil, nil, nil, nil, nil, nil -- phrase.read begins afresh
  end
  local towns = f.count and {} or several.places(doc, f, last)
  if #towns > 1 then return split(doc, f, towns) end
  if f.is_plural then f.operator, f.status = nil, nil end
  return nil
end

local function read_kind(doc, edge, first, last, heads)
  local start, stop, number = edge.first, edge.last, edge.number
  local f = {
    kind = edge.canonical, edge = edge, first = start, last = stop,
    is_any = stop == start + 1 and doc:is(start, centres) and doc:is(stop, of_care),
    is_plural = edge.plural or number == "plural" or doc:is(start - 1, several_words),
    is_indefinite = number == "indefinite" or doc:is(stop + 1, indefinite) and doc:gap(stop + 1) == "joiner",
  }
  count.read_before(doc, f, first)
  if count.is_each(doc, f) then return { f } end
  -- «۳۰ داروخانه … از این تعداد ۷ مرکز شبانه‌روزی»: open day and night, no home.
  if f.is_from_whole and f.kind == home and heads.any and not homes[heads.any] then f.kind = heads.any end
  local list = read_several(doc, f, last)
  if list then return list end
  phrase.read(doc, f, last)
  if f.name and f.is_only then f.count = nil end -- «تنها بیمارستان رازی»
  local names = several.told(doc, f, last) or several.partners(doc, f, last)
  if names then return split(doc, f, names) end
  count.read_behind(doc, f, last)
  f.is_part, f.is_typical = is_part(doc, f, first), typical.is_one(doc, f, last)
  f.is_denied = is_no_house(doc, f) or is_denied(doc, f, last) or is_compared(doc, f, first, last) or is_replaced(doc, f)
  return { f }
end

-- «… هزینه درمان بیماران را پرداخت و برای این کار … کنار گذاشت»: what the sentence itself has told is no building.
local function is_deed(doc, edge, first)
  local start = tokens.speech_start(doc, edge.first, first)
  return doc:is(edge.last, deed) and (tokens.has_verb(doc, start, edge.first - 1) or doc:find(start, edge.first - 1, taken) ~= nil)
end

local function read_pointer(edge)
  return {
    first = edge.first, last = edge.last, edge = edge, is_pointing = true,
    is_building = edge.of == "building", is_plural = edge.number == "plural",
  }
end

--- The mentions among `edges`, hits of @kind, @pointer and @head of the sentence first..last in text order.
--- `heads` has the kinds that were named before by their first words.
function mention.read(doc, edges, first, last, heads)
  local list, behind = {}, first - 1
  for n, edge in ipairs(edges) do
    local following = edges[n + 1]
    -- «این مرکز تصویربرداری» is no «این مرکز».
    local is_longer = following and edge.type == "@pointer" and following.first <= edge.last and following.last > edge.last
    if edge.first > behind and not is_longer then
      local found
      if edge.type == "@pointer" then
        found = (#list > 0 or not is_deed(doc, edge, first)) and { read_pointer(edge) } or nil
      elseif edge.type == "@head" then
        local f = head.read(doc, edge, behind + 1, last, heads)
        found = f and { f }
        if f and is_replaced(doc, f) then f.is_denied = true end
      elseif not is_other_thing(doc, edge, first, last) then
        found = read_kind(doc, edge, behind + 1, last, heads)
        head.learn(doc, found[1], heads)
      end
      if found and is_unit(doc, found[1], list[#list]) then found = {} end
      if found then table.move(found, 1, #found, #list + 1, list) end
      -- «۲ باب خانه بهداشت»: a word for a kind may stand in front of one.
      if found or edge.type ~= "@head" then behind = math.max(edge.last, found and found[1] and found[#found].last or 0) end
    end
  end
  local f = list[#list]
  for _, part in ipairs(f and sectors.read(doc, f, f.last + 1, last) or {}) do list[#list + 1] = part end
  return list
end

return mention
