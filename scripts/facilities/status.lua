-- How a facility stands: words right in front of its phrase («افتتاح بیمارستان …»), in it («بیمارستان در
-- حال ساخت …»), or behind it in its clause («… به بهره‌برداری رسید»).
--
-- What stands behind belongs to the nearest facility in front; facilities/scope.lua shares it over an
-- enumeration.
local idiom = require "facilities.idiom"
local predicate = require "facilities.predicate"
local words = require "lib.words"
local tokens = require "facilities.tokens"
local work = require "facilities.work"

local status = {}

local set = words.set
local from = set "از"
-- Words between a cue and the phrase: «افتتاح نخستین فاز پروژه بیمارستان».
local between = set [[همزمان زمان هم رسمی آزمایشی دست کم دستکم حداقل موقت عمرانی از دو سه چهار پنج تجهیز پروژه طرح ساختمان نخستین اولین دومین سومین فاز اول دوم جدید بزرگ یک مجدد مراسم آیین زمین نهایی و کامل
  ترین بزرگترین عملیات درصدی]]
local negations = set "نشد نشده نمی نخواهد نخواهند نکرده نکرد نشود ندارد نبود نبوده نیست نیستند نشدهاست نمیشود"
local money_words = set "هزینه اعتبار محل بودجه مبلغ مساحت زیربنای"
local again = set "بازگشایی"
local speaking = set "گفت گفتند گفته افزود داشت داشتند کرد کردند داد نمود ساخت شد بود نوشت پرسید" -- behind them somebody is quoted
local pause = set "،"
local apposed, relative, pauses = set "طرحی ساختمانی بنایی مرکزی پروژه", set "که", set "، ؛"
local indefinite = set "ای" -- «پروژه‌ای» is two tokens
local turns = set "ولی اما"
local joint, years = set "و", set "سال"
local owners, became = set "صاحب", set "شد شدند شده شدهاند"
local copulas = set "است هستند بود بودند اند"
local beginning, untrue = set "سر", set "تکذیب شایعه صحت کذب رد"
local land, bought = set "زمین", set "خریداری خریده خریدیم واگذار تملک تامین گرفته تحویل اهدا وقف هدیه مشخص تعیین جانمایی"
local postponed = set "موکول تعویق عقب لغو منتفی"
local before_became = set "می خواهد نمی هم نیز"
local was = set "بود بودند"
local percent = set "درصد ٪"
local projects = set "پروژه طرح" -- what stops there is the work
local past = set "شد شدند شده رسید رسیدند رسیده یافت یافتند گرفت گرفتند پیوست افتاد"
local half_done = set "نیمه نیمهتمام نیمهکاره ناتمام"
local hoes = set "کلنگ"
local licences, revoked = set "مجوز پروانه", set "لغو ابطال باطل تعلیق معلق"
local beds = set "تخت تختخواب"
local feared = set "تکذیب احتمال خطر اجازه تهدید زمزمه شایعه مانع جلوگیری مخالف مخالفت نگران نگرانی بیم" -- «احتمال تعطیلی درمانگاه …»
local quarters = set "قرارگاه" -- «قرارگاه پیشرفت»
local leading = { lead = true, both = true, build = true } -- the positions of cues in front of a facility
local needed = set "ضروری لازم ضرورت خواسته مطالبه خواست خواستند خواستار خواهان"
local bygone, promised, PROMISED = set "بود بودند بوده", set "قرار", 8 -- tokens from «قرار بود» to what should have come
local future = set "می شود خواهد میشود شوند گردد"
local led = set "از در به با برای تا توسط"
-- What may stand between «و» and the cue of a clause that has no subject of its own.
local times = set [[یک سال ماه هفته روز آینده گذشته جاری بعد امروز دیروز فردا اکنون هم نیز در حال حاضر به بزودی زودی مورد همچنان هنوز دوباره عملا رسما فعلا موقتا کاملا امسال
  پارسال بهار تابستان پاییز زمستان پایان اوایل اواخر دهه فجر دولت تا از درصد]]
