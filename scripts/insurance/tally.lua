-- What a number or a percentage counts, as the article words it: the phrase behind it («۳۱۰ کارگاه»), the
-- topic before it («شمار بیمه شدگان به ۳۱۰ هزار نفر رسید»), else what its people do.
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"
local members = require "insurance.members"
local labels = require "insurance.labels"
local marks = require "insurance.marks"
local people = require "insurance.people"
local contribution = require "insurance.contribution"
local households = require "insurance.households"
local funds = require "insurance.funds"
local counter = require "insurance.counter"

local tally = {}

local set = words.set
local under, this = set "تحت زیر", set "این"
local others, averages, meaning = set "دیگر", set "متوسط میانگین", set "یعنی"
local inside, to, having, object = set "در", set "به", set "دارای", set "را"
local visits, services, paying = set "مراجعه", set "خدمات", set(verbs.paying)
local label = set ":" -- «نوعروسان: ۳۰۰ نفر»
local copulas = set "است هستند بودند بود بوده"
local fulfilment, packs, populations = set "تحقق", set "بسته", set "جمعیت مردم ساکنان اهالی شهروندان"

local value, again = phrase.value, phrase.again

-- «روستاییان ۵۰ هزار نفر، کارکنان دولت ۶۱ هزار نفر»: in a list what is counted may stand before.
local function named_before(doc, sentence, f)
  if not f.before or f.before.last >= f.left then return nil end
  local start = f.left
  if doc:is(start, inside) then start = start + 1 end
  if doc:edge_at("Place", start) then return nil end
  local first, last = phrase.read(doc, sentence, start, f.first - 1)
  if last ~= f.first - 1 then return nil end
  return first, last
end

-- «بیمه‌شدگان اجباری ۱۲۰ هزار نفر، اختیاری ۱۴ هزار نفر», «فرانشیز بستری ۱۰ درصد و سرپایی ۳۰ درصد»: the head of the kind
-- before goes without saying.
local kind_of, insured, of_kind = "ی$", "^بیمه شده", "^(.+) %S+ی$"
local function head_before(doc, sentence, f, first, last)
  local known = f.before and f.before.subject
  if first ~= last or not known or not string.find(doc:folded(first), kind_of) or doc:edge_at("@people", first) then return nil end
  if f.kind ~= "percent" and phrase.is_counted(doc, sentence, first, last) then return nil end
  local is_before = known.at and not known.resolved and known.at[2] < f.before.first and known.at[1] >= f.before.left
  return string.match(known.value, insured) or is_before and string.match(known.value, of_kind) or nil
end

-- «۶ میلیون نفر تحت پوشش صندوق کارکنان دولت»: the fund tells those people from others.
local function fund(doc, sentence, f)
  if f.measure ~= "coverage" and f.measure ~= "insured" then return nil end
  return funds.named(doc, sentence, f.noun, f.right)
end

-- «کارگران هفت درصد و کارفرمایان ۲۰ درصد دستمزد را می‌پردازند»: whose share of the premium it is stands right before.
local whose, of_premium = "سهم", " از حق بیمه"
local function of_payer(doc, sentence, f)
  if sentences.cue(sentence, f.left, f.first - 1, "premium") then return nil end -- «حق بیمه کارگران ۲۷ درصد دستمزد است»
  for i = math.max(f.left, f.first - 3), f.first - 1 do
    local first, last = phrase.read(doc, sentence, i, f.first - 1)
    local noun = first and sentences.noun(sentence, first, first, last)
    local is_payer = noun and (people.measures[noun.measure] or noun.measure == "workplaces") or first and doc:edge_at("@people", first)
    if is_payer and first == i and last == f.first - 1 then
      local found = value(doc, sentence, first, last, whose)
      found.value = found.value .. of_premium
      return found
    end
  end
  return nil
end

-- Where people come, from token `i`: a house, though it may bear the name of a body.
local function house_at(doc, sentence, i, last)
  local start, stop = phrase.read(doc, sentence, i, last)
  if start == i then return start, stop end
  local house = i < last and doc:edge_at("Organization", i, last)
  if house then return i, i end
  return nil
end

