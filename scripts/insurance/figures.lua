-- The figures of a sentence: numbers with their unit and the words they count, without lures and
-- without the units of other matters (docs/records.md).
local words = require "lib.words"
local sentences = require "insurance.sentences"
local marks = require "insurance.marks"
local home = require "insurance.home"
local order = require "insurance.order"
local phrase = require "insurance.phrase"

local figures = {}

local set = words.set

-- Units of what insurers never count.
local foreign_units = {
  area = true, length = true, time = true, weight = true, temperature = true, data = true, energy = true,
  bed = true, rate = true, capacity = true,
}
local foreign_nouns = set [[تخت تختخوابی تختخواب تختی سال ساله سالگی ماه ماهه روز روزه هفته ساعت ساعته دقیقه
  کیلومتر کیلومتری متر متری مترمربع هکتار طبقه درجه کیلوگرم لیتر مگاوات نفره بار خودرو دستگاه آمبولانس کشته
  شهید شهیدان زخمی مجروح فوتی جانباخته گزینه نکته محور بند کشور استان شهرستان شهر روستا دهه قرن آموزشگاه
  هزارم دهیاری گروه دسته بیماری مهدکودک مهد]]
local foreign_things = words.plain [[آمبولانس استان ایستگاه بخش پایگاه خودرو شهر شهرستان کلاس محله مدرسه مسجد
  منطقه صندوق فروند راس اصله قلاده قطعه حلقه تخته قبضه کارخانه سکه دوره]]
local sizes, plural = set "نفره", set "ها" -- «خانوارهای پنج نفره», «پنج نفره‌ها»
local labels = set "ماده مواد تبصره بند اصل شماره سامانه کد پلاک منطقه فاز طبقه صفحه ساعت سن تلفن پیامک شعب خط رتبه دقیقه"

-- Classifiers that stand between a number and its noun. Other units are the noun itself.
local classifiers = set "نفر نفری تن مورد بار نوبت مرتبه فقره جلد باب قلم سری عدد دستگاه رقم بسته نفرات افراد فرد موردی"

-- «۵۲۰ تن گندم»: a weight, where no person is named behind.
local ton, of_people = set "تن", set "از در به با که را و هم نیز دیگر بر برای"
local function is_weight(doc, sentence, quantity)
  local noun = quantity.last + 1
  if not doc:is(quantity.last, ton) or noun > sentence.last or doc:kind(noun) ~= "word" then return false end
  return not (doc:is(noun, of_people) or doc:edge_at("@people", noun) or sentences.is_verb(doc, noun)
    or sentences.noun(sentence, noun, noun, sentence.last) or sentences.cue(sentence, noun, noun + 1, "insured"))
end

-- «یک» is an article, except before what is counted as one of several: «۱۵ کارگزاری و یک کارگزاری».
local function is_counted_one(sentence, last)
  local noun = sentences.noun(sentence, last + 1, last + 1, sentence.last)
  return noun ~= nil and noun.measure == "providers"
end

-- Is the Number first..last, or the quantity that it begins, of another matter?
local function is_foreign(doc, first, last, value, quantity, sentence)
  if quantity then
    if foreign_units[quantity.unit_kind] or foreign_things[quantity.unit] then return true end
    local unit_at = doc:is(quantity.last, plural) and quantity.last - 1 or quantity.last
    if doc:is(unit_at, sizes) or is_weight(doc, sentence, quantity) then return true end
  elseif last < sentence.last and doc:is(last + 1, foreign_nouns) then
    return true
  end
  -- «ماده ۵», but «وصولی شعب ۱۷ همت بود»
  if not quantity and first > sentence.first and doc:is(first - 1, labels) then return true end
  local is_scale = quantity and (quantity.value ~= value or quantity.unit_kind == "percent") -- «یک همت», «یک درصد»
  return value == 1 and doc:kind(first) == "word" and not is_scale and not is_counted_one(sentence, last)
end

local kinds = { currency = "money", percent = "percent", person = "person", household = "household" }

-- «۱۹ هزار نفرشان زن هستند», «بازنشستگان ۲۹ هزار نفرند»: persons, with a pronoun or a verb behind.
local person_words, theirs = set "نفرشان نفرند نفراند", set "نفرشان"

