-- What a number counts: people, households or things, and in which unit.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local people = require "insurance.people"
local network = require "insurance.network"

local counted = {}

local groups = words.set "زوج خانواده خانوار"
local prepositions, inside, object = words.set "در به با توسط", words.set "در", words.set "را"

-- «۸۵۰ بافنده در نوبت ماندند»: whom no list has, but who are insured, covered, wait or draw something; the verb of
-- things is singular.
local plural, acting = "ند$", words.set "کردند کردهاند کنند میکنند" -- «تصویب کردند»
local function has_plural_verb(sentence, f)
  local doc = sentence.doc
  for i = f.noun + 1, f.clause.last do
    if sentences.is_verb(doc, i) and string.find(doc:folded(i), plural) then
      return not doc:is(i, acting) or sentences.own(sentence, f, "receive") ~= nil or sentences.own(sentence, f, "support") ~= nil
    end
  end
  return false
end

local fates = { "insured", "uncovered", "cover", "pension", "queue", "support" }
local function is_served(sentence, f)
  local doc = sentence.doc
  if f.noun > f.right or doc:kind(f.noun) ~= "word" or doc:is(f.noun, prepositions) then return false end
  if doc:is(f.first - 1, inside) or phrase.read(doc, sentence, f.noun, f.right) ~= f.noun then return false end
  if not has_plural_verb(sentence, f) then return false end
  for _, fate in ipairs(fates) do
    if sentences.own(sentence, f, fate) then return true end
  end
  return sentences.own(sentence, f, "receive") ~= nil and sentences.own(sentence, f, "grant") ~= nil
end

-- The noun of what a list has, without the words that tell it apart: «عمل» of «عمل جراحی», «سی‌تی‌اسکن» whole.
local joiner = "\u{200c}"
local function noun_of(hit)
  local _, joints = string.gsub(string.match(hit.canonical, "^%S+"), joiner, "")
  return { first = hit.first, last = math.min(hit.first + joints, hit.last) }
end

-- «۸۱۲ مؤسسه در استان طرف قرارداد هستند»: whatever it is, it is a party of agreements.
local function is_contracted(doc, sentence, f)
  if f.noun > f.right or doc:kind(f.noun) ~= "word" or doc:is(f.noun, prepositions) then return false end
  return sentences.cue(sentence, f.noun + 1, f.clause.last, "contract") ~= nil
end

-- «از میان ۱۴۶۰ مطب طرف قرارداد ۱۳۹۲ مطب به سامانه پیوسته‌اند»: things like those of the figure before.
local function is_twin(doc, f)
  local previous = f.previous
  if not previous or previous.number ~= f.number or previous.kind ~= "thing" or previous.unit or f.noun > f.right then return false end
  return doc:folded(f.noun) == doc:folded(previous.noun)
end

-- Do the lists know who stands there?
local function is_listed(doc, sentence, first, last)
  return doc:edge_at("@people", first, last) ~= nil or sentences.noun(sentence, first, first, last) ~= nil
    or doc:is(first, groups)
end

-- Who is counted was found elsewhere.
local function keep_formed(doc, sentence, f, first, last)
  f.formed = { first = first, last = last }
  f.person, f.listed = doc:edge_at("@people", first, last), sentences.noun(sentence, first, first, last)
end

-- «۶ هزار نفر از جمعیت را مستمری بگیران تشکیل می دهند»: who they are stands before the verb.
local forming = words.set "تشکیل"
local function read_formed(doc, sentence, f)
  local stop = doc:find(f.last + 1, f.right, forming)
  local at = stop and doc:find(f.last + 1, stop - 1, object)
  local first, last = phrase.read(doc, sentence, (at or f.last) + 1, (stop or 0) - 1)
  if not at or not first then return end
  keep_formed(doc, sentence, f, first, last)
end

-- «۷ هزار نفر از اعضا مستمری بگیر شده اند»: what they have become is said of them right before the verb.
local becoming, found = words.set [[شدند شدهاند شده هستند بودند]], words.set "شناخته اعلام"
local function read_predicate(doc, sentence, f)
  if not f.unit or f.noun > f.right then return end
  for i in words.each(doc, f.noun + 2, math.max(f.right, f.noun + 2), becoming) do
    local stop = doc:is(i - 1, found) and i - 2 or i - 1
    local noun = sentences.noun(sentence, math.max(f.noun + 1, stop - 2), stop, stop)
    if noun and noun.last == stop and noun.measure == "pensioners" then
      keep_formed(doc, sentence, f, noun.first, noun.last)
      return
    end
  end
end

-- An item of a list that keeps an order: a list may have the whole of it, «بیمه‌شدگان اصلی و تبعی», by the head of all.
local function read_item(doc, sentence, f)
  local item = f.item
  keep_formed(doc, sentence, f, item.first, item.last)
  if f.listed then return end
  local start = item.head and item.list_first or item.first
  f.listed = sentences.noun(item.sentence or sentence, start, start, item.list_last)
