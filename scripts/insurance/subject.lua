-- What a figure counts or pays: by its shape, or by its kind (tally.lua, sum.lua, debt.lua), as a portion
-- (portion.lua, chain.lua, order.lua), and with what is told of those whom it counts (fate.lua).
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"
local tally = require "insurance.tally"
local sum = require "insurance.sum"
local debt = require "insurance.debt"
local fate = require "insurance.fate"
local funds = require "insurance.funds"
local portion = require "insurance.portion"
local people = require "insurance.people"
local order = require "insurance.order"

local subject = {}

local set = words.set
local we, rates = set "ما", words.plain "ماهانه ماهیانه سالانه سالیانه روزانه"
local under, this, others = set "تحت زیر", set "این", set "سایر دیگر"
local attribute, relation = "ی$", set "نسبت از" -- «درصدی», «نفری»

local value, again = phrase.value, phrase.again

-- «سهم کارگر از حق بیمه» as a shape's own words say, «افزایش» of the topic before.
local function of_shape(doc, sentence, f)
  local about, own = f.shape.about, f.shape.subject
  if f.shape.is_ratio then -- «۴ بیمه‌پرداز», of whom so many are «به ازای هر بازنشسته»
    local first, last = phrase.read(doc, sentence, f.noun, f.right)
    local found = first and value(doc, sentence, first, last)
    if found then found.value = found.value .. " به ازای هر " .. doc:canonical(own.first, own.last) end
    return found
  end
  if own then
    if about and not f.shape.leads then
      return { value = doc:canonical(own.first, own.last) .. " " .. about, at = { own.first, own.last } }
    end
    local found = value(doc, sentence, own.first, own.last, about)
    if f.shape.whole then found.value = found.value .. " " .. f.shape.whole end
    return found
  end
  -- «افزایش ۲۲ درصدی خدمات درمانی»
  local behind = phrase.skip_counter(doc, f.shape.last + 1, f.right) -- «افزایش ۲۲ درصدی شمار بیمه‌شدگان»
  local first, last
  if string.find(doc:folded(f.shape.last), attribute) and not doc:is(behind, relation) then
    first, last = phrase.read(doc, sentence, behind, f.right)
  end
  if first ~= behind then first, last = topic.of(doc, sentence, f.left, f.first - 1) end
  if first and (doc:is(first - 1, this) or doc:is(first, under)) and again(f) then first = nil end -- «این مبلغ ۴۰ درصد رشد داشت»
  if first then return value(doc, sentence, first, last, about) end
  if f.before and f.before.shape and f.left < f.first then -- «حقوق حداقل‌بگیران ۵۷ درصد و سایر سطوح ۳۸ درصد افزایش یافت»
    local start, stop = phrase.read(doc, sentence, f.left, f.first - 1)
    if stop == f.first - 1 then return value(doc, sentence, doc:is(start - 1, others) and start - 1 or start, stop, about) end
  end
  local before = again(f)
  -- «با ۳۳ درصد رشد، ۲۱۴ میلیارد تومان کمک کردند»: of what comes.
  local is_ahead = f.after and f.after.clause == f.clause and not (f.previous and f.previous.number == f.number)
  f.change_of = is_ahead and f.after or nil
  if before and not is_ahead then
    if not string.find(before.value, about .. " ", 1, true) then before.value = about .. " " .. before.value end
    return before
  end
  return { value = about, at = f.at }
end

local by_measure = { booklets = "دفترچه", insured = "بیمه شده" } -- where no noun says it
local insured_free, fund = "بیمه رایگان", "^صندوق"
local times, inspection = "بار", "بازرسی از کارگاه" -- «دو هزار بار به کارگاه‌ها سر زدند»
local booklet, contract, agency, benefit = "دفترچه", "طرف قرارداد", "کارگزاری", "مقرری"

-- «برای ۱۲۰۰ نفر از اتباع دفترچه تمدید شد», «با ۳۸ داروخانه قرارداد داریم»: the clause says what of them
-- is counted.
local function completed(sentence, f, found)
  local function has(text) return string.find(found.value, text, 1, true) ~= nil end
  if f.is_own_plan and not has(" ") and f.organization then -- «۹ طرح بهزیستی»
    found.value = found.value .. " " .. f.organization.value
  elseif f.measure == "beneficiaries" and (found.value == "خدمت" or found.value == "خدمات") then
    found.value = "خدمت گیرنده" -- «۱۴۰۰ نفر در مراکز روزانه خدمت می‌گیرند»
  elseif f.measure == "beneficiaries" and found.value == benefit and not f.is_welfare then
    found.value = benefit .. " بیمه بیکاری" -- as the short word is meant
  elseif f.remote and not has(" ") then
    found.value = found.value .. " " .. f.remote -- «۴۲ خدمت ما غیرحضوری است»
  elseif f.measure == "workplaces" and f.unit == times then
    found.value = inspection
  elseif f.measure == "booklets" and not has(booklet) then
    found.value = booklet .. " " .. found.value
  elseif f.measure == "providers" and not has(contract) and not has(agency)
    and sentences.cue(sentence, f.clause.first, f.clause.last, "agreement") then
    found.value = string.gsub(string.gsub(found.value, " قرارداد$", ""), " تفاهم نامه.*$", "") .. " " .. contract -- «۳۱ داروخانه قرارداد دارد»
  end
  return found
