-- Does a figure belong to insurance, social security or welfare at all? A body that insures or
-- supports, or words of that trade, must stand near it; acts of care need a place of care.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local people = require "insurance.people"
local parts = require "insurance.parts"
local speaker = require "insurance.speaker"
local body = require "insurance.body"

local domain = {}

local in_clause, in_sentence = sentences.in_clause, sentences.anywhere

-- A body in the sentence, or the speaker's own, ties more than one that the article names elsewhere.
local function is_tied(sentence, f)
  return f.tie == "near" or (f.tie == "far" and in_clause(sentence, f, "insurance") ~= nil)
    or in_clause(sentence, f, "insurance") ~= nil
end

local function goes_on(f)
  return f.previous ~= nil and (f.previous.number == f.number or f.is_part)
end

-- «هزینه این مرحله»: of what is handed out.
local this, stages = words.set "این", words.set "مرحله نوبت دوره طرح کمک یارانه پرداخت واریز بسته"
local function is_of_stage(doc, f)
  for i in words.each(doc, f.left, f.first - 2, this) do
    if doc:is(i + 1, stages) then
      f.is_of_stage = true
      return true
    end
  end
  return false
end

-- A debt or its payment that is told of right behind another; what each of the people before gets, or all of them.
local function follows_money(sentence, f)
  local previous = parts.recent(f)
  if previous == nil or f.measure == "price" then return false end
  if (previous.measure == "beneficiaries" or previous.measure == "payment") and is_of_stage(sentence.doc, f) then return true end
  if previous.kind == "money" then return not f.is_any_trade end
  return f.is_each and previous.measure == "beneficiaries"
end

local trade = { "insurance", "medical", "health", "premium", "booklet", "tariff" }
local function of_trade(sentence, f)
  for _, cue in ipairs(trade) do
    if in_clause(sentence, f, cue) then return true end
  end
  return false
end

-- «استاندار گفت: بدهی شهرداری به بانک‌ها …»: said by somebody else, of whatever the article goes on to.
local function is_far(sentence, f) return f.tie == "far" and speaker.is_of_all(sentence.speech) end

local cards = words.set "کارت بیمهنامه" -- «هزینه هر کارت»

local function is_money(sentence, f)
  if f.measure == "price" and f.is_any_trade and not of_trade(sentence, f) then return false end -- «قیمت هر کیلو برنج»
  if f.is_each and in_sentence(sentence, "benefit") then return true end -- «یارانه ۳۰۰ هزار تومانی هر نفر»
  if f.shape or follows_money(sentence, f) or f.tie and not f.is_any_trade and not is_far(sentence, f) then return true end
  return is_tied(sentence, f) or goes_on(f) or (f.tie == "far" and in_sentence(sentence, "insurance") ~= nil)
    or (f.measure == "price" and (in_clause(sentence, f, "medical") or in_sentence(sentence, "premium")) ~= nil)
    or f.measure == "price" and in_sentence(sentence, "insured") ~= nil and sentence.doc:find(f.clause.first, f.first, cards) ~= nil
    or (f.measure == "price" and in_sentence(sentence, "tariff") ~= nil and in_sentence(sentence, "health") ~= nil)
end

-- «این عدد پارسال به ۹۰۰ جلد رسید», right behind others.
local function follows_booklets(f)
  local previous = parts.recent(f)
  return previous ~= nil and previous.organization ~= nil
end

-- «یعنی حدود ۲۰ درصد بیشتر», «این آمار نسبت به پارسال ۷ درصد کاهش یافته است»
local meaning, amounts = words.set "یعنی", words.set "آمار رقم میزان تعداد عدد شمار مبلغ پرداخت پرداختها"
local function points_back(sentence, f)
  if not parts.recent(f) then return false end
  local doc = sentence.doc
  local at = f.shape.about and doc:find(f.clause.first, f.first - 2, this)
  f.points_back = (doc:is(sentence.first, meaning) or at and doc:is(at + 1, amounts)) and true or nil
  return f.points_back ~= nil
end

-- «۱۴ هزار نفر مقرری می گیرند و ۵ هزار نفر درخواست دادند»
local function follows_people(f)
  local previous = parts.recent(f)
  return previous ~= nil and (people.measures[previous.measure] ~= nil or people.kinds[previous.kind] == true and previous.measure == "other")
end

-- «۴ خانه محرومان توسط بنیاد مسکن»: no gift of the body that is named besides.
local by = words.set "توسط"
local function is_done_by_others(sentence, f)
  local doc = sentence.doc
  for i in words.each(doc, f.noun, f.right - 1, by) do
    local house = doc:edge_at("Organization", i + 1)
    if house and not body.is_payer_edge(house) then return true end
  end
  return false
