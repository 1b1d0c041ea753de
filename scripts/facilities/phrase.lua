-- What is said right behind a kind of facility: modifiers, beds, operator, name, place.
--
-- «بیمارستان ۲۲۰ تختخوابی امام رضا (ع) تبریز» is read from left to right; each part may be missing, and
-- the first word that can be no part ends the phrase.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local amount = require "facilities.amount"
local name = require "facilities.name"
local operator = require "facilities.operator"
local likeness = require "facilities.likeness"
local places = require "facilities.places"
local predicate = require "facilities.predicate"
local naming = require "facilities.naming"
local called = require "facilities.called"
local villages = require "facilities.villages"
local where = require "facilities.where"

local phrase = {}

local bed_words = words.set "تختخوابی تختخواب تخت تختی تختخوابه تخته"
local bed_endings = words.set "خواب خوابی خوابه"
local branches = words.set "واحد شعبه"
local of_money = words.set "تومانی ریالی دلاری یورویی"
local generations = { ["جدید"] = true, ["قبلی"] = true, ["فعلی"] = true, ["کنونی"] = true, ["دوم"] = true }
local joints = words.set "- – / و ،"
local inside = words.set "در"
local more, home, hospital = "دیگر", words.set "کشور", "بیمارستان"
local central, own_province = words.set "مرکزی", words.set "استان این"
local indefinite, ours, hers, hotline = words.set "ای", words.set "ما", words.set "آن", words.set "115"
local small = words.set "ای ما آن 115"
local degrees = words.set "تر ترین"
local builders = words.set "خیرساز خیریه"

-- «بیمارستان مرکزی باکو» is called so, «آزمایشگاه مرکزی» is of a rank.
local function is_central(doc, f, modifier, last)
  if f.kind ~= hospital or not doc:is(modifier.first, central) then return false end
  return places.at(doc, modifier.last + 1, last) ~= nil and not doc:is(modifier.last + 1, own_province)
end

local function read_modifier(doc, f, i, last)
  local modifier = doc:edge_at("@modifier", i, last)
  -- «دانشگاهی - آموزشی»
  if not modifier and doc:is(i, joints) and doc:edge_at("@modifier", i - 1) then
    local is_behind = i > f.edge.last + 1 or f.edge.last > f.edge.first -- «مرکز نگهداری سالمندان و معلولان»
    modifier = is_behind and doc:edge_at("@modifier", i + 1, last) or nil
  end
  -- «بیمارستان سوم شعبان» is named, «… بزرگ‌ترین مرکز» praises what follows.
  if modifier and is_central(doc, f, modifier, last) then return nil end
  local said = modifier and doc:edge_at("@status", i, last) -- «تازه‌گشوده»
  if said and said.last > modifier.last then return nil end
  local town = modifier and doc:edge_at("Place", i, last) -- «درمانگاه تازه‌آباد»
  if town and town.last > modifier.last and town.ambiguous ~= "yes" then return nil end
  if not modifier or name.is_longer(doc, modifier) or doc:is(modifier.last + 1, degrees) then return nil end
  if modifier.kind == "operator" and not f.operator then
    f.operator = operator.sector(modifier)
  elseif modifier.kind == "own" then
    f.is_own = true
  elseif modifier.kind == "contract" then
    f.is_contract = true
  elseif modifier.kind == "specialty" then
    f.is_for = true
    if i == f.edge.last + 1 then f.field = modifier end
  elseif modifier.canonical == more then
    f.is_more = not doc:find(modifier.last + 1, math.min(modifier.last + 2, last), home)
  elseif generations[modifier.canonical] then
    f.is_new = modifier.canonical -- or the one before it
  end
  return modifier.last + 1
end

--- The beds that a Quantity or Number at `i` counts, as a slot; nil when it counts none.
function phrase.beds_at(doc, i, last)
  local number = doc:edge_at("Number", i, last)
  local stop = number and doc:is(number.last + 1, bed_words) and number.last + 1
  if not stop then
    number = doc:edge_at("Quantity", i, last)
    stop = number and doc:is(number.last, bed_words) and number.last
  end
  if not stop then return nil end
  if doc:is(stop + 1, bed_endings) then stop = stop + 1 end -- «تخت خوابی»
  return amount.slot(number, { number.first, stop })
end

local function read_beds(doc, f, i, last)
  local beds = phrase.beds_at(doc, i, last)
  if not beds then return nil end
  f.beds = beds
  return beds.at[2] + 1
