-- Phrases that say by their shape what a figure measures or how it is bounded: `f` is the figure, `s`
-- what it is of.
local marks = require "insurance.marks"

local shapes = {}

-- What a change is called, if it is no «افزایش».
local changes = { ["رشد"] = "رشد", ["رشدی"] = "رشد", ["کاهش"] = "کاهش", ["کمتر"] = "کاهش", ["کم"] = "کاهش" }

--- Add the rules to an extractor that publishes Shape. What a shape says: `measure`, `qualifier`, and
--- `about`, words that are added to the subject, before it when it `leads`, and `whole`, words behind all of it.
function shapes.add(x)
  local function shape(name, pattern, says, yes, no)
    x:rule {
      name = name, pattern = pattern, yes = yes, no = no,
      on = function(m, doc)
        marks.keep(doc, "shape", {
          first = m.f.first, last = m.f.last, subject = m.s and { first = m.s.first, last = m.s.last },
          measure = says.measure, qualifier = says.qualifier, leads = says.leads, whole = says.whole, is_ratio = says.is_ratio,
          about = m.w and changes[doc:folded(m.w.first)] or says.about,
        })
        doc:publish("Shape", m.f)
      end,
    }
  end
  x:let("payer", [[ ~"کارگر" | ~"کارفرما" | "بیمه پرداز" | "بیمه شده" | "عوارض" Word? | ~"صیاد" | "متقاضی" | ~"روستایی" |
    ~"هنرمند" | ~"قالیباف" | ~"بافنده" | ~"راننده" | ~"باربر" | ~"طلبه" | ~"خبرنگار" ]])

  -- Shares and rates of a premium.
  shape("share of a premium", [[ s:("سهم" "هر"? (<payer> | "دولت" | !>Place !>Organization Word{1,2}) "از" "حق بیمه" <payer>?) ("را" | "معادل" | "برابر" | "تا"? Period)? f:Percent ]],
    { measure = "price" }, { "سهم کارگر از حق بیمه ۷ درصد است", "سهم هر بافنده از حق بیمه تا پارسال ۹ درصد بود", "سهم دولت از حق بیمه قالیبافان ۲۰ درصد است" }, { "سهم کارگر از تولید ۷ درصد است", "سهم تهران از حق بیمه ۷ درصد است" })
  shape("share of a payer", [[ s:("سهم" "بیمه"? <payer>) ("از آن" | "که" ("اکنون" | "هم اکنون" | "الان")? | "در" "صندوق" Word{0,4} "را"?)? f:Percent ]],
    { measure = "price", about = "از حق بیمه" }, { "سهم عوارض پروانه ۱۵ درصد است", "سهم کارگر که اکنون ۷ درصد است", "سهم بیمه شده در صندوق مشاغل آزاد را ۲۷ درصد نگه داشت" }, { "سهم فارس ۱۵ درصد است" })
  shape("share of the state beside a payer's", [[ s:("سهم" "دولت") f:Percent ("و" | "،") "سهم"? <payer> Percent
      | "سهم" <payer> Percent ("و" | "،") s:("سهم" "دولت") f:Percent ]],
    { measure = "price", about = "از حق بیمه" }, { "سهم دولت ۵۰ درصد و سهم راننده ۵۰ درصد است" }, { "سهم دولت ۵۰ درصد و سهم بانک ۵۰ درصد است" })
  shape("share behind its percent", [[ f:Percent "آن"? s:("سهم" <payer>) ]],
    { measure = "price", about = "از حق بیمه" }, { "۲۰ درصد سهم کارفرما", "که ۲۰ درصد آن سهم کارفرما و بقیه سهم کارگر است", "نرخ ۷ درصدی سهم کارگر" }, { "۲۰ درصد کارفرمایان" })
  shape("share of a fund by its percent", [[ "سهم" f:(Number ("درصدی" | "درصد")) s:("بیمه" "بیکاری" | "حق بیمه" | "درمان" | "بازنشستگی") ]],
    { measure = "price", about = "سهم", leads = true }, { "سهم ۳ درصدی بیمه بیکاری ۷۱ میلیارد تومان وصولی داشت" }, { "سهم ۳ درصدی استان از درآمد" })
  shape("share of a payer by its percent", [[ s:<payer> "سهم" f:Percent "خود"? "را"? "از" "حق بیمه" ]],
    { measure = "price", about = "سهم", leads = true }, { "کارفرما سهم ۴ درصدی خود را از حق بیمه نمی‌پردازد" }, { "کارفرما سهم ۴ درصدی خود را از سود گرفت" })
  shape("premium rate", [[ s:("نرخ" "حق بیمه") ("شان" | "آنان" | "آنها" | "این گروه" | ~"کارگر" | ~"صیاد" | Word)? f:Percent ]],
    { measure = "price" }, { "نرخ حق بیمه شان ۹.۵ درصد است" }, { "نرخ تورم ۹.۵ درصد است" })
  shape("rate that one is insured at", [[ "حق بیمه" ..6 s:"نرخ" f:Percent | s:"نرخ" f:Percent !> "حق" ..2 "بیمه" ]],
    { measure = "price", about = "حق بیمه" }, { "حق بیمه مشاغل آزاد با نرخ ۱۲ درصد", "با نرخ ۱۳.۵ درصد بیمه می‌شوند" }, { "نرخ ۱۲ درصد تورم" })

  shape("what a payer pays", [[ f:Percent ("دیگر" | "آن")? "را" ("هم" | "نیز")? s:(~"کارگر" | ~"کارفرما")
      | f:Percent "حق بیمه" "این"? Word{0,3} "را" ("هم" | "نیز")? s:(Organization | Word) &> ("می پردازد" | "می دهد" | "می پردازند" | "می دهند" | "پرداخت" | "تقبل" | "متقبل" | ("و" | "،") Percent) ]],
    { measure = "price", about = "سهم", whole = "از حق بیمه", leads = true },
    { "۷ درصد دیگر را هم کارگر می‌پردازد", "۸۰ درصد حق بیمه آنان را امداد می‌دهد" }, { "۷ درصد را پرداخت کرد", "۸۰ درصد حق بیمه را پرداخت کرد" })
  x:let("gives", [[ "می دهد" | "می دهند" | "می پردازد" | "می پردازند" | "پرداخت" ]])
  shape("first who pays a premium", [[ "حق بیمه" Word{0,4} "را" f:Percent s:(Word{1,2}) ("و" | "،") Percent Word{1,2} <gives> ]],
    { measure = "price", about = "سهم", whole = "از حق بیمه", leads = true }, { "حق بیمه این صندوق را ۵ درصد بیمه‌شده و ۱۰ درصد دولت می‌دهد" }, { "حق بیمه را ۵ درصد زیاد کردند" })
  shape("second who pays a premium", [[ "حق بیمه" Word{0,4} "را" Percent Word{1,2} ("و" | "،") f:Percent s:(Word{1,2}) <gives> ]],
    { measure = "price", about = "سهم", whole = "از حق بیمه", leads = true }, { "حق بیمه این صندوق را ۵ درصد بیمه‌شده و ۱۰ درصد دولت می‌دهد" }, { "حق بیمه را ۵ درصد زیاد کردند" })
  shape("price of a policy", [[ s:("بیمه تکمیلی" Word{0,2}) ("ماهانه" | "ماهی" | "سالانه" | "سالی" | "هر ماه")? ("حدود" | "به")? f:Money[value<1000000000] ("است" | "شد" | "بود" | "رسید" | "تعیین" | "می شود") ]],
    { measure = "price" }, { "بیمه تکمیلی بازنشستگان ماهانه ۱۶۵ هزار تومان است" }, { "بیمه تکمیلی ۱۶۵ هزار تومان پرداخت کرد" })
  shape("what cover costs one", [[ "با" "پرداخت" ("ماهانه" | "سالانه" | "فقط" | "تنها" | "حدود" | "مبلغ"){0,2} f:Money[value<1000000000] Word{0,3} ("تحت" | "زیر") "پوشش" s:("بیمه" Word) ]],
    { measure = "price" }, { "هر زائر با پرداخت ۱۱۰ هزار تومان تحت پوشش بیمه حوادث قرار می‌گیرد" }, { "با پرداخت ۱۱۰ میلیارد تومان بدهی، بیمارستان زیر پوشش بیمه ماند" })
  shape("ceiling of a policy", [[ s:("سقف" ("تعهد" | "تعهدات" | "پوشش" | "عمل" | "عملهای" | "جراحی") Word{0,7}) f:Money[value<1000000000] ]],
    { measure = "payment", qualifier = "at_most" }, { "سقف تعهدات بیمه تکمیلی برای عمل جراحی ۳۰ میلیون تومان است" }, { "سقف وام ۳۰ میلیون تومان است" })

  -- Shares of something else, and change.
  x:let("bound", [[ "بیش از" | "حدود" | "بالغ بر" | "نزدیک به" | "قریب به" | "معادل" | "کمتر از" ]])
  x:let("span", [[ "مدت" | "دوره" | "زمان" | "بازه" ]])
  shape("ratio", [[ ("ازای" | "بهازای" | "مقابل" | "برابر") "هر" s:Word{1,2} ("تنها" | "فقط" | "در" Word | "تقریبا" | "کمتر از" | <bound>)? !>Money !>Percent f:(Quantity | Number) ]],
    { measure = "other", is_ratio = true }, { "به ازای هر بازنشسته نزدیک به ۴ بیمه‌پرداز داریم" }, { "به ازای هر نفر ۴ میلیون تومان" })
  shape("support ratio", [[ s:(("نسبت" | "ضریب") "پشتیبانی") Word{0,5} ("به" | "از" Number "به")? !>Quantity f:Number ]],
    { measure = "other" }, { "نسبت پشتیبانی صندوق ۰٫۹ است", "ضریب پشتیبانی صندوق‌ها از ۵ به ۴٫۲ رسیده است" }, { "نسبت پشتیبانی ۱۲ درصد کم شد" })
  shape("share of a whole", [[ s:("سهم" Word{1,3} "از" Word{0,3} !>"از" Word) ("را" | "به" | "حدود" | "از" (Number "به")?)? f:Percent ]],
    { measure = "other" }, { "سهم فارس از این مراجعات را ۶ درصد دانست", "سهم مردم از هزینه درمان از ۳۶ به ۴۵ درصد رسید" }, { "۶ درصد سهم فارس" })
  shape("more or less than before", [[ <! "به" f:Percent ("از" (<span> "مشابه"?)? Period)? w:("بیشتر" | "رشد" | "افزایش" | "زیاد" | "زیادشد" | "زیادتر" | "کمتر" | "کاهش" | "کم")
      !>("نمی شود" | "نیست" | "نبود" | "نشد" | "نشده") ]],
    { measure = "other", about = "افزایش" }, { "۳۱ درصد بیشتر از سال قبل", "۲۱ درصد از مدت مشابه پارسال بیشتر است", "۹ درصد کمتر از پارسال" },
    { "۳۱ درصد جمعیت", "به ۷۳ درصد افزایش یافت", "کمتر از ۹ درصد", "از ۵ درصد بیشتر نمی‌شود" })
  shape("more, and a sum with it", [[ f:Percent ("به علاوه" | "بعلاوه" | "به اضافه" | "به همراه") Word{0,2} Money w:("افزایش" | "رشد" | "اضافه") ]],
    { measure = "other", about = "افزایش" }, { "حقوق سایر سطوح ۳۲ درصد به علاوه مبلغ ۶۹۰ هزار تومان افزایش یافت" }, { "۳۲ درصد و ۶۹۰ هزار تومان پرداخت شد" })
  shape("change of", [[ w:("رشد" | "رشدی" | "افزایش" | "افزایشی" | "کاهش") <bound>? f:Percent ]],
    { measure = "other", about = "افزایش" }, { "با رشد ۱۱ درصدی", "با افزایش بیش از ۵ درصدی", "کاهش ۱۱ درصدی" }, { "۱۱ درصد" })
  shape("discount", [[ "تخفیف" f:Percent ("در" | "از")? "حق بیمه" ]], { measure = "other", about = "تخفیف" }, { "تخفیف ۲۰ درصدی حق بیمه" }, { "تخفیف ۲۰ درصدی کالا" })
  shape("change of people", [[ w:("رشد" | "افزایش" | "کاهش") f:(Number "نفری") ]],
    { measure = "other", about = "افزایش" }, { "افزایش پنج هزار نفری مستمری بگیران" }, { "پنج هزار نفر" })
  shape("part of a plan", [[ f:Percent s:("برنامه" Word?) ]],
    { measure = "other", about = "تحقق", leads = true }, { "۹۳ درصد برنامه ابلاغی است" }, { "۹۳ درصد مردم" })

  shape("help of the people", [[ "کمک" "های"? ("بیش از" | "حدود" | "بالغ بر")? f:Money s:("مردم" | "مردمی" | "خیران" | "خیرین" | "نیکوکاران") ]],
    { measure = "revenue", about = "کمک", leads = true }, { "از کمک بیش از ۱۰ میلیارد تومانی مردم تقدیر کرد" }, { "کمک ۱۰ میلیارد تومانی به مردم" })

  -- Bounds that the number's own words do not say.
  shape("gone past", [[ ("از" | "مرز") f:(Quantity | Number) ("هم" | "نیز")? ("گذشت" | "گذشتند" | "گذشته" | "عبور" | "فراتر" "رفت" | "فراتر" "رفته" | "بیشتر" ("شد" | "شده")) ]],
    { qualifier = "more_than" }, { "بدهی از ۷۸۰ همت گذشته است" }, { "در گذشته ۷۸۰ نفر" })
  shape("left behind", [[ "مرز" f:(Quantity | Number) "را" ("رد" | "پشت سر" | "شکست" | "شکسته") ]],
    { qualifier = "more_than" }, { "مرز ۴۰۰ هزار نفر را رد کرد" }, { "کمیسیون ۳۰۰ نفر را رد کرد" })
  shape("not past", [[ "از" f:(Quantity | Number) ("هم" | "نیز")? (("فراتر" | "بیشتر" | "بالاتر" | "تجاوز") ("نرفت" | "نرفته" | "نمی رود" | "نیست" | "نبود" | "نشد" | "نمی شود" | "نمی کند" | "نکرد" | "نکرده") | ("نمی گذرد" | "نگذشت" | "نگذشته")) ]],
    { qualifier = "at_most" }, { "از ۶۱ میلیارد تومان فراتر نرفت" }, { "از ۶۱ میلیارد تومان فراتر رفت" })
  shape("the least", [[ "حداقل" !>("بگیر" | "بگیران" | "بگیری") Word{1,9} f:(Quantity | Number) ]],
    { qualifier = "at_least" }, { "حداقل حق بیمه هر نفر در سال ۲ میلیون تومان است" }, { "حداقل ۲ میلیون تومان" })
  shape("the lowest", [[ ("کمترین" | "پایین ترین" | "کوچک ترین") Word{1,9} f:Money[value<1000000000] ]],
    { qualifier = "at_least" }, { "کمترین مستمری صندوق هم ماهانه ۴ میلیون تومان است" }, { "کمترین بدهی ۴۰۰ میلیارد تومان است" })
  shape("the highest", [[ ("بیشترین" | "بالاترین") Word{1,9} f:Money[value<1000000000] ]],
    { qualifier = "at_most" }, { "بالاترین مقرری هر نفر ۱۷ میلیون تومان است" }, { "بیشترین بدهی ۴۰۰ میلیارد تومان است" })
  shape("not below", [[ "از" f:(Quantity | Number) ("کمتر" | "پایین تر") ("نیست" | "نبود" | "نبوده" | "نمی شود" | "نخواهد") ]],
    { qualifier = "at_least" }, { "از ۹۵۰ هزار تومان کمتر نیست" }, { "از ۹۵۰ هزار تومان کمتر است" })
  shape("below", [[ "از" f:(Quantity | Number) ("هم" | "نیز")? ("کمتر" | "پایین تر") ("است" | "بود" | "شد" | "شده" | "بوده") ]],
    { qualifier = "less_than" }, { "شمار شاغلان از یک میلیون نفر کمتر است" }, { "از ۹۵۰ هزار تومان کمتر نیست" })
  shape("above", [[ "از" f:(Quantity | Number) ("هم" | "نیز")? ("بیشتر" | "بالاتر" | "افزون تر") ("است" | "بود" | "بوده") ]],
    { qualifier = "more_than" }, { "بدهی‌ها از ۹۰ میلیارد تومان بیشتر است" }, { "از ۹۰ میلیارد تومان بیشتر نیست" })
  shape("beginning at", [[ "از" f:Money ("شروع" | "آغاز") ("می شود" | "شده" | "شد") ]],
    { qualifier = "at_least" }, { "حق بیمه سالانه از ۲ میلیون تومان آغاز می‌شود" }, { "پرداخت ۲ میلیون تومان آغاز شد" })
  shape("not reached", [[ "به" f:(Quantity | Number) ("هم" | "نیز")? ("نمی رسد" | "نرسید" | "نرسیده") ]],
    { qualifier = "less_than" }, { "طلب ما به ۲۷ میلیارد تومان هم نمی‌رسد" }, { "به ۲۷ میلیارد تومان می‌رسد" })
  shape("a floor", [[ "کف" Word{0,5} f:(Quantity | Number) ]],
    { qualifier = "at_least" }, { "کف آن به ۱۰ میلیون تومان رسیده است" }, { "در کف بازار" })
  shape("a ceiling", [[ "سقف" !>("خانه" | "منزل" | "ساختمان" | "واحد" | "مسکن") (!>("می" | "که" | "رفت" | "رفته" | "شد" | "شده" | "ریخت" | "چکه") Word){0,5} f:(Quantity | Number) ]],
    { qualifier = "at_most" }, { "تا سقف ۲۰۰ میلیون ریال" }, { "سقف بیمارستان", "سقف وام بالا رفت و ۵۸۰ نفر وام گرفتند" })
  shape("the most", [[ "حداکثر" Word{1,9} f:(Quantity | Number) ]],
    { qualifier = "at_most" }, { "حداکثر حق بیمه نیز سالانه ۹ میلیون تومان است" }, { "حداکثر ۹ میلیون تومان" })
end

return shapes
