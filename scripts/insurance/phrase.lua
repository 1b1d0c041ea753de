-- Noun phrases: how far one reaches, and its head in the singular.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local home = require "insurance.home"
local people = require "insurance.people"
local wording = require "insurance.wording"

local phrase = {}

local set = words.set
-- What no phrase goes over: prepositions, conjunctions, and the nouns of compound verbs.
local enders = set [[در به با را که از و تا برای نیز هم این آن آنها آنان تحت زیر مورد طی بر پس پیش همچنین
  روشن مشخص معلوم اما ولی بوده خبر اعلام انجام صورت ثبت عنوان ذکر بیان تخمین برآورد محقق واریز صادر شامل وجود اکنون صرف
  معادل یعنی قرار تشکیل گزارش داشته گذشته سالانه ماهانه روزانه هنوز امسال حاصل تعیین تامین شناسایی معرفی
  مشمول برابر فقط دیگر خود ما شما پرداخت عضو ایجاد افتتاح فعالیت دارای حدود بالغ افزون سهم ارائه است
  بابت توسط تمدید تقسیط گرفته رسیده یافته نفر داده فراتر بیش شارژ محل اضافه افزوده کرده وصول بدهکار بدهکارند توزیع بهره سازمان نهاد
  بنیاد صندوق کمیته سراسر می نمی میان بین مربوط افزایش کاهش خواهد خواهند اختصاص پیدا اعم پرداختی نخواهد نخواهند تغییر تغییری
  بیشترین کمترین بالاترین پایینترین کمتر بیشتر بالاتر عصر صبح ظهر شامگاه دیروز امروز دیشب شروع آغاز مشغول تنها اینجا آنجا صاحب برخوردار بهرهمند مانده ماندهاند ماندند کنون طریق سوی طرف جانب نسبت عبور خارج برقرار رفته ریخته هفته
  بالای بزرگترین محاسبه درج جمعا پا قدم تجاوز باقی کنار ظرف علیه باید بایستی نزد تصویب متعلق زیاد خبرداد ازآن ازاین وارد گردن عهده بدهکاریم
  همچنان الان قول یا نباید برگزار راهی شان تان مان روزهاست هفتههاست ماههاست سالهاست مدتهاست حتی جزو برایش برایشان معطل بلاتکلیف سرگردان]]
local openers = set "شمار تعداد از این آن کل همه تمام تمامی بابت برای عنوان دیگر سایر هر جمعا جدید تازه"
local and_word, comma, families = set "و", set "،", set "خانواده خانوادههای خانوادههایشان"
local concerning, to = set "مربوط", set "به"
local copulas = set "است هست هستند نیست نیستند بود بودند باشد باشند دارد دارند داریم دارم ندارند ندارد داشت داشتیم داشتند"
local participles = set "شده کرده گرفته یافته داده پرداخته"
local counters = set "چند تعداد شمار میزان مجموع رقم آمار کل مبلغ متوسط میانگین حجم حدود کمتر نزدیک"

local unemployment = set "بیکاری"
local stopping = { "Number", "Period", "Organization" }

-- The tokens of a sentence where an edge starts that no phrase goes over.
local function stops_of(doc, sentence)
  if sentence.stops then return sentence.stops end
  local stops = {}
  for _, kind in ipairs(stopping) do
    for first, last in doc:each(kind, sentence.first, sentence.last) do
      stops[first] = not doc:is(last, unemployment) or nil -- «درخواست بیمه بیکاری»
    end
  end
  sentence.stops = stops
  return stops
end

-- «شده است», «پرداخته‌ایم»; «هر کدام». Phrases ask this of all their tokens, so that it goes by spellings.
local tails = { ["است"] = "be", ["اند"] = "perfect", ["ایم"] = "perfect", ["بود"] = "be", ["بودند"] = "be", ["کدام"] = "each", ["یک"] = "each", ["هاست"] = "plural", ["ترین"] = "superlative" }
local participle, each, times = "ه$", "هر", set "روز هفته ماه سال مدت" -- «ماه‌هاست»
local ranked = set "بزرگ کوچک بیش کم بالا پایین" -- «بزرگ‌ترین»
local function ends_with_next(doc, i)
  local spelling = words.spellings(doc)
  local tail = tails[spelling[i + 1]]
  if not tail then return false end
  if tail == "each" then return spelling[i] == each end
  if tail == "plural" then return doc:is(i, times) end
  if tail == "superlative" then return doc:is(i, ranked) end
  return tail == "perfect" and string.find(spelling[i] or "", participle) ~= nil or doc:is(i, participles)
