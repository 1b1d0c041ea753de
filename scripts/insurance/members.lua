-- The subjects of parts: those of a whole that get something, are of a kind, form a share of it, or are its crowd.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"

local members = {}

local set = words.set
local case = "مورد"
local value, again = phrase.value, phrase.again

local persons = set "نفر تن"

--- «۶۸۰ راهنما داریم که ۱۱۰ نفرشان بیمه هستند»: a number that is no figure may tell the whole all the same.
function members.of_whole(doc, sentence, f)
  local number_last
  for _, last in doc:each("Number", sentence.first, f.first - 1) do number_last = last end
  local previous = f.previous
  if not number_last or previous and previous.number == f.number and previous.last >= number_last then return again(f) end
  local start = number_last + 1
  if doc:is(start, persons) then start = start + 1 end
  local first, last = phrase.read(doc, sentence, start, f.first - 1)
  if not first or not (f.is_theirs or phrase.is_counted(doc, sentence, first, last)) then return again(f) end
  local found = value(doc, sentence, first, last)
  found.resolved = true
  return found
end

local receiving, dwelling = "دریافت کننده ", set "ساکن مقیم"
local drawn, covers = set "مستمری مقرری یارانه حقوق", { " تحت %S+.*$", " زیر پوشش.*$" }

--- «۳۱۰۰ نفر از آنان مستمری می‌گیرند»: what part of the whole they are is told by what they get.
function members.part_that_gets(doc, sentence, f, first, last)
  if f.kind ~= "person" and f.kind ~= "percent" then return nil end
  local hit = sentences.cue(sentence, first, last, "grant") or sentences.cue(sentence, first, last, "aid")
  local is_home = doc:is(first, dwelling) -- «۱۲ هزار نفر ساکن دهلران»
  local is_told = is_home or hit and hit.first == first and not doc:edge_at("@people", first)
  local whole = is_told and members.of_whole(doc, sentence, f)
  if not whole then return nil end
  local town = is_home and last < #doc and doc:edge_at("Place", last + 1)
  local text = phrase.text(doc, sentence, first, town and town.last or last)
  text = is_home and text or first == last and doc:is(first, drawn) and text .. " بگیر" or receiving .. text
  local head = " " .. whole.value
  for _, cover in ipairs(covers) do head = string.gsub(head, cover, "") end
  if head == "" then return nil end
  return { value = string.sub(head, 2) .. " " .. text, at = { first, last } }
end

--- «که ۶۰ درصد آن در بخش دامداری است»: where or in what they are; token `i` stands behind the pronoun.
local inside, in_what, being = set "در", " در ", set "است هستند بود بودند"
function members.part_inside(doc, sentence, f, i)
  local whole = again(f)
  local first, last = phrase.read(doc, sentence, doc:is(i, inside) and i + 1 or f.right + 1, f.right)
  if not whole or first ~= i + 1 or not doc:find(last + 1, f.right, being) then return whole end
  return { value = whole.value .. in_what .. phrase.text(doc, sentence, first, last), at = { first, last } }
end

local is_so = set "است هستند بود بودند و"

--- «۱۰۶۶ مرکز از این تعداد دولتی است»: which of them stands behind what it is a part of.
function members.with_kind(doc, f, found, last)
  if f.kind ~= "thing" or not f.is_part then return found end
  local behind, is_pronoun = phrase.skip_pronoun(doc, last + 1, f.clause.last)
  if is_pronoun and doc:kind(behind) == "word" and doc:is(behind + 1, is_so) and not doc:is(behind, is_so) then
    found.value, found.at = found.value .. " " .. doc:canonical(behind, behind), { found.at[1], behind }
  end
  return found
end

local population, crowd = set "جمعیت جمعیتی جمعیتشان", "جمعیت"
local CLOSE = 4 -- tokens

--- «۳۰ هزار خانوار با جمعیت ۸۴ هزار نفر», «این خانوارها جمعیتی ۶۸ هزار نفری دارند»
function members.of_households(doc, f)
  local at = doc:find(math.max(f.clause.first, f.first - CLOSE), f.first - 1, population)
  local known = at and f.people_before.subject
  return known and { value = crowd .. " " .. known.value, at = { at, at } } or nil
end

local form, object = set "تشکیل", set "را"

--- «حداقل‌بگیران ۵۸ درصد بازنشستگان را تشکیل می‌دهند»: whose share it is.
-- «۶۲ درصد آنان را زنان تشکیل می‌دهند»
function members.of_forming(doc, sentence, f, is_pronoun)
  local at = doc:find(f.noun, f.clause.last, form)
  local behind = at and is_pronoun and doc:find(f.noun, at - 1, object)
  if behind then
    local first, last = phrase.read(doc, sentence, behind + 1, at - 1)
    return first and value(doc, sentence, first, last)
  end
  if not at or f.first <= f.left then return nil end
  for i = f.left, f.first - 1 do
    local first, last = phrase.read(doc, sentence, i, f.first - 1)
    if first == i and last == f.first - 1 then return value(doc, sentence, first, last) end
  end
  return nil
end

local from, populations, regions = set "از", set "جمعیت مردم ساکنان اهالی شهروندان", set "استان شهرستان شهر کشور روستاها"
local POPULATION = 6 -- tokens of «از یک میلیون و ۲۰۰ هزار نفر»

--- «از جمعیت ۳۳۰ هزار نفری شهرستان، ۷۹ درصد زیر پوشش هستند»: whose share it is stands before.
function members.of_population(doc, f)
  local at = doc:find(f.clause.first, f.first - 1, populations)
  local is_from = at and doc:find(math.max(f.clause.first, at - POPULATION), at - 1, from)
  if not is_from then return nil end
  local region = doc:find(at + 1, f.first - 1, regions)
  local place = not region and doc:edge_before("Place", f.first - 1)
  local text = doc:canonical(at, at)
  if region or place then text = text .. " " .. doc:canonical(region or place.first, region or place.last) end
  return { value = text, at = { at, region or place and place.last or at } }
end

local relative, joined = set "که", "^%S+ی%s%S+" -- «اهدای عضو»

--- «از این تعداد ۵۶۰۰ مورد غیرترافیکی بود»: which of the acts of before.
function members.of_kind(doc, sentence, f, first, last)
  if f.kind ~= "thing" or f.unit ~= case then return nil end
  local previous = f.previous
  -- «۱۳ مورد اهدای عضو انجام شد که ۱۲ مورد موفق بود»
  local goes_on = previous and previous.number == f.number and previous.unit == case and doc:is(f.first - 1, relative)
  local whole = f.is_part and f.whole or goes_on and previous
  local known = whole and whole.subject
  if not known or first ~= last or phrase.is_counted(doc, sentence, first, last) then return nil end
  return value(doc, sentence, first, last, string.match(known.value, joined) or string.match(known.value, "^%S+"))
end

return members