-- `number` has first, last, value, qualifier and high; so has `quantity`, with a unit.
local function new_figure(doc, number, quantity)
  local said = quantity or number
  local first, last = said.first, said.last
  local f = {
    at = { first, last }, first = first, last = last, value = said.value,
    qualifier = said.qualifier or (said.high and "about") or nil, noun = last + 1,
  }
  if not quantity then
    if doc:is(f.noun, person_words) then
      f.kind, f.is_theirs, f.noun = "person", doc:is(f.noun, theirs) or nil, f.noun + 1
    elseif home.of_native(doc, f.noun) then
      f.kind, f.native, f.noun = "person", f.noun, f.noun + 1 -- «۹۸ هزار بوشهری»
    end
    return f
  end
  f.unit, f.kind = quantity.unit, kinds[quantity.unit_kind] or "thing"
  local unit_at = number.last + 1
  if f.kind ~= "money" and f.kind ~= "percent" and unit_at <= quantity.last and not doc:is(unit_at, classifiers) then
    f.noun = unit_at
    local person = f.kind == "thing" and doc:edge_at("@people", unit_at)
    if person and person.last > quantity.last then f.kind = "person" end -- «۴۴۵۱ خدمت‌گیرنده» are no «خدمت»
    if f.kind == "person" then f.unit = nil end
  end
  return f
end

-- «به ۱۴۵ میلیارد و از بیمه سلامت به ۸۸ میلیارد تومان»: the unit is said once, at the end.
local lent = { money = true, person = true, household = true }
local CLOSE = 6 -- tokens from a number to the one that it shares a noun with
local FEW = 10
local from, to, inside = set "از", set "به", set "در"
local joining = set "و تا ، ؛ - –"
local bare_followers = set "و ، ؛ . ! ؟ آن را به از برای در بدهکار بدهکارند هم نیز طلب طلبکارند رسید رسیده میرسد می است بود شد شده دیگر"
local function lend_units(doc, list)
  for i = #list - 1, 1, -1 do
    local f, next_one = list[i], list[i + 1]
    -- «از ۱۹۸ هزار به ۲۱۵ هزار نفر رسید»
    local is_range = f.last + 2 == next_one.first and doc:is(f.last + 1, to) and doc:is(f.first - 1, from)
    local is_bare = not f.kind and f.value >= 1000 and f.last < #doc and (is_range or doc:is(f.last + 1, joining))
    if is_bare and lent[next_one.kind] then f.kind, f.unit = next_one.kind, next_one.unit end
    -- «در مهر ۴۰۰ و در آبان ۵۲۰ فقره»
    local is_like = not f.kind and f.value >= FEW and next_one.kind and next_one.kind ~= "money" and next_one.kind ~= "percent"
    if is_like and doc:is(f.last + 1, joining) and doc:is(f.last + 2, inside) and next_one.first - f.last <= CLOSE then
      f.kind, f.unit, f.shares = next_one.kind, next_one.unit, next_one.shares or next_one
    end
    -- «در سقز ۲ هزار و در بانه ۳ هزار خانوار», «دورود با ۴ هزار و ازنا با ۳ هزار بیمه‌شده»
    if is_bare and next_one.first - f.last <= CLOSE and next_one.kind ~= "money" then f.shares = next_one.shares or next_one end
  end
end

