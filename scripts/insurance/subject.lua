-- What a figure counts or pays, as the article words it: the phrase behind the number («۳۱۰ کارگاه»),
-- the topic before it («شمار بیمه شدگان به ۳۱۰ هزار نفر رسید»), else what its people do.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"

local subject = {}

local set = words.set
local pronouns = set "آن آنها آنان ایشان"
local those, object = set "افراد عده تعداد گروه میزان رقم", set "را"
local worth, this, to_whom = set "ارزش مبلغ", set "این", set "برای"
local purposes = set "برای بابت جهت"
local paying = set "پرداخت واریز اعطا"
local funds, under = set "صندوق", set "تحت زیر"
local WORTH = 8 -- tokens between what is worth so much and «به ارزش»
local us = set "ما سازمان صندوق شعبه آن آنها آنان"
local from, to, each = set "از", set "به", set "هر"
local averages = set "متوسط میانگین"
local inside = set "در"
local too = set "نیز هم دیگر"
-- Nouns that say only that it is money; a topic before the number says more.
local bare = set "درآمد هزینه اعتبار اعتباری کمک بودجه مبلغ رقم"

local function as_value(doc, sentence, first, last, prefix)
  local text = phrase.text(doc, sentence, first, last)
  return { value = prefix and prefix .. " " .. text or text, at = { first, last } }
end

-- A change, «با ۷ درصد افزایش», stands between people and people.
local function as_before(f)
  local previous = f.is_part and f.whole or f.previous
  if previous and previous.shape and f.people_before then previous = f.people_before end
  local known = previous and previous.subject
  return known and { value = known.value, at = known.at, resolved = true } or nil
end

-- «آنان», «از آنها», «آن», «[از] این افراد»: the words behind say what part is meant.
local function skip_pronoun(doc, i, last)
  local start = i
  while i <= last and doc:is(i, too) do i = i + 1 end
  local at = i
  if at <= last and doc:is(at, from) then at = at + 1 end
  if at <= last and doc:is(at, pronouns) then return at + 1, true end
  if at < last and doc:is(at, this) and doc:is(at + 1, those) then
    return doc:is(at + 2, object) and at + 3 or at + 2, true
  end
  return i > start and i or start, false
end

local is_grant = sentences.asks(set "grant")

-- «به داروخانه های استان»: who gets the money; first and last token without «به».
local function recipient(doc, sentence, first, last)
  for i in words.each(doc, first, last - 1, to) do
    if not doc:is(i + 1, us) then
      local start, stop = phrase.read(doc, sentence, i + 1, last)
      if start and start <= i + 2 then return start, stop end
    end
  end
  return nil
end

-- «سهم کارگر از حق بیمه» as a shape's own words say, «افزایش» of the topic before.
local function of_shape(doc, sentence, f)
  local about, own = f.shape.about, f.shape.subject
  if own then
    if about and not f.shape.leads then
      return { value = doc:canonical(own.first, own.last) .. " " .. about, at = { own.first, own.last } }
    end
    return as_value(doc, sentence, own.first, own.last, about)
  end
  local first, last = topic.of(doc, sentence, f.left, f.first - 1)
  if first then return as_value(doc, sentence, first, last, about) end
  local before = as_before(f)
  if before then
    before.value = about .. " " .. before.value
    return before
  end
  return { value = about, at = f.at }
end

-- A debt is named with its creditor, or with its debtor when the creditor speaks.
local function of_debt(doc, sentence, f)
  local clause = f.clause
  local first, last = topic.of_debt(doc, sentence, f.left, f.right)
  if not first then first, last = topic.of_debt(doc, sentence, clause.first, clause.last) end
  if first and last < f.first and f.is_attribute then
    local start, stop = phrase.read(doc, sentence, f.noun, f.right)
    if start == f.noun then return as_value(doc, sentence, start, stop, doc:canonical(first, last)) end
  end
  if first and last > first then return as_value(doc, sentence, first, last) end
  local start, stop = recipient(doc, sentence, clause.first, clause.last)
  if start then return as_value(doc, sentence, start, stop, "بدهی به") end
  if f.previous and f.previous.kind == "money" then return as_before(f) end
  local debtor = doc:edge_at("Organization", clause.first)
  if debtor and debtor.last < f.first then return as_value(doc, sentence, debtor.first, debtor.last, "بدهی") end
  start, stop = phrase.read(doc, sentence, clause.first, f.first - 1)
  if start and start ~= first then return as_value(doc, sentence, start, stop, "بدهی") end
  return first and as_value(doc, sentence, first, last) or nil
