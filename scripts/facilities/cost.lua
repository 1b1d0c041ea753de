-- Money that a clause says is spent on a facility, or set aside for it.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local phrase = require "facilities.phrase"

local cost = {}

local set = words.set
local will, will_prefix, with = set "خواهد خواهند", set "می", set "با"
local cost_cues = set [[خرج خرجش هزینه هزینهای هزینهاش اعتبار اعتباری ارزش مبلغ بودجه کمک سرمایه صرف تخصیص اختصاص تزریق]]
-- Money that is asked for, owed or charged is no cost.
local others = set [[نیاز نیازمند لازم بدهی بدهکار بدهکارند مطالبات تعرفه شهریه معوقات معوق کسری یارانه ماهانه ماهی سالانه سالی روزانه روزی ویزیت فرانشیز
  طلب طلبکار حقوق کارانه درآمد مستمری آنان معطل لنگ منتظر انتظار محتاج]]
-- What is paid or owed to a house for what it did is none of its cost.
local dues = set "پرداخت واریز تسویه بدهکار بدهکارند بدهی"
local estimates = set "برآورد"
local purposes = set "برای صرف جهت خرج"
local works = set "ساخت احداث تکمیل اتمام تجهیز توسعه نوسازی بازسازی بهسازی مقاوم ادامه"
local builders, own_cues = set "ساختند ساخته ساختیم ساخت احداث خریداری نوسازی بازسازی تجهیز تکمیل مرمت بهسازی افتتاح راه بنا آماده توسعه پایان اتمام", set "هزینه اعتبار پول بودجه سهم خرج"
-- What is done with money that a facility gets.
local given = set "اختصاص تخصیص تصویب مصوب نظر کنار تعهد متعهد دیده خوابیده داد داده دادند دادهاند دادهایم بینی پیشبینی هزینه خرج صرف گرفت گرفته گرفتیم گرفتهایم"
local allotted, ALLOTTED = set "اختصاص تخصیص اهدا کمک", 3 -- tokens behind a house to what is done with the money
local allotting = set "اختصاص تخصیص تصویب مصوب نظر کنار تعهد متعهد"
-- What may be done with money for other things as well.
local provided = set "تامین پرداخت تزریق جذب"
local got = set "گرفت گرفته دریافت بلعید بلعیده خورد خورده"
local idioms, swallowed, SWALLOWED = set "آب تمام", set "خورد خورده شد شده", 5 -- tokens from money to them
local colon, SPEECH = set ":", 8 -- tokens from a house to the colon behind which its cost is told
local toward, inside = set "به", set "در"
local each = set "هر هرکدام هریک"
local of_need = set "مورد"
local it, theirs = set "آن آنها", set "آنها"
local joint, WITH = set "و", 6 -- tokens from «با» to the money that is the last of what is used
local FEE = 3 -- tokens in front of a house that may tell what is charged there
local NEAR = 3 -- tokens from money to its house: «اعتبار ۲۸۰ میلیارد تومانی امسال این بیمارستان»
local PAID = 6 -- tokens behind a house to what is done with the money it gets
local BUILT = 8 -- tokens between «با … تومان» and what is done with it at most
local GIVEN = 12 -- tokens between money and what is done with it at most
local projects = set "پروژه طرح"

-- «… برگزار شد، ۳۳ پروژه با اعتبار …»: the money is that of other things, which are counted.
local function is_of_projects(doc, first, last)
  local at = doc:find(first, last, projects)
  return at ~= nil and doc:edge_before("Number", at) ~= nil
end

-- Does the phrase of `f` tell what the money is for: «برای این بیمارستان», «به ساخت بیمارستان», «در این ساختمان»?
local function is_purpose(doc, f)
  local i = f.first - 1
  if doc:is(i, works) then i = i - 1 end
  return doc:is(i, purposes) or doc:is(i, toward) or f.is_pointing and doc:is(i, inside)
end

-- «… میلیارد تومان برای آن», «برای مقاوم‌سازی آن … میلیارد تومان»
local function is_for_it(doc, money, first, last)
  for i in words.each(doc, math.max(first, money.first - 4), math.min(last, money.last + GIVEN), it) do
    local is_work = doc:find(math.max(first, i - 2), i - 1, works) ~= nil
    if doc:is(i - 1, purposes) or is_work and (i < money.first or doc:find(math.max(first, i - 4), i - 2, purposes)) then return true end
  end
  return false
end