end

-- Is token `i` a word that phrases stop at?
local function ends(doc, sentence, i)
  return doc:is(i, enders) or sentences.is_prefix(doc, i) or stops_of(doc, sentence)[i] or doc:kind(i) ~= "word"
    or sentences.is_verb(doc, i) or ends_with_next(doc, i)
end

--- Is token `i` a word that no phrase goes over?
phrase.ends = ends

local WORDS = 5

-- «نابینا و ناشنوا», «غرامت و هزینه درمان»: the token where the second of a pair ends, when «و» stands
-- at `i`.
local function joins(doc, sentence, i, last)
  local is_listed = doc:is(i, comma) -- «بازنشستگان، ازکارافتادگان و بازماندگان»: of people
  if i + 1 > last or not is_listed and not doc:is(i, and_word) then return nil end
  local person = doc:edge_at("@people", i + 1)
  local noun = sentences.noun(sentence, i + 1, i + 1, last)
  if is_listed and not person and not (noun and people.measures[noun.measure]) then return nil end
  local stop = noun and noun.last or person and person.last or doc:is(i + 1, families) and i + 1
  if not stop or stop > last or stop < #doc and doc:edge_at("Number", stop + 1) then return nil end
  if is_listed then return joins(doc, sentence, stop + 1, last) end
  return stop
end

-- «کارگاه دارای کد فعال», «فرد دارای اوتیسم»: the token behind «دارای», which stands at `i`.
local has, linking, links = set "دارای", set "ناشی مبتلا وابسته", set "از به" -- «زیان ناشی از نسخه‌های ساختگی»
local function having(doc, sentence, i, last)
  local at = doc:is(i, linking) and doc:is(i + 1, links) and i + 2 or doc:is(i, has) and i + 1
  return at and at <= last and not ends(doc, sentence, at) and at or nil
end


-- «شهریه ماهانه مراکز»: the token behind a rate that stands inside of a phrase, or nil.
local rates = set "ماهانه ماهیانه سالانه سالیانه روزانه"
local function over_rate(doc, sentence, i, last)
  return doc:is(i, rates) and i < last and not ends(doc, sentence, i + 1) and not sentences.is_verb(doc, i + 2) and i + 1 or nil
end

-- «کارگر باربر بیمه شدند», «تا ۵ میلیون تومان بیمه شدند», «۲۲ هزار روستایی بیمه این صندوق‌اند»: is token `i` the noun of that
-- verb?
local insuring, the_fund = set "بیمه", set "صندوق"
local function is_insuring(doc, i)
  return doc:is(i, insuring) and (sentences.is_verb(doc, i + 1) or doc:is(i + 1, participles) or doc:is(i + 1, the_fund) or doc:is(i + 2, the_fund))
end

-- «مددجو بیمه تکمیلی شده‌اند»: does what is said of them begin at token `i`?
local kinds, become = set "تکمیلی ورزشی سلامت روستایی پایه رایگان اجتماعی همگانی", set "شد شدند شده شدهاند شوند میشوند"
local free = set "رایگان"
local function are_insured(doc, i)
  if doc:is(i, free) then return doc:is(i + 1, insuring) end -- «جمعیت زیر خط فقر رایگان بیمه شدند»
  return doc:is(i, insuring) and doc:is(i + 1, kinds) and doc:is(i + 2, become)
end

