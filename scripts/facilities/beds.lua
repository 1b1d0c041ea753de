-- Beds that a clause states for a facility.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local amount = require "facilities.amount"
local phrase = require "facilities.phrase"

local beds = {}

local set = words.set
--- Words for beds that are needed, not there.
beds.lacking = set "کم کمبود نیاز لازم"
local wish_words = set "صاحب"
local from, toward, added, ADDED = set "از", set "به", set "اضافه افزوده", 5 -- tokens from the beds to where they are added
local totals, all_beds, LABELLED = set "شمار تعداد کل مجموع", set "تخت تختهای", 6 -- tokens behind to the number
local together, summed = set "مجموع جمعا مجموعا هم", set "مجموع جمعا مجموعا"
local each, every, single, order = set "هرکدام هریک", set "هر", set "یک کدام", set "ترتیب"
local now, NOW = set "حالا اکنون امروز اینک امروزه", 4 -- tokens to the number
local taken, bed_words = set "را", set "تخت تختخواب"
local ward, WARD = set "بخش اورژانس بلوک", 6 -- tokens from a ward to the number of its beds
local new = set "جدید تازه دیگر"
local with, colon = set "با", set ":"
local ours, SPEECH = set "داریم", 8 -- tokens from a house to the colon behind which its chief speaks
local pieces, told = set "تا عدد", set "است بود رسید رسیده میرسد می شد شده اعلام"
local future = set "خواهد خواهند می میگیرد میگیرند میشود میشوند"
local wards = set [[بخش بخشهای آی سی یو آیسییو سیسییو icu ccu nicu اورژانس ویژه مراقبت مراقبتهای دیالیز زایمان ریکاوری سوختگی اطفال
  کودکان نوزادان جراحی داخلی عفونی شیمیدرمانی همودیالیز دیالیزش همودیالیزش اورژانسش جراحیش ویژهاش]]

-- «۱۲۰ تخت به ظرفیت آن افزوده می‌شود»
local function is_added(doc, i, last)
  -- «۳۰ تخت جدید خواهد داشت»
  local behind = i + (doc:is(i + 1, new) and 2 or 1)
  if behind > i + 1 and (doc:is(behind, future) or doc:is(behind, added) and doc:find(behind + 1, behind + 2, future)) then return true end
  if not doc:is(i + 1, toward) then return false end
  local at = doc:find(i + 2, math.min(last, i + ADDED), added)
  return at ~= nil and doc:is(at + 1, future)
end

-- «از ۶۰ تخت به ۱۲۰ تخت رسید»: so many it had.
local function is_overcome(doc, first, stop)
  return doc:is(first - 1, from) and doc:is(stop + 1, toward) and doc:edge_at("Number", stop + 2) ~= nil
end

-- «شمار تخت‌های بیمارستان رامسر ۱۴۰ است», «کل تخت‌های … ۳۱۰ تخت است»: the number alone stands behind.
local function of_label(doc, f, last)
  local at = doc:is(f.first - 1, tokens.plural_ending) and f.first - 2 or f.first - 1
  if not doc:is(at, all_beds) or not doc:is(at - 1, totals) then return nil end
  for _, number in ipairs(tokens.edges(doc, "Number", f.last + 1, math.min(last, f.last + LABELLED))) do
    local behind = number.last + (doc:is(number.last + 1, pieces) and 2 or 1)
    local is_told = doc:is(behind, told) or doc:is(number.first - 1, taken) -- «… را ۵۲۰ و تخت‌های … را ۳۴۰ تخت اعلام کرد»
    local beds_told = is_told and amount.counted(number)
    if beds_told then return beds_told end
  end
  return nil
end

-- «از ۱۱۰ تخت این بیمارستان ۸۵ تخت دایر است»: all that it has.
local function of_whole(doc, f)
  local number = doc:is(f.first - 1, bed_words) and doc:edge_before("Number", f.first - 1)
  if not number or not doc:is(number.first - 1, from) then return nil end
  return amount.slot(number, { number.first, f.first - 1 })
end

-- Those of several houses together: of the names of a list no one has them, nor a kind that has none.
local housing = { ["بیمارستان"] = true, ["مرکز درمانی"] = true, ["زایشگاه"] = true, ["آسایشگاه"] = true, ["مرکز توانبخشی"] = true }
local function may_have(doc, f, first, last)
  if doc:find(first, last, order) then return false end
  if f.count and f.count.value > 1 then return housing[f.kind] == true and not f.is_from_whole end
  -- «بیمارستان الف و بیمارستان ب در مجموع ۴۵۰ تخت دارند»
  if f.join == "direct" and doc:find(first, last, summed) then return false end
  return not f.is_split or not doc:find(first, last, together)
end