-- «به اورژانس مراجعه کردند», «از خدمات بهزیستی بهره مندند»: where they go, whose it is; what was paid «به ۳ هزار
-- نفر» is the sum before.
local function whole_act(doc, sentence, f, first, last)
  if first ~= last then return value(doc, sentence, first, last) end
  if f.kind == "person" and doc:is(first, paying) and f.previous and f.previous.kind == "money" then return again(f) end
  if doc:is(first, visits) then
    local is_next = doc:is(last + 1, to) -- «مراجعه به درمانگاه‌ها از …»
    local at = is_next and last + 1 or doc:find(f.noun, f.clause.last - 1, to)
    local start = at and house_at(doc, sentence, at + 1, f.clause.last)
    if start then
      return { value = doc:canonical(first, first) .. " به " .. doc:canonical(start, start), at = { first, first } }
    end
  elseif doc:is(first, services) then
    local house = doc:edge_at("Organization", last + 1)
    if house then return value(doc, sentence, first, house.last) end
  end
  return value(doc, sentence, first, last)
end

-- «۲۸۰۰ نفر از مزایای بیمه بیکاری استفاده می کنند», but «۲۸۰۰ نفر از مددجویان».
local from = set "از"
local function is_what_they_get(doc, sentence, first, last, f)
  if phrase.is_counted(doc, sentence, first, last) then return false end
  local hit = sentences.cue(sentence, first, f.right, "grant") or sentences.cue(sentence, first, f.right, "support")
  return hit ~= nil and hit.first == first
end

-- «۹۰۰ نفر به اورژانس می آیند», «۷ هزار نفر به مراکز درمانی منتقل شدند»: a visit, or a way there.
local visit, transport, brought = "مراجعه", "انتقال", set "منتقل انتقال"
local function of_coming(doc, sentence, f)
  local at = doc:find(f.noun, f.clause.last - 1, to)
  local start, stop = house_at(doc, sentence, at and counter.house_at(doc, at) or f.clause.last + 1, f.clause.last)
  if not start then return nil end
  if stop > start and doc:is(stop, visits) then stop = stop - 1 end -- «به شعب مراجعه کردند»
  return value(doc, sentence, start, stop, (doc:find(f.noun, f.clause.last, brought) and transport or visit) .. " به")
end

-- «۶۴۰ جانباز بالای ۵۰ درصد», «۸۸ هزار بازنشسته مشمول متناسب‌سازی»: which of them, right behind their noun.
local limits, preposition = set "بالای مشمول ساکن پیش", set "از"
local function with_limit(doc, sentence, f, found)
  local at = found.at[2] + 1
  if at >= f.right or not doc:is(at, limits) then return found end
  local start = doc:is(at + 1, preposition) and at + 2 or at + 1
  local amount = doc:edge_at("Quantity", start, f.right) or doc:edge_at("Period", start, f.right)
  local first, last = phrase.read(doc, sentence, start, f.right)
  last = amount and amount.last or first == start and last
  if not last then return found end
  return { value = found.value .. " " .. doc:canonical(at, last), at = { found.at[1], last } }
end

-- «۲۰۰ خانوار دارای دو معلول», «۷۴ کارگاه کمتر از پنج نفر»: which of them are counted.
local function with_class(doc, sentence, f, first, last)
  local noun = sentences.noun(sentence, first, first, last)
  local has_class = f.kind == "household" or noun and noun.measure == "workplaces"
  local class = has_class and marks.covering(doc, "lure", first, first)
  return with_limit(doc, sentence, f, value(doc, sentence, first, class and class.first == first and math.max(class.last, last) or last))
end

-- «شمار اقلام دارویی زیر پوشش را ۲۴۰۰ قلم دانست»: the noun behind the number, token `noun`, only repeats the head of
-- what stands behind «شمار».
local counting = set "شمار تعداد آمار"
local function named_in_full(doc, sentence, f, noun)
  local at = doc:find(f.left, f.first - 2, counting)
  local first, last = phrase.read(doc, sentence, (at or f.first) + 1, f.first - 1)
  if not at or not first then return nil end
  local full = with_class(doc, sentence, f, first, last)
  local head = phrase.text(doc, sentence, noun, noun)
  return string.match(full.value, "^%S+") == head and full or nil
end

-- «۶۳ هزار نفر پرونده فعال دارند», «از بهزیستی خدمات می‌گیرند»: what they have or get, right before the verb.
local function of_object(doc, sentence, f)
  if f.kind ~= "person" then return nil end
  local start = f.noun
  for _, last in doc:each("Quantity", f.noun, f.clause.last) do start = last + 1 end
  for i = start, f.clause.last - 1 do
    local first, last = phrase.read(doc, sentence, i, f.clause.last)
    if first == i and not doc:is(i - 1, inside) and (sentences.is_verb(doc, last + 1) or sentences.is_prefix(doc, last + 1)) then
      return value(doc, sentence, first, last)
    end
  end
  return nil
end

