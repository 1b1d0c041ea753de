-- Where the proper name of a facility ends: «امام رضا (ع)», «شهید مطهری», «15 خرداد», «نظام مافی».
--
-- A name is a known one, or begins with a word that names begin with, or has a blessing behind it, or
-- stands between the kind and a place. Those that read give the last token of the name, or nil.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local places = require "facilities.places"
local numbered = require "facilities.numbered"

local name = {}

local set = words.set
local praising = set "تنها یگانه" -- «بیمارستان نکویی تنها بیمارستانی است که …»
local tied = set "وابسته متعلق واقع تحت زیر" -- «بیمارستان غدیر وابسته به …»
local province = set "استان"
local starts = set [[امام امامزاده حضرت شهید شهدای شهیدان دکتر آیت آیتالله حاج حاجی حجت خاتم سید سیده ولی ولیعصر پیامبر
  رسول بنت پروفسور مهندس علامه شیخ میرزا ملا برادران استاد قمر فاطمه ثامن سردار سپهبد سرلشکر مرحوم بانو]]
local complete = set "خاتم ثامن ولیعصر پیامبر رسول شهدای" -- «خاتم زابل»: a name, then its town
-- Those that stand alone: «خاتم بیشترین بار را دارد»; what they may have behind them.
local alone, praises = set "خاتم ثامن ولیعصر پیامبر", set "اعظم اکرم رحمت مهربانی"
--- What stands in front of a person.
name.honorifics = set "حجت آیت آیتالله دکتر سید مهندس استاد حاج آقای خانم سردار سرهنگ"
local regions, saints = set "شهر شهرک روستای منطقه شهرستان استان", set "امام امامزاده حضرت شهید"
local surname_endings = set "زاده پور نژاد نیا فر منش راد دخت"
local directions, wholes = set "شمال جنوب شرق غرب مرکز", set "کشور استان شهر شهرستان ایران"
local inside, clinics, either = set "در", set "کلینیک", set "و یا"
local too_common = set "همان فوق مذکور مربوطه مزبور محل مقصد مبدا مجاور نزدیک محترم بانوان مردان آقایان مورد دارای مخصوص محور مسیر وابسته متعلق تحت زیر واقع شمال جنوب شرق غرب مرکز خوب برتر موجود نمونه بنام موسوم جز بجز غیر"

-- A word that names are made of.
local function is_name_word(doc, i)
  return doc:edge_at("@surname", i) or doc:edge_at("@given", i) or doc:edge_at("@hospital", i)
end

-- The same behind another: «فاطمه زهرا مادران را می‌پذیرد» goes on with people.
local function is_further_word(doc, i)
  return doc:edge_at("@surname", i) or doc:edge_at("@given", i)
    or doc:edge_at("@hospital", i) and not string.find(doc:folded(i), "ان$")
end

--- A word that stands in no name: of a list with another meaning, or the end of the phrase. Some
--- surnames are offices: «قاضی طباطبایی».
function name.is_other(doc, i, last, may_be_strange)
  if tokens.is_end(doc, i, last) or doc:is(i, too_common) or doc:is(i, tokens.examples) or tokens.is_rate(doc, i) then return true end
  if doc:edge_at("@status", i) or doc:edge_at("Number", i) or doc:edge_at("@kind", i) then return true end
  if not may_be_strange and doc:edge_at("@stranger", i) then return true end
  local body = doc:edge_at("Organization", i)
  if body and body.ambiguous ~= "yes" and body.last > i then return true end
  if doc:edge_at("@role", i) and not doc:edge_at("@surname", i) then return true end
  return tokens.is_verb(doc, i)
end

-- Is `i` a word of what is said about the place rather than of its name?
local function is_said(doc, i, last)
  return name.is_other(doc, i, last) or tokens.is_of_verb(doc, i)
end

-- The person who is at the facility: «در بیمارستان حجت‌الاسلام محمد آفتابی، مدیرکل …».
local function is_official(doc, i, last)
  local house = doc:edge_at("@called", i, last) or doc:edge_at("@hospital", i, last)
  if house and house.last > i then return false end -- «رئیس درمانگاه فاطمه زهرا شیراز»
  local stop = math.min(i + 4, last)
  for j = i, stop do
    local person = doc:edge_at("Person", j)
    if person then return person.role ~= nil end
    if tokens.is_end(doc, j, last) then return false end -- «سرپرست بیمارستان بهار شاهرود و اعظم …»
    if not doc:is(j, name.honorifics) and j > i + 2 then return false end
  end
  return false