end

-- «مستمری هر خانوار»: for whom each amount is.
local function with_each(doc, value, f)
  if not f.is_each or string.find(value.value, "هر", 1, true) then return value end
  local at = doc:find(f.left, f.right - 1, each)
  if at and doc:kind(at + 1) == "word" then value.value = value.value .. " هر " .. doc:canonical(at + 1, at + 1) end
  return value
end

-- «وام ضروری به ارزش ۹۰۵ میلیون تومان»: what is worth so much stands before, or was just counted.
local function of_worth(doc, sentence, f)
  local stop = f.first - 2
  if doc:is(stop, to) then stop = stop - 1 end
  local previous = f.previous and f.previous.number == f.number and f.previous or nil
  local start = math.max(f.clause.first, stop - WORTH, previous and previous.last + 1 or 0)
  for i = start, stop do
    local first, last = phrase.read(doc, sentence, i, stop)
    if last == stop then
      if previous and i == start then break end
      return as_value(doc, sentence, first, last)
    end
  end
  return previous and as_before(f)
end

-- «به این افراد حقوق پرداخت می شود»: what is paid stands right before its verb.
local function what_is_paid(doc, sentence, f)
  local hits = sentences.cues(sentence)
  for i = 1, #hits do
    local hit = hits[i]
    if hit.first >= f.noun and hit.last < f.clause.last and is_grant(hit.cues) and doc:is(hit.last + 1, paying) then
      return hit.first, hit.last
    end
  end
  return nil
end

local function of_money(doc, sentence, f)
  local worth_subject = doc:is(f.first - 1, worth) and of_worth(doc, sentence, f)
  if worth_subject then return worth_subject end
  local i, is_pronoun = skip_pronoun(doc, f.noun, f.right)
  local first, last = phrase.read(doc, sentence, i, f.right)
  if is_pronoun and not first and f.previous and f.previous.kind == "money" then return as_before(f) end
  local topic_first, topic_last = topic.of(doc, sentence, phrase.skip_counter(doc, f.left, f.first), f.first - 1, topic.is_of_money)
  if topic_first and topic_first == topic_last and doc:is(topic_first, bare) and doc:is(topic_first - 1, this)
    and f.previous and f.previous.kind == "money" then
    return as_before(f)
  end
  local is_receiver = first and doc:is(i, to_whom)
  -- «۲ میلیارد تومان اعتبار برای کمک به کودکان»
  if first and not topic_first and first == last and doc:is(first, bare) and doc:is(last + 1, purposes) then
    local purpose_first, purpose_last = phrase.read(doc, sentence, last + 2, f.clause.last)
    if purpose_first then return as_value(doc, sentence, purpose_first, purpose_last) end
  end
  if first and not (topic_first and (f.is_attribute or is_receiver or first == last and doc:is(first, bare))) then
    return with_each(doc, as_value(doc, sentence, first, last), f)
  end
  if topic_first then return with_each(doc, as_value(doc, sentence, topic_first, topic_last), f) end
  if first then return as_value(doc, sentence, first, last) end
  first, last = what_is_paid(doc, sentence, f)
  if first then return as_value(doc, sentence, first, last) end
  first, last = recipient(doc, sentence, f.noun, f.right)
  if first then return as_value(doc, sentence, first, last, "پرداخت به") end
  return f.before and as_before(f) or nil
end