local about, ABOUT, colon = set "درباره مورد خصوص باره پیرامون", 3, set ":" -- tokens from such a word to the house
local for_it, its = set "برای", set "آن"
local reasons = set "دلیل علت خاطر سبب ناچار ناگزیر"
local starting, to_be = set "آغاز شروع برگزار", set "می خواهد میشود"

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

--- The cue in front of the phrase; sets f.lead_first, the first token that belongs to it.
function status.read_lead(doc, f, first)
  f.lead_first = f.first
  if doc:is(f.first - 1, joint) then return end -- «… افتتاح و بیمارستان … تعطیل شد»
  for i = f.first, math.max(first + 1, f.first - 4), -1 do
    local cue = doc:edge_before("@status", i)
    local is_feared = cue and cue.status == "closed" and doc:find(math.max(1, cue.first - 2), cue.first - 1, feared)
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

--- The status that first..last gives to all it speaks of; nil when it names none, or two.
function status.of_all(doc, first, last)
  local slot
  for _, cue in ipairs(tokens.edges(doc, "@status", first, last)) do
    if cue.position == "both" then
      if slot and slot.value ~= cue.status then return nil end
      slot = { value = cue.status, at = cue }
    end
  end
  return slot
end

--- The status that a heading first..last, up to its colon, gives to what it announces, «طرح‌های قابل افتتاح عبارتند از»;
--- nil when it tells none, or ends with the verb of a speaker.
function status.of_heading(doc, first, last)
  if doc:is(last, speaking) then return nil end
  return status.of_all(doc, first, last)
end

-- «که سال گذشته بسته شده بود», «که قرار بود سال ۹۸ به بهره‌برداری برسد»
local function is_promised(doc, cue)
  local promise = doc:find(math.max(1, cue.first - PROMISED), cue.first - 1, promised)
  return promise ~= nil and doc:is(promise + 1, bygone)
end

