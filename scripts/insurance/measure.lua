-- Which of the thirteen measures a figure is of: by its unit, the noun that it counts, and the cues
-- of its words and clause (lexicon/insurance_cues.tsv). Nil: no figure of this domain.
local words = require "lib.words"
local verbs = require "lib.verbs"
local points = require "lib.points"
local sentences = require "insurance.sentences"
local money = require "insurance.money"
local percent = require "insurance.percent"
local counted = require "insurance.counted"
local contribution = require "insurance.contribution"
local things = require "insurance.things"
local people = require "insurance.people"
local parts = require "insurance.parts"
local network = require "insurance.network"
local body = require "insurance.body"
local same = require "insurance.same"
local staff = require "insurance.staff"
local residents = require "insurance.residents"
local holdings = require "insurance.holdings"
local counter = require "insurance.counter"
local donors = require "insurance.donors"

local measure = {}

local own, in_clause = sentences.own, sentences.in_clause

-- «رقم کل به ۷۸۰ هزار نفر می رسد»: the figure before of people like those whom nothing else names; a
-- change may stand between, «با ۹ درصد رشد».
local function goes_on(f)
  local previous = f.previous
  if previous ~= nil and previous.shape then previous = f.people_before end
  local is_alike = previous ~= nil and previous.number == f.number and people.kinds[previous.kind]
  return is_alike and not f.listed and not f.person and previous or nil
end

-- «۵ هزار کودک بستری شدند؛ تابستان پیش ۴ هزار کودک بود»
local function same_people(sentence, f)
  local previous = f.previous
  local known = previous and previous.number == f.number and people.kinds[previous.kind] and previous.subject
  if not known or f.listed or not f.person then return nil end
  return string.find(known.value, sentence.doc:canonical(f.noun, f.noun), 1, true) and previous or nil
end

-- What the noun says, whatever the clause does.
local decisive = { pensioners = true, workplaces = true, insured = true }

-- A provider is counted as one of those under contract, or as a part of them.
local function is_contracted(sentence, f)
  return in_clause(sentence, f, "contract") ~= nil
    and (counted.noun(sentence, f) == "providers" or f.previous and f.previous.measure == "providers")
end

local to = words.set "به"

-- «به ۱۲۰ هزار نفر مستمری پرداخت می شود»: they draw what is paid.
local function is_paid_grant(sentence, f)
  return sentence.doc:is(f.first - 1, to) and in_clause(sentence, f, "pay") ~= nil
    and in_clause(sentence, f, "grant") ~= nil
end

-- «مستمری ۸۷ هزار نفر از پشت‌نوبتی‌ها برقرار شد»: they wait no longer.
local established = words.set "برقرار برقراری"
local function is_established(sentence, f)
  return in_clause(sentence, f, "grant") ~= nil and sentence.doc:find(f.clause.first, f.clause.last, established) ~= nil
end

-- Whom a welfare body covers are its own, but «تحت پوشش بیمه تکمیلی» they are insured.
local insurance, this_one = words.set "بیمه", words.set "این"
local function of_cover(sentence, f, has)
  local doc, at = sentence.doc, has(sentence, f, "cover").last + 1
  if sentences.cue(sentence, at, at + 2, "benefit") then return "beneficiaries" end -- «تحت پوشش بیمه بیکاری»
  if not f.is_welfare then return "coverage" end
  if doc:is(at, this_one) then at = at + 1 end
  return doc:is(at, insurance) and not doc:edge_at("Organization", at) and "coverage" or "beneficiaries"
end

-- «۳۸ هزار نفر با پوشش بیمه سلامت بستری شدند»: covered, they were treated.
local with = words.set "با"
local function is_admitted(sentence, f)
  local cover = own(sentence, f, "cover")
  if not cover or not sentence.doc:is(cover.first - 1, with) then return false end
  return sentences.cue(sentence, cover.last + 1, f.clause.last, "service") ~= nil
end