end

local relative, amount, them = words.set "که", words.set "تعداد شمار جمعیت", words.set "آنان آنها ایشان"
local copulas = words.set "بودند هستند است بود"
local NEAR, OF_THEM = 7, 2 -- tokens; between those who are counted and «که»

-- «شمار اعضای صندوق که پارسال ۲ هزار نفر بود»
local function read_amount(doc, sentence, f, stop)
  local noun = f.noun <= f.right and sentences.noun(sentence, f.noun, f.noun, f.right)
  local at = not noun and doc:find(sentence.first, stop - 2, amount)
  if at and doc:edges("Number", at, stop)[1] then return end -- of another figure
  local is_told = not at and doc:is(f.noun, copulas) -- «بازنشستگان این شعبه که پارسال ۲ هزار نفر بودند»
  local first, last = phrase.read(doc, sentence, is_told and sentences.labelled(doc, sentence, stop - 1).first or (at or stop) + 1, stop - 1)
  if is_told and first and last < stop - 1 - OF_THEM then return end
  if first and sentences.noun(sentence, first, first, last) then keep_formed(doc, sentence, f, first, last) end
end

-- «عیدی بازنشستگان، که تعداد آنان ۴ میلیون نفر است»: they stand before «که».
local function read_relative(doc, sentence, f)
  local stop = f.clause.first - 1
  if stop < sentence.first or not doc:is(stop, relative) then return end
  local at = doc:find(f.clause.first, f.first - 2, amount)
  if not at then return read_amount(doc, sentence, f, stop) end
  if not doc:is(at + 1, them) then return end
  local whom = doc:edges("@people", math.max(stop - NEAR, sentence.first), stop - 1)[1]
  if whom and sentences.cue(sentence, whom.first - 1, whom.last, "grant") then return end -- «حق پرستاری»
  local first, last = phrase.read(doc, sentence, whom and whom.first or stop, stop - 1)
  if not whom or not first then return end
  keep_formed(doc, sentence, f, first, last)
end

-- «برای مسکن دو معلول‌ها»: what is counted is never in the plural, so that this is a kind of household.
local KIND, ending, in_plural = 9, words.set "ها های", "ها$"
local function is_kind(doc, f)
  if f.value > KIND or f.noun > f.right then return false end
  return doc:is(f.noun + 1, ending) or string.find(doc:folded(f.noun), in_plural) ~= nil
end

-- «۳۷۰ ویلچر», «۲۴ مسکن»: what is given is counted by its own name.
local function read_aid(sentence, f)
  local hit = sentences.cue(sentence, f.noun, math.min(f.noun + 2, f.right), "aid")
  if hit and hit.first == f.noun then f.kind, f.counted = "thing", { first = hit.first, last = hit.last } end
end

-- «اتاق عمل ما ۸ هزار و ۴۵۰ عمل داشت»: operations, where it is told of care.
local operation = words.set "عمل"
local function read_operation(sentence, f)
  local doc = sentence.doc
  if not doc:is(f.noun, operation) then return end
  local is_of_care = sentence.is_of_care or sentences.anywhere(sentence, "health")
  if not is_of_care and not doc:edges("@facility", sentence.first, sentence.last)[1] then return end
  f.listed = { first = f.noun, last = f.noun, measure = "services", canonical = f.unit }
end

-- «دورود با ۱۴ هزار و سلسله با ۱۱ هزار بیمه‌شده»: whom both count stands behind the second.
local function read_shared(doc, sentence, f)
  local other = f.shares
  local first, last = phrase.read(doc, sentence, other.noun, other.right)
  if first ~= other.noun or not (other.facility or is_listed(doc, sentence, first, last)) then return end
  keep_formed(doc, sentence, f, first, last)
end

-- «تعداد بیمه شدگان به ۵۸ هزار رسید»: a number that counts nothing behind it counts what stands before it.
local counting = words.set "تعداد شمار آمار"
local function read_topic(doc, sentence, f)
  if f.noun <= f.right and not sentences.is_verb(doc, f.noun) then return end
  local at = doc:find(f.left, f.first - 2, counting)
  local noun = at and sentences.noun(sentence, at + 1, at + 1, f.first - 1)
  if not noun then return end
  if people.measures[noun.measure] then f.kind = "person" return end
  f.kind, f.counted = "thing", noun_of(noun)
end

local case, house = "مورد", "خانه"