local function is_bygone(doc, cue)
  return doc:find(cue.first, math.min(cue.last + 2, #doc), bygone) ~= nil or is_promised(doc, cue)
end

-- The first cue of first..last; a plan gives way to what came of it, and what was to what is.
local function find(doc, f, first, last)
  local best, behind, is_past = nil, 0, false
  local is_relative = tokens.is_relative(doc, f.last + 1)
  for _, cue in ipairs(tokens.edges(doc, "@status", first, last)) do
    if cue.first > behind then
      behind = cue.last
      -- «بدون جواز فعالیت داشت پلمب شد», «… دارای ۶۴ تخت فعال افتتاح شد»
      local is_over = best and best.status == "active" and (cue.status == "closed" or doc:is(best.first - 1, beds))
        -- «که سال ۹۷ افتتاح شد، یک سال است بسته مانده است»
        or is_relative and best and best.status == "opened" and cue.status == "closed"
      local is_better = not best or is_past or is_over or best.status == "planned" and cue.status ~= "planned"
      if is_better and predicate.holds(doc, f, cue) then
        best, is_past = cue, is_bygone(doc, cue)
      end
    end
  end
  if best and best.status == "opened" and is_promised(doc, best) then return nil end -- «قرار بود … افتتاح شود»
  return best
end

-- The first status word of first..last that is said of `f` and has `value` in `column`.
local function first_said(doc, f, first, last, column, value)
  for _, cue in ipairs(tokens.edges(doc, "@status", first, last)) do
    if cue[column] == value and predicate.holds(doc, f, cue) then return cue end
  end
  return nil
end

-- What is done in a house tells that it works, where it is done as a rule: «در آسایشگاه یزد ۴۰ سالمند نگهداری می‌شوند».
local function find_inside(doc, f, first, last)
  return first_said(doc, f, first, last, "position", "inside")
end

-- «ساخت بیمارستان … مهم‌ترین طرح است و سفت‌کاری آن رو به پایان است»: how far the building is may stand in
-- the next clause.
local function find_progress(doc, f, first, last)
  return first_said(doc, f, first, last, "status", "under_construction")
end

-- «درمانگاه فردو بازسازی شد و یک سال آینده به بهره‌برداری می‌رسد»: the next clause has the same subject.
local function find_next(doc, f, first, last)
  -- «… پزشک ندارد، ولی باز است»
  if doc:is(first, pause) then first = first + 1 end
  local goes_on = doc:is(first, joint) and tokens.is_verb(doc, first - 1) or doc:is(first, turns)
  if not goes_on then return nil end
  local is_led, i = doc:is(f.first - 1, led), first + 1
  while i <= last do
    local cue = doc:edge_at("@status", i, last)
    -- «برای درمانگاه بافت زمین گرفته‌ایم و کلنگ آن …»
    local is_its = cue and (not is_led or doc:is(cue.last + 1, its))
    if cue then return is_its and cue.position ~= "object" and predicate.holds(doc, f, cue) and cue or nil end
    -- «… و به علت کمبود پرستار تعطیل است»
    if doc:is(i, reasons) then return find(doc, f, i, tokens.clause_end(doc, i, last)) end
    if not doc:is(i, times) and doc:kind(i) ~= "digits" and not doc:edge_at("Number", i) and not doc:edge_at("@month", i) then return nil end
    i = i + 1
  end
  return nil
end

-- «… به سراغ بیمارستان دهدشت رفت؛ طرحی که از سال ۹۲ در دست احداث است»
local function find_apposed(doc, f, first, last)
  local at = doc:find(first, last, apposed)
  local behind = at and at + (doc:is(at + 1, indefinite) and 2 or 1)
  local is_apposed = at and doc:is(behind, relative) and doc:is(at - 1, pauses)
  return is_apposed and find(doc, f, behind + 1, tokens.clause_end(doc, behind + 1, last)) or nil
end

-- «درباره سرنوشت بیمارستان گرگان گفت: پیشرفت فیزیکی آن ۸۷ درصد است»
local function find_spoken(doc, f, first, last)
  local speech = doc:find(math.max(1, f.first - ABOUT), f.first - 1, about) and doc:find(first, last, colon)
  return speech and find(doc, f, speech + 1, tokens.clause_end(doc, speech + 1, last)) or nil
end

-- «زمین بیمارستان … خریداری شده است», «برای درمانگاه … زمین گرفته‌ایم»: the token that tells so, or nil.
local function find_land(doc, f, first, last)
  if doc:is(f.first - 1, land) then return doc:find(first, last, bought) end
  local at = doc:is(f.first - 1, for_it) and doc:find(first, last, land)
  return at and doc:is(at + 1, bought) and at or nil
end

--- The status of one whose service is told around it, or in first..last.
function status.of_service(f, first, last)
  for _, service in ipairs(f.services) do
    if service.first <= f.first and service.last >= f.last or service.first >= first and service.last <= last then
      return { value = "active", at = { service.first, service.last } }
    end
  end
  return nil
end

--- The status that first..last, the clause behind the phrase, gives to `f`; the words up to `stop` speak of
--- nothing else.
function status.read_behind(doc, f, first, last, stop)
  local told = idiom.read(doc, f, first, last)
  if told then
    f.status = told
    return
  end
  -- «عملیات اجرایی ساخت … هفته آینده آغاز می‌شود»
  local start = f.is_start and doc:find(first, last, starting)
  if start and doc:is(start + 1, to_be) then f.status.value = "planned" end
  -- «راه‌اندازی درمانگاه … ضروری است»; what is to be opened again is closed.
  if f.status and f.status.value == "opened" and doc:find(first, last, needed) then
    f.status.value = f.is_again and "closed" or "planned"
  end
  if f.status and f.status.value == "opened" and doc:find(first, last, postponed) then f.status.value = "planned" end
  if f.is_licence and doc:find(first, last, revoked) then f.status.value = "closed" end
  if f.is_licence and doc:find(first, last, negations) then f.status = nil end
  -- «اشتهارد صاحب درمانگاه شده است»
  local came = f.is_owned and doc:find(first, last, became)
  -- «صاحب یک کلینیک زیبایی بازداشت شد» is a man.
  if came and came > first and not doc:is(came - 1, before_became) then
    f.status, f.is_owned, came = nil, nil, nil
  end
  if came and not doc:is(came - 1, future) then f.status.value = "opened" end
  -- «کمیته امداد صاحب دو درمانگاه است»
  local is_had = f.is_owned and not came and doc:find(first, last, copulas) and not doc:find(first, last, future)
  if is_had then f.status = nil end
  -- «فعالیت زایشگاه … متوقف شده است»
  local over = f.status and f.status.value == "active" and find(doc, f, first, last)
  if over and over.status == "closed" then f.status = { value = "closed", at = over } end
  -- «درمانگاه نیمه‌کاره … افتتاح شد»
  local result = f.status and doc:is((tokens.bounds(f.status.at)), half_done) and find(doc, f, first, last)
  if result and result.status == "opened" and doc:find(result.first, math.min(result.last + 1, last), past) then
    f.status = { value = "opened", at = result }
  end
  -- «خبر تعطیلی زایشگاه … صحت ندارد»
  if f.status and f.status.value == "closed" and doc:find(first, last, untrue) then f.status = nil end
  -- «کلنگ بیمارستان … را زدند اما تازه فونداسیونش تمام شده است»
  local begun = f.is_hoed and find_progress(doc, f, first, stop)
  if begun then f.status = { value = begun.status, at = begun } end
  local got = not f.status and find_land(doc, f, first, last)
  if got then f.status = { value = "planned", at = { got, got } } end
  if f.status then return end
  -- What is opened in a hospital is not the hospital.
  local cue
  if f.is_inside and not tokens.is_relative(doc, f.last + 1) then
    cue = find_inside(doc, f, first, last)
  else
    cue = find(doc, f, first, last) or f.is_built and find_progress(doc, f, last + 1, stop) or nil
  end
  if (not cue or is_bygone(doc, cue)) and not f.is_built then cue = find_next(doc, f, last + 1, stop) or cue end
  -- «این درمانگاه که سه سال تعطیل بود …»: what was over is no state
  if cue and cue.status == "closed" and tokens.is_relative(doc, f.last + 1) and doc:find(cue.first, math.min(cue.last + 2, #doc), was) then cue = nil end
  if not cue and not f.is_built then
    cue = find_apposed(doc, f, last + 1, stop) or find_spoken(doc, f, f.last + 1, stop) or find_inside(doc, f, last + 1, stop)
  end
  -- «کلنگ خورد و اکنون در حال ساخت است»
  if cue and cue.status == "planned" then cue = find_progress(doc, f, last + 1, stop) or cue end
  if cue then
    -- What is built and stopped, or taken up again, is half done.
    local is_work = f.is_built or doc:is(f.first - 1, projects)
    local is_stopped = is_work and (cue.status == "closed" or doc:is(cue.first, from) and doc:is(cue.first + 1, beginning))
    -- «سال ۱۳۷۳ راه‌اندازی شده است» tells how old it is.
    f.is_history = cue.status == "opened" and doc:find(first, cue.first - 1, years) ~= nil
    f.is_wanted = f.is_wanted or cue.position == "adjacent"
    f.status = { value = is_stopped and "under_construction" or predicate.told(doc, cue, last), at = cue }
  elseif f.is_building and doc:find(first, last, percent) or work.is_share(doc, f, first, last) then
    f.status = { value = "under_construction", at = f.edge } -- «این پروژه به ۴۰ درصد رسیده است», «۶۰ درصد کار بیمارستان انجام شده است»
  elseif f.is_built then
    f.status = work.of_building(doc, f, first, last)
    -- «برای ساخت این بیمارستان … هزینه شده است» says nothing new of how it stands.
    if f.is_pointing and f.status and f.status.value == "planned" then f.status = nil end
  else
    f.status = status.of_service(f, first, stop)
  end
end

return status
