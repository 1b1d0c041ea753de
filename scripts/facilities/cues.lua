-- The status words behind a facility: which of them is said of it, in its clause or in the next.
local predicate = require "facilities.predicate"
local tokens = require "facilities.tokens"
local words = require "lib.words"

local cues = {}

local set = words.set
local pause = set "،"
local apposed, relative, pauses = set "طرحی ساختمانی بنایی مرکزی پروژه", set "که", set "، ؛"
local indefinite = set "ای" -- «پروژه‌ای» is two tokens
local turns, joint = set "ولی اما", set "و"
local was = set "بود بودند"
local beds = set "تخت تختخواب"
local bygone, promised, PROMISED = set "بود بودند بوده", set "قرار", 8 -- tokens from «قرار بود» to what should have come
local led = set "از در به با برای تا توسط"
-- What may stand between «و» and the cue of a clause that has no subject of its own.
local times = set [[یک سال ماه هفته روز آینده گذشته جاری بعد امروز دیروز فردا اکنون هم نیز در حال حاضر به بزودی زودی مورد همچنان هنوز دوباره عملا رسما فعلا موقتا کاملا امسال
  پارسال بهار تابستان پاییز زمستان پایان اوایل اواخر دهه فجر دولت تا از درصد حالا الان درش درهایش
  طور بطور بهطور رسمی]]
local about, ABOUT, colon = set "درباره مورد خصوص باره پیرامون", 3, set ":" -- tokens from such a word to the house
local its = set "آن"
local now = set "امروز اکنون حالا الان" -- begin a clause behind a comma
local mending, to_come, MENDED = set "بازسازی نوسازی مرمت تعمیر بهسازی مقاوم ترمیم", set "شود می خواهد میشود کنیم کنند", 4 -- tokens to the verb
local reasons = set "دلیل علت خاطر سبب ناچار ناگزیر"

-- «که سال گذشته بسته شده بود», «که قرار بود سال ۹۸ به بهره‌برداری برسد»
local function is_promised(doc, cue)
  local promise = doc:find(cue.first - PROMISED, cue.first - 1, promised)
  return promise ~= nil and doc:is(promise + 1, bygone)
end

local function is_bygone(doc, cue)
  return doc:find(cue.first, cue.last + 2, bygone) ~= nil or is_promised(doc, cue)
end

-- Does `cue` tell more of `f` than `best` in front of it: what came of a plan, what became of a state, what is behind
-- what was?
local function is_better(doc, f, best, cue)
  local state, following = best.status, cue.status
  if state == "planned" and following ~= "planned" then return true end
  -- «بدون جواز فعالیت داشت پلمب شد», «… دارای ۶۴ تخت فعال افتتاح شد»
  if state == "active" and (following == "closed" or doc:is(best.first - 1, beds)) then return true end
  -- «که سال ۹۷ افتتاح شد، یک سال است بسته مانده است»
  if state == "opened" and following == "closed" and tokens.is_relative(doc, f.last + 1) then return true end
  return is_bygone(doc, best)
end

--- The first cue of first..last that is said of `f`, where none behind tells more, or nil.
function cues.said(doc, f, first, last)
  local best, behind = nil, 0
  for _, cue in ipairs(tokens.edges(doc, "@status", first, last)) do
    if cue.first > behind then
      behind = cue.last
      if (not best or is_better(doc, f, best, cue)) and predicate.holds(doc, f, cue) then best = cue end
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

--- «ساخت بیمارستان … مهم‌ترین طرح است و سفت‌کاری آن رو به پایان است»: how far the building is may stand in
--- the next clause.
function cues.progress(doc, f, first, last)
  return first_said(doc, f, first, last, "status", "under_construction")
end

