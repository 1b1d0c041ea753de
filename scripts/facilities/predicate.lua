-- Whether a status word in the phrase of a facility or behind it says how it stands, and what it tells.
local words = require "lib.words"
local tokens = require "facilities.tokens"

local predicate = {}

local set = words.set
local to, from, after, permits = set "به", set "از", set "پس بعد", set "بدون فاقد نداشتن دارای"
--- What denies a verb.
predicate.negations = set [[نشد نشده نمی نخواهد نخواهند نکرده نکرد نشود ندارد نبود نبوده نیست نیستند نشدهاست نمیشود
  نرسید نرسیدند نرسیده نیافت نیافته نگرفت نگرفته نیامد نیامده نخورد نخورده نرسیدهاست نمیرسد نمیگیرد]]
local hours = set [[ساعت ساعات روزهای ایام روز شب صبح ظهر نوبت شیفت عصر روزها شبها صبحها ظهرها عصرها بعدازظهرها جمعهها پنجشنبهها جمعه
  پنجشنبه تعطیلات]]
local shut, dates, HOURS = set "تعطیل بسته", set "امروز دیروز گذشته", 2 -- tokens in which the hours are told
local handed = set "تحویل"
local working, fully = set "فعالیت کار خدمات", set "شبانه ساعته کامل کاملا"
local making = set "سازد سازند بسازد بسازند میسازد میسازند"
local taken, itself, joint = set "را", set "خود خویش درهایش درش فعالیتش کارش", set "و"
local verge = set "آستانه"
local asking, ASKED = set "؟", 3 -- tokens from a cue to the mark
local ASKED_FOR = 5 -- tokens from what is wished for, over where it is to stand, to the verb
local subjunctive, unreal, IF = set "شود شوند", set "اگر چنانچه مبادا نگذاریم نگذارید گذاریم نباید اجازه", 3 -- tokens to a house
local licences = set "مجوز پروانه"
local having = set "دارد دارند داشت داشتند داشته داریم ندارد ندارند نداریم نداشت نداشتند نداشته"
local need, lacking = set "نیاز", set "است داریم دارد"
local hers, within = set "آن اینجا آنجا", set "در"
local many = set "شوند کنند گیرند هستند برند میشوند میکنند میگیرند میبرند" -- people
local regular = set "روزانه هفتگی ماهانه ماهیانه سالانه سالیانه روزی سالی" -- service
local IN_IT = 8 -- tokens from «در آن» to what is done there at most
local beds, approved = set "تخت تختخواب", set "مصوب"
-- «به وعده‌ها دل بسته‌اند», «قرارداد بسته است»
local idioms = set "دل امید چشم قرارداد پیمان عهد کمر شرط آتش زبان لب گره قلب"
local quarters = set "قرارگاه" -- «قرارگاه پیشرفت»
local contracts = set "قرارداد پیمان تفاهمنامه"
local refusing, services = set "نمی", set "زایمان عمل جراحی دفترچه نسخه کارت بیمه سلامت اجتماعی نوزاد دیالیزی"
local purposes = set "برای جهت منظور هدف"
local activity, BEGUN = set "فعالیت", 7 -- tokens behind it in which it is begun
local states, to_become = set "دایر برپا فعال مستقر", set "شود شوند گردد گردند کنیم کنند"
local to_be = set "می خواهد میشود شود"
local starting, resuming = set "آغاز شروع برگزار", set "آغاز شروع برگزار سر" -- «از سر گرفت»
local as = set "عنوان"
local parts, PART, of_whole = set "بخش بخشهای اورژانس آزمایشگاه داروخانه درمانگاه اتاق بلوک پارکینگ", 4, set "را" -- tokens from a part to «آن»
local soon, SOON = set "فردا آینده بعد امروز دیروز دیشب شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه", 6 -- tokens from such a time to what begins then

-- Is the facility the one that is needed: «به 2 باب خانه بهداشت نیاز داریم»?
local function is_object(doc, f, cue)
  -- «سه درمانگاه دیگر نیاز است»
  local is_near = f.count and cue.first <= f.last + 2 and doc:is(cue.first, need) and doc:is(cue.last, lacking)
  return doc:is(f.first - 1, to) or is_near