--- Look up what the lists of measures, of people and of care places say of the noun behind a number: sets
--- `kind` where the unit leaves it open, `listed`, `person`, `facility` and what is `counted`.
function counted.look_up(doc, sentence, f)
  if f.kind ~= "money" and f.kind ~= "percent" then
    if f.item and not f.item.is_name then read_item(doc, sentence, f) end
    if not f.formed then read_formed(doc, sentence, f) end
    if not f.formed then read_relative(doc, sentence, f) end
    if not f.formed then read_predicate(doc, sentence, f) end
    if not f.formed and f.shares then read_shared(doc, sentence, f) end
  end
  -- «۱۰۰ مورد را بیماران ام‌اس تشکیل می‌دهند»
  if f.formed and f.person and f.unit == case then f.kind = "person" end
  local limit = f.right
  -- «۷۰۰ نفر در مراکز درمانی»: what stands behind «در» is not counted.
  local latest = doc:is(f.noun, prepositions) and f.noun or math.min(f.noun + 1, limit)
  if not f.formed then
    f.listed = sentences.noun(sentence, f.noun, latest, limit)
    f.person = doc:edge_at("@people", f.noun, limit)
  end
  f.facility = doc:edge_at("@facility", f.noun, limit) or doc:edge_at("@facility", f.last + 1, limit)
  local is_house = f.facility or f.unit == house or f.listed and f.listed.measure == "other" and f.listed.first <= f.last -- «۷۲۰ خانه روستایی»
  if is_house and f.kind == "household" then f.kind = "thing" end
  if f.kind == "thing" and not f.listed then read_operation(sentence, f) end
  if not f.unit and is_kind(doc, f) then f.kind = nil return end
  network.look_up(doc, f)
  if f.kind then return end
  if f.facility then
    f.kind, f.counted = "thing", f.facility
  elseif f.person or f.listed and people.measures[f.listed.measure] then
    f.kind = "person"
  elseif doc:is(f.noun, groups) then
    f.kind, f.counted = "household", { first = f.noun, last = f.noun }
  elseif f.listed and f.listed.first > f.noun and not doc:is(f.noun, prepositions) then
    -- «۸۹۰۰ مسافر ویزیت شدند», «۱۴۶۰ مطب طرف قرارداد»: what no list has is what is counted
    local is_person = f.listed.measure == "services" and has_plural_verb(sentence, f)
    if is_person then f.kind = "person" else f.kind, f.counted = "thing", { first = f.noun, last = f.noun } end
  elseif f.listed then
    f.kind, f.counted = "thing", noun_of(f.listed)
  elseif is_twin(doc, f) then
    f.kind, f.counted, f.is_twin = "thing", { first = f.noun, last = f.noun }, true
  elseif is_contracted(doc, sentence, f) then
    f.kind, f.counted, f.is_contracted = "thing", { first = f.noun, last = f.noun }, true
  elseif is_served(sentence, f) then
    f.kind = "person"
  else
    read_aid(sentence, f)
    if not f.kind then read_topic(doc, sentence, f) end
  end
end

-- The first noun of the list before a figure that is no word of a body's name: «دانشگاه علوم پزشکی از ویزیت ۸۳۰۰ نفر
-- خبر داد».
local function noun_before(sentence, f)
  local start, noun = f.left
  repeat
    noun = sentences.noun(sentence, start, f.first - 1, f.first - 1)
    start = noun and noun.last + 1
  until not noun or not sentences.is_in_name(sentence, noun)
  return noun
end

--- What the noun that is counted measures: behind the number, else the topic before it («شمار معلولان ۶۲ هزار نفر
--- است»); or nil.
function counted.noun(sentence, f)
  local noun = f.listed
  -- «از مجموع بیمه شدگان یک میلیون نفر تحت پوشش این شعبه اند»
  local is_of_whole = f.is_part and noun and noun.measure == "coverage"
  local is_object = sentence.doc:is(f.noun, object) -- «پزشکان ۱۴۰۰ نفر را ویزیت کردند»: who did it stands before
  if (is_of_whole or not noun and not f.person) and f.first > f.left and not is_object then
    local before = noun_before(sentence, f)
    -- «برای کارت بازنشستگان با ۹ بیمارستان قرارداد داریم»: houses are no people
    if before and not (f.facility and people.measures[before.measure]) then noun = before end
  end
  -- «مستمری بگیران با ۶ درصد افزایش از ۱۰۷ هزار نفر گذشتند»
  local change = not noun and not f.person and f.before
  if change and change.shape and change.first > change.left then
    noun = sentences.noun(sentence, change.left, change.first - 1, change.first - 1)
  end
  return noun and noun.measure
end

local pieces = words.set "تا" -- «از ۴۴ داروخانه با ۳۹ تا قرارداد داریم»

--- The unit: the classifier; people are «نفر», and a thing without one is counted by its own name.
function counted.unit(doc, sentence, f)
  if f.kind == "person" and f.unit ~= case then return { value = "نفر" } end
  if f.unit then return { value = f.unit, at = f.at } end
  local noun = f.counted
  if not noun then return nil end
  if f.formed and doc:is(noun.first, pieces) then noun = f.formed end
  local listed = f.listed -- «۱۱۸۰ درخواستی که …»
  if listed and listed.first == noun.first and doc:canonical(noun.first, noun.last) == listed.canonical .. "ی" then
    return { value = listed.canonical, at = { noun.first, noun.last } }
  end
  return { value = noun.form or phrase.text(doc, sentence, noun.first, noun.last), at = { noun.first, noun.last } }
end

return counted