-- «۴۰ هزار کارگر از خدمات بیمه تامین اجتماعی بهره‌مند هستند», but for a pension or a grant.
local function is_enjoying(sentence, f)
  if not f.is_insurer or not own(sentence, f, "support") or not own(sentence, f, "insurance") then return false end
  return not (own(sentence, f, "medical") or own(sentence, f, "grant") or own(sentence, f, "benefit"))
end

local ADVANTAGES = "مزایا" -- of insurance as well as of a pension

local function by_clause(sentence, f)
  if f.is_welfare and own(sentence, f, "benefit") then return "beneficiaries" end
  if is_admitted(sentence, f) then return "services" end
  -- «آغاز بیمه ۴۰۰ مداح»
  if sentence.doc:is(f.first - 1, insurance) and f.is_insurer and not own(sentence, f, "ended") then return "insured" end
  if own(sentence, f, "cover") then return of_cover(sentence, f, own) end
  if own(sentence, f, "insured") or contribution.has_bought(sentence, f) or f.is_insurer and contribution.tells_insured(sentence, f) then
    return "insured"
  end
  if own(sentence, f, "pension") then return f.is_welfare and "beneficiaries" or "pensioners" end
  if is_enjoying(sentence, f) then return "coverage" end
  if own(sentence, f, "service") and not own(sentence, f, "support") then
    -- «به ۱۸۰۰ مددجو خدمات ارائه شد»: those whom a welfare body serves.
    return f.is_welfare and (f.person or f.listed) and not in_clause(sentence, f, "medical") and "beneficiaries" or "services"
  end
  if in_clause(sentence, f, "cover") then return of_cover(sentence, f, in_clause) end
  if in_clause(sentence, f, "insured") then return "insured" end
  local gets = in_clause(sentence, f, "receive") or own(sentence, f, "support")
  local grant = own(sentence, f, "grant")
  local is_any = grant and grant.canonical == ADVANTAGES and not sentences.cue(sentence, grant.last + 1, f.right, "grant")
  if is_any and f.is_insurer then return "coverage" end
  if gets and grant and not own(sentence, f, "benefit") then
    return f.is_welfare and "beneficiaries" or "pensioners"
  end
  if is_paid_grant(sentence, f) and not in_clause(sentence, f, "benefit") then
    return f.is_welfare and "beneficiaries" or "pensioners"
  end
  return own(sentence, f, "benefit") and "beneficiaries" or nil
end

-- People of a welfare body, whatever it does for them.
local function is_supported(sentence, f)
  return f.is_welfare and (residents.has_supported(sentence, f) or in_clause(sentence, f, "support") or in_clause(sentence, f, "grant")
    or in_clause(sentence, f, "receive") or in_clause(sentence, f, "aid"))
end

local function by_previous(sentence, f)
  local previous = f.before or f.is_part and f.previous
  if not previous then return nil end
  local whole = f.is_part and f.whole or previous
  if people.kinds[whole.kind] then return whole.measure end
  return previous.measure == "payment" and in_clause(sentence, f, "receive") and "beneficiaries" or nil
end

-- «بیمه شدگان سلامت با ۱۲ هزار نفر از دیگر بستری شدگان بودند», «از بیماران بستری شده ۵۰۲ هزار نفر بیمه شده …»
local admission = "^بستری"
local function tells_of_admitted(sentence)
  local hits = sentences.nouns(sentence)
  for i = 1, #hits do
    local hit = hits[i]
    if string.find(hit.canonical, admission) then return true end
  end
  return false
end

-- «۷۱۰ هزار نفر از افراد زیر پوشش به این سازمان مراجعه کرده اند»
local visit, come = words.set "مراجعه", words.set "کردند کرده داشتند داشته"
-- «روزانه ۹۰۰ نفر به اورژانس می آیند»; a crowd that is brought there is no single accident's.
local CROWD, brought = 100, words.set "منتقل انتقال"
local arriving = words.set(verbs.coming)
local function has_come(sentence, f)
  local doc = sentence.doc
  local at = doc:find(f.noun, f.clause.last - 1, visit)
  if at ~= nil and doc:is(at + 1, come) then return true end
  if not in_clause(sentence, f, "health") or not doc:find(f.noun, f.clause.last, to) then return false end
  if doc:find(f.noun, f.clause.last, arriving) then return true end
  return f.is_of_care and f.value >= CROWD and doc:find(f.noun, f.clause.last, brought) ~= nil
