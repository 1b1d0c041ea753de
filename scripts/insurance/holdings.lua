-- What people hold, are given or lack that tells what they are counted as, whatever they are called: a supplementary
-- insurance, a booklet, care, a loan.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local holdings = {}

local own, in_clause = sentences.own, sentences.in_clause
local to = words.set "به"

local supplement, has_it = "بیمه تکمیلی", "^بیمه تکمیلی "

--- «۴۸ هزار بازنشسته بیمه تکمیلی دارند», «بیمه تکمیلی ۱۳۱ هزار بازنشسته»: what their people have besides their pension.
function holdings.has_supplement(sentence, f)
  local hit = own(sentence, f, "insured")
  if not hit or own(sentence, f, "premium") or own(sentence, f, "queue") then return false end
  return string.find(hit.canonical, has_it) ~= nil or hit.canonical == supplement and hit.last == f.first - 1
end

local holders, having = words.set "دارندگان دارنده دارای با بدون فاقد", words.set "دارند داشتند"
local KIND = 3 -- tokens of «دفترچه بیمه سلامت»

--- Do a figure's people have a booklet: «۴۶۰ هزار روستایی دفترچه بیمه سلامت دارند»?
function holdings.have_booklets(sentence, f)
  local hit = in_clause(sentence, f, "booklet")
  if not hit or hit.first < f.noun then return false end
  local at = sentence.doc:find(hit.last + 1, math.min(hit.last + KIND, f.clause.last), having)
  return at ~= nil and not sentences.is_verb(sentence.doc, at - 1)
end

--- «برای ۹۰۰ نفر دفترچه صادر شد», but «دارندگان دفترچه», «دفترچه دارند».
function holdings.of_booklets(sentence, f)
  local hit = in_clause(sentence, f, "booklet")
  if not hit or own(sentence, f, "uncovered") or holdings.have_booklets(sentence, f) then return false end
  return not sentence.doc:is(hit.first - 1, holders)
end

-- «۱۶ هزار نفر آنان هنوز پزشک خانواده انتخاب نکرده‌اند», «۹۰۰ هزار نفر خسارت خود را نگرفته‌اند»
local not_done = words.set [[نگرفتهاند نگرفته نگرفتند نمیگیرند نکردهاند نکرده نکردند ندادهاند نداده ندادند نرفتهاند نرفته نرفتند
  ندیدهاند ندیده ندیدند نرسیدهاند نرسیده]]

--- Are a figure's people those of a whole who have not got or done something? Then the figure `is_lacking`.
function holdings.lack(sentence, f)
  local doc, all = sentence.doc, f.before
  local is_of_whole = f.is_part or f.is_theirs or all and all.clause == f.clause and words.is_from(doc, all.first - 1)
  if not is_of_whole or in_clause(sentence, f, "uncovered") or in_clause(sentence, f, "cover") then return false end
  f.is_lacking = doc:find(f.noun, f.clause.last + 1, not_done) ~= nil or nil
  return f.is_lacking
end

--- «روزانه به ۱۸۰۰ بیمه‌شده خدمات سرپایی می‌دهد»
function holdings.are_treated(sentence, f)
  return sentence.doc:is(f.first - 1, to) and sentences.cue(sentence, f.noun, f.clause.last, "medical") ~= nil
end

local loans, given = words.set "وام وامی تسهیلات", words.set "داد داده دادهایم دادهاند دادیم دادند اعطا"

--- «وام ۵۰ میلیون تومانی به ۲۴۰۰ بازنشسته»
function holdings.get_loans(sentence, f)
  local doc = sentence.doc
  if not doc:is(f.first - 1, to) or not doc:find(f.clause.first, f.clause.last, loans) then return false end
  return in_clause(sentence, f, "pay") ~= nil or doc:find(f.noun, f.clause.last, given) ~= nil
end

local using, may = words.set "استفاده بهره بهرهمند", words.set "خواهند میتوانند بتوانند توانند"

--- «۲۵۰۰ بازنشسته از این درمانگاه استفاده خواهند کرد»: for whom a house is, is no count of those who draw a pension.
function holdings.may_use_house(sentence, f)
  local doc = sentence.doc
  return doc:find(f.noun, f.clause.last, using) ~= nil and doc:find(f.noun, f.clause.last, may) ~= nil
    and doc:edges("@facility", f.noun, f.clause.last)[1] ~= nil
end

return holdings