end

-- Is a cue said of something else: of an object that is not `f`, or of what `f` makes?
local function is_of_other(doc, f, cue)
  -- «کودک پس از ترخیص از بیمارستان … به بهزیستی تحویل شد»
  if doc:is(cue.first, handed) and tokens.is_where(doc, f) then return true end
  local has_object = doc:is(f.last + 1, taken)
  -- «پذیرش بیماران را متوقف کرد», «بخش دیالیز را گشود», but «… را تعطیل کردند», «در خود را بست»
  local is_taken = (cue.status == "closed" or cue.status == "opened") and doc:is(cue.first - 1, taken) and not doc:is(cue.first - 2, itself)
  if is_taken and cue.first - 1 > f.last + 1 then return true end
  -- «بخش جراحی خود را تعطیل کرده است»
  if doc:is(cue.first - 1, taken) and doc:is(cue.first - 2, itself) and doc:find(math.max(f.last + 1, cue.first - 2 - PART), cue.first - 3, parts) then
    return true
  end
  -- «مرکز توانبخشی برازجان … پای مصنوعی می‌سازد»: the maker, where its clause begins.
  local is_maker = doc:is(cue.last, making) and f.clause and f.first <= f.clause.first + 1
  return is_maker and cue.first > f.last + 1 and not has_object
end

-- «بیمارستان … مجهز و بخش سوختگی آن راه‌اندازی می‌شود»: said of a part that is named as its own.
local function is_of_part(doc, f, cue)
  for at in words.each(doc, f.last + 1, cue.first - 1, parts) do
    local its = doc:find(at + 1, math.min(at + PART, cue.first - 1), hers)
    -- «که اورژانس آن بازسازی شده، … افتتاح می‌شود»
    local over = its and tokens.relative_end(doc, f.last + 1, its)
    local is_over = over and over < cue.first
    if its and not (is_over or doc:is(its - 1, within) or doc:is(its + 1, of_whole)) then return true end
  end
  return false
end

-- «آسایشگاهی که ۶۴۰ توانخواه در آن زندگی می‌کنند»
local function is_in_it(doc, f, cue)
  local at = doc:find(math.max(f.last + 1, cue.first - IN_IT), cue.first - 1, hers)
  -- «روزانه ۳۰ عمل جراحی در آن انجام می‌شود»
  local is_regular = at ~= nil and (doc:is(cue.last, many) or doc:find(f.last + 1, at, regular) ~= nil)
  return is_regular and doc:is(at - 1, within)
end

--- Do the tokens first..last tell hours of each day or week: «شب‌ها», «در روزهای جمعه»?
function predicate.tells_hours(doc, first, last)
  return doc:find(first, last, hours) ~= nil and not doc:find(first - 1, last, dates)
end

-- Does a word that closes close something else, or nothing?
local function is_not_shut(doc, f, first, last)
  -- «بدون پول نقد پذیرش نمی‌کنند»
  if doc:find(first, last, refusing) and doc:find(first - 4, first - 1, permits) then return true end
  -- «تا خرداد زایمان نمی‌پذیرد» tells of one service
  if doc:is(first, refusing) and doc:is(first - 1, services) then return true end
  -- «قرارداد ساخت درمانگاه … بسته شد»
  if doc:find(f.first - IF, f.first - 1, contracts) then return true end
  -- «عصر پنجشنبه تعطیل می‌شود» tells the hours, «عصر امروز تعطیل شد» an event.
  if (doc:is(first, shut) or doc:is(first, working)) and predicate.tells_hours(doc, first - HOURS, first - 1) then return true end
  -- «شبانه‌روزی فعالیت نمی‌کند» denies no more than the night
  if doc:is(first, working) and doc:find(first - HOURS, first - 1, fully) then return true end
  -- «اگر درمانگاه … تعطیل شود», «نمی‌گذاریم … بسته شود»
  local is_wish = doc:find(last, last + 1, subjunctive)
  return is_wish and doc:find(f.first - IF, f.first - 1, unreal) ~= nil
end