end

-- «یارانه ۳ میلیون نفر قطع شد»
local function is_of_benefit(sentence, f)
  local hit = sentences.cue(sentence, f.clause.first, f.first - 1, "benefit")
  return hit ~= nil and hit.last == f.first - 1 and not sentences.cue(sentence, hit.first, hit.last, "aid") -- no loan
end

local FEW = 10 -- patients, or those whom no body insures; fewer are a case that is told, not a figure of a place

-- «مردم ۳۷ درصد هزینه‌های درمان را از جیب می‌دهند»
local pocket = words.set "جیب"
local function is_from_pocket(sentence, f)
  return in_sentence(sentence, "health") ~= nil and sentence.doc:find(f.clause.first, f.clause.last, pocket) ~= nil
end

-- «۹۲ درصد عشایر زیر پوشش خدمات بهداشتی هستند»: of a scheme of care.
local cover, scheme, of_health = words.set "پوشش", words.set "خدمات مراقبت مراقبتهای برنامه طرح", words.set "بهداشتی درمانی بهداشت درمان سلامت پزشک"
local function is_under_care(doc, f)
  for i in words.each(doc, f.clause.first, f.clause.last - 2, cover) do
    if doc:is(i + 1, scheme) and doc:find(i + 2, i + 3, of_health) then return true end
  end
  return false
end

local rules = {
  payment = is_money, revenue = is_money, debt = is_money, price = is_money,
  services = function(sentence, f)
    if f.is_of_disaster and f.tie ~= "near" then return false end
    if f.value < FEW and math.type(f.value) == "integer" then return false end
    local previous = parts.recent(f)
    local follows = previous ~= nil and previous.measure == "services"
    return in_clause(sentence, f, "medical") ~= nil or in_sentence(sentence, "health") ~= nil or f.is_of_care or follows
  end,
  providers = function(_, f) return f.tie ~= nil or f.network ~= nil or goes_on(f) end,
  workplaces = function(sentence, f)
    return f.tie ~= nil or in_clause(sentence, f, "insurance") ~= nil or sentence.is_of_labour
  end,
  booklets = function(sentence, f)
    return f.tie ~= nil or in_sentence(sentence, "insurance") ~= nil or follows_booklets(f)
  end,
  beneficiaries = function(sentence, f)
    -- «کالابرگ ادامه دارد و برای ۶۰ میلیون نفر شارژ می‌شود»
    local has_benefit = in_sentence(sentence, "benefit") ~= nil and in_sentence(sentence, "insurance") ~= nil
    return is_tied(sentence, f) or has_benefit or is_of_benefit(sentence, f) or goes_on(f) or f.tie == "far" and f.is_welfare and f.listed ~= nil
  end,
  insured = function(_, f) return f.tie ~= nil or f.value >= FEW or f.kind == "percent" end,
  coverage = function(sentence, f) return f.tie ~= nil or in_sentence(sentence, "insurance") ~= nil or is_under_care(sentence.doc, f) end,
  pensioners = function(sentence, f) return f.tie ~= nil or in_clause(sentence, f, "insurance") ~= nil end,
  other = function(sentence, f)
    if f.network then return true end
    if f.kind == "thing" and sentences.own(sentence, f, "hamper") then return not in_sentence(sentence, "disaster") end
    if f.kind == "thing" and sentences.own(sentence, f, "queue") and sentences.own(sentence, f, "benefit") then return true end
    if f.shape then
      return f.tie == "near" or goes_on(f) or in_clause(sentence, f, "medical") ~= nil
        or in_clause(sentence, f, "insurance") ~= nil or points_back(sentence, f)
    end
    if f.kind == "percent" then
      return f.tie == "near" or goes_on(f) or f.tie == "far" and in_clause(sentence, f, "insurance") ~= nil
        or in_clause(sentence, f, "tariff") ~= nil and in_sentence(sentence, "health") ~= nil
        or in_clause(sentence, f, "cover") ~= nil
        or (in_clause(sentence, f, "share") or in_clause(sentence, f, "pay")) and in_clause(sentence, f, "spend") and in_sentence(sentence, "health") ~= nil
        or in_clause(sentence, f, "spend") ~= nil and (in_clause(sentence, f, "insurance") ~= nil or is_from_pocket(sentence, f))
    end
    if people.kinds[f.kind] and sentences.own(sentence, f, "ended") and (in_sentence(sentence, "insurance") or is_of_benefit(sentence, f)) then return true end
    if people.kinds[f.kind] and sentences.own(sentence, f, "queue") then
      if sentences.own(sentence, f, "insurance") or follows_people(f) then return true end
    end
    if f.kind == "thing" and f.is_welfare and is_done_by_others(sentence, f) then return false end
    local is_part_of_other = f.is_part and f.whole and f.whole.measure == "other"
    return f.tie == "near" or is_part_of_other or f.tie == "far" and in_clause(sentence, f, "insurance") ~= nil
  end,
}

