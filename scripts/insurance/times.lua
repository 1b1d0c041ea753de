-- Times that are no period by themselves, but are one of figures: «در ایام نوروز ۹۵۰ بیمار», «از ابتدای
-- اجرای طرح تاکنون».
local marks = require "insurance.marks"

local times = {}

-- What a rate is called in records.
local rates = { ["روز"] = "روزانه", ["شبانه‌روز"] = "روزانه", ["شبانهروز"] = "روزانه", ["ماه"] = "ماهانه", ["سال"] = "سالانه" }

--- Add the rules to an extractor that publishes Time; each keeps the time that it matches.
function times.add(x)
  local function time(name, pattern, yes, no)
    x:rule {
      name = name, pattern = pattern, yes = yes, no = no,
      on = function(m, doc)
        local at = m.rate or m.s or m
        local canonical = m.rate and rates[doc:folded(at.last)]
        marks.keep(doc, "time", { first = at.first, last = at.last, canonical = canonical })
        doc:publish("Time", at.first, at.last)
      end,
    }
  end
  time("days of a feast", [[ ("ایام" | "تعطیلات")
      ("ایام" | "تعطیلات")? ("تعطیلات" | "نوروز" | "نوروزی" | "اربعین" | "عید" | "محرم" | "رمضان" | "دهه فجر") ("حسینی" | Period)? ]],
    { "در ایام نوروز ۹۵۰ بیمار پذیرش شدند", "طی ایام تعطیلات نوروز" }, { "نوروز در راه است" })
  time("until a feast", [[ "تا" ("پایان" | "پیش از" | "قبل از" | "شب" | "ایام")? ("دهه فجر" | "نوروز" | "عید نوروز" | "عید" | "ماه رمضان" | "شب یلدا" | "هفته دولت" | "پایان هفته") ]],
    { "تا دهه فجر ۳۰ واحد مسکن تحویل می‌شود" }, { "دهه فجر" })
  -- «در هفته دولت», «دهه فجر امسال»: behind «به مناسبت» it is an occasion and no time.
  local named = [[ ("دهه" "مبارک"? ("فجر" | "کرامت" | "ولایت" | "محرم" | "وقف") | "ماه" "مبارک" "رمضان"
      | "هفته" ("دولت" | "بسیج" | "سلامت" | "بهزیستی" | "تامین اجتماعی" | "دفاع مقدس" | "کارگر" | "وحدت" | "هلال احمر" | "احسان و نیکوکاری")) ]]
  time("named days", [[ ("در" | "طی" | "طول") s:(]] .. named .. [[ Period?) ]], { "در دهه فجر امسال ۳۰ خانه تحویل شد", "طی هفته دولت" },
    { "به مناسبت هفته دولت" })
  time("named days of a year", [[ s:(]] .. named .. [[ Period) ]], { "دهه فجر سال گذشته" }, { "دهه فجر نزدیک است" })
  time("the one before", [[ ("سال" | "ماه" | "هفته" | "فصل" | "دوره" | "نوبت") (("پیش" | "قبل") "از" ("آن" | "این") | "ما" "قبل" | "ماقبل") ]],
    { "سال پیش از آن ۲۹ هزار نفر بستری شدند" }, { "سال پیش ۲۹ هزار نفر بستری شدند" })
  time("the last turn", [[ <! ("نسبت" "به" | "از") s:(("نوبت" | "مرحله" | "دوره") ("قبل" | "پیشین" | "گذشته" | "قبلی")) ]],
    { "در نوبت قبل ۳۶ هزار نفر ثبت نام کردند" }, { "نسبت به نوبت قبل ۳۶ درصد بیشتر شد" })
  time("a war", [[ "جنگ" (Number "روزه" | "رمضان" | "تحمیلی" Number? "روزه"?) ]],
    { "در جریان جنگ ۱۲ روزه ۳۰ همت پرداخت شد", "در جنگ رمضان" }, { "جنگ تعرفه‌ها" })
  time("rate behind a sum", [[ (Money | Quantity) ("برای" "هر" Word)? rate:("در" ("روز" | "ماه" | "سال"))
      !>(Number | Digits | Period | "نخست" | "دوم" | "بعد" | "پیش" | "گذشته" | "جاری" | "آینده" | "قبل" | "اول" | "های") ]],
    { "۲۸۵ هزار تومان در ماه می‌گیرد", "۱۴ هزار مورد در سال رسید" },
    { "۲۸۵ میلیارد تومان در سال گذشته", "۲۸۵ میلیارد تومان در سال ۱۴۰۰" })
  time("day and night", [[ rate:("در"? ("هر" | "طول هر") "شبانه روز") ]], { "هر شبانه‌روز ۴۰ عمل جراحی انجام می‌شود" }, { "شبانه‌روز گذشته" })
  time("so many a week", [[ "هفته ای" !>("که" | "یک بار" | "یکبار") ]], { "هفته‌ای ۹۰ بیمار دیالیز می‌شوند" }, { "هفته‌ای که گذشت" })
  time("every so many", [[ s:("هر" Number ("ماه" | "هفته" | "سال" | "روز")) ("یک بار" | "یکبار") ]], { "هر سه ماه یک‌بار ۱۱۲ هزار نسخه ثبت می‌شود" }, { "سه ماه نخست امسال" })
  time("since what happened", [[ "از" ("ابتدای" | "آغاز" | "شروع" | "زمان") Word{1,6} ("تاکنون" | "تا کنون" | "تا به امروز") ]],
    { "از زمان راه‌اندازی مرکز تاکنون ۳۰ هزار نفر" }, { "از ابتدای خیابان" })
  time("since a house was opened", [[ "از"? ("زمان" | "ابتدای" | "بدو" | "آغاز")
      ("راه اندازی" | "تاسیس" | "افتتاح" | "اجرا" | "اجرای طرح") Word{0,3} &>(Number | "حدود" | "قریب" | "بیش" | "نزدیک" | "،" | "تنها") ]],
    { "از زمان راه‌اندازی اورژانس هوایی قریب به ۲۰ هزار نفر", "در ابتدای تاسیس ۸۰ هزار نفر" }, { "زمان افتتاح بیمارستان" })
end

--- The times of an article by the number of their sentence.
function times.by_sentence(doc)
  local found = {}
  for _, mark in ipairs(marks.of(doc, "time")) do
    local number = doc:sentence_of(mark.first)
    found[number] = found[number] or {}
    table.insert(found[number], mark)
  end
  return found
end

return times
