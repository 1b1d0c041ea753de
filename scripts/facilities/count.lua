-- How many facilities a phrase counts: «سه بیمارستان», «2 باب خانه بهداشت», «یکی از درمانگاه‌های …»,
-- «داروخانه‌های استان را ۱۶۴ باب».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local amount = require "facilities.amount"

local count = {}

local set = words.set
local colon = set ":"
local and_word, comma, from, to, one_of = set "و", set "،", set "از", set "به", set "یکی"
local whole_words = set "تعداد میان شمار بین مجموع جمع کل"
local glued_one = set "ویک"
local classifiers = set "باب واحد مورد دستگاه مرکز پروژه طرح"
local of_houses = set "باب واحد مرکز پروژه طرح" -- «۳۰ مورد بیمارستانی» are no hospitals
local units = set "باب واحد مورد دستگاه مرکز پایگاه خانه"
local reasons, very = set "برای", set "همین"
local pointing = set "این همین آن همان"
local most = set "ترین"
local firsts = set "نخستین اولین"
local only = set "تنها یگانه"
local totals, relative, their_totals = set "شمار تعداد", set "که", set "شمارشان تعدادشان"
local fillers = set "هم نیز ،"
local reaching, taken = set "رسید رسیده افزایش کاهش ارتقا است می اعلام عنوان ذکر دانست خواند بوده بود میرسد", set "را"
-- What is counted in a house: «ویزیت درمانگاه‌های ملکی», up to so many tokens behind «تعداد».
local deeds, DEEDS = set "ویزیت بستری پذیرش مراجعان مراجعه مراجعین بیماران خدمات خدمت نسخ نسخه جراحی عمل زایمان آزمایش بازرسی بازدید", 7
local changing = set "رسید رسیدند رسیده رسانده رساندیم رساندند می میرسد خواهد افزایش کاهش ارتقا"
-- A number behind one of these identifies or dates.
local years = set "سال"
local ends_of_year = set "پایان ابتدای آغاز اول آخر اواخر اوایل طول" -- «تا پایان سال ۵ درمانگاه»
local MOST_OF_ALL = 1000000 -- houses that a number may count; «طلب ۳۴۰ میلیاردی داروخانه‌ها»
local every, MOST = set "هر", 4 -- «هر دو», «هر چهار»; «هر ۱۰۰» is a rate
local labels = set "سال فاز مرحله ماده شماره ساعت کد بند شعبه تبصره پلاک کیلومتر تلفن"

-- «… و برای همین کلینیک فولاد تعطیل شد»
local function is_therefore(doc, i)
  return doc:is(i, very) and doc:is(i - 1, reasons)
end

local function is_ordinal(doc, i)
  local number = doc:edge_before("Number", i)
  return number ~= nil and number.number_kind == "ordinal"
end

local is_superlative = words.told(function(word) return string.find(word, "ترین$") ~= nil end)

--- Does a superlative end at token `i`: «بزرگ‌ترین», which may be two tokens?
function count.is_superlative(doc, i) return i > 0 and is_superlative[doc:folded(i)] end

local function superlative_start(doc, i)
  local start = i
  while count.is_superlative(doc, start - 1) do
    -- «مهم‌ترین» and «مهم ترین» are two tokens.
    start = start - (doc:is(start - 1, most) and start > 2 and 2 or 1)
    if doc:is(start - 1, and_word) then start = start - 1 end
  end
  return start
end

-- «از ابتدای سال ۱۲۳ داروخانه»
local function is_no_year(value)
  return value > 99 and (value < 1300 or value > 1450) and (value < 1900 or value > 2100)
end

-- «از ابتدای مهر ۱۴ درمانگاه»: the host reads a year behind the month, which a small number is none of.
local function behind_month(doc, i)
  local value = doc:kind(i) == "digits" and doc:edge_before("@month", i) and math.tointeger(tonumber(doc:folded(i)))
  if not value or value >= 90 then return nil end
  return { value = value, first = i, last = i }
end

-- Is the number the label of the word in front: «سال 98», «فاز ۲»?
local function is_label(doc, number)
  local lead = number.first - 1
  if not doc:is(lead, years) then return doc:is(lead, labels) end
  -- «تا پایان سال سه پایگاه» counts, «سال 98» dates.
  return not (doc:is(lead - 1, ends_of_year) or doc:kind(lead + 1) == "word" or is_no_year(number.value))
