-- Noun phrases: how far one reaches, and its head in the singular.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local phrase = {}

local set = words.set
-- What no phrase goes over: prepositions, conjunctions, and the nouns of compound verbs.
local enders = set [[در به با را که از و تا برای نیز هم این آن آنها آنان تحت زیر مورد طی بر پس پیش همچنین اما ولی بوده شده‌اند
  خبر اعلام انجام صورت ثبت عنوان ذکر بیان تخمین برآورد محقق واریز صادر شامل وجود اکنون معادل یعنی قرار دریافت تشکیل گزارش
  داشته گذشته سالانه ماهانه روزانه هنوز امسال حاصل تعیین تامین شناسایی معرفی مشمول برابر فقط دیگر خود ما شما پرداخت بستری
  عضو ایجاد افتتاح فعالیت دارای حدود بالغ افزون سهم ارائه است بابت توسط تمدید تقسیط گرفته رسیده یافته نفر می نمی]]
local openers = set "از این آن کل همه تمام تمامی بابت برای عنوان دیگر سایر هر جمعا جدید به"
local counters = set "تعداد شمار میزان مجموع رقم آمار کل مبلغ متوسط میانگین حجم حدود کمتر نزدیک"

--- Is token `i` a word that phrases stop at?
local function ends(doc, i)
  return doc:kind(i) ~= "word" or words.is(doc, i, enders) or sentences.is_verb(doc, i)
    or doc:edge_at("Number", i) ~= nil or doc:edge_at("Period", i) ~= nil
    or doc:edge_at("Organization", i) ~= nil
end

local WORDS = 5

--- The noun phrase that starts at token `i` (after «از این»): first and last token, or nil.
function phrase.read(doc, sentence, i, last)
  while i <= last and words.is(doc, i, openers) do i = i + 1 end
  if i > last or ends(doc, i) and not sentences.noun(sentence, i, i, last) then return nil end
  local stop = i
  local listed = sentences.noun(sentence, i, i, last)
  if listed then stop = listed.last end
  while stop < last and stop < i + WORDS - 1 do
    local next_one = stop + 1
    if ends(doc, next_one) then break end
    local place = doc:edge_at("Place", next_one)
    if place and place.ambiguous ~= "yes" and not place.resolved then break end
    stop = next_one
  end
  return i, stop
end

--- Step over «تعداد», «شمار»: what is counted stands behind.
function phrase.skip_counter(doc, i, last)
  while i < last and words.is(doc, i, counters) do i = i + 1 end
  return i
end

local endings = { "های", "ها", "هایی" }

--- A phrase with its head in the singular: «مددجویان بهزیستی» → «مددجو بهزیستی».
function phrase.text(doc, first, last)
  local person = doc:edge_at("@people", first)
  if person and person.last <= last then
    local rest = person.last < last and " " .. doc:canonical(person.last + 1, last) or ""
    return person.form .. rest
  end
  local text = doc:canonical(first, last)
  local head, rest = string.match(text, "^(%S+)(.*)$")
  local plural, behind = string.match(rest or "", "^ (%S+)(.*)$")
  if plural == "ها" or plural == "های" or plural == "هایی" then return head .. behind end
  for _, ending in ipairs(endings) do
    if head and #head > #ending + 4 and string.sub(head, -#ending) == ending then
      return string.sub(head, 1, -#ending - 1) .. rest
    end
  end
  return text
end

return phrase
