-- Which measure a number of things is of: acts of care, booklets, centres under contract, workshops, what is given.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local people = require "insurance.people"
local counted = require "insurance.counted"
local body = require "insurance.body"
local counter = require "insurance.counter"

local things = {}

local own, in_clause = sentences.own, sentences.in_clause

local centres = { ["مرکز"] = true, ["موسسه"] = true }
local cases = { ["مورد"] = true, ["بار"] = true, ["فقره"] = true, ["دز"] = true, ["دوز"] = true, ["نوبت"] = true, ["مرتبه"] = true }
local booklet_units = { ["جلد"] = true }
local given_things = { ["قلم"] = true, ["سری"] = true, ["واحد"] = true, ["بسته"] = true, ["سبد"] = true, ["دست"] = true }
local money_nouns = { payment = true, debt = true, revenue = true, price = true }

-- «۲۳۰۰ مورد مستمری بازماندگان»: a case is somebody who draws it. A loan is none.
local counting = words.set "تعداد شمار آمار"
local file = "پرونده"
local function is_pension(sentence, f)
  local label = f.unit == file and sentences.noun(sentence, f.left, f.first - 1, f.first - 1) -- «مستمری‌بگیران: ۷۹ هزار پرونده»
  if label and label.measure == "pensioners" then return true end
  local hit = sentences.cue(sentence, f.noun, math.min(f.noun + 2, f.right), "grant")
  local at = not hit and sentence.doc:find(f.left, f.first - 2, counting) -- «شمار مستمری‌های برقرارشده ۵۸۰۰ مورد بوده است»
  hit = hit or at and sentences.cue(sentence, at + 1, math.min(at + 2, f.first - 1), "grant")
  return hit ~= nil and not own(sentence, f, "aid")
end

-- «۱۱۸ هزار پرونده خسارت»: what is claimed, and no pension.
local claims = words.set "خسارت غرامت هزینه اسناد"
local function is_claim(sentence, f) return f.unit == file and sentence.doc:is(f.last + 1, claims) end

-- «۱۸۶ پزشک طرف قرارداد در ۹۲ مرکز سلامت»: where others work.
local inside = words.set "در"
local function is_place_of_others(sentence, f)
  return sentence.doc:is(f.first - 1, inside) and not sentences.cue(sentence, f.first, f.clause.last, "contract")
end

-- «۴۱ مورد مالاریا»; accidents are gone to.
local function is_sickness(sentence, f)
  local hit = sentences.cue(sentence, f.noun, f.right, "loss")
  return hit ~= nil and hit.first == f.noun and not sentences.cue(sentence, hit.first, hit.last, "disaster")
end

-- «۴۲ خدمت ما غیرحضوری است»: what an insurer does without a counter.
local service, remote = "خدمت", words.set "غیرحضوری الکترونیکی الکترونیک برخط آنلاین اینترنتی"
local function is_remote(sentence, f)
  local doc = sentence.doc
  local at = f.unit == service and f.is_insurer and doc:find(f.last + 1, f.clause.last, remote)
  f.remote = at and doc:canonical(at, at) or nil
  return f.remote ~= nil
end

-- «مطالبات از ۲۱ کارگاه: ۹۱۸ میلیارد تومان»: those who owe are not counted for themselves.
local owing_from = words.set "از"
local function owes(sentence, f)
  return sentence.doc:is(f.first - 1, owing_from) and sentences.cue(sentence, f.clause.first, f.first, "debt") ~= nil
    and f.after ~= nil and f.after.kind == "money"
end

-- «۲۰۴۰ مرکز که ۴۱۲ داروخانه و ۱۳۸ آزمایشگاه در میان آنهاست», «… جزو آنها هستند», «… که شامل ۴۱۲ داروخانه است»,
-- «…؛ ۴۱۲ داروخانه، ۱۳۸ آزمایشگاه …»
local among, those = words.set "میان بین جمله جزو جزء داخل", words.set "آنها آنهاست آنان آناناند اند آن همین این"
local including, marks = words.set "شامل مشتمل", words.set "؛ :"
local finite = words.set "دارد دارند داریم است هستند" -- of a sentence of its own
local function is_among(sentence, f)
  local doc, all = sentence.doc, f.previous
  local at = f.number - all.number <= 1 and doc:find(f.last + 1, f.clause.last, among)
  if at and doc:is(at + 1, those) then return true end
  if all.number ~= f.number then return false end
  local start = doc:find(f.clause.first, f.first - 1, including)
  if start and not doc:edges("Number", start, f.first - 1)[1] then return true end
  return doc:is(f.first - 1, marks) and not doc:find(f.last + 1, f.clause.last, finite)
