-- Figures that are a part of the one before.
local words = require "lib.words"
local people = require "insurance.people"
local sentences = require "insurance.sentences"

local parts = {}

local pronouns = words.set "آن آنها آنان ایشان اینها اینان"
local part_words = words.set "آمار تعداد رقم عدد میزان میان مجموع مقدار مبلغ شمار جمعیت افراد عده گروه"
local this = words.set "این"
local from, whole, share = words.set "از", words.set "مجموع کل", words.set "سهم"

-- «از این تعداد», «از این بیماران»; «از این شهر» is no whole.
local function is_whole(doc, i)
  return doc:is(i, this) and (doc:is(i + 1, part_words) or doc:edge_at("@people", i + 1) ~= nil
    or doc:edge_at("@measure", i + 1) ~= nil or doc:edge_at("@cue", i + 1) ~= nil)
end

-- «که ۵۰ هزار نفر مرد و ۳۰ هزار نفر زن هستند», «۶۲ درصد آنها یعنی ۷۳ هزار نفر»
local genders, meaning = words.set "مرد زن آقا خانم بانو بانوان مردان زنان", words.set "یعنی"
local function is_told_apart(doc, f)
  local previous = f.previous
  if not previous or previous.number ~= f.number then return false end
  if previous.kind == "person" then return f.kind == "person" and doc:is(f.noun, genders) end
  return previous.kind == "percent" and f.people_before ~= nil and doc:is(f.first - 1, meaning)
end

-- «جمعیت آنها به ۱۳۶ هزار نفر می رسد»: those who were just counted in households.
local function is_same_people(doc, f)
  for i in words.each(doc, f.left, f.first - 2, part_words) do
    if doc:is(i + 1, pronouns) then return true end
  end
  return false
end

-- «نهاوند با ۱۲ هزار نفر بیشترین سهم را دارد», «بیشترین آن مربوط به البرز با ۳ هزار نفر است»
local superlatives = words.set "بیشترین کمترین بالاترین پایینترین"
local function is_ranked(doc, f)
  local before = people.kinds[f.kind] and f.people_before or f.previous
  if not before or not (before.kind == f.kind or people.kinds[f.kind] and people.kinds[before.kind]) then return false end
  if not doc:find(f.clause.first, f.clause.last, superlatives) then return false end
  local next_place, all = doc:each("Place", f.clause.first, f.clause.last)
  return next_place(all) ~= nil
end

-- «از ۴۸۰ طرح اشتغال ۳۵۰ طرح به بهره‌برداری رسید»
local function is_of_same_things(doc, f)
  local all = f.before and f.before == f.previous and f.before
  if not all or f.kind ~= "thing" or all.kind ~= "thing" or not words.is_from(doc, all.first - 1) then return false end
  return f.unit ~= nil and f.unit == all.unit
end

-- «۶۳ درصد این خانوارها در روستا زندگی می‌کنند»
local groups = words.set "خانوار خانواده خانوارها افراد گروه جمعیت تعداد"
local function is_share_of_these(doc, f)
  if f.kind ~= "percent" or not f.people_before or not doc:is(f.last + 1, this) then return false end
  return doc:is(f.last + 2, groups) or doc:edge_at("@people", f.last + 2) ~= nil
end

-- «سهم شهرستان نظرآباد ۱۴۳۰ نفر و اشتهارد ۸۶۵ نفر است»: of the people before.
local function is_share_of_town(doc, f)
  if not people.kinds[f.kind] or not f.people_before then return false end
  local at = doc:find(f.clause.first, f.first - 1, share)
  return at ~= nil and (doc:edge_at("Place", at + 1) or doc:edge_at("Place", at + 2)) ~= nil and doc:edge_before("Place", f.first) ~= nil
end