end

--- Make the Money edge the cost of `f`; false where it tells no sum: «میلیاردها تومان».
function phrase.set_cost(f, money)
  local value, unit = money.value, money.unit
  if not (value and unit) then return false end
  f.cost, f.cost_unit = { value = value, at = money }, { value = unit, at = money }
  return true
end

-- «پلی‌کلینیک ۲۴۰ میلیارد تومانی»
local function read_cost(doc, f, i, last)
  local money = doc:edge_at("Money", i, last)
  return money and doc:is(money.last, of_money) and phrase.set_cost(f, money) and money.last + 1 or nil
end

local numbers = { "Number", "Quantity", "Money" }

-- What begins with a number.
local function read_number(doc, f, i, last)
  if not tokens.starts(doc, i, numbers) then return nil end
  return not f.beds and read_beds(doc, f, i, last) or not f.cost and read_cost(doc, f, i, last) or likeness.measure(doc, i, last)
end

local function read_operator(doc, f, i, last)
  local after, word = operator.skip_own(doc, i, last)
  if after then
    f.is_own, f.own_word = true, word
    return after
  end
  if operator.is_self(doc, i) then
    f.is_self = true
    return i + 1
  end
  local body = operator.at(doc, i, last)
  if not body then return nil end
  -- «طرف قرارداد بیمه سلامت» tells who pays, not who runs it.
  if not f.is_contract then f.operator = operator.slot(body) end
  return body.last + 1
end

-- «بیمارستان امام سجاد واحد تبریز»
local function read_branch(doc, f, i, last)
  if not doc:is(i, branches) then return nil end
  local place = doc:edge_at("Place", i + 1, last)
  if not place or place.resolved then return nil end
  f.place = places.slot(place)
  return place.last + 1
end

-- «درمانگاه تعطیل بستک», «پلی‌کلینیک تازه‌افتتاح‌شده»: in front of its place a word says how it stands, and is no predicate.
local function read_status(doc, f, i, last)
  local found = doc:edge_at("@status", i, last)
  if not found or f.status or not predicate.holds(doc, f, found) then return nil end
  local after = found.last + (doc:is(found.last + 1, likeness.participles) and 2 or 1)
  local is_said = found.position == "both" and after == found.last + 1
  if not is_said and (found.position == "inside" or not places.at(doc, after, last)) then return nil end
  f.status, f.is_attribute = { value = predicate.told(doc, found, last), at = found }, not is_said
  return after
end

-- «خانه بهداشت بنک کنگان»: a place in front of another is a village there.
local function is_village(doc, f, i)
  local place = f.is_rural and not doc:edge_at("@hospital", i) and doc:edge_at("Place", i)
  return place and doc:edge_at("Place", place.last + 1) ~= nil
end

-- Small words that tell little more than that the phrase goes on.
local function skip_small(doc, f, i, last)
  if not doc:is(i, small) then return nil end
  if doc:is(i, hotline) and not doc:is(i + 1, bed_words) then return i + 1 end -- «پایگاه اورژانس ۱۱۵»
  f.is_ours = f.is_ours or doc:is(i, ours)
  if doc:is(i, indefinite) or doc:is(i, ours) and i < last then return i + 1 end -- «۲۴ ساعته‌ای», «مرکز ما در برازجان»
  return doc:is(i, hers) and doc:is(i + 1, inside) and i + 1 or nil -- «کلینیک آن در گوهردشت»
end

local function read_part(doc, f, i, last)
  local is_open = naming.is_open(f)
  f.is_rural = villages.is_rural(doc, f, i)
  return skip_small(doc, f, i, last) or likeness.purpose(doc, f, i, last) or read_modifier(doc, f, i, last)
    or read_number(doc, f, i, last)
    or likeness.adjective(doc, i, last) or is_open and likeness.example(doc, i, last)
    or is_open and (naming.quoted(doc, f, i, last) or not is_village(doc, f, i) and naming.read(doc, f, i, last, name.strong))
    or not f.operator and not f.own_word and read_operator(doc, f, i, last)
    or not f.operator and operator.read_link(doc, f, i, last)
    or read_branch(doc, f, i, last)
    or where.read(doc, f, i, last)
    or is_open and not (f.operator and f.operator.at.name) and not f.is_rural and naming.read(doc, f, i, last, name.weak)
    or not f.name and (likeness.group(doc, f, i) or villages.read(doc, f, i, last))
    or read_status(doc, f, i, last)
    or nil