end

local suspected = words.set "مشکوک"

-- «۶۳ هزار معلول پرونده فعال دارند»: so many people of whom somebody of a body speaks are its own, in whatever
-- words, so are those of a list about it, but for its staff and those who are foreseen.
local MANY = 100
local no_crowd = words.set "بیکار کارمند کارکنان پرسنل نیرو نیروی نیروها نیروهای همکار خواهد خواهیم خواهند مشکوک"
local fund = words.set "صندوق" -- «صندوق کارکنان دولت»
local function is_of_staff(doc, f)
  for i in words.each(doc, f.left, f.clause.last, no_crowd) do
    if not doc:is(i - 1, fund) then return true end
  end
  return false
end

local function of_crowd(sentence, f)
  local is_own = f.is_speakers or f.tie == "near" and points.head(sentence.doc, sentence.number)
  if not is_own or f.value < MANY or is_of_staff(sentence.doc, f) then return nil end
  return f.is_welfare and "beneficiaries" or f.is_insurer and "coverage" or nil
end

-- «از مجموع یک میلیون کارگر ساختمانی ۷۰۰ هزار نفر بیمه هستند»: what the clause says is of the part.
local from, all = words.set "از", words.set "مجموع کل میان بین"
local ties = { "cover", "insured", "uncovered", "support", "grant", "pension", "service", "benefit" }
local function is_whole_of_others(sentence, f)
  local doc = sentence.doc
  if not f.after or f.after.clause ~= f.clause then return false end
  local is_all = doc:is(f.first - 1, all) and doc:is(f.first - 2, from)
  -- «از ۱۲۰ هزار روستایی تنها ۴۴ هزار نفر»
  local is_own = f.listed and (f.listed.measure ~= "beneficiaries" or residents.has_supported(sentence, f))
  if is_own and f.listed.measure ~= "insured" then return false end
  local is_from = f.person and not is_own and words.is_from(doc, f.first - 1)
    and people.kinds[f.after.kind] and not doc:is(f.after.first - 1, to)
  if not is_all and not is_from then return false end
  for _, cue in ipairs(ties) do
    if own(sentence, f, cue) then return false end
  end
  return true
end

-- Are people with a sickness treated or covered: «۴۵۰ کودک مبتلا به اوتیسم که از بهزیستی خدمات می‌گیرند»?
local function is_cared_for(sentence, f)
  if in_clause(sentence, f, "service") or in_clause(sentence, f, "cover") then return true end
  return f.is_welfare and sentences.cue(sentence, f.last, sentence.last, "support") ~= nil
end

-- «اشتغال‌زایی برای ۲۳ نفر»: so much work, for whomever.
local work, whom = words.set "اشتغال اشتغالزایی زایی شغل", words.set "برای"
local function is_work(sentence, f)
  local doc, last = sentence.doc, f.first - 2
  if not f.is_welfare or f.listed or f.person or not doc:is(f.first - 1, whom) or not doc:is(last, work) then return false end
  if f.before and not f.is_speakers and not body.is_named(doc, f.left, f.right) then return false end -- among others
  f.formed = { first = doc:is(last - 1, work) and last - 1 or last, last = last }
  return true
end