-- «۲۹۰ میلیارد تومان بدهکار است و آن یکی دست کم ۲۰ میلیارد»: so large a number that counts nothing is money
-- like the sum before it.
local LARGE, MANY, it = 1000000000, 1000000, set "آن"
local function borrow_currency(doc, list)
  local sum
  for _, f in ipairs(list) do
    if f.kind == "money" then
      sum = f
    elseif sum and not f.kind and (f.value >= LARGE and (f.last == #doc or doc:is(f.last + 1, bare_followers))
      or f.value >= MANY and doc:is(f.last + 1, it)) then -- «که بهزیستی ۳۸ میلیون آن را می‌دهد»
      f.kind, f.unit = sum.kind, sum.unit
    end
  end
end

-- «سیستان و بلوچستان»
local function is_in_place(doc, i)
  local place = doc:edge_at("Place", i - 1)
  return place ~= nil and place.last > i
end

-- «مددجویان کمیته امداد و بهزیستی»
local function is_between_bodies(doc, i)
  local house = doc:edge_before("Organization", i)
  return house ~= nil and doc:edge_at("Organization", i + 1) ~= nil
end

-- «زائرانی را که ویزیت شدند، ۴۸ هزار نفر اعلام کرد»: what is announced stands in the clause before.
local announcing = set "اعلام عنوان ذکر برآورد دانست خواند برشمرد اعلامکرد"
-- «۹۰ نفر که کارتشان باطل شده بود، دوباره بیمه شدند»: the verb stands behind the relative clause.
local relative, comma, object = set "که", set "،", set "را"
-- «بازنشستگانی که از سازمان حقوق می‌گیرند به ۹۶ هزار نفر رسیدند»: the main clause goes on behind a relative one,
-- which holds no other number; where it began, or nil.
local indefinite, conjunctions, RELATIVE = "ی$", set "و که یا ولی اما تا", 15
local and_word, telling, persons = set "و", set "هستند است بودند بود می", set "افراد کسانی"
local function resumed_from(doc, sentence, first, f)
  if first < sentence.first + 4 or not sentences.is_verb(doc, first - 1) or doc:is(first, conjunctions) then return nil end
  local at
  for i in words.each(doc, math.max(first - RELATIVE, sentence.first + 1), first - 2, relative) do at = i end
  if not at or doc:edges("Number", at, first - 1)[1] then return nil end
  local start = sentences.labelled(doc, sentence, at - 1).first
  if doc:is(start, and_word) then start = start + 1 end
  if string.find(doc:folded(at - 1), indefinite) then return start end
  -- «زنان زیر پوشش که درآمدی ندارند، ۹۰۰ نفر هستند»
  local is_told = doc:is(f.noun, telling) or doc:is(f.noun - 1, person_words)
  local is_whom = is_told and (doc:is(start, persons) or phrase.is_counted(doc, sentence, start, at - 1))
  return is_whom and start or nil
end

local function whole_clause(doc, sentence, f)
  local clause = sentences.labelled(doc, sentence, f.first)
  local start = f.kind ~= "percent" and not clause.resumed and resumed_from(doc, sentence, clause.first, f)
  if start then clause.resumed = { first = start, last = clause.last, is_resumed = true } end -- the same for all figures of the clause
  if f.kind ~= "percent" then clause = clause.resumed or clause end -- a share is of what stands behind it
  local first, last = clause.first, clause.last
  if f.first <= first + 1 and first > sentence.first + 1 and doc:find(f.last + 1, last, announcing) then
    first = sentences.labelled(doc, sentence, first - (doc:is(first - 1, comma) and 2 or 1)).first
  end
  local is_last = f.last == last or f.last == last - 1 and doc:is(last, object) -- «۱۳۰ هزار نفر را که …»
  if is_last and last + 1 < sentence.last and doc:is(last + 1, relative) then
    local behind = sentences.labelled(doc, sentence, last + 2).last + 1
    if behind < sentence.last and doc:is(behind, comma) then
      last = sentences.labelled(doc, sentence, behind + 1).last
    end
  end
  if first == clause.first and last == clause.last then return clause end
  return { first = first, last = last }
end

-- «معوقات ۹۰ میلیارد تومانی», «رشد ۱۲ درصدی»: what it is of stands right before it.
local attributes = set "تومانی ریالی همتی دلاری درصدی نفری خانواری"

-- «با احتساب افراد تبعی، جمعیت زیر پوشش به یک میلیون نفر می‌رسد»: what is told beside is not counted.
local also, with, beside, commas = set "و", set "با علاوه جز به غیر", set "احتساب محاسبه بر از", set "،"
local function behind_aside(doc, f)
  local first = f.clause.first
  if doc:is(first, also) then first = first + 1 end
  if first + 2 >= f.first or not doc:is(first, with) or not doc:find(first + 1, first + 2, beside) then return f.clause.first end
  local at = doc:find(first + 2, f.first - 1, commas)
  return at and at + 1 or f.clause.first
end

-- Each figure's own words: up to the «و» or comma that parts it from its neighbour, in its clause; the noun
-- of one that is an attribute is its own.
local rest = set "بقیه مابقی باقی سایر" -- «۱۰۰ هزار نفر شاغل و بقیه بازنشسته‌اند»: of others
local parting, paired = set "و ،", set "دفن تدفین زیان زیانآور ذهاب نقل وظیفه وظیفهبگیر وظیفهبگیران" -- «کفن و دفن»
local people_like = { person = true, household = true }

-- «۹۰ هزار نفر در قالب ۴۰ هزار خانوار زیر پوشش هستند»: what is said of the second is said of both.
local form = set "قالب"
local function is_formed_of(doc, f, households)
  return f.kind == "person" and households.kind == "household" and doc:find(f.last + 2, households.first - 1, form) ~= nil
end

local function give_words(doc, list, sentence)
  for i, f in ipairs(list) do
    f.clause = whole_clause(doc, sentence, f)
    f.is_attribute = doc:is(f.last, attributes) or nil
    f.left, f.right = behind_aside(doc, f), f.clause.last
    local before = list[i - 1]
    if before then before.after = f end
    if before and before.clause == f.clause then
      local cut
      for t = f.first - 1, before.last + 1, -1 do
        if doc:is(t, parting) and not is_in_place(doc, t) and not is_between_bodies(doc, t) and not doc:is(t + 1, paired) then cut = t break end
      end
      if not cut and f.is_attribute and f.first - 1 > before.last then cut = f.first - 2 end
      before.right = cut and cut - (doc:is(cut, parting) and 1 or 0) or f.first - 1
      if not cut and is_formed_of(doc, before, f) then
        before.right = f.clause.last
        if doc:is(before.noun, inside) then before.noun = f.noun + 1 end
      end
      f.left = cut and cut + 1 or f.first
      f.before = before
    end
    local others = people_like[f.kind] and doc:find(f.last + 2, f.right, rest)
    if others and doc:is(others - 1, parting) then f.right, f.has_others = others - 2, true end
  end
end

local cardinals = { cardinal = true, range = true }

local function add_figure(doc, sentence, number, found)
  if not number.value then return end
  local lure = marks.covering(doc, "lure", number.first, number.last)
  if lure and not lure.is_cost then return end
  if number.kind and not cardinals[number.kind] then return end
  local quantity = doc:edge_at("Quantity", number.first, sentence.last)
  if is_foreign(doc, number.first, number.last, number.value, quantity, sentence) then return end
  local f = new_figure(doc, number, quantity)
  f.is_cost = lure and true
  found[#found + 1] = f
end

-- «حقوق حداقل‌بگیران ۴۵ درصد و سایر سطوح ۳۲ درصد افزایش یافت»: the change that is told at the end is of all.
local function share_change(doc, list)
  for i = #list - 1, 1, -1 do
    local f, shape = list[i], list[i + 1].shape
    local is_alike = shape and shape.about and f.kind == "percent" and list[i + 1].kind == "percent" and f.clause == list[i + 1].clause
    if is_alike and not f.shape and not shape.subject and doc:is(f.last + 1, parting) then
      f.shape = { first = f.first, last = f.last, measure = shape.measure, about = shape.about }
    end
  end
end

--- The figures of a sentence in text order; nil when it has no number at all.
function figures.of(doc, sentence)
  local found
  for first, last, value, kind, qualifier, high in
    doc:each("Number", sentence.first, sentence.last, "value", "number_kind", "qualifier", "high")
  do
    found = found or {}
    local number = { first = first, last = last, value = value, kind = kind, qualifier = qualifier, high = high }
    add_figure(doc, sentence, number, found)
  end
  if not found or not found[1] then return found end
  lend_units(doc, found)
  borrow_currency(doc, found)
  give_words(doc, found, sentence)
  order.give(doc, sentence, found)
  for _, f in ipairs(found) do
    f.shape = not f.item and marks.covering(doc, "shape", f.first, f.last, "measure") or nil
    local bound = marks.covering(doc, "shape", f.first, f.last, "qualifier")
    f.qualifier = f.qualifier or bound and bound.qualifier
  end
  share_change(doc, found)
  return found
end

return figures
