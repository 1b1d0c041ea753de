-- Times that are no period by themselves, but are one of figures: «در ایام نوروز ۹۵۰ بیمار», «از ابتدای
-- اجرای طرح تاکنون».
local marks = require "insurance.marks"

local times = {}

--- Add the rules to an extractor that publishes Time; each keeps the time that it matches.
function times.add(x)
  local function time(name, pattern, yes, no)
    x:rule {
      name = name, pattern = pattern, yes = yes, no = no,
      on = function(m, doc)
        marks.keep(doc, "time", { first = m.first, last = m.last })
        doc:publish("Time", m.first, m.last)
      end,
    }
  end
  time("days of a feast", [[ ("ایام" | "تعطیلات")
      ("ایام" | "تعطیلات")? ("نوروز" | "نوروزی" | "اربعین" | "عید" | "محرم" | "رمضان" | "دهه فجر") ("حسینی" | Period)? ]],
    { "در ایام نوروز ۹۵۰ بیمار پذیرش شدند", "طی ایام تعطیلات نوروز" }, { "نوروز در راه است" })
  time("months of a bare year", [[ Number[value<=12] ("ماهه" | "ماه") ("نخست" | "اول" | "ابتدایی" | "پایانی")? Number[value>=1350, value<=1450] ]],
    { "پرداختی در هفت ماهه ۱۴۰۳" }, { "هفت ماهه اول سال ۱۴۰۳" })
  time("since what happened", [[ "از" ("ابتدای" | "آغاز" | "شروع" | "زمان") Word{1,6} ("تاکنون" | "تا کنون" | "تا به امروز") ]],
    { "از زمان راه‌اندازی مرکز تاکنون ۳۰ هزار نفر" }, { "از ابتدای خیابان" })
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