end

-- «۹ طرح بهزیستی», «۴ پروژه عمرانی تامین اجتماعی»: whatever it is, a body named behind it has it.
local plans, bills = words.set "طرح پروژه", words.set "مجلس نمایندگان لایحه تصویب شورای فوریت"
local ATTRIBUTES = 2 -- words between the plan and the body
local function is_plan_of_body(sentence, f)
  local doc = sentence.doc
  if not doc:is(f.last, plans) or f.tie ~= "near" or doc:find(f.clause.first, f.clause.last, bills) then return false end
  for i = f.last + 1, math.min(f.last + 1 + ATTRIBUTES, f.right) do
    local house = doc:edge_at("Organization", i)
    if house then return body.is_payer_edge(house) end
    if doc:kind(i) ~= "word" then return false end
  end
  return false
end

-- «۱۲ مرکز جریمه و قرارداد ۴ داروخانه لغو شد»: the contract right before the next number is not of these.
local function is_in_contract(sentence, f)
  local hit = in_clause(sentence, f, "contract")
  local next_one = f.after and f.after.clause == f.clause and f.after
  return hit ~= nil and not (next_one and hit.first > f.right and hit.last == next_one.first - 1)
end

--- The measure of a figure that counts things, or nil.
function things.measure(sentence, f)
  local noun = counted.noun(sentence, f)
  if f.facility and is_place_of_others(sentence, f) or is_sickness(sentence, f) or noun == "workplaces" and owes(sentence, f) then return nil end
  if sentences.cue(sentence, f.last, f.right, "hamper") then return "other" end -- whoever gives them
  if counter.is_visit(sentence, f) or is_remote(sentence, f) or is_claim(sentence, f) then return "other" end
  if noun == "pensioners" then return f.is_welfare and "beneficiaries" or noun end
  if centres[f.unit] and noun == "services" and not in_clause(sentence, f, "contract") then return nil end
  if own(sentence, f, "booklet") or booklet_units[f.unit] then return "booklets" end
  if is_in_contract(sentence, f) and not own(sentence, f, "ended") and (f.facility or noun == "providers" or centres[f.unit] or f.is_contracted) then
    return "providers"
  end
  f.is_own_plan = is_plan_of_body(sentence, f) or nil
  if f.is_own_plan then return "other" end
  if f.facility then
    local is_listed = f.previous and f.previous.measure == "providers" and (f.is_part or f.before == f.previous or is_among(sentence, f))
    return is_listed and "providers" or nil
  end
  if noun == "providers" and (own(sentence, f, "ended") or f.unit == "واحد" and own(sentence, f, "building")) then return nil end
  if f.unit == "دستگاه" and noun == "services" then return nil end -- «۱۱ دستگاه دیالیز»
  if noun == "providers" or noun == "services" or noun == "workplaces" then return noun end
  if cases[f.unit] and own(sentence, f, "service") then return "services" end
  local previous = f.previous
  local goes_on = previous and previous.measure == "services" and (previous.number == f.number or f.is_part)
  if cases[f.unit] and goes_on then return "services" end
  if (cases[f.unit] or f.unit == file) and is_pension(sentence, f) then return f.is_welfare and "beneficiaries" or "pensioners" end
  local is_bare_plan = previous and previous.measure == "other" and not noun and not f.is_part -- «دو طرح در میراث فرهنگی»
  if previous and previous.measure and previous.kind == "thing" and not is_bare_plan
    and (f.is_part or f.is_twin or (f.unit == previous.unit and f.unit and previous.number == f.number)) then
    return previous.measure
  end
  if f.unit == "مورد" or f.unit == "فقره" or f.unit == "بار" and sentence.is_of_labour or f.unit == nil then
    local clause = sentences.noun(sentence, f.clause.first, f.clause.last, f.clause.last)
    local value = clause and clause.measure
    if value == "services" or value == "workplaces" then return value end
  end
  if noun and money_nouns[noun] == nil and not people.measures[noun] then
    f.is_listed_gift = noun == "other" or nil
    return noun
  end
  if f.is_welfare and (own(sentence, f, "aid") or given_things[f.unit]) then return "other" end
  if f.is_insurer and own(sentence, f, "aid") and own(sentence, f, "grant") then return "other" end -- «۲۴۱۱ فقره وام»
  local is_waiting = own(sentence, f, "queue") and (f.is_welfare or f.is_insurer)
  return (is_waiting or f.is_insurer and in_clause(sentence, f, "cover")) and "other" or nil
end

return things