local function of_people(sentence, f)
  if is_work(sentence, f) then return "other" end
  local noun = counted.noun(sentence, f)
  if is_whole_of_others(sentence, f) then
    if f.after.kind == "person" and f.after.unit then f.after.shares = f.after.shares or f end -- «از ۵۱ هزار معلول ۳۰ هزار نفر»
    return nil
  end
  if noun == "workplaces" and not f.listed then noun = nil end -- «کارگاه‌ها زیر ۱۰ نفر نیروی کار دارند»
  if in_clause(sentence, f, "loss") and noun ~= "pensioners" or own(sentence, f, "birth") then return nil end
  if sentence.doc:find(f.noun, f.right, suspected) then return nil end -- «۵۸ کودک مشکوک به تنبلی چشم»
  if holdings.may_use_house(sentence, f) then return nil end
  if own(sentence, f, "honour") and not own(sentence, f, "cover") then return nil end -- «به ۷ نفر از بازنشستگان لوح داده شد»
  if in_clause(sentence, f, "infected") and not is_cared_for(sentence, f) then return nil end
  if not f.is_part and not decisive[noun] and residents.are_counted(sentence, f) then return nil end
  if f.is_welfare and donors.are_counted(sentence, f) then return "other" end
  if staff.is_counted(sentence, f) then return nil end -- «ما ۱۱ نفر پرسنل بیشتر نداریم»
  if counter.comes_to_branch(sentence, f) then
    f.is_visit = true
    return "other"
  end
  local is_listed = f.after and f.after.clause == f.clause and f.after.first == f.right + 2 -- «۶۰۰ راننده و ۴۰۰ قالیباف»
  local ended = own(sentence, f, "ended") or is_listed and in_clause(sentence, f, "ended")
  if ended and not f.is_part then return "other" end -- «بیمه ۹۴۰ نفر قطع شد»
  if own(sentence, f, "queue") and not is_paid_grant(sentence, f) and not is_established(sentence, f) or holdings.lack(sentence, f) then return "other" end
  if holdings.have_booklets(sentence, f) then return "coverage" end
  if holdings.of_booklets(sentence, f) then return "booklets" end
  local has_neighbour = f.before or f.has_others or f.after and f.after.clause == f.clause
  if in_clause(sentence, f, "uncovered") and (not has_neighbour or own(sentence, f, "uncovered")) then return "coverage" end
  if noun == "pensioners" and (f.is_welfare or own(sentence, f, "benefit")) then return "beneficiaries" end
  if not f.is_welfare and noun ~= "providers" and has_come(sentence, f) then return "services" end
  if noun == "insured" and (tells_of_admitted(sentence) or holdings.are_treated(sentence, f)) then return "services" end
  if noun == "pensioners" and holdings.get_loans(sentence, f) then return "beneficiaries" end
  if noun == "pensioners" and holdings.has_supplement(sentence, f) then return "insured" end
  if decisive[noun] then return noun end
  if is_contracted(sentence, f) then return "providers" end
  if noun == "providers" then return nil end
  if not f.listed and not f.is_part and staff.is_told_of(sentence, f) and not own(sentence, f, "insured") then return nil end
  local is_of_part = f.is_part or f.before and f.before.is_part
  local found = by_clause(sentence, f) or is_of_part and by_previous(sentence, f)
  if found then return found end
  local whole = f.is_part and not f.is_welfare and f.whole
  if noun == "beneficiaries" and whole and people.measures[whole.measure] then return whole.measure end
  if noun == "beneficiaries" or is_supported(sentence, f) then return "beneficiaries" end
  if noun == "services" then return noun end
  found = by_previous(sentence, f)
  if found then return found end
  local later = f.noun <= f.right and sentences.noun(sentence, f.noun, f.right, f.right)
  if later and later.measure == "services" then return "services" end
  if in_clause(sentence, f, "service") then return "services" end
  if in_clause(sentence, f, "benefit") then return "beneficiaries" end
  local alike = goes_on(f) or same_people(sentence, f) or same.of_opening(f)
  if alike then return alike.measure end
  return sentences.said_before(sentence, f, "benefit") and "beneficiaries" or of_crowd(sentence, f)
end

--- The measure of a figure, or nil.
function measure.of(sentence, f)
  if f.shape then return f.shape.measure end
  local known = same.of(sentence, f)
  if known then
    f.points_back = true
    return known.measure
  end
  if f.network then return network.measure(sentence, f) end
  if f.kind == "money" then return money.measure(sentence, f) end
  if f.kind == "percent" then return percent.measure(sentence, f) end
  if parts.is_whole_of_contracted(sentence, f) then
    f.after.shares = f
    return nil
  end
  if people.kinds[f.kind] then return of_people(sentence, f) end
  return things.measure(sentence, f)
end

return measure