end

-- «بدهی ما اکنون کمتر از ۵۰ میلیارد تومان است», of which it was told to whom it is owed.
local debt_word, owed_to = "بدهی", "^بدهی به "
local function owed_as_before(doc, f, found)
  local known = f.debt_before and f.debt_before.subject
  if f.measure ~= "debt" or found.value ~= debt_word or not known or not string.find(known.value, owed_to) then return found end
  if not doc:find(f.clause.first, f.clause.last, we) then return found end
  return { value = known.value, at = found.at }
end

-- «هزینه این مرحله»: of what is handed out.
local cost = "هزینه"
local function of_stage(f, found)
  local known = f.is_of_stage and (found.value == cost or found.resolved) and f.previous.subject
  return known and { value = cost .. " " .. string.gsub(known.value, " هر .*$", ""), at = found.at } or found
end

-- «۹۰ درصد هزینه آنان», «حق بیمه آنها»: of those who were counted.
local pronouns, insured, SHORT = set "آنان آنها ایشان", "^بیمه شده", 2 -- words
local function with_whose(doc, f, found)
  local known = not found.resolved and f.people_before and f.people_before.subject
  local last = found.at and (found.at[2] or found.at.last)
  if not known or not last or not doc:is(last + 1, pronouns) then return found end
  local _, spaces = string.gsub(found.value, " ", "")
  if spaces >= SHORT or string.find(known.value, insured) then return found end -- «حق بیمه» is theirs
  return { value = found.value .. " " .. known.value, at = found.at }
end

--- «شهریه ماهانه هر سالمند»: that it is paid by the month is told by the period, which is known by now; at
--- the end it is part of what is called so.
function subject.without_rate(f)
  local known, rate = f.subject, f.period and f.period.value
  if known and rate and rates[rate] then known.value = string.gsub(known.value, " " .. rate .. " ", " ") end
end

-- «…، معاون فنی و درآمد سازمان گفت که …»: no word of who speaks is what a sum is of; where the words of a sentence begin.
local saying = set "که :"
local function behind_speaker(doc, sentence, last)
  local next_person, all = doc:each("Person", sentence.first, last)
  local _, person_last = next_person(all)
  local at = person_last and doc:find(person_last + 1, last, saying)
  return at and at + 1 or sentence.first
end

--- The subject of a figure: a slot's value, or nil.
function subject.of(doc, sentence, f)
  if f.shape then return of_shape(doc, sentence, f) end
  if f.points_back then return again(f) end
  if (f.is_again or f.is_lacking) and not f.listed and f.people_before then return phrase.taken(f.people_before) end
  local read = f.measure == "debt" and debt.subject or f.kind == "money" and sum.of or tally.subject
  local counts_none = f.kind == "money" or f.kind == "percent"
  local may_be_portion = counts_none and not f.share_of and not f.rate_of
  local found = may_be_portion and (order.subject(doc, sentence, f) or portion.of(doc, sentence, f)) or read(doc, sentence, f)
  if not found then
    local first, last = topic.of(doc, sentence, f.clause.first, f.clause.last)
    if not first and f.kind == "money" then
      first, last = topic.of(doc, sentence, behind_speaker(doc, sentence, f.first - 1), f.first - 1, topic.is_of_money)
    end
    -- «۴۱۰ نفر باطل شد و بازرسان ۸۰۰ نفر را بیمه کردند»: of others, whose own name the measure is
    local goes_on = f.previous and f.previous.number == f.number and not (by_measure[f.measure] and f.previous.measure == "other")
    found = first and value(doc, sentence, first, last) or goes_on and again(f) or nil
    local hit = not found and f.measure == "beneficiaries" and sentences.said_before(sentence, f, "benefit")
    found = hit and value(doc, sentence, hit.first, hit.last) or found
  end
  local is_untold = not found or found.resolved and not f.is_part or string.find(found.value, fund)
  if f.is_joining and is_untold then return funds.with(doc, sentence, f, { value = funds.member, at = f.at }) end -- «۳۲ هزار نفر در صندوق عضویت دارند»
  -- «بیمه ۳۱ هزار نفر رایگان است»
  local is_unnamed = not found or found.resolved or f.kind == "percent" or string.find(insured_free, found.value, 1, true)
  if f.is_free and is_unnamed then return { value = insured_free, at = f.at } end
  found = funds.with(doc, sentence, f, found)
  if people.kinds[f.kind] or f.kind == "percent" then found = fate.with(doc, sentence, f, found) end
  if f.measure == "workplaces" then found = fate.of_workplaces(doc, sentence, f, found) end
  if found and counts_none then found = of_stage(f, owed_as_before(doc, f, with_whose(doc, f, found))) end
  if not found then return by_measure[f.measure] and { value = by_measure[f.measure], at = f.at } or nil end
  return completed(sentence, f, found)
end

return subject
