-- When: the period that is worded with a figure, or that its words point back to.
local words = require "lib.words"
local announced = require "insurance.announced"
local near = require "insurance.near"
local people = require "insurance.people"
local sentences = require "insurance.sentences"
local periods = require "insurance.periods"
local pointed = require "insurance.pointed"

local period = {}

local set = words.set
local pointers = set "این همین آن همان"
local relative = set "که"
local now = set "هنوز کنون اکنون هماکنون حاضر حال تاکنون امروزه"
local colon = set ":"
local amounts = set "مبلغ میزان رقم مقدار"
-- How many there are has no rate: «ماهانه ۹۸۰ میلیارد تومان به ۱۱۲ هزار مستمری بگیر».
local stocks = people.or_providers
local OPENING = 4 -- tokens before a period that opens its clause: «وی در», «در طی»
local rates = periods.rates
local joining = set "و ،"
local to = set "به"
local OF_ONE, bounds = 1000000000, { at_least = true, at_most = true } -- nobody draws so much

-- «هر ماه ۹۰۰ نفر به آنان افزوده می‌شود», «سالانه ۴ هزار نفر بازنشسته می‌شوند»: those who come have a rate.
local coming, becoming = set "افزوده اضافه کاسته بیشتر کمتر بازنشسته بیمه مستمریبگیر خارج خدمت خدمات مراجعه", set "می شود شوند میشود میشوند شده شدند"
local joins = set "پیوندند میپیوندند پیوستند آیند میآیند"
local function come_and_go(doc, f)
  local last = math.min(f.clause.last, #doc - 1)
  for i in words.each(doc, f.last + 1, last, coming) do
    if doc:is(i + 1, becoming) then return true end
  end
  return doc:find(f.last + 1, last, joins) ~= nil
end

local since = "^از "
local function is_apt(edge, f)
  if edge.is_start and stocks[f.measure] and edge.first > f.last then return false end
  -- «از اردیبهشت ۲۸ درصد رشد کرده و ۱۱۴ پزشک مشغول به کارند»: the change began then.
  local is_changes = stocks[f.measure] and f.before and f.before.shape and edge.last < f.before.first
  if is_changes and string.find(edge.canonical, since) then return false end
  return not rates[edge.canonical] or f.has_rate or not (stocks[f.measure] or f.kind == "percent" and not f.shape)
end

-- «به ۹۰۰ مرکز طرف قرارداد پرداخت شد», «روزانه ۳۴۰ هزار نفر به ۵۷۶ شعبه می‌آیند»: of then is what was paid and who came, not
-- how many they are.
local function is_goal(doc, f)
  if not doc:is(f.first - 1, to) then return false end
  local comes_to = f.measure == "other" and f.kind == "thing" and f.before and f.before.clause == f.clause
  return f.measure == "providers" or comes_to and people.kinds[f.before.kind] ~= nil
end

local function again(value)
  return { value = value.value, at = value.at, resolved = true }
end

-- «از محل این تسهیلات»: what the figure before was of; «این مبلغ», next to it.
local function takes_up(doc, f)
  local known = f.previous and f.previous.subject
  if not known then return false end
  local is_next = f.number - f.previous.number <= 1
  for i in words.each(doc, f.clause.first, f.clause.last - 1, pointers) do
    if is_next and i < f.first and doc:is(i + 1, amounts) and not (f.measure == "debt" and f.previous.measure ~= "debt") then return true end
    if string.find(known.value, doc:canonical(i + 1, i + 1), 1, true) then return true end
  end
  return false
end

-- «از محل این تسهیلات … فرصت شغلی ایجاد شد»: the sum of them may have others behind it.
local funds = set "تسهیلات وام وامها اعتبار اعتبارات بودجه وصولی وصول"
local BACK = 3 -- sentences
local function of_funds(doc, f)
  if doc:find((doc:sentence(f.number)), f.first, now) then return nil end
  local last = math.min(f.clause.last, #doc) - 1
  for i in words.each(doc, f.clause.first, last, pointers) do
    local known = doc:is(i + 1, funds) and f.previous
    while known and f.number - known.number <= BACK do
      if (known.kind == "money" or people.kinds[known.kind]) and known.period and doc:find(known.clause.first, known.clause.last, funds) then
        return known.period
      end
      known = known.previous
    end
  end
  return nil
end

-- «پارسال ۱۲۰ هزار نفر بیمه شدند و ۹۸ سالمند نگهداری می‌شوند»: how many there are now, or what a thing costs,
-- is told in the present.
local present = set [[دارد دارند داریم ندارند است هستند هستیم اند نیستند گیرد میگیرد گیرند میگیرند شوند میشوند شود میشود کنند میکنند
  کند میکند برند دهد میدهد باشند میباشند بدهکارند بدهکاریم طلبکارند طلبکاریم کارند مشغولند فعالند شاغلند]]
local function is_of_now(doc, f)
  return (stocks[f.measure] or f.measure == "price" or f.measure == "debt" or f.measure == "other")
    and doc:find(f.noun, math.min(f.clause.last + 1, #doc), present) ~= nil
end

-- «امسال ۱۴۰۰ میلیارد پرداخت کرده و ۲۶۰۰ میلیارد بدهکار است», «از بهمن پولی نداده و طلب ما به ۱۶۴ میلیارد رسیده است»:
-- the periods of `edges` but those of what was done before the debt.
local undone = "^ن.+[دت]ه$" -- «نداده و»
local function without_done(doc, sentence, edges, f)
  local kept = {}
  for _, edge in ipairs(edges) do
    local is_done = edge.last < f.first and f.before and edge.last < f.before.first and is_of_now(doc, f)
    for i in words.each(doc, edge.last + 1, f.first - 1, joining) do
      local has_ended = sentences.is_verb(doc, i - 1) or string.find(doc:folded(i - 1), undone)
      is_done = is_done or has_ended and not sentences.cue(sentence, edge.last + 1, i - 1, "debt")
    end
    if not is_done then kept[#kept + 1] = edge end
  end
  return kept
end

-- «سال پیش از آن ۴ هزار نفر بود، یعنی ۲۰ درصد بیشتر»: the change is of the later of both.
local before = { "پیش از آن", "قبل از آن" }
local function is_earlier(known)
  for _, words_before in ipairs(before) do
    if string.find(known.value, words_before, 1, true) then return true end
  end
  return false
end

-- A part and a change have the period of the figure before; so has a figure further on in a sentence
-- that a period opens.
local function inherited(doc, f)
  local is_bound = f.kind == "money" and f.value < OF_ONE and bounds[f.qualifier] -- «سقف این وام ۳۰ میلیون تومان است»
  local funding = not is_bound and of_funds(doc, f)
  if funding then
    f.period_opens = true
    return again(funding)
  end
  if f.is_part and stocks[f.measure] and doc:find(f.clause.first, f.clause.last, now) then return nil end
  if (not f.is_part or f.measure == "debt") and not f.shape and is_of_now(doc, f) then return nil end
  local previous = f.whole
  if not f.is_part then previous = f.previous end
  local known = previous and previous.period
  if not known or is_bound and not rates[known.value] then return nil end
  if previous.is_contribution and previous.number == f.number and f.kind == previous.kind then return again(known) end
  if (f.shape or f.kind == "percent" or stocks[f.measure]) and rates[known.value] then return nil end
  if f.is_part or takes_up(doc, f) then
    f.period_opens = true
    return again(known)
  end
  local is_close = previous.number == f.number
  if f.shape and is_earlier(known) and previous.previous then known = previous.previous.period or known end
  if f.shape then
    -- «۹۰ میلیارد تومان وام پرداخت شد. وام‌ها نسبت به پارسال ۲۲ درصد رشد داشت»
    local is_change = not previous.shape and f.shape.about and f.shape.measure == "other" and f.number - previous.number == 1 and previous.subject and f.subject
      and string.find(f.subject.value, string.match(previous.subject.value, "^%S+"), 1, true)
    return (is_close or f.points_back or is_change) and again(known) or nil
  end
  -- «… در هشت ماه گذشته ۷۱ هزار بیمار داشته‌اند و ۱۹ هزار زایمان انجام شده است»
  local is_alike = previous.measure == f.measure and f.measure == "services"
  -- «ماهانه ۳۲۰ بیمار دیالیز می‌شوند، ۱۴۰ نفر شیمی‌درمانی …»: a rate is of the acts that are listed with its own.
  local is_listed = is_alike and f.number == previous.number and not doc:find(previous.last, f.first, colon)
  -- «۹۳۰۰ دختر در سه سال اخیر جهیزیه گرفتند و ۲۱۰ میلیارد تومان هزینه شد»
  local goes_on = is_close and people.kinds[previous.kind] and f.kind == "money" and doc:is(f.clause.first, joining)
    and previous.clause.last + 1 == f.clause.first
  if not is_close or not (previous.period_opens or is_alike or goes_on) or rates[known.value] and not is_listed then return nil end
  -- «شمار اعضا که پارسال ۲ هزار نفر بود، به ۵ هزار نفر رسید»
  if previous.clause ~= f.clause and doc:is(previous.clause.first - 1, relative) then return nil end
  if doc:find(f.clause.first, f.clause.last, now) then return nil end
  f.period_opens = true
  return again(known)
end

-- «۲۲ هزار مورد مستمری و ۴ هزار مورد کمک هزینه در سال جاری پرداخت شد»: what stands behind the last of
-- alike figures is of all.
-- So it is of a sum and of those who get it: «۴۲۰ میلیارد تومان به ۵۲ هزار خانوار در سال گذشته».
-- «۱۱۵ میلیارد تومان معوقه دارد که مربوط به چهارماه اخیر است»
local relating = set "مربوط متعلق"
local function told_behind(doc, edges, f)
  local at = f.clause.last + 1
  if at >= #doc or not doc:is(at, relative) or not doc:is(at + 1, relating) then return nil end
  return near.edge(edges, f, at + 2, at + 6, is_apt)
end

-- «افتتاح ۱۷ خانه و ۹ طرح از مهم‌ترین کارهایی است که در دهه فجر امسال انجام می‌شود»: what closes a list is of all it names.
local from, closing = set "از", set "جمله مهم مهمترین اهم دیگر"
local function closed_with(doc, sentence, edges, f)
  local last = f
  while last.after do last = last.after end
  for i in words.each(doc, last.last + 1, sentence.last - 1, from) do
    if doc:is(i + 1, closing) and not doc:is(i - 1, relative) then return near.edge(edges, last, i + 2, sentence.last, is_apt) end
  end
  return nil
end

local costs = set "اعتبار اعتباری ارزش مبلغ هزینه"
-- Is `other` of the list that `ending` has brought from `f` so far? Acts of care have several units, or none.
local function is_alike(f, ending, other)
  if not other or other.clause ~= f.clause then return false end
  if f.measure == "services" and other.first == ending.right + 2 then return not other.kind or other.kind == f.kind end
  return other.kind == f.kind and other.unit == f.unit
end

-- Those who are named by what they are, «۴۰۰ هزار بازنشسته», are looked up when it is their turn.
local function counts_people(doc, f)
  return people.kinds[f.kind] ~= nil or not f.kind and doc:edge_at("@people", f.noun, f.right) ~= nil
end

local all = set "مجموع کل جمع"
local function is_from(doc, at) return words.is_from(doc, at) or doc:is(at, all) and words.is_from(doc, at - 1) end

local function shared_end(doc, edges, f)
  local ending, next_one = f, f.after
  -- «از ۹۵۰ میلیارد تومان بدهی، ۱۲۰ میلیارد تومان امسال …», but «از ۲۱۰ هزار به ۳۴۰ هزار تومان در ماه رسید»
  if next_one and is_from(doc, f.first - 1) and not doc:is(next_one.first - 1, to) then return nil end
  if f.kind == "money" and next_one and next_one.clause == f.clause and doc:is(next_one.first - 1, to) and counts_people(doc, next_one) then
    return near.edge(edges, next_one, next_one.last + 1, next_one.right, is_apt)
  end
  if f.kind == "thing" and next_one and next_one.clause == f.clause and doc:is(next_one.first - 1, costs) then
    return near.edge(edges, next_one, next_one.last + 1, next_one.right, is_apt) -- «۱۳۸۰ طرح با اعتبار ۱۴۵ میلیارد تومان در …»
  end
  while is_alike(f, ending, ending.after) do
    ending = ending.after
  end
  if ending == f or ending.after and ending.after.clause == f.clause then return nil end
  return near.edge(edges, ending, ending.last + 1, f.clause.last, is_apt)
end

-- «شبکه بهداشت در نیمه نخست سال ۱۹ هزار مادر را پوشش داد و ۲۴ هزار نوبت واکسن تزریق کرد»: the period that opens
-- the sentence is of all that was done.
local until_then = set "تا"
local function of_opening(doc, sentence, edges, f)
  if stocks[f.measure] or f.shape or is_of_now(doc, f) or not doc:is(f.clause.first, joining) then return nil end
  local start = sentence.first
  for i in words.each(doc, sentence.first, f.clause.first, colon) do start = i + 1 end
  local edge = near.edge(edges, f, start, f.clause.first, is_apt)
  if not edge or doc:is(edge.first, until_then) or doc:edges("Number", start, edge.first - 1)[1] or rates[edge.canonical] or doc:find(edge.last, f.last, now) then return nil end
  f.period_opens = true
  return again { value = edge.canonical, at = { edge.first, edge.last } }
end

-- The time that is told of before the figure or its sentence: of what is done, not of how many there are.
local function announced_for(doc, sentence, edges, f)
  if doc:find(f.clause.first, f.clause.last, now) then return nil end
  local is_of_then = not edges[1] and not stocks[f.measure] and f.measure ~= "debt" and not is_of_now(doc, f)
  local found = announced.own(doc, sentence, f) or is_of_then and announced.before(doc, f)
    or announced.above(doc, sentence, periods.tells)
  if not found or rates[found.value] then return nil end
  f.period_is_announced, f.period_opens = true, true
  return again(found)
end

--- The period of a figure as a slot's value, or nil. `memory.period` is the last that was worded.
function period.of(doc, sentence, f, memory)
  if is_goal(doc, f) then return nil end
  if f.item and f.item.year then return { value = f.item.year, at = { f.item.last, f.item.last } } end
  local edges = periods.of(doc, sentence)
  if f.measure == "debt" then edges = without_done(doc, sentence, edges, f) end
  f.has_rate = stocks[f.measure] and edges[1] and come_and_go(doc, f) or nil
  local edge = near.edge(edges, f, f.left, f.right, is_apt)
  -- «نیمه اول سال ۹۳ آغاز شد و در حال حاضر ۱۰ هزار نفر»
  local is_past = edge and edge.last < f.first and not rates[edge.canonical] -- «مستمری ماهانه اکنون ۲ میلیون تومان است»
  if is_past and doc:find(edge.last + 2, f.first - 1, now) then edge = nil end
  if not edge and not doc:find(f.left, f.first, now) then
    edge = near.edge(edges, f, f.clause.first, f.first, is_apt)
      or shared_end(doc, edges, f)
  end
  if not edge and not f.is_part then edge = told_behind(doc, edges, f) or closed_with(doc, sentence, edges, f) end
  if edge then
    local found = { value = edge.canonical, at = { edge.first, edge.last } }
    if not rates[found.value] then memory.period = found end -- nothing points back to a rate
    f.period_opens = edge.first <= f.clause.first + OPENING
    return found
  end
  -- How many there are is of now, also where the clause before tells of a time.
  local start = stocks[f.measure] and f.clause.first or sentence.first
  local meant = pointed.period(doc, f, start, memory, periods.tells)
  if meant then
    f.period_opens = true
    return meant
  end
  if f.points_back and not f.shape then return nil end -- «این رقم …»: of another time
  return inherited(doc, f) or of_opening(doc, sentence, edges, f) or announced_for(doc, sentence, edges, f)
end

return period