-- «بخش آی‌سی‌یو با ۱۲ تخت», but «با پنج بخش و ۶۴ تخت»
local function is_in_ward(doc, i)
  local at = doc:is(i - 1, with) and doc:find(i - WARD, i - 2, ward)
  return at and not doc:edge_before("Number", at)
end

-- «با ۱۲۰ تخت راه‌اندازی شد و حالا ۱۸۰ تخت دارد»: those it has now.
local function newest(doc, counted, last)
  local at = doc:find(counted.at[2] + 1, last, now)
  local number = at and tokens.edges(doc, "Number", at + 1, math.min(last, at + NOW))[1]
  return number and phrase.beds_at(doc, number.first, last) or counted
end

--- «که ۶۴ تخت دارد»: beds in first..last.
function beds.read(doc, f, first, last)
  f.beds = of_whole(doc, f) or f.beds
  if f.beds or not may_have(doc, f, first, last) then return end
  f.beds = of_label(doc, f, last)
  if f.beds then return end
  if doc:find(f.first - 3, f.first - 1, wards) then return end -- «تخت‌های دیالیز بیمارستان»
  for _, number in ipairs(tokens.edges(doc, "Number", first, last)) do
    local counted = phrase.beds_at(doc, number.first, last)
    if counted then
      local stop = counted.at[2]
      -- «به زودی صاحب ۴۰ تخت تازه می‌شود»
      local is_to_come = doc:is(number.first - 1, wish_words) or is_added(doc, stop, last)
      local is_of_ward = doc:is(number.first - 1, wards) or is_in_ward(doc, number.first) or not is_to_come and doc:is(stop + 1, wards)
      local is_needed = doc:is(number.first - 1, beds.lacking) or doc:find(stop + 1, math.min(last, stop + 2), beds.lacking) -- «به ۵۰۰ تخت دیگر نیاز دارد»
      if not (is_of_ward or is_needed or is_overcome(doc, number.first, stop)) then
        f.beds = newest(doc, counted, last)
        if is_to_come and not f.status then f.status = { value = "planned", at = counted.at } end
        return
      end
    end
  end
end

--- Beds of the house of which a part or its chief is named: «مقابل بیمارستان …، که با ۵۳۰ تخت …», «…، با ۶۸ تخت، …», «رئیس بیمارستان
--- … گفت: ۱۸۰ تخت داریم»; its clause ends with token `ended`.
function beds.read_of_part(doc, f, ended, last)
  local behind = f.last + 1
  local has_beds = doc:is(behind, tokens.commas) and doc:is(behind + 1, with)
  if has_beds or tokens.is_relative(doc, behind) then beds.read(doc, f, behind, ended) end
  local speech = doc:find(behind, math.min(last, f.last + SPEECH), colon)
  local said = speech and doc:find(speech + 1, last, bed_words)
  if said and doc:is(said + 1, ours) then beds.read(doc, f, speech + 1, said) end
end

-- «… هر یک ۱۸۰ تخت دارند», «هر کدام از بیمارستان‌های …»: is what is said of the last of a list said of each?
local function is_each(doc, i)
  return doc:is(i, each) or doc:is(i, every) and doc:is(i + 1, single)
end

-- The numbers of «به ترتیب ۲۰۰، ۱۲۰ و ۹۶ تخت» in first..last, as slots; none where they count something else.
local function in_order(doc, first, last)
  local slots = {}
  local at = doc:find(first, last, order)
  for _, number in ipairs(tokens.edges(doc, "Number", at and at + 1 or last + 1, last)) do
    slots[#slots + 1] = amount.slot(number)
    if phrase.beds_at(doc, number.first, last) then return slots end
    if not doc:is(number.last + 1, tokens.joints) then break end
  end
  return {}
end

-- The mentions list[start..stop] are the items of one list, of which the last has read what stands behind up to `last`.
local function share(doc, list, start, stop, last)
  local first, final = list[start], list[stop]
  local slots = in_order(doc, final.last + 1, last)
  if #slots == stop - start + 1 then
    for n, slot in ipairs(slots) do list[start + n - 1].beds = slot end
    return
  end
  local behind = final.last + 1
  local is_of_each = is_each(doc, behind) or is_each(doc, behind + 1) or is_each(doc, first.first - 2) or is_each(doc, first.first - 3)
  for n = start, is_of_each and final.beds and stop - 1 or start - 1 do list[n].beds = list[n].beds or final.beds end
end

--- Give each of the names that share a kind the beds that are told for them one by one: «الف و ب به ترتیب ۲۰۰ و ۱۲۰ تخت».
function beds.share(doc, list, last)
  local start = 1
  for n, f in ipairs(list) do
    local following = list[n + 1]
    if not (f.is_split and following and following.is_split and following.edge == f.edge) then
      if f.is_split and n > start then share(doc, list, start, n, following and following.first - 1 or last) end
      start = n + 1
    end
  end
end

return beds