end

-- «چهار ساعت سه بیمارستان», «در دو سال ۱۸ خانه بهداشت»: is the word in front of `start` the unit of another number?
local function is_behind_unit(doc, start, first)
  if start <= first + 1 then return false end
  if doc:edge_before("Number", start - 1) then return true end
  local span = doc:edge_before("Period", start)
  return span ~= nil and span.first < start - 1
end

-- The number that counts what begins at `i`, an edge or its value and tokens; or nil.
local function counted(doc, i, first)
  local number = doc:edge_before("Number", i) or i - 1 > first and behind_month(doc, i - 1)
  if not number and doc:is(i - 1, classifiers) then number = doc:edge_before("Number", i - 1) end
  local value, start = number and number.value, number and number.first
  if not value or start < first or value < 1 or value > MOST_OF_ALL or not math.tointeger(value) then return nil end
  if number.number_kind and number.number_kind ~= "cardinal" then return nil end
  -- «دو سه مرکز دیگر» counts nothing.
  if start > first and doc:kind(start) == "word" and doc:edge_before("Number", start) then return nil end
  local may_be_other = is_label(doc, number) or number.type and doc:edge_before("Date", i)
  return not (may_be_other and not is_behind_unit(doc, start, first)) and number or nil
end

--- «۲۸۰ پروژه بیمارستانی», «سه واحد درمانگاهی»: is what begins at `i` counted by a word for a house?
function count.is_classified(doc, i) return doc:is(i - 1, of_houses) and doc:edge_before("Number", i - 1) ~= nil end

--- «از چهار مرکز», «از مجموع چهار مرکز»: is `f` a whole whose parts follow?
function count.is_whole(doc, f)
  local i = doc:is(f.first - 1, whole_words) and f.first - 2 or f.first - 1
  return doc:is(i, from)
end

-- «از این تعداد سه بیمارستان»
local function of_whole(doc, i)
  if doc:is(i - 1, comma) then i = i - 1 end
  return doc:is(i - 1, whole_words) and doc:is(i - 2, pointing) and doc:is(i - 3, from)
end

--- Read in front of f.first, not before token `first`; sets f.count, f.first and what the words say
--- about whether the phrase points back.
function count.read_before(doc, f, first)
  local number = counted(doc, f.first, first)
  if number then
    f.count = amount.slot(number, { number.first, number.last })
    f.first = number.first
    f.is_from_whole = of_whole(doc, f.first)
  elseif doc:is(f.first - 1, glued_one) and f.first > first then
    f.first = f.first - 1
    f.count = { value = 1, at = { f.first, f.first } }
  end
  if not f.count and of_whole(doc, f.first) then f.is_from_whole = true end -- «از آن میان بیمارستان کاشمر»
  local start = superlative_start(doc, f.first)
  if start < f.first and start >= first then
    f.is_best = true
    f.first = start
  elseif f.first > first and (doc:is(f.first - 1, firsts) or is_ordinal(doc, f.first)) then
    f.is_best = true -- «چهارمین مرکز روزانه استان»
  end
  -- «تنها ۱۱ بیمارستان» is no more than «۱۱ بیمارستان».
  local is_one = not f.count or f.count.value == 1
  if doc:is(f.first - 1, only) and f.first > first and is_one then
    f.first, f.is_only = f.first - 1, true
    if not f.count then f.count = { value = 1, at = { f.first, f.first } } end
  elseif doc:is(f.first - 1, from) and doc:is(f.first - 2, one_of) then
    f.first, f.is_one_of = f.first - 2, true
    -- «یکی از بزرگ‌ترین مراکز …» praises one.
    if f.is_best then f.is_only, f.is_plural, f.is_short = true, false, true end
    f.count = { value = 1, at = { f.first, f.first + 1 } }
  elseif f.count and doc:is(f.first - 1, pointing) and doc:is(f.first - 2, from) then
    f.is_from_whole = true -- «سهم مازندران از آن ۱۱ مرکز است»
  elseif doc:is(f.first - 1, pointing) and f.first > first and not (f.count and is_one) and not is_therefore(doc, f.first - 1) then
    f.first, f.is_pointing = f.first - 1, true
  end
end

