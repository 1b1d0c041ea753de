-- What a debt is called: with its creditor, or with its debtor when the creditor speaks.
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"
local payee = require "insurance.payee"
local body = require "insurance.body"
local parts = require "insurance.parts"

local debt = {}

local set = words.set
local to, from, object = set "به", set "از", set "را"

local value, again = phrase.value, phrase.again

-- What the debtor is called, where no creditor is: the figure's own body goes without saying.
local owed, owing, rest = "بدهی", set "بدهی طلب بدهکار", set "مانده باقیمانده"
local owing_ones = set(verbs.owing)

-- «بیمه‌ها ۱۱۸ میلیارد تومان به ما بدهکارند», «سازمان‌های بیمه‌گر …»: no one insurer, so that the debt is theirs by name.
local insurance, many, insurers_of = set "بیمه بیمهها بیمههای بیمهگر بیمهگران", set "ها های بیمهها بیمههای", set "گر گران بیمهگر بیمهگران"
local function owed_by(doc, f)
  for i in words.each(doc, f.clause.first, f.first - 1, insurance) do
    if doc:is(i, many) or doc:is(i + 1, many) then return owed .. " بیمه ها" end
    if doc:is(i, insurers_of) or doc:is(i + 1, insurers_of) then return owed .. " سازمان بیمه گر" end
  end
  return owed
end

-- «۲۹۰ میلیارد تومان به ما بدهکارند», as the head of a hospital says.
local we = set "ما"
local function own_creditor(doc, sentence, f)
  local speech = sentence.speech
  if not speech or not speech.organization or f.is_speakers then return nil end
  for i in words.each(doc, f.clause.first, f.clause.last - 1, to) do
    if doc:is(i + 1, we) then
      return { value = owed_by(doc, f) .. " به " .. speech.organization, at = { i + 1, i + 1 }, resolved = true }
    end
  end
  return nil
end

-- «با ۳۹ داروخانه قرارداد داریم و ۱۳ میلیارد تومان بهشان بدهکاریم»: those who were told of.
local pronouns, to_them = set "آنها آنان ایشان", set "بهشان"
local function told_creditor(doc, f)
  local previous = parts.recent(f)
  local known = previous and previous.kind ~= "money" and previous.kind ~= "percent" and previous.subject
  if not known then return nil end
  for i = f.clause.first, f.clause.last do
    if doc:is(i, to_them) or doc:is(i, to) and doc:is(i + 1, pronouns) then
      return { value = owed .. " به " .. known.value, at = { i, i }, resolved = true }
    end
  end
  return nil
end

-- «مطالبات سازمان از دولت», «طلب تامین اجتماعی از پیمانکاران»: who owes belongs to a claim, unless it is an insurer,
-- whose the figure is then.
local claims, insurers = set "طلب مطالبات", set "سازمان صندوق"
local function debtor(doc, sentence, i, last)
  if i > last then return nil end
  local house = doc:edge_at("Organization", i)
  if doc:is(i, insurers) or house and body.is_payer_edge(house) then return nil end
  return phrase.party(doc, sentence, i, last)
end

-- «بدهی بیمه سلامت به داروخانه‌ها»: whose it is goes without saying.
local function own_debt(doc, sentence, first, last)
  local house = doc:edge_at("Organization", first + 1)
  if not house or not body.is_payer_edge(house) or not doc:is(house.last + 1, to) then return nil end
  local start, stop = payee.recipient(doc, sentence, house.last + 1, last)
  return start and value(doc, sentence, start, stop, owed .. " به")
end

local function debtor_end(doc, sentence, first, last, f)
  local house = doc:edge_at("Organization", last + 1)
  if doc:edge_at("Number", last + 1, f.first - 1) and not doc:edge_at("Money", last + 1) then -- «بدهی سه کارخانه»
    local _, stop = phrase.party(doc, sentence, last + 1, f.first - 1)
    return stop or last
  end
  if not doc:is(first, claims) then
    -- «بدهی شهرداری‌ها»
    return house and not body.is_payer_edge(house) and house.last < f.first and house.last or last
  end
  local at = (house and house.last or doc:is(last + 1, we) and last + 1 or last) + 1
  if not doc:is(at, from) then return last end
  local start, stop = debtor(doc, sentence, at + 1, f.clause.last)
  return start == at + 1 and stop or last
end

-- «مطالبات ۸۰۰ همتی سازمان از دولت»: the claim at token `claim`, the debtor behind the sum.
local function claimed_behind(doc, sentence, claim, f)
  local _, creditor = phrase.party(doc, sentence, f.noun, f.right)
  local at = (creditor or f.last) + 1
  local start, stop = debtor(doc, sentence, at + 1, f.clause.last)
  return start and doc:is(at, from) and value(doc, sentence, start, stop, doc:canonical(claim, claim) .. " از") or nil
