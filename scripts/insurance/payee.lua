-- For whom and for what money is: «به داروخانه‌ها», «برای همسان‌سازی», the grant that it is.
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local body = require "insurance.body"

local payee = {}

local set = words.set
local value = phrase.value
local to, account, share, paying = set "به", set "حساب", set "سهم", set(verbs.paying)
-- What no receiver is behind «به»: the speaker's own body, and the nouns of prepositions.
local no_receivers = set [[طور ترتیب ما سازمان صندوق شعبه آن آنها آنان اینها ارزش گفته مبلغ میزان دلیل عنوان ازای صورت منظور مناسبت
  علت همراه نقل گزارش نسبت دنبال زودی راه حسابشان کارتشان تنهایی]]
local this = set "این همین"
local receivers = set "خانوار خانواده نفر فرد زوج شخص هر"
-- Nouns that say only that it is money; a topic elsewhere says more.
local bare = set [[درآمد هزینه اعتبار اعتباری کمک بودجه مبلغ مبلغی رقم بلاعوض پرداخت پرداخته واریز پرداختی توزیع تخصیص
  منابع دریافت دریافتی خرج روی]]
local outlay = set "هزینه"
local landing = set "نشست رفت آمد"
local purposes = set "برای بابت جهت قالب صرف عنوان"
local done = set "شد شده می کرد کرده کردیم برمی داشت دارد دست"

--- Does token `i` say that a purpose follows?
function payee.is_purpose(doc, i) return doc:is(i, purposes) end

--- Does token `i` say only that it is money?
function payee.is_bare(doc, i) return doc:is(i, bare) end

--- «هزینه شد», «پرداخت»: does first..last say only that it is paid?
function payee.says_little(doc, first, last)
  return doc:is(first, bare) and (first == last or last == first + 1 and doc:is(last, done))
end

--- «هر خانوار»: is token `i` for whom it is?
function payee.is_receiver(doc, i) return doc:is(i, receivers) or doc:edge_at("@people", i) ~= nil end

--- «به داروخانه های استان», «به دانشگاه علوم پزشکی»: who gets the money; first and last token without «به».
function payee.recipient(doc, sentence, first, last)
  for i in words.each(doc, first, last - 1, to) do
    if not doc:is(i + 1, no_receivers) then
      local start, stop = phrase.read(doc, sentence, i + 1, last)
      if start and start <= i + 2 then
        if stop > start and doc:is(stop, landing) then stop = stop - 1 end -- «به حساب مراکز درمانی نشست»
        local _, owner_stop = phrase.read(doc, sentence, stop + 1, last) -- «به حساب این خانوارها»
        return start, doc:is(start, account) and start == stop and owner_stop or stop
      end
      local house = doc:edge_at("Organization", i + 1)
      if house and house.last <= last and not body.is_payer_edge(house) then
        return house.first, house.last
      end
    end
  end
  return nil
end

local vague = set "کار منظور امر هدف بخش حوزه زمینه خصوص"
local rest, providing = set "مانده باقیمانده", set "تامین"

--- «برای همسان سازی حقوق», «بابت مانده مطالبات»: what the money is for; first and last token, or nil.
function payee.purpose(doc, sentence, first, last)
  for i in words.each(doc, first, last - 1, purposes) do
    local is_vague = doc:is(i + 1, this) and doc:is(i + 2, vague) -- «برای این کار»
    local is_lead = doc:is(i + 1, share) or doc:is(i + 1, paying) or doc:is(i + 1, rest)
      or doc:is(i + 1, providing) and not doc:edge_at("Organization", i + 1)
    local at = is_vague and last + 1 or is_lead and i + 2 or i + 1
    local start, stop = phrase.read(doc, sentence, at, last)
    local house = not start and doc:edge_at("Organization", at, last)
    if house and body.is_payer_edge(house) then return at, house.last end -- «برای صندوق بازنشستگی»
    if start and (at == i + 2 or start == at and not payee.is_receiver(doc, start)) then return i + 1, stop end
  end
  return nil
end

local for_people = set "برای"

--- «برای بیماران خاص ۴۷ میلیارد تومان داده‌ایم»: for whom something is paid; first and last token, or nil.
function payee.beneficiary(doc, sentence, first, last)
  for i in words.each(doc, first, last - 1, for_people) do
    local start, stop = phrase.read(doc, sentence, i + 1, last)
    if start == i + 1 and phrase.is_counted(doc, sentence, start, stop) then return start, stop end
  end
  return nil
end

local inside, fields, owners = set "در", set "بخش حوزه زمینه", set "خصوصی دولتی عمومی"

--- «در بخش درمان غیرمستقیم»: the field that money is spent in; first and last token, or nil.
function payee.field(doc, sentence, first, last)
  for i in words.each(doc, first, last - 1, fields) do
    local start, stop = phrase.read(doc, sentence, i + 1, last)
    if start == i + 1 and doc:is(i - 1, inside) and not doc:is(start, owners) then return start, stop end
  end
  return nil
end

local from, around = set "از", set "پیش پس قبل بعد" -- «پیش از متناسب‌سازی»: when
local is_grant, is_drawn = sentences.asks(set "grant"), sentences.asks(set "pension")
local pension = "مستمری"

--- The grant of start..stop that stands closest, as a slot's value: «وام», «عیدی»; of those who draw a pension it is that.
function payee.grant_of(doc, sentence, f, start, stop)
  local hits = sentences.cues(sentence)
  local best
  for i = 1, #hits do
    local hit = hits[i]
    if hit.first >= start and hit.last <= stop and is_grant(hit.cues) and (not doc:is(hit.first, bare) or hit.last > hit.first + 1 and doc:is(hit.first + 1, outlay)) -- «کمک‌هزینه ازدواج»
      and not (doc:is(hit.first - 1, from) and doc:is(hit.first - 2, around))
      and (not best or math.abs(hit.first - f.last) < math.abs(best.first - f.last)) then
      best = hit
    end
  end
  if not best then return nil end
  if is_drawn(best.cues) then return { value = pension, at = { best.first, best.last } } end
  if sentences.is_verb(doc, best.last) then best = { first = best.first, last = best.first } end -- «یارانه می‌گیرند»
  local _, last = phrase.read(doc, sentence, best.first, best.first < f.first and f.first - 1 or stop)
  return value(doc, sentence, best.first, math.max(last or 0, best.last))
end

local spent, for_whom, for_them = set "هزینه", set "برای", set "برایشان"

--- «مبلغ ۳۴۰ میلیارد ریال برای بیمه شده ها هزینه شد»: on whom it is spent.
function payee.spent_on(doc, sentence, f)
  if not doc:find(f.noun, f.clause.last, spent) then return nil end
  local known = doc:find(f.noun, f.clause.last, for_them) and f.people_before and f.people_before.subject
  if known then return { value = "هزینه " .. known.value, at = known.at, resolved = true } end -- «برایشان هزینه شده است»
  for i in words.each(doc, f.noun, f.clause.last - 1, for_whom) do
    local first, last = phrase.read(doc, sentence, i + 1, f.clause.last)
    if first and payee.is_receiver(doc, first) then return value(doc, sentence, first, last, "هزینه") end
  end
  return nil
end

return payee
