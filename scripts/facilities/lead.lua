-- What stands in front of a facility and tells how it stands, «افتتاح بیمارستان …», and what the clause behind makes of
-- that: «راه‌اندازی بیمارستان … ضروری است».
local cues = require "facilities.cues"
local places = require "facilities.places"
local predicate = require "facilities.predicate"
local tokens = require "facilities.tokens"
local words = require "lib.words"
local work = require "facilities.work"

local lead = {}

local set = words.set
-- Words between a cue and the phrase: «افتتاح نخستین فاز پروژه بیمارستان».
local between = set [[همزمان زمان هم رسمی آزمایشی دست کم دستکم حداقل موقت عمرانی از دو سه چهار پنج تجهیز پروژه طرح ساختمان نخستین اولین دومین سومین فاز اول دوم جدید بزرگ یک مجدد مراسم آیین زمین نهایی و کامل
  ترین بزرگترین عملیات درصدی]]
local joint, money_words = set "و", set "هزینه اعتبار محل بودجه مبلغ مساحت زیربنای"
local quarters = set "قرارگاه" -- «قرارگاه پیشرفت»
local feared = set "تکذیب احتمال خطر اجازه تهدید زمزمه شایعه مانع جلوگیری مخالف مخالفت نگران نگرانی بیم" -- «احتمال تعطیلی درمانگاه …»
local leading = { lead = true, both = true, build = true } -- the positions of cues in front of a facility
local licences, hoes, owners, again = set "مجوز پروانه", set "کلنگ", set "صاحب", set "بازگشایی"
local starting = set "آغاز شروع برگزار"
local needed = set "ضروری لازم ضرورت خواسته مطالبه خواست خواستند خواستار خواهان"
local postponed, revoked = set "موکول تعویق عقب لغو منتفی", set "لغو ابطال باطل تعلیق معلق"
local became, before_became = set "شد شدند شده شدهاند", set "می خواهد نمی هم نیز"
local copulas = set "است هستند بود بودند اند"
local needs, NEED, toward, inside = set "نیاز احتیاج نیازمندی", 2, set "به", set "در" -- tokens from the need to the town that has it
local half_done = set "نیمه نیمهتمام نیمهکاره ناتمام"
local past = set "شد شدند شده رسید رسیدند رسیده یافت یافتند گرفت گرفتند پیوست افتاد"
local untrue = set "تکذیب شایعه صحت کذب رد"

-- What a cue in front of `f` tells of it.
local function read_cue(doc, f, cue)
  if cue.position == "build" then
    if doc:is(cue.first - 1, money_words) then
      f.is_costed = true
    else
      f.is_built = cue
    end
  elseif not f.status then
    f.status = { value = cue.status, at = cue }
    f.is_start = cue.status == "under_construction"
    f.is_licence, f.is_hoed = doc:is(cue.first, licences), doc:is(cue.first, hoes)
    f.is_owned, f.is_again = doc:is(cue.first, owners), doc:is(cue.first, again)
    f.is_wanted = cue.status == "planned" and cue.position == "lead"
  end
end

-- «خواهان راه‌اندازی یک درمانگاه», «وعده ساخت بیمارستان»: what is wished for has not been done.
local function wish_before(doc, cue, first)
  local wish = doc:edge_before("@status", cue.first)
  if cue.status == "under_construction" then return nil end -- «خواستار تکمیل بیمارستان»
  local is_wish = wish and wish.first >= first and wish.status == "planned" and wish.position ~= "build" and leading[wish.position]
  return is_wish and wish or nil
end

-- «نیاز محمدشهر به یک بیمارستان», «نیاز فوری شهر بستک به درمانگاه»: who needs it stands between; the word for need and the place, or nil.
local function need_before(doc, f, first)
  local place = doc:is(f.first - 1, toward) and doc:edge_before("Place", f.first - 1)
  if not place or not place.name then return nil end
  return doc:find(math.max(first, place.first - NEED), place.first - 1, needs), place
end