end

-- «از بیمه‌ها ۳۸ میلیارد تومان طلبکاریم»
local any_claim = set "طلبی مطالباتی"
local no_parties = set [[رئیس مدیر مدیرکل معاون سرپرست مدیرعامل دبیر انباشت وجود تاخیر عدم حجم علت علتش دلیل دلیلش رقم رقمش مبلغ مبلغش میزان میزانش
  نزدیک قریب حدود بیش بالغ افزون کمتر معادل]]
local creditors = set "بیمارستان درمانگاه کلینیک داروخانه آزمایشگاه دانشگاه پلیکلینیک زایشگاه شبکه مرکز"
local claimants, claim = set "طلبکار طلبکارم طلبکاریم طلبکارند", "طلب"
local function claim_word(doc, i) return doc:is(i, claimants) and claim or doc:canonical(i, i) end

-- «صندوق ۲۵ همت از دولت طلب دارد», «از پیمانکاران ۶ همت طلب داریم»: the claim at token `at`.
local function claimed_from(doc, sentence, at, f)
  for i in words.each(doc, f.clause.first, at - 2, from) do
    local start, stop = debtor(doc, sentence, i + 1, at - 1)
    local is_time = doc:edge_at("Period", i) or doc:edge_at("Period", i + 1) or doc:edge_at("Time", i)
    if start == i + 1 and not doc:is(start, no_parties) and not is_time and words.is_from(doc, i) and not doc:edge_at("Number", start) then
      return value(doc, sentence, start, stop, claim_word(doc, at) .. " از")
    end
  end
  return nil
end

-- «۵۴۰ میلیارد تومان از مطالبات این دانشگاه»: who is named behind the claim at token `at`, but for an insurer.
local this = set "این"
local function claim_holder(doc, sentence, at, f)
  local i = doc:is(at + 1, this) and at + 2 or at + 1
  local start, stop = debtor(doc, sentence, i, f.clause.last)
  if not start or start ~= i or doc:is(start, from) then return nil end
  return value(doc, sentence, start, stop, doc:canonical(at, at))
end

-- «کارگران بیمه نشدند و کارفرما ۹ میلیارد تومان بدهکار است»: who owes stands right before the sum.
local NEAR = 3 -- tokens
local function debtor_before(doc, sentence, f)
  for i = math.max(f.clause.first, f.first - NEAR), f.first - 1 do
    local start, stop = phrase.read(doc, sentence, i, f.first - 1)
    if start == i and stop == f.first - 1 then return value(doc, sentence, start, stop, owed) end
  end
  return nil
end