end

local function has_blessing(doc, i, last)
  return words.skip_blessing(doc, i, last) > i
end

-- Does what stands at `i` follow names rather than other nouns?
local function follows_names(doc, i, last)
  return doc:is(i, tied) or has_blessing(doc, i, last) or places.at(doc, i, last) ~= nil
end

--- Does a name end in front of `i`?
function name.closes(doc, i, last)
  return tokens.is_end(doc, i, last) or follows_names(doc, i, last) or tokens.is_of_verb(doc, i)
end

-- Is `i` the first of two nouns of a verb: «پذیرش و درمان می‌شوند», «نگهداری یا ویزیت می‌شوند»?
local function is_of_verbs(doc, i)
  return doc:is(i + 1, either) and tokens.is_verb(doc, i + 3) and not tokens.is_verb(doc, i + 2)
end

-- Does a name that has begun go on with the word first..last? A word that no list has ends a name when the
-- one in front is a given name or something closes it that follows names, «شهید بهشتی هزینه‌های زیادی دارد» does not.
local function goes_on(doc, first, stop, last)
  if is_of_verbs(doc, stop) then return false end
  local place = doc:edge_at("Place", first, last)
  local is_person = doc:edge_before("@given", first) and doc:edge_at("@surname", first)
  -- «حاج حسین افشار شیراز», «دکتر محمد قریب بودند»
  if is_person and (not place or not places.is_sure(doc, place)) then return true end
  if places.at(doc, first, last) or doc:edge_at("@modifier", first) or tokens.is_of_verb(doc, stop) then return false end
  local body = doc:edge_at("Organization", first)
  if body and body.ambiguous ~= "yes" then return false end -- «بیمارستان شهید مطهری بهزیستی»
  if doc:is(stop + 1, places.relative) or doc:is(first, regions) then return false end
  if is_further_word(doc, first) or doc:is(first, surname_endings) or follows_names(doc, stop + 1, last) then return true end
  return doc:edge_before("@given", first) ~= nil and name.closes(doc, stop + 1, last)
end

-- «شهید عبدالله رفیعی»: one word, and more as long as names are made of them. What the first word begins
-- may be anything, «شهدای نفت».
function name.of_start(doc, i, last)
  if not doc:is(i, starts) then return nil end
  local town = doc:is(i, complete) and places.at(doc, i + 1, last)
  if town and town.place_type ~= "region" and not places.at(doc, town.last + 1, last) then return i end
  local stop = tokens.word_end(doc, i, last)
  local is_first = stop == i
  while stop < i + 6 and not name.is_other(doc, stop + 1, last, is_first) do
    local ended = tokens.word_end(doc, stop + 1, last)
    if is_first and stop > i and places.at(doc, stop + 1, last) then break end -- «حضرت رسول جوانرود»
    if is_first and doc:is(i, complete) and tokens.is_of_verb(doc, ended) then break end -- «ولیعصر جای گرفته»
    if is_first and doc:is(i, alone) and not (doc:is(ended, praises) or string.find(doc:folded(stop + 1), "^ال")) then break end
    if not is_first and not goes_on(doc, stop + 1, ended, last) then break end
    is_first = is_first and doc:is(stop + 1, starts)
    stop = ended
  end
  if stop == i and not (doc:is(i, alone) or has_blessing(doc, i + 1, last)) then return nil end
  return stop
end

-- «امیرالمونین تامین اجتماعی», «هامون بهزیستی زابل»
local owners = words.plain "insurer welfare"
local function has_owner(doc, i, last)
  local body = doc:edge_at("Organization", i, last)
  return body ~= nil and owners[body.org_kind] == true
end