--- Is a figure a part of the one before: «که ۱۹ داروخانه از آنها», «از این تعداد ۴۳۰ نفر»?
function parts.is_part(doc, f)
  if f.is_theirs or doc:is(f.last + 1, pronouns) or is_told_apart(doc, f) or is_share_of_these(doc, f) then return true end
  f.is_share_of_town = is_share_of_town(doc, f) or nil
  if f.is_share_of_town or is_of_same_things(doc, f) then return true end
  if f.people_before and is_same_people(doc, f) or is_ranked(doc, f) then return true end
  if f.kind == "money" and doc:is(f.last + 1, this) and doc:is(f.last + 2, part_words) then return true end -- «۲۶۵ میلیارد تومان این مبلغ»
  for i in words.each(doc, f.last + 1, math.min(f.last + 3, f.right - 1), from) do
    if doc:is(i + 1, pronouns) or is_whole(doc, i + 1) then return true end
  end
  for i in words.each(doc, f.clause.first - 1, math.min(f.last + 4, f.clause.last - 1), from) do
    local is_of_whole = doc:is(i + 1, whole) and i + 2 ~= f.first and not doc:find(f.clause.first, i - 1, share)
    if is_of_whole or doc:is(i + 1, this) and doc:is(i + 2, part_words) then return true end
  end
  return false
end

local sets = words.set "مجموع کل میان بین تعداد"

--- Is a figure the whole of which only the next is under contract: «از ۴۴ داروخانه با ۳۹ تا قرارداد داریم»?
function parts.is_whole_of_contracted(sentence, f)
  local doc, next_one = sentence.doc, f.after
  local at = doc:is(f.first - 1, sets) and f.first - 2 or f.first - 1 -- «از مجموع ۴۴ داروخانه»
  if not next_one or next_one.clause.last ~= f.clause.last or not words.is_from(doc, at) then return false end
  if not f.facility and not (f.listed and f.listed.measure == "providers") then return false end
  return not sentences.cue(sentence, f.noun, next_one.first, "contract") and sentences.in_clause(sentence, f, "contract") ~= nil
end

local to, GROWN = words.set "به", 3 -- tokens from a figure to the one that it grew to

--- The figure before, when this one grew out of it: «از ۲۱ هزار به ۲۴ هزار خانوار رسید»; or nil.
function parts.grown_from(doc, f)
  local before = f.before
  if not before or not doc:is(f.first - 1, to) or not doc:is(before.first - 1, from) then return nil end
  return f.first - before.last <= GROWN and before or nil
end

--- The figure before, when it stands in the same sentence or in the one before; or nil.
function parts.recent(f)
  local previous = f.previous
  return previous ~= nil and f.number - previous.number <= 1 and previous or nil
end

--- Is a figure a part of a number before it in its sentence that is no figure: «از ۲۱۲ خانه بهداشت ۳۰ مورد فرسوده است»?
function parts.is_of_stranger(doc, sentence, f)
  return f.is_part and f.previous ~= nil and f.previous.number ~= f.number and f.kind == "thing"
    and doc:edges("Number", sentence.first, f.first - 1)[1] ~= nil
end

local RECENT = 3 -- sentences
--- What a part is of: the people before, and of sums the one that the parts before are of, too.
function parts.whole(doc, sentence, f)
  local previous = f.previous
  if not f.is_part then return previous end
  if f.kind == "person" and f.people_before and f.number - f.people_before.number <= RECENT then return f.people_before end
  if not previous or f.kind ~= "money" or previous.kind ~= "money" then return previous end
  -- «… تا ۱۲۰ همت تسویه کند که ۷۵ همت آن …»: of a sum that is no figure
  if previous.number ~= f.number and doc:edges("Money", sentence.first, f.first - 1)[1] then return nil end
  -- «۶۱ میلیارد از این بدهی مربوط به امسال و ۲۳ میلیارد مربوط به پارسال است»
  local part = previous.is_part and previous or previous.before
  return part and part.is_part and part.whole or previous
end

return parts