-- Do the words in front of a cue take it to something else, or deny it?
local function is_led_away(doc, first)
  local lead = first - 1
  if doc:is(lead, idioms) or doc:is(lead, quarters) or doc:is(lead, verge) then return true end -- «در آستانه بهره‌برداری»
  if doc:is(lead, permits) then return true end -- «بدون مجوز», «فاقد مجوز»
  if doc:is(lead, beds) and doc:is(first, approved) then return true end
  if doc:is(lead, hers) and doc:is(first - 2, beds) then return true end -- «۱۲۰ تخت آن راه‌اندازی شده»
  return doc:is(lead, from) and doc:is(first - 2, after)
end

-- Does a cue that no other word leads to say how `f` stands?
local function holds_behind(doc, f, cue)
  local first, last, state = cue.first, cue.last, cue.status
  local negated = doc:is(last + 1, joint) and last or last + 2
  if doc:find(last + 1, negated, predicate.negations) or is_led_away(doc, first) then return false end
  if state == "closed" and is_not_shut(doc, f, first, last) then return false end
  -- «… کی افتتاح می‌شود؟»
  if state == "opened" and doc:find(last + 1, last + ASKED, asking) then return false end
  -- «برای خدمت‌رسانی به مردم تکمیل شد»
  if state == "active" and doc:is(first - 1, purposes) then return false end
  -- Who has a licence may work.
  if doc:is(first, licences) and doc:is(last + 1, having) then return false end
  return not is_of_other(doc, f, cue) and not is_of_part(doc, f, cue)
end

-- The same by the position of a cue, for those that not all houses take.
local holds_in = {
  lead = function() return false end,
  build = function() return false end,
  object = is_object,
  from = function(doc, f) return doc:is(f.first - 1, from) end, -- «از درمانگاه نرماشیر خبری نیست»
  -- «در آسایشگاه یزد نگهداری می‌شوند», «در زایشگاه داراب پیمانکار کار را رها کرده است»
  inside = function(doc, f, cue) return f.is_inside or is_in_it(doc, f, cue) or cue.status == "under_construction" end,
  -- «زایشگاه شهر را بستند»; what is only wished for needs no mark, «خواست یک درمانگاه در سوزا راه بیندازند»
  taken = function(doc, f, cue)
    return doc:is(f.last + 1, taken) or cue.status == "planned" and f.count ~= nil and cue.first <= f.last + ASKED_FOR
  end,
  adjacent = function(doc, f, cue) return cue.first == f.last + 1 and holds_behind(doc, f, cue) end,
  both = function(doc, f, cue)
    -- «… بیمارستان چابهار و بهره‌برداری از طرح‌ها»: that leads what follows.
    if doc:is(cue.first - 1, joint) and doc:is(cue.last + 1, from) then return false end
    return holds_behind(doc, f, cue)
  end,
}

--- Does a cue in the phrase of `f` or behind it say how it stands?
function predicate.holds(doc, f, cue)
  return (holds_in[cue.position] or holds_behind)(doc, f, cue)
end

-- «از هفته آینده بیمار می‌پذیرد»
local function is_to_begin(doc, cue)
  local at = doc:find(cue.first - SOON, cue.first - 1, soon)
  if at and doc:find(at + 1, cue.first - 1, as) then return false end -- «از فردا به عنوان مرکز ریفرال …»
  return at ~= nil and (doc:is(at - 1, from) or doc:is(at - 2, from))
end

--- What a cue in a clause up to token `last` tells: «فعالیت خود را از امروز آغاز کرد» opens.
function predicate.told(doc, cue, last)
  -- «عملیات اجرایی آن به زودی شروع می‌شود»
  local state, ended = cue.status, cue.last
  if state == "under_construction" then
    local _, stop = words.sentence(doc, ended)
    local start = doc:find(ended + 1, math.min(ended + BEGUN, stop), starting)
    return start and doc:is(start + 1, to_be) and "planned" or state
  end
  local is_active = state == "active"
  if is_active and doc:is(ended, states) and doc:is(ended + 1, to_become) then return "planned" end -- «قرار است … دایر شود»
  local is_begun = doc:is(cue.first, activity) and doc:find(ended + 1, math.min(ended + BEGUN, last), resuming)
  return (is_begun or is_active and cue.position ~= "inside" and is_to_begin(doc, cue)) and "opened" or state
end

return predicate