-- «شمار ویزیت‌ها از ۶ هزار به ۱۴ هزار مورد رسید»: what grew stands before both numbers.
local function of_growth(doc, sentence, f)
  local number = doc:is(f.first - 1, to) and doc:edge_before("Number", f.first - 1)
  if not number or number.last ~= f.first - 2 or not doc:is(number.first - 1, from) then return nil end
  local first = phrase.skip_counter(doc, f.clause.first, number.first - 1)
  local at = doc:find(f.clause.first, number.first - 2, counting)
  if at then first = at + 1 end
  local start, stop = topic.of(doc, sentence, first, number.first - 2)
  return start and value(doc, sentence, start, stop) or nil
end

-- Who or what a figure counts when no noun behind it tells: the topic start..stop in front of it, or one behind, else
-- what was counted before.
local function of_untold(doc, sentence, f, start, stop, is_pronoun)
  if f.before and f.before.shape and not start then
    start, stop = topic.of(doc, sentence, phrase.skip_counter(doc, f.clause.first, f.first), f.before.first - 1)
  end
  local is_waiting = f.kind == "person" and doc:is(f.noun, others) and f.people_before and f.people_before.number == f.number
  if is_waiting and sentences.own(sentence, f, "queue") then return phrase.taken(f.people_before) end -- «۴۰۰ هزار نفر دیگر در صف‌اند»
  local later_first, later_last
  if f.measure == "services" then later_first, later_last = topic.of_acts(doc, sentence, f.noun, f.clause.last) end
  if not later_first then later_first, later_last = topic.of(doc, sentence, f.noun, f.right) end
  local is_bare = later_first == later_last and doc:is(later_first or 0, paying)
  local is_object = doc:is(f.first - 1, object) -- «بستری‌ها را ۷۱ هزار نفر و زایمان‌ها را ۱۰ هزار مورد خواند»
  if start and (is_bare or not later_first or is_object or f.kind ~= "person") then later_first, later_last = start, stop end
  if later_first then return whole_act(doc, sentence, f, later_first, later_last) end
  if is_pronoun or f.is_theirs then return members.of_whole(doc, sentence, f) end
  if f.native then return value(doc, sentence, f.native, f.native) end
  local grown = of_growth(doc, sentence, f)
  if grown then return grown end
  return f.before and again(f) or f.measure == "services" and of_coming(doc, sentence, f)
    or f.measure == "beneficiaries" and of_object(doc, sentence, f) or nil
end