-- «۹ میلیارد تومان حق بیمه به سازمان بدهکار است»: what is owed, if that is named behind the sum.
local own_word, things = set "خود", { "premium", "grant", "benefit" }
local function owed_thing(doc, sentence, f, first, last)
  if not doc:find(first + 1, math.min(f.clause.last + 1, #doc), owing_ones) then return nil end
  for _, name in ipairs(things) do
    local hit = sentences.cue(sentence, first, last, name)
    if hit and hit.first == first then
      if doc:is(last, owing_ones) then last = last - 1 end
      return value(doc, sentence, first, math.max(last, hit.last))
    end
  end
  return nil
end

-- «به گفته وی، بیمارستان‌ها …»: where the words begin that are of the matter.
local and_word = set "و"
local saying, he, comma = set "گفته گزارش", set "وی او ایشان", set "،"
local function matter_start(doc, clause, last)
  local first = clause.first
  if doc:is(first, and_word) then first = first + 1 end
  if doc:is(first, to) and doc:is(first + 1, saying) then first = (doc:find(first, last, comma) or first) + 1 end
  return doc:is(first, he) and first + 1 or first
end

--- The subject of a debt, or nil: it is named with its creditor, or with its debtor when the creditor speaks.
function debt.subject(doc, sentence, f)
  local clause = f.clause
  local first, last = topic.of_debt(doc, sentence, f.left, f.right)
  local is_own = first ~= nil and not (doc:is(first, claims) or doc:is(first, claimants))
  -- «بدهی به دانشگاه‌ها ۳۳ همت و به داروخانه‌ها ۹ همت است»
  local before = not first and f.before
  if before and before.measure == "debt" and doc:is(f.left, to) then
    local start, stop = payee.recipient(doc, sentence, f.left, f.first - 1)
    if start then return value(doc, sentence, start, stop, owed .. " به") end
  end
  if not first then first, last = topic.of_debt(doc, sentence, clause.first, clause.last) end
  if not first then first, last = topic.of_debt(doc, sentence, sentence.first, f.first - 1) end -- «… و ۱۴۰ میلیارد تومان باقی مانده»
  if first and last < f.first and f.is_attribute then
    local claimed = doc:is(first, claims) and claimed_behind(doc, sentence, first, f)
    if claimed then return claimed end
    local start, stop = phrase.read(doc, sentence, f.noun, f.right)
    if start == f.noun or start and doc:is(f.noun, this) and start == f.noun + 1 then return value(doc, sentence, start, stop, doc:canonical(first, last)) end
  end
  local own = first and last < f.first and own_debt(doc, sentence, first, f.first - 1)
  if own then return own end
  local stop = first and debtor_end(doc, sentence, first, last, f)
  if first and (stop > first or doc:is(last + 1, we) and not doc:is(last + 2, to)) then
    return value(doc, sentence, first, stop)
  end
  local noun, noun_stop = phrase.read(doc, sentence, f.noun, f.right)
  if noun == f.noun and noun_stop > noun and topic.of_debt(doc, sentence, noun, noun_stop) then
    return value(doc, sentence, noun, noun_stop)
  end
  -- «۴۳۰ میلیارد تومان پول خدمات را نداده‌اند»
  if not first and noun == f.noun and noun_stop > noun and doc:find(noun_stop + 1, f.clause.last, object) then
    return value(doc, sentence, noun, noun_stop)
  end
  if first and first == f.noun and doc:is(last + 1, own_word) then return value(doc, sentence, first, last) end -- «چشم‌به‌راه ۴۱۰ میلیارد تومان معوقه خود»
  local what = noun == f.noun and owed_thing(doc, sentence, f, noun, noun_stop)
  if what then return what end
  local holder = first and first > f.last and doc:is(first, claims) and claim_holder(doc, sentence, first, f)
  if holder then return holder end
  local is_claimed = first and first > f.last and (doc:is(first, claims) or doc:is(first, claimants))
  local claimed = is_claimed and claimed_from(doc, sentence, first, f)
  if claimed then return claimed end
  local creditor = own_creditor(doc, sentence, f) or told_creditor(doc, f)
  if creditor then return creditor end
  local start
  start, stop = payee.recipient(doc, sentence, f.noun, f.right) -- «۸۰ میلیارد به داروخانه‌ها و ۱۲۰ میلیارد به بیمارستان‌ها»
  if not start then start, stop = payee.recipient(doc, sentence, clause.first, clause.last) end
  if start then return value(doc, sentence, start, stop > start and doc:is(stop, owing) and stop - 1 or stop, owed_by(doc, f) .. " به") end
  if first and doc:is(first - 1, rest) then return value(doc, sentence, first - 1, last) end -- «مانده بدهی»
  -- «بیمارستان ها ۸۴ میلیارد تومان طلب دارند»
  local is_claim = first and (doc:is(first, claims) or doc:is(first, claimants)) or not first and doc:find(f.last + 1, f.clause.last, claimants)
  local follows = f.before and f.before.clause == clause -- «شهرداری ۹۰ میلیارد، مخابرات ۳۰ میلیارد تومان بدهکارند»
  start, stop = phrase.party(doc, sentence, follows and f.left or matter_start(doc, clause, f.first), f.first - 1)
  local party = start and start ~= first and not doc:is(start, we) and not doc:is(start, no_parties)
    and value(doc, sentence, start, stop, is_claim and (first and claim_word(doc, first) or claim) or owed)
  -- «علتش ۲۸ میلیارد تومان طلبی است که وصول نشده»: of the house that was named
  local creditor_house = not party and doc:is(f.noun, any_claim) and doc:edges("@facility", math.max(sentence.first, 1), f.first)[1]
  if creditor_house then return { value = claim .. " " .. creditor_house.canonical, at = { f.noun, f.noun } } end
  if party and (is_claim and (not first or first > f.last) or follows and start == f.left) then return party end
  -- «پارسال به ۱۱ هزار بیمار خدمت داد و هنوز ۱۳ میلیارد تومان طلبکار است»: the house of who speaks
  local house = not party and first and is_claim and first == last and sentence.is_of_care and string.match(sentence.speech.organization, "^%S+")
  if house and creditors[house] then return { value = claim .. " " .. house, at = { first, last } } end
  local previous = f.previous
  local is_paid = previous and previous.measure == "payment" and doc:find(f.last + 1, f.right, owing_ones) -- «… پرداخت کرده و … بدهکار است»
  -- «حق بیمه وصول شد و پیمانکاران ۱.۴ همت به ما بدهی دارند»: of another sum
  local is_of_same = previous and (previous.measure == "debt" or previous.number == f.number and not party and not is_own)
  if previous and previous.kind == "money" and not is_paid and is_of_same then return again(f) end
  if party then return party end
  if not first then return is_paid and { value = owed, at = f.at } or nil end
  local is_adjective = first == last and doc:is(first, owing_ones)
  if is_adjective then return debtor_before(doc, sentence, f) or { value = owed, at = { first, last } } end
  return value(doc, sentence, first, last)
end

return debt
