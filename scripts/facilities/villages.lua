-- Kinds of houses that are called by the village they stand in, and the village behind one.
local words = require "lib.words"
local members = require "facilities.members"
local tokens = require "facilities.tokens"
local places = require "facilities.places"

local villages = {}

local set = words.set
local rural, whole = set "روستایی", set "کشور"
local house, base = "خانه بهداشت", "پایگاه اورژانس"
villages.kinds = {
  [house] = true, ["مرکز بهداشت"] = true, [base] = true, ["پایگاه بهداشت"] = true,
  ["درمانگاه"] = true, ["مرکز درمانی"] = true,
}
--- Endings of names that may stand apart, «سعادت آباد».
villages.cut_endings = set "آباد کلا"
-- Words behind a facility that begin no name of a village: «درمانگاه شبانه‌روزی مان».
local no_names = set [[جز بجز غیر موسوم معروف مشهور ملقب مان تان شان اش شامل دارای فاقد مجهز تحت زیر شماره باز محل
  زندان دانشگاه مدرسه فرودگاه پادگان مسجد حرم ترمینال پایانه
  کارخانه معدن پالایشگاه پتروشیمی نیروگاه سایت اردوگاه هتل ایستگاه گمرک اداره شرکت سد اردو ناحیه موقوفه کیلومتر]]
local copulas = set "است بود نیست هستند هست"
local tied = set "زیر تحت وابسته متعلق تابع"

--- Is a facility one that villages are served by, or called by a word that ends like one, so that this is where it is?
function villages.is_rural(doc, f, i)
  if f.kind == house or f.kind == base then return true end
  if not villages.kinds[f.kind] then return false end
  local stop = tokens.word_end(doc, i, #doc) -- «سهل آباد» may be two words
  return doc:is(i - 1, rural) or places.is_like_village(doc, stop) or doc:is(stop + 1, villages.cut_endings)
end

-- Lists whose words begin no village.
local no_village_words = { "@status", "@role", "@kind", "@stranger", "Organization" }

-- Is the name first..stop of a village over?
local function ends_village(doc, f, first, stop, last)
  local behind = stop + 1
  return tokens.is_end(doc, behind, last) or doc:is(behind, tied) or doc:is(behind, places.no_names) or doc:edge_at("@modifier", behind) ~= nil or tokens.is_of_verb(doc, behind) or places.is_land(doc, first, last)
    or f.is_rural and places.at(doc, behind, last) ~= nil -- «خانه بهداشت جنت‌رودبار رامسر»
end

local told_by = { "@status", "@modifier" }

--- An unlisted word right behind a village's facility is the village.
function villages.read(doc, f, i, last)
  if not villages.kinds[f.kind] or f.count or f.is_plural or tokens.is_end(doc, i, last) then return nil end
  if doc:is(i, no_names) or doc:is(i, tokens.groups) or doc:is(i, places.regions) or tokens.starts(doc, i, no_village_words) then return nil end
  local level = doc:edge_before("@modifier", i)
  if level and level.kind == "level" then return nil end -- «درمانگاه تخصصی اعصاب»
  local known = doc:edge_at("Place", i) -- «غرب کشور»
  if known and doc:is(known.last, whole) then return nil end
  local stop = places.village_end(doc, i, last)
  if stop == i and doc:edge_at("Number", i) then return nil end -- but «ده نو» is none
  local is_person = f.kind ~= house and (doc:edge_at("@surname", i) or doc:edge_at("@given", i))
  -- «پایگاه اورژانس چمن بید», «پایگاه اورژانس چشمه‌علی دامغان»: no base is called by a surname
  local is_called = f.kind == base and stop > i and (not doc:edge_at("@surname", stop) or doc:edge_at("Place", stop + 1, last) ~= nil)
  if is_person and not is_called and not places.is_land(doc, i, last) and not doc:is(stop, places.village_endings) then return nil end
  -- «خانه بهداشت دره‌وزان کار می‌کند», but «مهم‌ترین این طرح‌ها درمانگاه جوکندان است»
  local is_said = doc:is(stop + 1, copulas) and members.is_led(doc, f.first)
  if tokens.is_of_verb(doc, stop) and not (is_said or places.is_land(doc, i, last)) or not ends_village(doc, f, i, stop, last) then return nil end
  -- «درمانگاه صدقه جاریه است»
  if f.kind ~= house and doc:is(stop + 2, copulas) and not tokens.starts(doc, stop + 1, told_by) then return nil end
  f.place = { at = { i, stop } }
  local behind = f.is_rural and doc:edge_at("Place", stop + 1, last) -- «… جنت‌رودبار رامسر را بستند»
  return (behind and places.is_sure(doc, behind) and behind.last or stop) + 1
end

return villages