-- «ویزیت‌های سال گذشته درمانگاه‌ها را ۷۸۰ هزار مورد …», «بازدید از داروخانه‌ها», «تعداد نسخه‌های داروخانه‌ها»: what is done
-- in them, or had, is counted.
local function is_of_other(doc, f)
  local i = f.first - 1
  if doc:is(i, tokens.plural_ending) or doc:is(i, deeds) or (doc:is(i, from) or doc:is(i, to)) and doc:is(i - 1, deeds) then return true end
  local total = not doc:is(i, totals) and doc:find(f.first - DEEDS, i, totals)
  return total and not doc:find(total + 1, i, whole_words) and not doc:find(total + 1, i, and_word) and not doc:find(total + 1, i, taken)
end

-- «شمار درمانگاه‌های استان به ۱۹ رسید», «آزمایشگاه‌های استان را ۹ و داروخانه‌های آن را ۴۰ داروخانه اعلام کرد»
local function reached(doc, f, last)
  local i = f.last + 1
  while doc:is(i, fillers) do i = i + 1 end
  local is_total = doc:is(f.first - 1, totals) or doc:is(i, relative) and doc:is(i + 1, their_totals)
    or doc:is(i, from) and doc:edge_at("Number", i + 1) ~= nil -- «درمانگاه‌های دولتی ورامین از ۶ به ۵ درمانگاه رسید»
  local stop = is_total and f.last + 9 or f.last + 2
  for _, number in ipairs(tokens.edges(doc, "Number", f.last + 1, math.min(last, stop))) do
    local behind, is_taken = number.last + 1, doc:is(number.first - 1, taken)
    local same = doc:edge_at("@kind", behind)
    if same and same.canonical == f.kind then
      behind = same.last + 1
    elseif doc:is(behind, units) then
      behind = behind + 1
    end
    local is_told = doc:is(behind, reaching) or is_taken and doc:is(behind, and_word)
    local total = is_told and (is_total or is_taken) and not doc:is(number.first - 1, labels) and amount.counted(number)
    if total then
      f.count, f.last = total, behind - 1
      return
    end
  end
end

-- «تعداد بیمارستان: ۲»
local function of_label(doc, f)
  local total = doc:is(f.first - 1, totals) and doc:is(f.last + 1, colon) and amount.counted(doc:edge_at("Number", f.last + 2))
  if total then f.count, f.last = total, total.at.last end
end

--- «از ۶۰ پایگاه به ۷۱ پایگاه رسید»: so many there were, and so many there are.
function count.read_grown(doc, f)
  if not f.count or not doc:is(f.first - 1, from) or not doc:is(f.last + 1, to) then return end
  local grown = amount.counted(doc:edge_at("Number", f.last + 2))
  if not grown then return end
  local ended = grown.at.last
  local same = doc:edge_at("@kind", ended + 1)
  local behind = same and same.last + 1 or ended + (doc:is(ended + 1, units) and 2 or 1)
  if doc:is(behind, changing) then f.count, f.last = grown, behind - 1 end -- but «از ۱۲ داروخانه به ۴ داروخانه اخطار داده شد»
end

--- «هر دو مرکز», «هر سه بیمارستان» counts nothing new: makes `f` a mention that points to them.
function count.is_each(doc, f)
  local is_each = f.count and f.count.value > 1 and f.count.value <= MOST and doc:is(f.first - 1, every)
  -- «هر سه درمانگاه تامین اجتماعی کاشان» counts them.
  local behind = f.edge.last + 1
  if not is_each or doc:edge_at("Place", behind) or doc:edge_at("Organization", behind) then return false end
  f.each, f.count = f.count.value, nil
  f.is_pointing, f.is_plural, f.is_short = true, true, nil
  return true
end

--- A count behind the plural phrase of `f`, up to token `last`.
function count.read_behind(doc, f, last)
  count.read_grown(doc, f)
  if not f.count and not f.name then of_label(doc, f) end
  if f.count or f.name or not f.is_plural or is_of_other(doc, f) then return end
  reached(doc, f, last)
  if f.count then return end
  for _, quantity in ipairs(tokens.edges(doc, "Quantity", f.last + 1, math.min(last, f.last + 5))) do
    local total = doc:is(quantity.last, classifiers) and amount.slot(quantity)
    if total then
      f.count, f.last = total, quantity.last
      return
    end
  end
end

return count