end

-- An item in brackets at `i`: beds, or a name and its place; the token behind it, or nil.
local function read_item(doc, f, item, i, last)
  local beds = not (f.beds or item.beds) and phrase.beds_at(doc, i, last)
  if beds then
    item.beds = beds
    return beds.at[2] + 1
  end
  local after = naming.is_open(f) and not item.name and naming.read(doc, item, i, last, name.strong)
  return after and where.read(doc, item, after, last) or after or nil
end

-- «سقز (۱۶۰ تختخوابی)», «بیمارستان شهر (ابن سینا)», «یک بیمارستان (البرز کرج، ۲۲۴ تخت)»
local opening, closing, own_town = words.set "(", words.set ")", words.set "شهر شهرستان استان"
function phrase.read_bracket(doc, f, i, last)
  if doc:is(i, own_town) then i = i + 1 end
  if not doc:is(i, opening) then return nil end
  local item, at = {}, i
  repeat
    at = read_item(doc, f, item, at + 1, last)
  until not at or not doc:is(at, joints)
  if not at or not doc:is(at, closing) then return nil end
  f.beds, f.name, f.place = f.beds or item.beds, f.name or item.name, f.place or item.place
  return at + 1
end

-- A name that does not stand right behind the kind.
local function read_further_name(doc, f, i, last)
  return naming.announced(doc, f, i, last) or naming.excepted(doc, f, i, last) or naming.distant(doc, f, i, last)
end

-- Does the town of its operator follow in the phrase of `f`?
local function is_operator_placed(doc, f)
  if not f.operator or not f.operator.at then return false end
  local _, last = tokens.bounds(f.operator.at)
  return doc:edge_at("Place", last + 1) ~= nil
end

--- Read behind the kind of `f` (f.edge) up to token `last`; fills f and sets f.last.
function phrase.read(doc, f, last)
  local i = f.edge.last + 1
  -- «پایگاه اورژانس شهری و جاده‌ای»: the last word of the kind begins a modifier.
  local half = f.edge.last > f.edge.first and doc:edge_at("@modifier", f.edge.last, last)
  if half then i = math.max(i, half.last + 1) end
  while i <= last and not (f.place or tokens.is_rate(doc, i)) do
    local after = read_part(doc, f, i, last) or naming.is_open(f) and read_further_name(doc, f, i, last) or likeness.word(doc, f, i, last)
    if not after then break end
    i = after
  end
  i = naming.is_open(f) and naming.announced(doc, f, i, last) or i -- behind the place
  -- «بیمارستان چمران هم در ساوه است»
  local led = f.name and not f.place and doc:is(i, tokens.too) and doc:is(i + 1, inside) and where.read(doc, f, i + 1, last)
  i = led or i
  i = phrase.read_bracket(doc, f, i, last) or i
  -- «تنها بیمارستان شهر، صلاح‌الدین ایوبی، …»
  local named = f.is_only and not f.name and doc:is(i, tokens.commas) and name.strong(doc, i + 1, last)
  if named and doc:is(named + 1, tokens.commas) then
    f.name, i = naming.slot(doc, i + 1, named), named + 1
  end
  -- «مرکز دیالیز شرق گیلان در رودسر»: the town is nearer than its province, as where it stands is than where
  -- its operator sits, «داروخانه دانشگاه علوم پزشکی مشهد در چناران».
  local town = f.place and doc:is(i, inside) and places.at(doc, i + 1, last)
  if town and (is_operator_placed(doc, f) or places.is_province(f.place) and places.is_inside(f.place, places.slot(town))) then
    local stop = where.is_shared(f) and places.list_end(doc, town.last, last, false) or town.last
    f.place, i = places.list_slot(doc, town, town.first, stop), stop + 1
  end
  i = called.by_town(doc, f, i, last)
  f.last = math.max(i - 1, f.edge.last)
  if f.field then called.by_field(doc, f) end
end

--- What stands between a plural and its names; the token behind it. A builder is a modifier in front of a name,
--- «درمانگاه خیرساز حضرت زهرا», and a list may be somebody's.
function phrase.read_head(doc, f, i, last)
  while i <= last do
    local after = not doc:is(i, builders) and read_operator(doc, f, i, last)
      or read_modifier(doc, f, i, last) or read_status(doc, f, i, last) or not f.beds and read_beds(doc, f, i, last)
      or likeness.example(doc, i, last)
    if not after then break end
    i = after
  end
  return i
end

return phrase