-- «خانه مهر», «ندای مهر میاندوآب»: a town that is a common word, too, ends a name where no province follows; behind
-- two words it is the town, «شکوفه‌های امید اهرم».
local function is_in_name(doc, place, last, is_long)
  if tokens.is_end(doc, place.last + 1, last) then return not is_long end
  local behind = doc:edge_at("Place", place.last + 1, last)
  return behind ~= nil and behind.place_type ~= "province" and not doc:is(place.last + 1, province)
end

-- «پرنسس مارینا در گابورون»: a preposition leads the place behind a name. One word that ends like an adjective is
-- no name there, nor are people, «کارگران ساختمانی در رودهن».
local function is_in_town(doc, i, first, last)
  if not doc:is(i, inside) then return false end
  local at = i + (doc:is(i + 1, directions) and 2 or 1) -- «مهرآوران در شرق تهران»
  local place = doc:edge_at("Place", at, last)
  if not doc:is(at, regions) and not (place and places.is_sure(doc, place)) then return false end
  local word = doc:folded(first)
  local is_plural = string.find(word, "ان$") or string.find(word, "ها$") or doc:is(first + 1, tokens.plural_ending)
  return not is_plural and (i - first > 1 or not string.find(word, "ی$") or string.find(word, "^ال"))
end

-- Unlisted words with a place, a blessing or an insurer behind them.
local function of_position(doc, i, last)
  local first = i
  for _ = 1, 3 do
    local stop = tokens.word_end(doc, first, last)
    if is_said(doc, first, last) or doc:edge_at("@modifier", first) then return nil end
    local behind = stop + 1
    if doc:is(behind, places.village_endings) then return nil end -- «درمانگاه سهل آباد»
    local place = doc:edge_at("Place", behind, last)
    -- «بوعلی‌سینای صدرا»: the ی of an ezafe in front of a town
    if place and place.place_type ~= "region" and string.find(doc:folded(stop), "..ای$") then return stop end
    local may_be_name = place and not places.is_sure(doc, place) and not tokens.is_of_verb(doc, place.last)
    if may_be_name and is_in_name(doc, place, last, first > i) then return place.last end
    if has_blessing(doc, behind, last) or places.at(doc, behind, last) or has_owner(doc, behind, last) then return stop end
    if is_in_town(doc, behind, i, last) then return stop end
    first = behind
  end
  return nil
end

-- A town is only a town even if a facility is called by it somewhere.
local function is_town(doc, i, known)
  local place = doc:edge_at("Place", i)
  if not place or place.last < known.last then return false end -- «ایران‌مهر»
  return places.is_sure(doc, place) and place.place_type ~= "region"
end

--- The last token of a name at `i` that the lists have, or nil.
function name.of_list(doc, i, last)
  local known = doc:edge_at("@hospital", i, last)
  if known and known.last < last and doc:gap(known.last + 1) == "joiner" then known = nil end -- «نجات‌بخش»
  -- «تنها بیمارستان سوختگی شمال کشور», «بزرگ‌ترین بیمارستان شمال خوزستان»
  if known and doc:is(known.last, directions) then
    local region = doc:edge_at("Place", known.last + 1, last)
    if doc:is(known.last + 1, wholes) or doc:is(known.last + 1, directions) or region and region.place_type == "province" then return nil end
  end
  if not known then return nil end
  local behind = known.last + (doc:is(known.last + 1, inside) and 2 or 1) -- «کوثر در سبزوار»
  if is_town(doc, i, known) and not places.at(doc, behind, last) then return nil end
  if known.last > i or name.closes(doc, known.last + 1, last) then return known.last end
  return of_position(doc, i, last) or known.last
end

-- «آسایشگاه ثارالله بود»: what is called so in many towns, where the phrase ends.
local function of_called(doc, i, last)
  local known = doc:edge_at("@called", i, last)
  if known and known.last < last and doc:gap(known.last + 1) == "joiner" then return nil end -- «وحدت‌آباد»
  return known and name.closes(doc, known.last + 1, last) and known.last or nil
end

