-- What people hold or are given that tells what they are counted as, whatever they are called: a supplementary
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

--- «برای ۹۰۰ نفر دفترچه صادر شد», but «دارندگان دفترچه», «دفترچه دارند».
function holdings.of_booklets(sentence, f)
  local hit = in_clause(sentence, f, "booklet")
  if not hit or own(sentence, f, "uncovered") or sentence.doc:is(hit.last + 1, having) then return false end
  return not sentence.doc:is(hit.first - 1, holders)
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