local OPENING = 2 -- sentences: headline and lede
local is_of_disaster = sentences.asks(words.set "disaster")

-- «که ۹ هزار و ۲۰۰ مورد آن مربوط به تصادف بود»: so many that are counted are no event.
local NEAR, MANY = 8, 100 -- tokens with those of the number, cases
local function is_counted(doc, at)
  for _, _, value in doc:each("Number", math.max(at - NEAR, 1), at - 1, "value") do
    if value and value >= MANY then return true end
  end
  return false
end

local accidents = words.set "حوادث" -- of a year, no single one

--- Do the first sentences of an article tell of a storm, a fire, a poisoning? Its patients are theirs.
function domain.opens_with_disaster(doc)
  local _, last = doc:sentence(math.min(OPENING, doc:sentences()))
  for first, hit_last, cues in doc:each("@cue", 1, last, "cues") do
    if is_of_disaster(cues) and not is_counted(doc, first) and not doc:is(hit_last, accidents) then return true end
  end
  return false
end

local others = { "بیمه کشاورزی", "هلال احمر", "زندان", "انتظامی", "پلیس", "آتش نشانی", "دامپزشکی" }

local cares_for_others = words.told(function(name)
  for _, other in ipairs(others) do
    if string.find(name, other, 1, true) then return true end
  end
  return false
end)

local labour = "رفاه.-اجتماعی" -- also without the space

--- Is a speaker of an office of labour, which inspects workshops?
function domain.is_of_labour(name) return name ~= nil and string.find(name, labour) ~= nil end

--- Does a speaker's body speak of prisoners, of the victims of a disaster, of suspects?
function domain.is_of_others(name) return name ~= nil and cares_for_others[name] end

-- «۱۴ هزار جلسه فیزیوتراپی», «۵ هزار نفر را معاینه کردند» are care, whoever gives it; those who are rescued are not.
local function is_act(sentence, f)
  return f.measure == "services" and sentences.own(sentence, f, "medical") ~= nil and not in_sentence(sentence, "disaster")
    or f.measure == "price" and f.is_each and sentences.in_clause(sentence, f, "medical") ~= nil
end

local commas = words.set "،"

-- «منازل مددجویی ۱۷ مورد», «اشتغال‌زایی برای ۲۳ نفر در بخش کمیته امداد»: of welfare by its own words.
local function is_gift_of_its_own(f)
  return f.is_welfare and f.measure == "other" and (f.formed ~= nil or f.is_listed_gift == true)
end

-- Not «در این حوادث ۱۱ هزار نفر منتقل شدند».
-- What is bought beside is told of in the same breath: «۱۳ تانکر آبرسانی خریداری شد، ۴۱۰ بیمار مددجو اعزام شدند».
local unemployment = "بیکاری"
local function is_foreign(sentence, f)
  if f.is_own_plan then return false end
  local benefit = f.measure == "beneficiaries" and sentences.own(sentence, f, "benefit") -- «پس از آتش‌سوزی ۲۳۰۰ کارگر به بیمه بیکاری معرفی شدند»
  if benefit and string.find(benefit.canonical, unemployment, 1, true) then return false end
  local hit = in_sentence(sentence, "foreign")
  local is_beside = hit and f.tie == "near" and not in_sentence(sentence, "disaster") and not sentences.own(sentence, f, "foreign")
  local is_parted = is_beside and sentence.doc:find(math.min(hit.last, f.last), math.max(hit.first, f.first), commas)
  if is_parted and (f.before == nil and hit.last < f.first or is_gift_of_its_own(f)) then return false end
  return hit ~= nil and not sentence.doc:is(hit.last, accidents)
end

--- Is a figure with its measure one of the domain? Figures of a disaster, of a
--- prison or of cars are not.
function domain.holds(sentence, f)
  local is_ours = f.measure == "debt" and f.tie ~= nil -- «هلال احمر ۸۵ میلیارد از تامین اجتماعی طلب دارد»
  if sentence.is_of_others and not is_ours and not is_act(sentence, f) or is_foreign(sentence, f) then return false end
  -- «۸۰ اتوبوس بیمه بدنه ندارند و شرکت بیمه ۳ میلیارد تومان حق بیمه می‌خواهد»
  if in_clause(sentence, f, "vehicle") or f.tie ~= "near" and in_sentence(sentence, "vehicle") then return false end
  local rule = rules[f.measure]
  return rule == nil or f.is_again or rule(sentence, f)
end

return domain