-- «دهک‌های اول تا سوم», «جمعیت زیر خط فقر»: the token where what stands at `i` and tells which of them ends.
local ordinals = set "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یک دو سه چهار پنج شش هفت هشت نه"
local decile, up_to, below, line = set "دهک دهکهای", set "تا", set "زیر", set "خط"
local function told_apart(doc, i, last)
  if doc:is(i, below) and doc:is(i + 1, line) and i + 2 <= last then return i + 2 end
  if not doc:is(i, ordinals) or not (doc:is(i - 1, decile) or doc:is(i - 2, decile)) then return nil end
  return doc:is(i + 1, up_to) and i + 2 <= last and doc:is(i + 2, ordinals) and i + 2 or i
end

local returning = set "برمی درمی" -- «به چهار کارخانه برمی‌گردد»
-- «دریافت» of «مستمری دریافت می کنند» belongs to the verb; what a list has is a noun all the same.
local function is_of_verb(doc, sentence, i)
  local behind = i + 1
  if doc:gap(i) == "joiner" then return false end -- «بیماران صعب‌العلاج شده است»
  if is_insuring(doc, i) then return true end
  if doc:is(behind, copulas) then return false end
  local is_prefix = sentences.is_prefix(doc, behind) and not doc:is(behind, returning)
  if not (sentences.is_verb(doc, behind) or is_prefix or doc:is(behind, participles)) then
    return false
  end
  return not sentences.noun(sentence, i, i, i) and not doc:edge_at("@people", i)
end

--- «به ۸۰ درصد سقوط کرده است», «۷۲۰ هزار تومان بسته شده»: is the phrase first..last only a verb, or the noun of the
--- verb behind it?
function phrase.is_verbal(doc, sentence, first, last)
  if last == first + 1 and doc:is(last, participles) then return not sentences.noun(sentence, first, first, last) end
  return first == last and is_of_verb(doc, sentence, first)
end

-- «برای ۹۸۰ مددجو سمعک خرید», «به ۶۴۰ معلول مستمری پرداخت می شود»: what people are given is not of them.
local groups = set "خانوار خانواده زوج"
local giving, services = set "پرداخت دریافت می گرفتند داد داده", set "خدمات خدمت"
local papers = set "حکم اخطار اخطاریه جریمه"
local function is_given(sentence, i, last)
  if sentence.doc:is(i, services) or sentence.doc:is(i, papers) then return true end
  local hit = sentences.cue(sentence, i, last, "aid") or sentences.cue(sentence, i, last, "booklet")
  if hit and hit.first == i then return true end
  hit = sentences.cue(sentence, i, last, "grant") or sentences.cue(sentence, i, last, "premium")
  local behind = hit and hit.last + 1
  if not hit or hit.first ~= i then return false end
  return sentence.doc:is(behind, giving) or sentence.doc:edge_at("Money", behind) ~= nil or sentences.cue(sentence, behind, behind + 1, "pay") ~= nil
end

local lists = set "فهرست لیست"
local member = set "عضو" -- of «عضو شدند», but «عضو فعال»
local behind = set "پشت" -- «کارگر پشت در مانده»

--- The noun phrase that starts at token `i` (after «از این», «مربوط به»): first and last token, or nil.
function phrase.read(doc, sentence, i, last)
  while i <= last and doc:is(i, openers) do
    if stops_of(doc, sentence)[i] then return nil end -- «از دی ماه»
    i = i + 1
  end
  if i < last and doc:is(i, concerning) and doc:is(i + 1, to) then i = i + 2 end
  local is_member = i < last and doc:is(i, member) and not sentences.is_verb(doc, i + 1) and doc:kind(i + 1) == "word"
  if i > last or doc:is(i, participles) then return nil end -- «ماهی ۲ میلیون تومان شده»
  if ends(doc, sentence, i) and not is_member and not sentences.noun(sentence, i, i, last) then return nil end
  local stop = i
  local listed = sentences.noun(sentence, i, i, last)
  local is_person = doc:is(i, groups) or doc:edge_at("@people", i) ~= nil or listed ~= nil and people.measures[listed.measure] ~= nil
  if listed then stop = listed.last end
  local head = stop
  while stop < last and stop < i + WORDS - 1 do
    local next_one = stop + 1
    local pair = joins(doc, sentence, next_one, last) or over_rate(doc, sentence, next_one, last) or having(doc, sentence, next_one, last)
      or told_apart(doc, next_one, last)
    if not pair and (ends(doc, sentence, next_one) or are_insured(doc, next_one)) then break end
    if is_person and is_given(sentence, next_one, last) then break end
    if stop == head and doc:is(next_one, lists) then break end -- «۲۴۰ کارگاه لیست بیمه می‌فرستند»
    local place = doc:edge_at("Place", next_one)
    if place and place.ambiguous ~= "yes" or home.of_native(doc, next_one) then break end
    stop = pair or next_one
  end
  if stop > i and (stop > (listed and listed.last or i) and is_of_verb(doc, sentence, stop) or doc:is(stop, behind)) then stop = stop - 1 end
  return i, stop