-- «درمانگاه فردو بازسازی شد و یک سال آینده به بهره‌برداری می‌رسد»: the next clause has the same subject.
local function find_next(doc, f, first, last)
  -- «… پزشک ندارد، ولی باز است»
  if doc:is(first, pause) then first = first + 1 end
  local goes_on = doc:is(first, joint) and tokens.is_verb(doc, first - 1) or doc:is(first, turns) or doc:is(first, now)
  if not goes_on then return nil end
  local is_led, i = doc:is(f.first - 1, led), first + 1
  while i <= last do
    local cue = doc:edge_at("@status", i, last)
    -- «برای درمانگاه بافت زمین گرفته‌ایم و کلنگ آن …»
    local is_its = cue and (not is_led or doc:is(cue.last + 1, its))
    if cue then return is_its and cue.position ~= "object" and predicate.holds(doc, f, cue) and cue or nil end
    -- «… و به علت کمبود پرستار تعطیل است»
    if doc:is(i, reasons) then return cues.said(doc, f, i, tokens.clause_end(doc, i, last)) end
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
  return is_apposed and cues.said(doc, f, behind + 1, tokens.clause_end(doc, behind + 1, last)) or nil
end

-- «درباره سرنوشت بیمارستان گرگان گفت: پیشرفت فیزیکی آن ۸۷ درصد است»
local function find_spoken(doc, f, first, last)
  local speech = doc:find(f.first - ABOUT, f.first - 1, about) and doc:find(first, last, colon)
  return speech and cues.said(doc, f, speech + 1, tokens.clause_end(doc, speech + 1, last)) or nil
end

-- «در سال ۹۲ شروع شد و تاکنون … بلعیده، اما پیشرفت آن از ۷۵ درصد نگذشته است»
local function find_its_progress(doc, f, first, last)
  for _, cue in ipairs(tokens.edges(doc, "@status", first, last)) do
    if cue.status == "under_construction" and doc:is(cue.last + 1, its) and predicate.holds(doc, f, cue) then return cue end
  end
  return nil
end

-- «… که به علت ریزش سقف تعطیل شده بود، تا پایان پاییز بازسازی شود»: until it is mended it stays shut.
local function is_to_be_mended(doc, first, last)
  for at in words.each(doc, first, last, mending) do
    if doc:find(at + 1, math.min(at + MENDED, last), to_come) then return true end
  end
  return false
end

--- The cue in first..last, the clause behind `f`, or in what follows up to `stop`, that says how `f` stands; or nil.
function cues.behind(doc, f, first, last, stop)
  local cue
  -- What is opened in a hospital is not the hospital.
  if f.is_inside and not tokens.is_relative(doc, f.last + 1) then
    cue = find_inside(doc, f, first, last)
  else
    cue = cues.said(doc, f, first, last) or f.is_built and cues.progress(doc, f, last + 1, stop) or nil
  end
  local is_opened = cue and cue.status == "opened"
  if (not cue or is_opened or is_bygone(doc, cue)) and not f.is_built then
    local following = find_next(doc, f, last + 1, stop)
    -- «… سه سال پیش افتتاح شد، اما حالا تعطیل است»: what came of an opening
    if following and (not is_opened or is_bygone(doc, cue) or following.status == "closed") then cue = following end
  end
  -- «این درمانگاه که سه سال تعطیل بود …»: what was over is no state
  local is_over = cue and cue.status == "closed" and doc:find(cue.first, cue.last + 2, was)
  if is_over and tokens.is_relative(doc, f.last + 1) and not is_to_be_mended(doc, cue.last + 1, stop) then cue = nil end
  if not cue and not f.is_built then
    cue = find_apposed(doc, f, last + 1, stop) or find_spoken(doc, f, f.last + 1, stop) or find_inside(doc, f, last + 1, stop)
      or find_its_progress(doc, f, last + 1, stop)
  end
  -- «کلنگ خورد و اکنون در حال ساخت است»
  return cue and cue.status == "planned" and cues.progress(doc, f, last + 1, stop) or cue
end

return cues