-- «… میلیارد تومان برای دولت آب خورد», «۱۲۰ میلیارد تومان تمام شد»
local function is_swallowed(doc, money, ended)
  local at = doc:find(money.last + 1, math.min(ended, money.last + SWALLOWED), idioms)
  return at ~= nil and doc:find(at + 1, at + 2, swallowed) ~= nil
end

-- Is it money that `f` gets: «برای این بیمارستان … در نظر گرفته شد», «بیمارستان لنگرود ۹ میلیارد تومان دیده شده»?
local function is_given(doc, f, money, first, last)
  if doc:find(money.last + 1, math.min(last, money.last + 2), got) then return true end
  if is_for_it(doc, money, first, last) or is_swallowed(doc, money, last) then return true end
  local ended = math.min(last, money.last + GIVEN)
  if doc:is(f.first - 1, works) and doc:find(money.last + 1, ended, provided) then return true end
  -- «از ۶۰۰ میلیارد تومان اعتبار مورد نیاز فقط ۲۱۰ میلیارد تومان آن هزینه شده»
  local is_its = money.first == f.last + 1 or is_purpose(doc, f) or doc:is(money.last + 1, it)
  return is_its and doc:find(money.last + 1, ended, given) ~= nil
end

-- «هزینه ساخت … میلیارد تومان», «با برآورد اولیه … میلیارد تومان»
local function is_called_cost(doc, first, money)
  local cue = doc:find(first, money.first - 1, cost_cues)
  if cue then return not doc:is(cue + 1, each) end -- «هزینه هر تخت … ۴ میلیارد تومان»
  local estimate = doc:find(first, money.first - 1, estimates)
  return estimate ~= nil and doc:is(estimate - 1, with)
end

-- «… میلیارد تومان از محل … به بیمارستان ماکو اختصاص یافت»
local function is_allotted_to(doc, money, f, last)
  local is_led = money.last < f.first and doc:is(f.first - 1, toward)
  return is_led and doc:find(f.last + 1, math.min(last, f.last + ALLOTTED), allotted) ~= nil and not doc:find(money.last + 1, f.first - 1, dues)
end

-- «… میلیارد تومان برای این بیمارستان», «… هم برای تکمیل بیمارستان», «… به ساخت بیمارستان کمک کرد»
local function leads_to(doc, money, f)
  local behind = money.last + (doc:is(money.last + 1, tokens.too) and 2 or 1)
  if money.last > f.first or not (doc:is(behind, purposes) or doc:is(behind, toward)) then return false end
  if f.first == behind + 1 and doc:is(behind, toward) and doc:find(f.last + 1, math.min(f.clause.verb_end, f.last + PAID), dues) then return false end
  return f.first == behind + 1 or doc:find(behind + 1, f.first - 1, works) ~= nil
end

-- Is it the money of other things, or none that is spent: of projects that are counted, of each, of a wish, of what follows?
local function is_of_others(doc, f, money, first, last, ended)
  if money.first > f.last and is_of_projects(doc, f.last + 1, money.first - 1) then return true end
  if money.last < f.first and not f.is_pointing and is_of_projects(doc, first, money.first - 1) then return true end
  local at = doc:find(math.max(first, money.first - 4), money.first - 1, others)
  if at and not doc:is(at - 1, of_need) then return true end
  local behind = doc:is(money.last + 2, of_need) and 3 or 2 -- «… اعتبار مورد نیاز»
  if doc:find(money.last + 1, math.min(ended, money.last + behind), others) then return true end
  -- «… ۷۶ میلیارد تومان به این مرکز بدهکار مانده است»
  if money.last < f.first and doc:find(f.last + 1, math.min(ended, f.last + 2), others) then return true end
  -- «هزینه ویزیت در این درمانگاه ۴۰ هزار تومان است»
  if money.first > f.last and doc:find(f.first - FEE, f.first - 1, others) then return true end
  if doc:is(money.first - 1, each) or doc:is(money.first - 2, each) then return true end -- «برای هر کدام سه میلیارد»
  local wish = doc:find(money.last + 1, math.min(last, money.last + 4), will)
  if wish and doc:is(wish - 1, will_prefix) then return true end
  -- «… به بیمارستان می‌رسد و ۴۴ میلیارد تومان صرف ساخت ۱۳ خانه بهداشت …»
  local is_led = doc:is(money.last + 1, purposes) or doc:is(money.last + 1, toward)
  if not is_led or money.first < f.last or ended ~= last or money.last + 3 <= last then return false end
  local _, stop = words.sentence(doc, money.last)
  return last < stop - 1
end