-- «۹۸ درصد روستاییان»: a share of people, or of what the list has.
local function is_counted(doc, sentence, first, last)
  return doc:edge_at("@people", first) ~= nil or sentences.noun(sentence, first, first, last) ~= nil
end

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

-- «۶ میلیون نفر تحت پوشش صندوق کارکنان دولت»: the fund tells those people from others.
local function fund(doc, sentence, f)
  if f.measure ~= "coverage" and f.measure ~= "insured" then return nil end
  local at = doc:find(f.noun, f.right - 1, funds)
  if not at or doc:is(at - 1, this) then return nil end
  local _, last = phrase.read(doc, sentence, at + 1, f.right)
  local body = doc:edge_at("Organization", at) or doc:edge_at("Organization", at + 1)
  last = math.max(last or at, body and math.min(body.last, f.right) or at)
  return at, last
end

local function of_counted(doc, sentence, f)
  local i, is_pronoun = skip_pronoun(doc, f.noun, f.right)
  local first, last = phrase.read(doc, sentence, i, f.right)
  local topic_first, topic_last = topic.of(doc, sentence, phrase.skip_counter(doc, f.left, f.first), f.first - 1)
  if f.kind == "percent" then
    local average = f.is_average and doc:find(f.left, f.first - 1, averages)
    if average then return as_value(doc, sentence, average, math.min(average + 1, f.first - 1)) end
    if is_pronoun and f.previous and f.previous.number == f.number then return as_before(f) end
    if first and topic_first and not is_pronoun and not is_counted(doc, sentence, first, last) then first = nil end
  end
  if first and not doc:is(first, under) then return as_value(doc, sentence, first, last) end
  local own_first, own_last = named_before(doc, sentence, f)
  if not own_first then own_first, own_last = fund(doc, sentence, f) end
  if own_first then return as_value(doc, sentence, own_first, own_last) end
  if first then return as_value(doc, sentence, first, last) end
  if f.before and f.before.shape and not topic_first then
    topic_first, topic_last = topic.of(doc, sentence, phrase.skip_counter(doc, f.clause.first, f.first), f.before.first - 1)
  end
  local later_first, later_last = topic.of(doc, sentence, f.noun, f.right)
  if later_first and f.kind == "person" then return as_value(doc, sentence, later_first, later_last) end
  if topic_first then return as_value(doc, sentence, topic_first, topic_last) end
  if later_first then return as_value(doc, sentence, later_first, later_last) end
  if is_pronoun or f.before then return as_before(f) end
  return nil
end

local booklet, contract, agency = "دفترچه", "طرف قرارداد", "کارگزاری"

-- «برای ۱۲۰۰ نفر از اتباع دفترچه تمدید شد», «با ۳۸ داروخانه قرارداد داریم»: the clause says what of them
-- is counted.
local function completed(sentence, f, value)
  local function has(text) return string.find(value.value, text, 1, true) ~= nil end
  if f.measure == "booklets" and not has(booklet) then
    value.value = booklet .. " " .. value.value
  elseif f.measure == "providers" and not has("قرارداد") and not has(agency)
    and sentences.cue(sentence, f.clause.first, f.clause.last, "agreement") then
    value.value = value.value .. " " .. contract
  end
  return value
end

--- The subject of a figure: a slot's value, or nil.
function subject.of(doc, sentence, f)
  if f.shape then return of_shape(doc, sentence, f) end
  local found
  if f.measure == "debt" then
    found = of_debt(doc, sentence, f)
  elseif f.kind == "money" then
    found = of_money(doc, sentence, f)
  else
    found = of_counted(doc, sentence, f)
  end
  if not found then
    local first, last
    if f.kind == "money" then
      first, last = recipient(doc, sentence, f.clause.first, f.clause.last)
      if first then return as_value(doc, sentence, first, last, "پرداخت به") end
    end
    first, last = topic.of(doc, sentence, f.clause.first, f.clause.last)
    found = first and as_value(doc, sentence, first, last)
      or f.previous and f.previous.number == f.number and as_before(f) or nil
  end
  return found and completed(sentence, f, found)
end

return subject
