-- The finite verbs of news, by which clauses end. Those of action are made from their stems, so that «رساندیم»
-- is one as «رساند» is.
local verbs = {}

local stems = [[شد کرد داد گفت رسید رساند یافت آمد رفت گرفت خورد زد گذاشت ماند افتاد گردید نمود آورد خواند افزود
  شمرد برشمرد دانست خواست بود داشت فروخت نوشت پذیرفت انداخت شنید کشید پیوست گشت برگشت بخشید پیچید چید رسانید ریخت]]
-- Stems that are nouns, too: «ساخت», «پرداخت».
local noun_stems = "ساخت پرداخت گذشت بست نشست خرید برد دید شناخت"
local persons = { "م", "یم", "ند" } -- «شدید» is no verb
local others = [[است هست هستند هستیم اند نیست نیستند نیستیم ایم باشد باشند دارد دارند داریم دارم ندارد ندارند نداریم
  نبود نبودند نشد نشدند نکرد نکردند نداد ندادند نداشت نداشتند نرسید نیافت بیاید بیایند گذشت گذشتهاست روبهروست روبروست
  روست ماست آنهاست اوست کجاست اظهارداشت رسیدکه درآمدند درآمدهاند برآمدند]]

-- Adjectives with the verb in their ending, «برخوردارند».
local adjectives = [[برخوردار بهرهمند بدهکار طلبکار نیازمند فعال شاغل ساکن مشغول محروم منتظر خواستار مشمول عضو]]
-- Present stems, of which «بپردازند» is made.
local present_stems = [[پرداز گیر رس رسان ده ساز رو بر مان گذار خواه کن شو یاب پیوند نویس پیچ]]
local other_present_stems = [[کش آی خور گوی دان زن پذیر آور گرد افت باش]]

-- Participles that end a clause: «ریخته و», «تمدید نشده و».
local participles = [[شده کرده داده رسیده رسانده یافته آمده رفته گرفته خورده زده گذاشته مانده افتاده گردیده نموده آورده ریخته
  نشده نکرده نداده نرسیده نرسانده نیافته نیامده نرفته نگرفته نخورده نزده نگذاشته نمانده نیفتاده نداشته بوده نبوده نساخته]]

--- What ends a clause as a verb does, but for «می»: of a wish, of a purpose, of a state.
verbs.dependent = "شود شوند کند کنند کنیم دهد دهند دهیم رسد رسند گیرد گیرند یابد یابند گردد گردند نماید نمایند " .. participles
--- «می» and «خواهد» stand in front of the rest of a verb.
verbs.prefixes = "می نمی خواهد خواهند خواهیم نخواهد نخواهند"

--- What is done with money that somebody gets.
verbs.paying = "پرداخت واریز اعطا"

--- What is said of a debtor.
verbs.owing = "بدهکار بدهکارند بدهکاریم"

--- What people do who come to a place of care.
verbs.coming = "آیند میآیند آمدند آمدهاند رفتند رفتهاند میروند روند گذاشتند گذاشتهاند"

local function conjugated(list, forms, with_bare)
  for stem in string.gmatch(list, "%S+") do
    if with_bare then forms[#forms + 1] = stem end
    for _, person in ipairs(persons) do forms[#forms + 1] = stem .. person end
  end
end

-- «شده‌اند» is two tokens; old copy writes it as one: «شدهاند», «میپردازند».
local function glued(forms)
  for participle in string.gmatch(participles .. " بسته نشسته ساخته", "%S+") do
    for _, ending in ipairs { "اند", "ایم", "است" } do forms[#forms + 1] = participle .. ending end
  end
  for stem in string.gmatch(present_stems .. " " .. other_present_stems, "%S+") do
    for _, person in ipairs { "د", "ند", "یم" } do
      forms[#forms + 1] = "می" .. stem .. person
      forms[#forms + 1] = "نمی" .. stem .. person
    end
  end
end

local forms, wished = { others }, { "شود شوند شویم کند کنند کنیم دهد دهند دهیم" }
glued(forms)
for adjective in string.gmatch(adjectives, "%S+") do forms[#forms + 1] = adjective .. "ند" end
for stem in string.gmatch(present_stems, "%S+") do
  for _, person in ipairs { "د", "ند", "یم" } do wished[#wished + 1] = "ب" .. stem .. person end
end

--- What is to be, or could be, done.
verbs.subjunctive = table.concat(wished, " ")
forms[#forms + 1] = table.concat(wished, " ", 2)
conjugated(stems, forms, true)
conjugated(noun_stems, forms, false)

--- All of them, for `words.set`.
verbs.finite = table.concat(forms, " ")

return verbs
