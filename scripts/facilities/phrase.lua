-- What is said right behind a kind of facility: modifiers, beds, operator, name, place.
--
-- «بیمارستان ۲۲۰ تختخوابی امام رضا (ع) تبریز» is read from left to right; each part may be missing, and
-- the first word that can be no part ends the phrase.
local words = require "lib.words"

local phrase = {}

local bed_words = words.set "تختخوابی تختخواب تخت تختی"
local name_starts = words.set [[امام امامزاده حضرت شهید شهدای شهیدان دکتر آیت حاج حجت خاتم سید ولی ولیعصر
  پیامبر رسول بنت پروفسور مهندس مرحوم علامه]]
local here = words.set "این همین آن"
local regions = words.set "استان شهرستان شهر روستای روستا منطقه شهرک بخش جزیره دهستان روستاهای شهرهای شهرستانهای"
local own_bodies = words.set "سازمان صندوق دانشگاه بنیاد نهاد کمیته موسسه"
local private = words.set "خصوصی دولتی خیریه"
-- Kinds that are called by the village they stand in.
local of_villages = {
  ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه اورژانس"] = true, ["پایگاه بهداشت"] = true,
}

local function is_end(doc, i, last)
  return i > last or doc:kind(i) ~= "word" or doc:edge_at("@ender", i) ~= nil
end

-- A word that names are made of: a surname, a given name, a known facility's.
local function is_name_word(doc, i)
  return doc:edge_at("@surname", i) or doc:edge_at("@given", i) or doc:edge_at("@hospital", i)
end

local function place_at(doc, i, last)
  local place = words.at(doc, "Place", i, last)
  if place and not (place.ambiguous == "yes" and not is_end(doc, place.last + 1, last)
      and not words.at(doc, "Place", place.last + 1, last)) then
    return place
  end
  return nil
end

-- Where a name that starts at `i` ends; nil when no name does.
local function name_end(doc, i, last)
  local known = words.at(doc, "@hospital", i, last)
  if known then
    local stop = known.last
    -- «شهید بهشتی» is known; «امام حسین» may be the start of more.
    if stop > i or is_end(doc, stop + 1, last) or place_at(doc, stop + 1, last)
      or words.skip_blessing(doc, stop + 1, last) > stop + 1 then
      return stop
    end
  end
  if words.is(doc, i, name_starts) then
    local stop = i
    while stop < i + 3 and not is_end(doc, stop + 1, last) and not place_at(doc, stop + 1, last)
      and not doc:edge_at("@status", stop + 1) and not doc:edge_at("Number", stop + 1) do
      stop = stop + 1
    end
    return stop > i and stop or nil
  end
  local number = words.at(doc, "Date", i, last) or words.at(doc, "Number", i, last)
  if number and words.at(doc, "@month", number.last + 1, last) then return number.last + 1 end
  if is_end(doc, i, last) then return nil end
  -- Words that no list has are a name when a place stands behind them.
  for stop = i, math.min(i + 2, last) do
    if is_end(doc, stop, last) then return nil end
    local behind = words.skip_blessing(doc, stop + 1, last)
    local place = place_at(doc, behind, last)
    if place and (stop > i or is_name_word(doc, i) or not doc:edge_at("@modifier", i)) then return stop end
    if behind > stop + 1 and behind > stop then return stop end
    if stop == i and is_name_word(doc, i) and is_end(doc, stop + 1, last) then return stop end
  end
  return nil
end

local function read_modifier(doc, f, i, last)
  local modifier = words.at(doc, "@modifier", i, last)
  if not modifier then return nil end
  if modifier.kind == "operator" and words.is(doc, i, private) then f.operator = modifier end
  if modifier.canonical == "ملکی" then f.is_own = true end
  if modifier.canonical == "جدید" then f.is_new = true end
  return modifier.last + 1
end

local function read_beds(doc, f, i, last)
  local number = words.at(doc, "Number", i, last) or words.at(doc, "Quantity", i, last)
  if not number or number.value == nil then return nil end
  local stop = number.last
  if words.is(doc, stop + 1, bed_words) then stop = stop + 1
  elseif not words.is(doc, stop, bed_words) then return nil end
  f.beds = { value = number.value, at = { number.first, stop } }
  return stop + 1