--- The subject of a figure that is no sum: a slot's value, or nil.
function tally.subject(doc, sentence, f)
  local visited = f.is_visit and of_coming(doc, sentence, f)
  if visited then return visited end
  local i, is_pronoun = phrase.skip_pronoun(doc, f.noun, f.right)
  -- «۳۷ هزار فرد دارای اوتیسم», «۱۲۰۰ بسته معیشتی»: the classifier is the noun.
  if doc:is(i, having) or f.unit and packs[f.unit] and i == f.last + 1 then i = i - 1 end
  local first, last = phrase.read(doc, sentence, i, f.right)
  if f.is_share_of_town and f.kind == "household" and first == last then first = nil end -- «سهم لردگان ۵ هزار خانوار است»
  if first and f.measure == "insured" and doc:is(first - 1, this) then first = nil end -- «۵۲۰ هزار نفر این بیمه را خریده‌اند»
  if first and f.kind == "percent" and phrase.is_verbal(doc, sentence, first, last) then first = nil end
  if not first and doc:is(i + 1, having) then
    first, last = phrase.read(doc, sentence, i + 2, f.right) -- «۳۶ هزار نفر دارای معلولیت»
    if first then return { value = doc:canonical(i + 1, last), at = { i + 1, last } } end
  end
  if first and f.kind == "person" and doc:is(i, from) and is_what_they_get(doc, sentence, first, last, f) then first = nil end
  local before = phrase.skip_counter(doc, f.left, f.first)
  local start, stop = topic.of(doc, sentence, before, f.first - 1)
  if start and f.kind == "percent" and doc:is(start - 1, fulfilment) then start = start - 1 end -- «تحقق درآمدها به ۸۷ درصد رسید»
  local paid, paid_last = topic.paid(doc, sentence, start, stop, f.first - 1) -- «از پرداخت مقرری بیمه بیکاری به ۵۱۰۰ نفر خبر داد»
  if paid then start, stop = paid, paid_last end
  -- «تعداد کارگران ساختمانی تحت پوشش … ۲۹ هزار نفر است»
  local is_whom = doc:edge_at("@people", before, f.first - 1) or f.clause.is_resumed
  if is_whom and (before > f.left or doc:is(f.first - 1, label) or f.clause.is_resumed) then
    start, stop = phrase.read(doc, sentence, before, f.first - 1)
  end
  -- «در بیمه اختیاری، حق بیمه ۲۷ درصد دستمزد است»
  local premium = start and f.kind == "percent" and f.measure == "price" and sentences.cue(sentence, stop + 1, f.first - 1, "premium")
  if premium then start, stop = phrase.read(doc, sentence, premium.first, f.first - 1) end
  local payer = f.kind == "percent" and f.measure == "price" and of_payer(doc, sentence, f)
  if payer then return payer end
  if f.rate_of then return f.rate_of end
  if payer == nil and start and contribution.is_of_wages(doc, f) then return value(doc, sentence, start, stop) end
  if f.kind == "percent" then
    local average = f.is_average and doc:find(f.left, f.first - 1, averages)
    if average then return value(doc, sentence, average, math.min(average + 1, f.first - 1)) end
    local forming = members.of_forming(doc, sentence, f, is_pronoun)
    if forming then return forming end
    -- «۶۲ درصد این افراد فرهنگی هستند»
    local is_told_apart = first == i and (phrase.is_counted(doc, sentence, first, last) or doc:is(last + 1, copulas))
    if is_pronoun and not is_told_apart and f.previous and f.previous.number == f.number then return members.part_inside(doc, sentence, f, i) end
    -- «۳۵ درصد این جمعیت حتی یک بار به پزشک مراجعه نکرده‌اند»
    local whole = is_pronoun and not first and not f.before and f.measure == "other" and again(f)
    if whole then return whole end
    -- «بهره‌مندی ۴۹ درصدی واجدان شرایط»
    if first and start and not is_pronoun and not f.is_attribute and not phrase.is_counted(doc, sentence, first, last)
      and not doc:is(first, populations) then first = nil end
  end
  local labelled = labels.of(doc, sentence, f, first)
  if labelled then return labelled end
  local named_share = f.kind == "person" and not first and labels.share(doc, f)
  if named_share then return value(doc, sentence, named_share, f.first - 1) end
  local named = first and first == last and (households.people(doc, sentence, f, first) or named_in_full(doc, sentence, f, first))
  if named then return named end
  if f.formed then return value(doc, sentence, f.formed.first, f.formed.last, f.item and f.item.head) end
  local kind = first and members.of_kind(doc, sentence, f, first, last)
  if kind then return kind end
  if first and doc:is(first, populations) and fund(doc, sentence, f) then first = nil end
  local getting = first and (is_pronoun or f.is_theirs or f.is_part) and members.part_that_gets(doc, sentence, f, first, last)
  if getting then return getting end
  if first and first == last and is_pronoun and f.kind == "percent" and not phrase.is_counted(doc, sentence, first, last) then
    local whole = phrase.again(f) -- «۴۵ درصد آن طبیعی بود»
    if whole then return { value = whole.value .. " " .. phrase.text(doc, sentence, first, last), at = { first, last } } end
  end
  if first and not doc:is(first, under) then
    f.is_named = true
    return members.with_kind(doc, f, with_class(doc, sentence, f, first, last), last)
  end
  local is_unnamed = not first or doc:is(first, under)
  if is_unnamed and doc:is(f.first - 1, meaning) and f.previous and f.previous.number == f.number then
    return phrase.taken(f.previous)
  end
  local people_told = first and is_unnamed and f.kind == "percent" and f.measure ~= "other" and members.of_population(doc, f)
  if people_told then return people_told end
  -- «۳۰ درصد مردم زیر پوشش تامین اجتماعی و ۴۰ درصد زیر پوشش بیمه سلامت هستند»
  if is_unnamed and f.kind == "percent" and f.before and f.before.kind == "percent" and not start then return again(f) end
  if is_unnamed and f.kind == "person" and f.people_before and f.people_before.kind == "household" then
    local whole = members.of_households(doc, f)
    if whole then return whole end
  end
  local is_covered = first and f.kind == "percent" and f.measure == "other" -- «هزینه درمان تا ۹۰ درصد تحت پوشش است»
  if first and (f.is_part or is_covered) and start then return value(doc, sentence, start, stop) end
  local own_first, own_last = named_before(doc, sentence, f)
  if not own_first then own_first, own_last = fund(doc, sentence, f) end
  if own_first then return value(doc, sentence, own_first, own_last, head_before(doc, sentence, f, own_first, own_last)) end
  if f.measure ~= "services" and (f.is_theirs or is_pronoun and f.kind == "person") then
    local whole = members.of_whole(doc, sentence, f)
    if whole then return whole end
  end
  if first then return value(doc, sentence, first, last) end
  return of_untold(doc, sentence, f, start, stop, is_pronoun)
end

return tally
