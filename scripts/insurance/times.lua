-- Times that are no period by themselves, but are one of figures: «در ایام نوروز ۹۵۰ بیمار», «از ابتدای
-- اجرای طرح تاکنون».
local marks = require "insurance.marks"

local times = {}

-- What a rate is called in records.
local rates = {
  ["روز"] = "روزانه", ["روزی"] = "روزانه", ["ماه"] = "ماهانه", ["ماهی"] = "ماهانه", ["سال"] = "سالانه",
  ["سالی"] = "سالانه",
}

--- Add the rules to an extractor that publishes Time; each keeps the time that it matches.
function times.add(x)
  local function time(name, pattern, yes, no)
    x:rule {
      name = name, pattern = pattern, yes = yes, no = no,
      on = function(m, doc)
        local at = m.rate or m.year or m
        local canonical = m.rate and rates[doc:folded(at.last)] or m.year and tostring(m.year.value)
        marks.keep(doc, "time", { first = at.first, last = at.last, canonical = canonical })
        doc:publish("Time", at.first, at.last)
      end,
    }
  end
  time("days of a feast", [[ ("ایام" | "تعطیلات")
      ("ایام" | "تعطیلات")? ("نوروز" | "نوروزی" | "اربعین" | "عید" | "محرم" | "رمضان" | "دهه فجر") ("حسینی" | Period)? ]],
    { "در ایام نوروز ۹۵۰ بیمار پذیرش شدند", "طی ایام تعطیلات نوروز" }, { "نوروز در راه است" })
  time("months of a bare year", [[ Number[value<=12] ("ماهه" | "ماه") ("نخست" | "اول" | "ابتدایی" | "پایانی")? Number[value>=1350, value<=1450] ]],
    { "پرداختی در هفت ماهه ۱۴۰۳" }, { "هفت ماهه اول سال ۱۴۰۳" })
  time("half of a bare year", [[ "نیمه" ("نخست" | "اول" | "دوم") Number[value>=1350, value<=1450] ]],
    { "در نیمه اول ۱۴۰۲ انجام شد" }, { "نیمه اول ۲۰ نفر" })
  time("rate behind a sum", [[ Money ("برای" "هر" Word)? rate:("در" ("روز" | "ماه" | "سال")) !>(Number | "گذشته" | "جاری" | "آینده" | "قبل" | "اول" | "های") ]],
    { "۲۸۵ هزار تومان در ماه می‌گیرد" }, { "۲۸۵ میلیارد تومان در سال گذشته" })
  time("rate before a number", [[ <!"شبانه" rate:("روزی" | "ماهی" | "سالی") &> Number ]],
    { "روزی ۱۲۰۰ نسخه می‌پیچد" }, { "روزی که آمد", "مراکز شبانه‌روزی ۲۰۰ تومان" })
  x:let("month", [[ "فروردین" | "اردیبهشت" | "خرداد" | "مرداد" | "شهریور" | "مهر" | "آبان" | "آذر" | "بهمن" | "اسفند" ]])
  x:let("monthly", [[ <month> |
    "فروردین ماه" | "اردیبهشت ماه" | "خرداد ماه" | "تیر ماه" | "مرداد ماه" | "شهریور ماه" | "مهر ماه" |
    "آبان ماه" | "آذر ماه" | "دی ماه" | "بهمن ماه" | "اسفند ماه" ]])
  time("month without a year", [[ ("در" | "طی") rate:(<month>) !>"ماه" ]],
    { "تنها بیمه سلامت در شهریور ۸ میلیارد تومان واریز کرد" }, { "شهریور خبر داد" })
  time("half of a year", [[ ("نیمسال" | "نیم سال") ("نخست" | "اول" | "دوم") ]],
    { "در نیمسال نخست ۲۷ میلیارد تومان صدقه دادند" }, { "نیمی از سال نخست" })
  time("this week", [[ ("این" | "همین") ("هفته" | "ماه") ]], { "۵ میلیارد تومان آن این هفته پرداخت می‌شود" }, { "هفته‌ای که گذشت" })
  time("end of a bare year", [[ "در"? ("پایان" | "ابتدای" | "آغاز" | "اواخر" | "اوایل") year:Number[value>=1350, value<=1450] !>("نفر" | "مورد" | "هزار") ]],
    { "در پایان ۱۳۹۵ این عدد به ۹۰ هزار نفر رسید" }, { "پایان ۱۴۰۰ نفر" })
  time("since a month", [[ "از" (<month> | "نوروز") "ماه"? ("امسال" | "پارسال")? ("تاکنون" | "تا" ("کنون" | "امروز")) ]],
    { "از فروردین تاکنون ۵ هزار عمل" }, { "از فروردین آغاز شد" })
  time("from month to month", [[ "از"? ("ابتدای" ("سال" ("جاری" | "گذشته")? | "امسال" | "پارسال") | <monthly>) "تا" ("پایان" | "آخر")? <monthly>
      ("امسال" | "پارسال" | "سال" ("جاری" | "گذشته"))? ]],
    { "از ابتدای سال تا پایان مهر ۳۸ هزار مأموریت", "از فروردین تا آبان" }, { "از فروردین تاکنون" })
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
