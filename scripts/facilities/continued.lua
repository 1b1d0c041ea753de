-- A sentence that names no facility may go on about the one in front: «زمینش آماده است. ۵۰ تخت دارد و ساخت آن ۳۰۰
-- میلیارد تومان هزینه می‌برد».
local words = require "lib.words"
local beds = require "facilities.beds"
local cost = require "facilities.cost"
local phrase = require "facilities.phrase"
local predicate = require "facilities.predicate"
local tokens = require "facilities.tokens"

local continued = {}

local set = words.set
local owning = set "دارد داشت خواهد داشته دارای"
local works = set "ساخت ساختمان ساختمانش احداث تکمیل اتمام تجهیز نوسازی بازسازی پروژه اجرا اجرای کار"
local it, its, this, them = set "آن آنها", set "آن", set "این", set "آنها آنان"
local led = set "با از در به برای تا که را"
-- Of what else a sentence may speak.
local others = set "هتل خوابگاه مدرسه مسکن جاده پل سهم نفر بیمار بدهی طلب حقوق"
local regions = set "کشور استان شهرستان منطقه"
local building = set "ساختمان پروژه"
local BEDS = 8 -- tokens of a sentence in which the beds of its subject may be named
local FAR = 1 -- sentences between

-- Does a sentence speak of the work on what was named before: «ساخت آن», «اجرای کار از …», but not «ساخت مدرسه»?
local function is_of_work(doc, first, last)
  for i in words.each(doc, first, last, works) do
    local behind = i + 1
    local is_alone = behind > last or doc:kind(behind) ~= "word" or doc:is(behind, it) or doc:is(behind, this) or doc:is(behind, led) or tokens.is_verb(doc, behind)
    if is_alone or doc:is(behind, works) or doc:edge_at("Number", behind) then return true end
  end
  for i in words.each(doc, first, last, it) do
    -- «۴۲۰ میلیارد آن جذب شد»: of a sum
    if not (doc:edge_before("Money", i) or doc:edge_before("Number", i)) then return true end
  end
  return false
end

-- «ساختمان ۹۶ تختخوابی روی ۸۳ درصد پیشرفت مانده است»: how large what is built is, and how far.
local function read_building(doc, facilities, s, first, last)
  local known = facilities.last_subject
  local f = { kind = known.kind, first = first, last = first, is_pointing = true, sentence = s }
  f.beds = not known.beds and phrase.beds_at(doc, first + 1, last) or nil
  if not known.status and doc:find(first, last, tokens.percent) then f.status = { value = "under_construction", at = { first, first } } end
  if f.beds or f.status then facilities:extend(known, f) end
end

-- Was a facility, or nil, spoken of at most `far` sentences in front of sentence `s`?
local function is_near(known, s, far) return known ~= nil and s - known.sentence <= far end

-- «پیشرفت آن ۷۰ درصد است», «سقف آن بسته شده است»: how far a house has come of which only a plan was told; or nil.
local function progress(doc, known, f, last)
  if not (known.status and known.status.value == "planned") then return nil end
  for _, cue in ipairs(tokens.edges(doc, "@status", f.first, last)) do
    local is_its = doc:find(cue.first, cue.last + 1, its) and predicate.holds(doc, f, cue)
    if is_its and predicate.told(doc, cue, last) == "under_construction" then return { value = cue.status, at = cue } end
  end
  return nil
end

--- Give the facility that was spoken of last what the sentence `s` says of its beds, cost and progress.
function continued.read(doc, facilities, s)
  local subject, counted = facilities.last_subject, facilities.last_counted
  if not (is_near(subject, s, FAR + 1) or is_near(counted, s, FAR)) then return end
  local first, last = doc:sentence(s)
  if is_near(subject, s, FAR + 1) and doc:is(first, building) then read_building(doc, facilities, s, first, last) end
  local known = counted and doc:find(first, last, them) and counted or subject
  if not is_near(known, s, FAR) or doc:find(first, last, others) then return end
  local f = { kind = known.kind, first = first, last = first - 1, is_pointing = true, sentence = s }
  local stop = math.min(last, first + BEDS)
  local may_have_beds = not known.beds and not (known.count and known.count.value > 1)
  if may_have_beds and doc:find(first, stop + 2, owning) and not doc:find(first, stop + 2, beds.lacking) and not doc:find(first, stop, regions) then
    beds.read(doc, f, first, stop)
  end
  -- What works is built no more.
  local is_working = known.status and known.status.value == "active"
  local has_money = not is_working and (not known.cost or known.is_allotted) and #tokens.edges(doc, "Money", first, last) > 0
  if has_money and is_of_work(doc, first, last) then cost.read(doc, f, first, last) end
  f.status = progress(doc, known, f, last)
  if f.beds or f.cost or f.status then facilities:extend(known, f) end
end

return continued