end

local function read_operator(doc, f, i, last)
  if words.is(doc, i, here) and words.is(doc, i + 1, own_bodies) then
    f.is_own = true
    return i + 2
  end
  local body = words.at(doc, "Organization", i, last)
  if body and body.org_kind ~= "news" and not f.operator then
    f.operator = { value = body.name, at = body }
    return body.last + 1
  end
  return nil
end

local function set_place(f, place)
  if place.resolved and place.from_first then
    f.place = { value = place.name, at = { place.from_first, place.from_last }, resolved = true }
  else
    f.place = { value = place.name, at = place }
  end
end
phrase.set_place = set_place

-- «ساری، بابل و تنکابن»: towns that share one count.
local function read_places(doc, f, i, last)
  local place = place_at(doc, i, last)
  if not place then return nil end
  set_place(f, place)
  local stop = place.last
  local marks = words.set "، , و"
  local shared = false
  while words.is(doc, stop + 1, marks) do
    local more = words.at(doc, "Place", stop + 2, last)
    if not more or more.resolved then break end
    stop, shared = more.last, true
  end
  if shared and f.count then
    f.place = { at = { place.first, stop } }
    return stop + 1
  end
  return place.last + 1
end

-- «در شهر جناح»: the place behind a preposition, known or not.
local function read_where(doc, f, i, last)
  local at = i
  if words.is(doc, at, words.set "در") then at = at + 1 end
  local after = read_places(doc, f, at, last)
  if after then return after end
  if words.is(doc, at, regions) and not is_end(doc, at + 1, last) and at + 1 <= last then
    local stop = at + 1
    while stop < at + 3 and stop < last and doc:gap(stop + 1) == "joiner" do stop = stop + 1 end
    f.place = { at = { at + 1, stop } }
    return stop + 1
  end
  return nil
end

local function read_name(doc, f, i, last)
  local stop = name_end(doc, i, last)
  if not stop then return nil end
  f.name = { at = { i, stop } }
  return words.skip_blessing(doc, stop + 1, last)
end

-- An unlisted word behind a village's facility is the village.
local function read_village(doc, f, i, last)
  if not of_villages[f.kind] or f.count or f.is_plural or is_end(doc, i, last) then return nil end
  if doc:edge_at("@status", i) or doc:edge_at("@role", i) or not is_end(doc, i + 1, last) then return nil end
  f.place = { at = { i, i } }
  return i + 1
end

--- Read behind the kind of `f` (f.kind_edge) up to token `last`; fills f and sets f.last.
function phrase.read(doc, f, last)
  local i = f.kind_edge.last + 1
  while i <= last do
    local after = read_modifier(doc, f, i, last)
      or (not f.beds and read_beds(doc, f, i, last))
      or (not f.operator and not f.is_own and read_operator(doc, f, i, last))
      or (not f.place and read_places(doc, f, i, last))
      or (not f.name and not f.count and read_name(doc, f, i, last))
      or (not f.place and read_where(doc, f, i, last))
      or (not f.place and not f.name and read_village(doc, f, i, last))
    if not after then
      local status = words.at(doc, "@status", i, last)
      if status and status.record == "facility" and not f.status then
        f.status = { value = status.status, at = status }
        after = status.last + 1
      end
    end
    if not after then break end
    i = after
    if f.place then break end
  end
  f.last = i - 1
end

--- «بیمارستان‌های افشار، سیدالشهدا (ع) و گودرز یزد»: the names that share a plural head, as ranges.
function phrase.names(doc, kind_edge, last)
  local found, i = {}, kind_edge.last + 1
  local operator = {}
  local after = read_operator(doc, operator, i, last)
  if after then i = after end
  while i <= last and #found < 12 do
    local stop = name_end(doc, i, last)
    if not stop then break end
    found[#found + 1] = { i, stop }
    i = words.skip_blessing(doc, stop + 1, last)
    if not words.is(doc, i, words.set "، , و") then break end
    i = i + 1
  end
  local tail = {}
  if found[1] then read_places(doc, tail, i, last) end
  return found, tail.place, operator.operator, i - 1
end

return phrase
