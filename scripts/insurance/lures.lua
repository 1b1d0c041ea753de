-- Numbers that look like figures of insurance and are none: the size of a town, a ratio, a capacity,
-- a degree of disability.
local marks = require "insurance.marks"

local lures = {}

--- Add the rules to an extractor that publishes Lure; each keeps the phrase that it matches.
function lures.add(x)
  local function lure(name, pattern, yes, no)
    x:rule {
      name = name, pattern = pattern, yes = yes, no = no,
      on = function(m, doc)
        marks.keep(doc, "lure", { first = m.first, last = m.last })
        doc:publish("Lure", m.first, m.last)
      end,
    }
  end
  x:let("figure", [[ Quantity | Number ]])

  lure("size of a class", [[
    (~"شهر" | ~"روستا" | ~"واحد" | ~"کارگاه" | ~"بنگاه" | ~"شرکت")
      ("زیر" | "بیش از" | "بالای" | "کمتر از" | "بیشتر از" | "دارای" | "با") <figure> ]],
    { "روستاهای زیر ۲۰ هزار نفر", "کارگاه‌های بیش از ۵۰ نفر" }, { "در شهر ۲۰ هزار نفر بیمه شدند" })
  lure("inhabitants", [[ (~"شهر" | ~"روستا" | ~"شهرستان" | "استان" | "منطقه") Number ("نفری" | "خانواری") ]],
    { "شهر ۶۰ هزار نفری آبیک" }, { "۶۰ هزار نفر در شهر" })
  lure("one of so many", [[ ("از" | "ازای" | "در" | "برای") "هر" a:<figure> (..3 b:<figure>)? ]],
    { "از هر ده نفر مراجعه کننده ۴ نفر", "به ازای هر ۱۲ سالمند یک مراقب داریم" }, { "برای هر نفر ۱۲ میلیون تومان" })
  lure("rate of so many", [[ <figure> "از" "هر" <figure> ]],
    { "۶۰ نفر از هر ۱۰ هزار نفر" }, { "۶۰ نفر از بیمه شدگان" })
  lure("capacity", [[ "ظرفیت" ("پذیرش" | "اسمی" | "نگهداری")? <figure> ]],
    { "با ظرفیت ۲۵ نفر" }, { "۲۵ نفر بیمه شدند" })
  lure("degree of disability", [[ ~"جانباز" "بالای"? Percent ("به بالا" | "و بالاتر")? ]],
    { "جانباز ۲۵ درصد و بالاتر" }, { "۲۵ درصد جانبازان" })
  lure("cost of a work", [[ ("با" | "صرف") ("صرف" | "تخصیص")? ("هزینه" | "هزینه ای" | "اعتبار" | "اعتباری" | "سرمایه گذاری")
      ("بالغ بر" | "بیش از" | "حدود" | "افزون بر" | "معادل" | "به مبلغ" | "اولیه")* Money ]],
    { "با اعتبار ۴۵۰ میلیارد تومان", "با صرف هزینه‌ای بالغ بر ۱۰۰ میلیون تومان" }, { "۴۵۰ میلیارد تومان هزینه درمان" })
  lure("price of a work", [[ "با" Money ("هزینه" | "اعتبار") ]],
    { "با ۴۰ میلیارد تومان هزینه افتتاح شد" }, { "۴۰ میلیارد تومان هزینه درمان شد" })
  lure("decile", [[ Number ~"دهک" | ~"دهک" "های"? Number ]],
    { "سه دهک نخست" }, { "دهک های پایین" })
  lure("progress", [[ "پیشرفت" ("فیزیکی")? ..3 Percent | Percent ("فیزیکی")? "پیشرفت" ]],
    { "۶۱ درصد پیشرفت دارد", "با پیشرفت فیزیکی ۴۰ درصد" }, { "۶۱ درصد جمعیت" })
  lure("rate of the economy", [[ ("تورم" | "شیوع" | "نرخ بیکاری" | "ابتلا" | "مرگ") ..5 Percent ]],
    { "نرخ تورم به ۴۰ درصد رسید" }, { "۴۰ درصد بیمه شدگان" })
  lure("pointed at", [[ ("این" | "آن" | "همین" | "هیچ" | "دیگر") Number[value<=10] Word? ]],
    { "این دو مورد" }, { "این ۳۰ هزار نفر" })
  lure("an indefinite one", [[ Number[value=1] ("سری" | "نوع" | "بیماری" | "دوره" | "بار" | "نفر" | "روز" | "مرکز" | "فرد" | "باب") ]],
    { "یک سری آموزش" }, { "۲ سری جهیزیه" })
  lure("number of an item", [[ ^ Number ("-" | "–" | ")") ]], { "۷- خدمت" }, { "۷ خدمت - درمانی" })
  lure("times", [[ <figure> ("برابر" | "مرحله" | "ماه" | "نوبت") ]],
    { "تا ۱۰ برابر مبلغ تخلف" }, { "۱۰ نفر" })
  lure("staff", [[ Number ("نفر" | "تن")? (~"پرستار" | ~"کارمند" | ~"پرسنل" | "نیروی انسانی" | ~"آمبولانس" | ~"بالگرد" | ~"خودرو" | ~"چادر") ]],
    { "با ۱۱۲ کارمند", "۶۰ پرستار" }, { "۶۰ پزشک خانواده" })
end

return lures