--- The cue in front of the phrase; sets f.lead_first, the first token that belongs to it.
function lead.read(doc, f, first)
  f.lead_first = f.first
  if doc:is(f.first - 1, joint) then return end -- «… افتتاح و بیمارستان … تعطیل شد»
  local need, place = need_before(doc, f, first)
  if need then
    f.place = f.place or places.slot(place)
    f.status, f.is_wanted, f.lead_first = { value = "planned", at = { need, need } }, true, need
    return
  end
  for i = f.first, math.max(first + 1, f.first - 4), -1 do
    local cue = doc:edge_before("@status", i)
    local is_feared = cue and cue.status == "closed" and doc:find(cue.first - 2, cue.first - 1, feared)
    if cue and cue.first >= first and leading[cue.position] and not (is_feared or doc:is(cue.first - 1, quarters)) then
      local wish = wish_before(doc, cue, first)
      f.lead_first = (wish or cue).first
      read_cue(doc, f, wish or cue)
      -- «خواستار بازگشایی خانه بهداشت»: what is to be opened again is closed.
      if wish and doc:is(cue.first, again) then f.status.value = "closed" end
      return
    end
    if not doc:is(i - 1, between) and doc:kind(i - 1) ~= "digits" then return end
  end
end

-- «عملیات اجرایی ساخت … هفته آینده آغاز می‌شود»
local function of_start(doc, f, told, first, last)
  local start = f.is_start and doc:find(first, last, starting)
  if start and doc:is(start + 1, work.to_be) then told.value = "planned" end
  return told
end

-- «راه‌اندازی درمانگاه … ضروری است», «افتتاح … به تعویق افتاد»; what is to be opened again is closed.
local function of_opening(doc, f, told, first, last)
  if told.value ~= "opened" then return told end
  local is_needed = doc:find(first, last, needed) ~= nil
  if is_needed and f.is_again then
    told.value = "closed"
  elseif is_needed or doc:find(first, last, postponed) then
    told.value = "planned"
  end
  return told
end

-- «مجوز ساخت … صادر نشد», «پروانه درمانگاه … لغو شد»
local function of_licence(doc, f, told, first, last)
  if not f.is_licence then return told end
  if doc:find(first, last, predicate.negations) then return nil end
  if doc:find(first, last, revoked) then told.value = "closed" end
  return told
end

-- «اشتهارد صاحب درمانگاه شده است»
local function of_owner(doc, f, told, first, last)
  if not f.is_owned then return told end
  local came = doc:find(first, last, became)
  if came then
    -- «صاحب یک کلینیک زیبایی بازداشت شد» is a man.
    if came > first and not doc:is(came - 1, before_became) then return nil end
    if not doc:is(came - 1, work.future) then told.value = "opened" end
    return told
  end
  -- «کمیته امداد صاحب دو درمانگاه است»
  local is_had = doc:find(first, last, copulas) and not doc:find(first, last, work.future)
  return not is_had and told or nil
end

-- «فعالیت زایشگاه … متوقف شده است»
local function of_activity(doc, f, told, first, last)
  local over = told.value == "active" and cues.said(doc, f, first, last)
  return over and over.status == "closed" and { value = "closed", at = over } or told
end

-- «درمانگاه نیمه‌کاره … افتتاح شد»
local function of_half_done(doc, f, told, first, last)
  local start = tokens.bounds(told.at)
  local result = doc:is(start, half_done) and cues.said(doc, f, first, last)
  local is_over = result and result.status == "opened" and doc:find(result.first, math.min(result.last + 1, last), past)
  return is_over and { value = "opened", at = result } or told
end

-- «خبر تعطیلی زایشگاه … صحت ندارد»
local function of_rumour(doc, _, told, first, last)
  if told.value == "closed" and doc:find(first, last, untrue) then return nil end
  return told
end

-- «بسته بودن درمانگاه … در نوبت عصر»
local function of_hours(doc, f, told)
  local is_told = told.value == "closed" and doc:is(f.last + 1, inside) and predicate.tells_hours(doc, f.last + 2, f.last + 3)
  return not is_told and told or nil
end

local revisions = { of_hours, of_start, of_opening, of_licence, of_owner, of_activity, of_half_done, of_rumour }

--- What the clause first..last behind `f` makes of the status that the words in front or its phrase tell; the words up
--- to `stop` speak of nothing else.
function lead.revise(doc, f, first, last, stop)
  for n = 1, #revisions do
    if f.status then f.status = revisions[n](doc, f, f.status, first, last) end
  end
  -- «کلنگ بیمارستان … را زدند اما تازه فونداسیونش تمام شده است»
  local begun = f.is_hoed and cues.progress(doc, f, first, stop)
  if begun then f.status = { value = begun.status, at = begun } end
end

return lead