-- What is built is built with money: «با ۹ میلیارد تومان ساخته شد», «نوسازی شد؛ با ۹ میلیارد تومان».
local function is_spent(doc, f, money, first, ended)
  local lead = doc:find(math.max(f.last + 1, money.first - WITH), money.first - 1, with)
  -- «با همت دهیار و ۸ میلیارد تومان پول خیران»
  if not doc:is(money.first - 1, with) and not (lead and doc:is(money.first - 1, joint)) then return false end
  if f.is_built or f.lead_status == "opened" or doc:is(f.first - 1, works) then return true end -- «افتتاح درمانگاه … با ۱۸ میلیارد ریال»
  if doc:find(money.last + 1, math.min(ended, money.last + BUILT), builders) then return true end
  return doc:find(math.max(first, money.first - 4), money.first - 2, builders) ~= nil
end

-- «… و یک مرکز دیالیز که ارزش آن‌ها ۱۴۰ میلیارد تومان است»: that of all, not of the last.
local function is_of_all(doc, f, money)
  local is_many = f.is_plural or f.is_pointing or f.is_split or f.count and f.count.value > 1
  return not is_many and doc:find(math.max(f.last + 1, money.first - 3), money.first - 1, theirs) ~= nil
end

-- The words that say what the money is for stand around it, up to token `ended` behind. In front of a phrase that
-- points they are its own: «هزینه این طرح را … اعلام کرد».
local function is_cost(doc, f, money, first, last, ended)
  if is_allotted_to(doc, money, f, ended) then return true end
  if is_of_others(doc, f, money, first, last, ended) or is_of_all(doc, f, money) then return false end
  -- «برای بیمارستان الف ۱۲۰ میلیارد تومان، بیمارستان ب ۸۵ میلیارد تومان و …», «درمانگاه الف با ۹ میلیارد تومان، …»
  local behind = f.last + (doc:is(f.last + 1, with) and 2 or 1)
  if money.first == behind and (doc:is(money.last + 1, tokens.joints) or money.last >= ended) then return true end
  if is_given(doc, f, money, first, ended) or is_spent(doc, f, money, first, ended) or leads_to(doc, money, f) then return true end
  if doc:is(f.first - 1, own_cues) then return not doc:is(f.first - 2, others) end
  local from = math.max(f.is_pointing and f.first - 4 or first, money.first - 7)
  if money.last < f.first and money.last + NEAR >= f.first and doc:is(money.first - 1, cost_cues) then return true end
  return is_called_cost(doc, from, money) or doc:find(money.last + 1, math.min(last, money.last + 5), cost_cues) ~= nil
end

--- Money in first..last that is spent on `f`; `is_sure` when the sentence speaks of nothing else. What is done with
--- it stands up to token `ended`.
function cost.read(doc, f, first, last, is_sure, ended)
  if f.cost or f.is_split then return end -- «برای بیمارستان‌های ملایر و سنندج ۱۸۰۰ میلیارد تومان …»
  ended = ended or last
  for _, money in ipairs(tokens.edges(doc, "Money", first, last)) do
    if (is_sure or is_cost(doc, f, money, first, last, ended)) and phrase.set_cost(f, money) then
      f.is_allotted = not is_sure and doc:find(first, ended, allotting) ~= nil
      return
    end
  end
end

--- «در گشایش این مرکز گفت: … میلیارد تومان برای ساخت آن هزینه کرده‌ایم»: money for it behind the colon of its speaker.
function cost.read_spoken(doc, f, last)
  local speech = not (f.cost or f.is_split) and doc:find(f.last + 1, math.min(last, f.last + SPEECH), colon)
  if not speech then return end
  local ended = tokens.clause_end(doc, speech + 1, last)
  for _, money in ipairs(tokens.edges(doc, "Money", speech + 1, ended)) do
    if is_for_it(doc, money, speech + 1, ended) and phrase.set_cost(f, money) then return end
  end
end

--- Money in front of `f`, not before token `first`: what is spent on a building, or what says so itself; any
--- when the sentence is about `f` alone.
function cost.read_before(doc, f, first, is_alone)
  if is_alone then return cost.read(doc, f, first, f.first - 1, f.is_building, f.clause.verb_end) end
  if f.cost then return end
  for _, money in ipairs(tokens.edges(doc, "Money", first, f.first - 1)) do
    local is_its = leads_to(doc, money, f) or is_allotted_to(doc, money, f, f.clause.verb_end)
    if is_its and phrase.set_cost(f, money) then return end
  end
end

return cost