end

--- Who stands at token `i`, first and last token or nil: a body by name, «دولت», «۱۲ کارخانه فرش».
local parties = set "سازمان صندوق دولت ما"
function phrase.party(doc, sentence, i, last)
  local number = i <= last and doc:edge_at("Number", i, last)
  if number then i = number.last + 1 end
  if i > last then return nil end
  local house = doc:edge_at("Organization", i, last)
  if house then return house.first, house.last end
  if doc:is(i, parties) then return i, i end
  local first, stop = phrase.read(doc, sentence, i, last)
  if first == i or first == i + 1 then return first, stop end
  return nil
end

--- Step over «تعداد», «شمار»: what is counted stands behind.
function phrase.skip_counter(doc, i, last)
  while i < last and doc:is(i, counters) do i = i + 1 end
  return i
end

--- A phrase with its head in the singular: «مددجویان بهزیستی» → «مددجو بهزیستی».
phrase.text = wording.text

--- first..last as a slot's value, with words before it that the article has elsewhere.
function phrase.value(doc, sentence, first, last, prefix)
  local text = phrase.text(doc, sentence, first, last)
  return { value = prefix and prefix .. " " .. text or text, at = { first, last } }
end

--- The subject of another figure, or nil.
function phrase.taken(from)
  local known = from and from.subject
  return known and { value = known.value, at = known.at, resolved = true } or nil
end

-- «۳۱ هزار نفر زن و ۲۱ هزار نفر مرد هستند. ۶۰ درصد آنان …»: another sentence goes on about the whole of those parts.
local function whole_of_parts(f, previous)
  while previous and previous.number ~= f.number and previous.is_part and people.kinds[previous.kind] and previous.whole ~= previous
    and previous.whole and previous.whole.subject do
    previous = previous.whole
  end
  return previous
end

--- The subject of the figure before once more, or nil. A change, «با ۷ درصد افزایش», stands between people
--- and people.
function phrase.again(f)
  local previous = whole_of_parts(f, f.is_part and f.whole or f.previous)
  local is_change = previous and previous.shape and previous.measure ~= "price"
  if is_change and f.people_before then previous = f.people_before end
  return phrase.taken(previous)
end

local pronouns, those, object = set "آن آنها آنان ایشان اینها اینان", set "افراد عده تعداد گروه میزان رقم مبلغ پول جمعیت شمار آمار", set "را"
local from, this, too = set "از", set "این", set "نیز هم دیگر"

--- «آنان», «از آنها», «آن», «[از] این افراد»: the token behind, where what part is meant is said, and
--- whether there was a pronoun.
function phrase.skip_pronoun(doc, i, last)
  while i <= last and doc:is(i, too) do i = i + 1 end
  local at = i
  if at <= last and doc:is(at, from) then at = at + 1 end
  if at <= last and doc:is(at, pronouns) then return at + 1, true end
  if at < last and doc:is(at, this) and doc:is(at + 1, those) then
    return doc:is(at + 2, object) and at + 3 or at + 2, true
  end
  return i, false
end

--- «۹۸ درصد روستاییان»: does first..last name people, or what the list has?
function phrase.is_counted(doc, sentence, first, last)
  return doc:edge_at("@people", first) ~= nil or sentences.noun(sentence, first, first, last) ~= nil
end

return phrase