-- «توحید جم», «کوثر در شاهرود», «امام (ره) بهشهر»: what may be a place is a name before a place or mark.
local function of_place(doc, i, last)
  local place = doc:edge_at("Place", i, last)
  if not place or place.resolved then return nil end
  local behind = doc:edge_at("Place", place.last + 1, last)
  local is_weak = not places.is_sure(doc, place) or place.place_type == "region"
  if has_blessing(doc, place.last + 1, last) then return place.last end
  if is_weak and behind and not doc:is(place.last + 1, province) then return place.last end
  -- «کهریزک استان البرز», «مهربان در تاکستان»: a town of another province is none.
  behind = behind or doc:is(place.last + 1, inside) and doc:edge_at("Place", place.last + 2, last) or nil
  if behind and places.is_elsewhere(doc, place, behind) then return place.last end
  return nil
end

--- Is a known name that begins as a modifier does longer than it: «سوم شعبان»? What a hospital is for stands in
--- front of its name, «سوختگی امیرالمومنین», or its town, «کودکان بندرعباس»; «قلب جماران» is in Tehran.
function name.is_longer(doc, modifier)
  local known = doc:edge_at("@hospital", modifier.first)
  if not known or known.last <= modifier.last then return false end
  if modifier.kind ~= "specialty" then return true end
  local place = doc:edge_at("Place", modifier.last + 1)
  return place ~= nil and place.name ~= known.city
end

-- «درمانگاه حاجی‌آباد», «بیمارستان سلمان‌شهر»: a town of several words that begins like a name.
local function is_town_of_words(doc, i, last)
  local place = doc:edge_at("Place", i, last)
  if not place or place.last == i or place.ambiguous == "yes" or place.place_type == "region" or doc:is(i, saints) then return false end
  local known = doc:edge_at("@hospital", i)
  if known and known.last >= place.last then return false end
  return name.closes(doc, place.last + 1, last) or doc:edge_at("@status", place.last + 1) ~= nil -- «… حاجی‌آباد آماده افتتاح است»
end

-- «مهدی کلینیک», «پارس کلینیک شیراز»: a name that ends like a kind, in front of a place or of what leads on.
local function of_clinic(doc, i, last)
  local stop = tokens.word_end(doc, i, last) + 1
  if not doc:is(stop, clinics) or not (is_name_word(doc, i) or doc:edge_at("@called", i)) or doc:edge_at("@kind", i) then return nil end
  local is_over = stop == last or places.at(doc, stop + 1, last) or doc:edge_at("@ender", stop + 1)
  return is_over and stop or nil
end

local function shown_end(doc, i, last)
  local clinic = of_clinic(doc, i, last)
  if clinic then return clinic end
  local first = name.of_list(doc, i, last)
  local second = name.of_start(doc, i, last)
  if first or second then return math.max(first or 0, second or 0) end
  return of_called(doc, i, last) or of_place(doc, i, last) or numbered.read(doc, i, last)
end

--- A name that its own words show.
function name.strong(doc, i, last)
  local stop = i <= last and shown_end(doc, i, last)
  return stop and not is_official(doc, i, last) and not is_town_of_words(doc, i, last) and stop or nil
end

-- «آزمایشگاه پارسه، آزمایشگاه نیلو و …»: what stands between two of a kind that villages are no names for.
local rural = { ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه بهداشت"] = true, ["پایگاه اورژانس"] = true, ["درمانگاه"] = true }
local function is_of_list_of_kinds(doc, first, joint)
  local kind, following = doc:edge_before("@kind", first), doc:is(joint, tokens.joints) and doc:edge_at("@kind", joint + 1)
  return kind and following and following.canonical == kind.canonical and not rural[kind.canonical]
end

-- Does what stands behind the words first..stop show that they are a name?
local function is_shown(doc, first, stop)
  return doc:is(stop + 1, praising) or is_of_list_of_kinds(doc, first, stop + 1)
end

--- A name that only its position shows.
function name.weak(doc, i, last)
  if i > last or is_said(doc, i, last) or is_official(doc, i, last) then return nil end
  local stop = of_position(doc, i, last)
  if stop then return stop end
  if doc:edge_at("@modifier", i) then return nil end
  local ended = tokens.word_end(doc, i, last)
  if is_shown(doc, i, ended) then return ended end
  local further = not is_said(doc, ended + 1, last) and tokens.word_end(doc, ended + 1, last)
  if further and is_shown(doc, i, further) then return further end
  return is_name_word(doc, i) and tokens.is_end(doc, ended + 1, last) and ended or nil
end

return name
