-- The mentions of facilities in one sentence, in text order: a kind and its phrase, the names of a list,
-- «این پروژه», «9 مورد آن». What is called like a kind and is none is left out.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local count = require "facilities.count"
local phrase = require "facilities.phrase"

local mention = {}

local set = words.set
local and_word, out_of = set "و", set "از"
local works = set "فیلم سریال کتاب رمان نمایش مستند تئاتر فیلمنامه مجموعه‌داستان نمایشنامه"
local quotes = set "« \" ( “"
local districts = set "استان شهرستان"
local offices = { ["مرکز بهداشت"] = true, ["مرکز اورژانس"] = true }
local heads = set "رئیس رییس مدیر سرپرست معاون کارشناس مسئول"
local part_words = set [[بخش بخشهای اورژانس اتاق آیسییو دستگاه دستگاههای تجهیزات پل روگذر پارکینگ رئیس رییس ریاست مدیر
  مدیره مدیریت مدیرعامل معاون پزشکان پرستاران پرستار پرسنل کارکنان سرپرست پزشک متخصص مسئول مسوول بیماران ورودی جنب مقابل
  روبروی نزدیکی مطالبات بدهی طلب کارانه آشپزخانه توسعه پزشکی سی‌تی‌اسکن مددجویان سالمندان]]
local denials = set "ندارد نداریم نداشت ندارند نداشته نداشتند نیست"
local likenesses = set "اندازه مانند مثل همچون همانند مشابه شبیه"
local fillers = set "هم نیز ای وجود"
local of_it = set "آن آنها آنان"
local parts_unit = { ["مورد"] = true, ["باب"] = true, ["واحد"] = true, ["مرکز"] = true }

-- Does the name of a body run into the kind: «شبکه بهداشت و درمان», «پایگاه [اورژانس اجتماعی]»?
local function is_in_body(doc, edge, first, last)
  for _, body in ipairs(doc:edges("Organization", math.max(first, edge.first - 6), math.min(last, edge.last + 6))) do
    if body.last >= edge.first and body.first <= edge.last then
      if body.first < edge.first or body.first > edge.first and body.last > edge.last then return true end
    end
  end
  return false
end

-- «مرکز بهداشت استان», «رئیس مرکز اورژانس» are offices.
local function is_office(doc, edge, last)
  if not offices[doc:canonical(edge.first, edge.last)] then return false end
  if doc:is(edge.last + 1, districts) or doc:is(edge.first - 1, heads) then return true end
  local behind = doc:edge_at("@modifier", edge.first) or edge
  local place = doc:edge_at("Place", behind.last + 1, last)
  return place ~= nil and place.place_type == "province"
end

local function is_work(doc, edge, first)
  local i = edge.first - 1
  if i > first and doc:is(i, quotes) then i = i - 1 end
  return i >= first and doc:is(i, works)
end

local function is_other_thing(doc, edge, first, last)
  return edge.last < last and doc:edge_at("@stranger", edge.last + 1) ~= nil
    or is_in_body(doc, edge, first, last) or is_office(doc, edge, last) or is_work(doc, edge, first)
end

-- «رئیس بیمارستان …», «بخش سوختگی بیمارستان …»: the sentence is about something else there.
local function is_part(doc, f, first)
  for i = f.first - 1, math.max(first, f.first - 4), -1 do
    if doc:kind(i) ~= "word" or tokens.is_verb(doc, i) or doc:is(i, and_word) then return false end
    if doc:is(i, part_words) then return true end
    if i < f.first - 1 and doc:edge_at("@ender", i) then return false end
  end
  return false
end

-- «به اندازه یک بیمارستان ۱۱۰ تختخوابی»: no hospital but its size.
local function is_compared(doc, f, first)
  return f.count ~= nil and not f.name and not f.place and f.first > first and doc:is(f.first - 1, likenesses)
end

local function is_denied(doc, f, last)
  local i = f.last + 1
  while i <= last and doc:is(i, fillers) do i = i + 1 end
  return i <= last and doc:is(i, denials) and not f.name
end

-- One mention for each of several names.
local function split(f, names)
  local list = {}
  for n, range in ipairs(names) do
    list[n] = {
      kind = f.kind, edge = f.edge, first = n == 1 and f.first or range[1], last = range[2],
      name = { at = { range[1], range[2] } }, place = range.place or f.place, operator = f.operator, is_own = f.is_own, is_split = true,
    }
  end
  list[#list].last = math.max(f.last, list[#list].last)
  return list
end

local function read_kind(doc, edge, first, last)
  local f = {
    kind = edge.canonical, edge = edge, first = edge.first, last = edge.last,
    is_plural = edge.plural or edge.number == "plural",
  }
  count.read_before(doc, f, first)
  if f.is_plural and not f.count then
    local names = phrase.read_names(doc, f, last)
    if #names > 0 then return split(f, names) end
    f.last, f.place, f.operator = edge.last, nil, nil
  end
  phrase.read(doc, f, last)
  local partner = phrase.read_partner(doc, f, last)
  if partner then return split(f, { f.name.at, partner }) end
  count.read_behind(doc, f, last)
  f.is_part = is_part(doc, f, first)
  f.is_denied = is_denied(doc, f, last) or is_compared(doc, f, first)
  return { f }
end

local function read_pointer(edge)
  return {
    first = edge.first, last = edge.last, edge = edge, is_pointing = true, is_loose = true,
    is_building = edge.canonical == "این پروژه" or edge.canonical == "این طرح",
  }
end

-- «که ساخت 9 مورد آن را …»: a part of what `whole` counts.
local function read_share(doc, whole, from, last)
  if not whole.count or whole.count.value < 2 then return nil end
  for _, quantity in ipairs(tokens.edges(doc, "Quantity", from, last)) do
    local at = quantity.last + 1
    if doc:is(at, out_of) then at = at + 1 end
    local is_part_of = parts_unit[quantity.unit] and doc:is(at, of_it)
    if is_part_of and quantity.value and quantity.value < whole.count.value then
      return {
        kind = whole.kind, edge = quantity, first = quantity.first, last = at, is_share = true,
        count = { value = math.tointeger(quantity.value), at = quantity }, place = whole.place,
      }
    end
  end
  return nil
end

--- The mentions among `edges`, hits of @kind and @pointer of the sentence first..last in text order.
function mention.read(doc, edges, first, last)
  local list, behind = {}, first - 1
  for n, edge in ipairs(edges) do
    if edge.first > behind then
      local found
      if edge.type == "@pointer" then
        found = { read_pointer(edge) }
      elseif not is_other_thing(doc, edge, first, last) then
        found = read_kind(doc, edge, behind + 1, last)
      end
      for _, f in ipairs(found or {}) do list[#list + 1] = f end
      behind = math.max(edge.last, found and found[#found].last or 0)
      local following = edges[n + 1]
      local share = found and read_share(doc, found[#found], behind + 1, following and following.first - 1 or last)
      if share then
        list[#list + 1] = share
        behind = share.last
      end
    end
  end
  return list
end

return mention
