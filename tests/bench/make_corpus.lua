-- Makes a folder of Persian articles for timing: lua5.4 make_corpus.lua FOLDER MEGABYTES [SEED]
--
-- Sentences are drawn from templates, their names and places from the shipped word lists, and each
-- article gets the faults of stored news: lost ZWNJ, Arabic letters, any digits. The same seed gives
-- the same bytes. What the articles say is nonsense; how often a word list is hit is about that of
-- news (two sentences in three state no fact).

local folder, megabytes, seed = arg[1], tonumber(arg[2]), math.tointeger(arg[3] or 1)

if not folder or not megabytes or not seed then
    io.stderr:write("usage: lua5.4 make_corpus.lua FOLDER MEGABYTES [SEED]\n")
    os.exit(1)
end

math.randomseed(seed)

local lists = arg[0]:match("^(.*/)") or "./"
lists = lists .. "../../scripts/lexicon/"

local ZWNJ = "\u{200c}"

-- The first column of a word list.
local function first_column(name)
    local words = {}
    for line in assert(io.lines(lists .. name .. ".tsv")) do
        if line:sub(1, 1) ~= "#" then
            words[#words + 1] = line:match("^[^\t]+")
        end
    end
    assert(#words > 0, name .. ".tsv holds no entry")
    return words
end

-- The words of a text; `_` stands for a space inside one.
local function split(text)
    local words = {}
    for word in text:gmatch("%S+") do
        words[#words + 1] = word:gsub("_", " ")
    end
    return words
end

local function one_of(items)
    return items[math.random(#items)]
end

local slots = {
    given = first_column("given_names"),
    surname = first_column("surnames"),
    place = first_column("places"),
    organization = first_column("organizations"),
    role = first_column("roles"),
    kind = first_column("facility_kinds"),
    hospital = first_column("hospitals"),
    unit = split "نفر مورد خانوار کارگاه پرونده جلد",
    scale = split "هزار میلیون میلیارد",
    money = split "تومان ریال",
    day = split "شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه",
    said = split "گفت افزود تصریح_کرد یادآور_شد",
    noun = split [[ کار راه طرح شهر مردم جوانان برنامه آینده جامعه خانواده مدرسه بازار صنعت تولید کشاورزی آب
        خاک هوا باران جاده پل ساختمان کتاب هنر ورزش بازی دانش فرهنگ زبان تاریخ سفر مهمان میزبان نشست همایش گزارش
        پرسش پاسخ نامه قرارداد سرمایه هزینه درآمد مالیات قانون مجلس دولت شورا دانشگاه دانشجو استاد پژوهش ]],
    quality = split [[ بزرگ کوچک تازه کهن مهم ویژه گسترده پایدار روشن دشوار آسان سریع کند ملی محلی جهانی مردمی
        علمی فنی اقتصادی اجتماعی فرهنگی سیاسی تاریخی طبیعی مناسب لازم ]],
    verb = split [[ است بود شد می‌شود خواهد_شد رسید می‌رسد دارد داشت کرد می‌کند نکرد یافت می‌یابد آمد ]],
    link = split "و اما زیرا همچنین بنابراین اگرچه در_حالی_که",
}

local facts = {
    "{role} {organization} {place} {said}: {n} {scale} {unit} در این استان تحت پوشش هستند.",
    "{given} {surname} روز {day} در {place} {said}: سال گذشته {n} {scale} {money} پرداخت شد.",
    "{kind} {hospital} با {n} تخت در {place} افتتاح شد.",
    "وی {said}: {n} هزار و {n} بیمه‌شده اصلی و {n} مستمری‌بگیر در {place} داریم.",
    "{n} {kind} و {n} درمانگاه {organization} در {place} فعال است.",
    "به گفته {surname}، {role} {organization}، {n} درصد {noun} {place} زیر پوشش بیمه سلامت است.",
}

local plain = {
    "{noun} {quality} در {noun} {noun} {verb} {link} {noun} {verb}.",
    "وی با اشاره به {noun} {quality} {said}: {noun} ما {quality} {verb} {link} باید به {noun} {quality} برسیم.",
    "این {noun} از {noun} تا {noun} {quality} {verb} و {noun} {noun} را {quality} {verb}.",
    "{surname} {said}: برای {noun} {quality}، {noun}‌های {quality} و {noun}‌های {quality} لازم {verb}.",
    "به گزارش خبرنگار ما، {noun} {quality} {noun} روز {day} در {place} برگزار {verb}.",
    "{link} {noun} {noun} {quality} {verb}، {noun} از {noun} {quality} سخن {verb}.",
}

local digits = {
    { "۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹" },
    { "٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩" },
}

local function sentence(templates)
    return (one_of(templates):gsub("{(%a+)}", function(slot)
        return slot == "n" and tostring(math.random(2, 990)) or one_of(slots[slot])
    end))
end

local function paragraph()
    local sentences = {}
    for i = 1, math.random(2, 5) do
        sentences[i] = sentence(math.random(3) == 1 and facts or plain)
    end
    return table.concat(sentences, " ")
end

local function with_faults(text)
    local joiner = math.random(4)
    if joiner <= 2 then
        text = text:gsub(ZWNJ, joiner == 1 and " " or "")
    end
    if math.random(10) == 1 then
        text = text:gsub("ی", "ي"):gsub("ک", "ك")
    end
    local set = digits[math.random(5)]
    if set then
        text = text:gsub("%d", function(digit)
            return set[digit + 1]
        end)
    end
    if math.random(8) == 1 then
        text = text:gsub("%. ", ".")
    end
    return text
end

local function article()
    local paragraphs = { sentence(facts) }
    for i = 2, math.random(4, 12) do
        paragraphs[i] = paragraph()
    end
    return with_faults(table.concat(paragraphs, "\n\n")) .. "\n"
end

local written, number = 0, 0
while written < megabytes * 1000000 do
    local file = assert(io.open(("%s/%06d.txt"):format(folder, number), "wb"))
    local text = article()
    file:write(text)
    file:close()
    written = written + #text
    number = number + 1
end
