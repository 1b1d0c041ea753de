-- Where insurers are met with: «۲۰۵ شعبه», «بیش از ۴ هزار نماینده», «۴۵ دفتر پیشخوان», and how many companies there
-- are: «سه شرکت بیمه خصوصی». Others have branches and representatives, too.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local network = {}

local set = words.set
local branch, company, insuring = "شعبه", set "شرکت", set "بیمه بیمهای بیمهگر"
local agent, agency, agents = set "نماینده کارگزار", set "نمایندگی", set "نمایندگان کارگزاران نمایندگیهای"
local counting, offices, counter = set "شمار تعداد", set "دفتر", set "پیشخوان"
-- Whose branches or representatives are no insurer's.
local others = set [[مجلس مردم کارگر کارگران کارفرما کارفرمایان شورا رای اخذ امضا
  حضور نشست همایش جلسه تقدیر]]
local houses = set "بانک دادگاه هلال قوه دادگستری"
local companies = { "^بیمه ", "^شرکت بیمه " }
-- What companies do as such.
local market = set "بازار فعال فعالیت مجوز تاسیس صنعت خصوصی دولتی"
local MANY = 100

-- Does an insurer of this name sell by agents?
local has_agents = words.told(function(name)
  if string.find(name, "سلامت", 1, true) then return false end
  for _, start in ipairs(companies) do
    if string.find(name, start) then return true end
  end
  return false
end)

-- «دو شرکت بیمه ایران و آسیا»
local function is_name(doc, i) return doc:edge_at("Organization", i) or i < #doc and doc:edge_at("Place", i + 1) end

-- What the number of a figure counts, by its own noun.
local function read_noun(doc, f)
  if f.unit == branch then return "branch" end
  if doc:is(f.noun, company) and doc:is(f.noun + 1, insuring) and not is_name(doc, f.noun + 1) then return "company" end
  if doc:is(f.noun, agent) or doc:is(f.noun, agency) then return "agent" end
  if doc:is(f.noun, offices) and doc:is(f.noun + 1, counter) then return "counter" end
  return nil
end

--- Look up whether a figure counts what insurers are met with: sets its `network` to what it is, and its `kind`.
function network.look_up(doc, f)
  if f.kind == "money" or f.kind == "percent" or f.kind == "household" then return end
  local what = read_noun(doc, f)
  if not what and f.kind == "person" then
    local at = doc:find(f.left, f.first - 2, counting) -- «شمار نمایندگان این شرکت به ۳ هزار نفر می‌رسد»
    if at and doc:is(at + 1, agents) then what, f.formed = "agent", { first = at + 1, last = at + 1 } end
  end
  f.network = what
  if not what or f.kind then return end
  f.kind = what == "agent" and not doc:is(f.noun, agency) and "person" or "thing"
  f.counted = { first = f.noun, last = f.noun }
end

-- «۵ شعبه، ۶۰ نمایندگی و ۲ کارگزار»
local function is_listed(f)
  return f.before and f.before.network or f.after and f.after.clause == f.clause and f.after.network
end

local trade, inside = set "صنعت", set "در"
local function is_of_trade(sentence, f)
  local at = sentence.doc:find(f.clause.first, f.clause.last - 1, trade)
  return at ~= nil and sentence.doc:is(at + 1, insuring)
end

--- The measure of a figure that has a `network`, or nil.
function network.measure(sentence, f)
  local doc = sentence.doc
  if doc:find(f.clause.first, f.clause.last, others) or doc:find(sentence.first, f.clause.last, houses) then return nil end
  if f.network == "company" then return doc:find(f.clause.first, f.clause.last, market) and "other" or nil end
  if f.network == "agent" then
    local is_sold_by = f.insurer and has_agents[f.insurer] and f.tie == "near" and (f.value >= MANY or is_listed(f))
    return (is_sold_by or is_of_trade(sentence, f)) and "providers" or nil
  end
  if not f.insurer or f.tie ~= "near" or doc:is(f.first - 1, inside) then return nil end
  if f.network == "counter" then return "providers" end
  return not sentences.own(sentence, f, "foreign") and "other" or nil
end

return network
