-- Mentions that are no facility of their own: whose a unit is, a kind that only explains, what a subject is called, what a
-- relative clause names.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local count = require "facilities.count"

local dependent = {}

local set = words.set
local inside, from, joint, brackets = set "در", set "از", set "و", set "( ["
local spots = set "ساختمان محل مکان داخل فضای طبقه محوطه حیاط"
local joints = set "و ، همچنین نیز هم"
local stops = set "، ؛ :"
local toward, tied, over_it = set "به", set "وابسته متعلق", set "نظر پوشش زیرمجموعه"
local among = set "جزو جزء زمره"
local telling = set "شامل یعنی"
local instead, namely = set "جای", set "یعنی نام" -- «به جای بیمارستان شهدا، بیمارستانی …»
local copulas = set "است بود بوده هست محسوب خواهد"
local any_kind, hospital = "مرکز درمانی", "بیمارستان"

-- «مرکز دیالیز بیمارستان امیرالمومنین کلنگ‌زنی شد», «مرکز دیالیز … در بیمارستان …»: the second only tells whose or
-- where the first is; what follows is said of the first.
local function mark_owner(doc, f, unit)
  local lead = f.first - 1
  -- «زایشگاه رابر در ساختمان درمانگاه شهید باهنر دایر است»
  local is_guest = doc:is(lead, spots) and doc:is(lead - 1, inside)
  -- «پلی‌کلینیک … وابسته به بیمارستان بوعلی»
  local is_linked = doc:is(lead, toward) and doc:is(lead - 1, tied) or doc:is(lead, over_it)
  local is_led = is_guest or is_linked or doc:is(lead, inside)
  local is_near = is_led and not tokens.has_verb(doc, unit.last + 1, lead)
  if is_linked and is_near then f.is_owner, f.is_part = true, true end
  if unit.kind == hospital or f.count or f.is_plural then return end
  local is_behind = f.first == unit.last + 1
  local may_have_units = is_guest or f.kind == hospital or f.is_pointing and is_behind
  local is_of_unit = is_behind and not (unit.name or unit.is_pointing) or is_near and not is_linked
  if not may_have_units or not is_of_unit then return end
  f.is_owner, f.is_part, unit.is_unit = true, true, true
  unit.place = unit.place or f.place
  if is_guest then f.place = f.place or unit.place end
end

-- «مراکز درمانی (درمانگاه، کلینیک و زایشگاه)» explains, «۱۴ بیمارستان و زایشگاه دولتی» counts both: a kind without a
-- word of its own is no facility there.
local function mark_generic(doc, list)
  for n = 2, #list do
    local f, before = list[n], list[n - 1]
    local is_kind_only = f.kind and not (f.name or f.count or f.place or f.is_plural or f.is_pointing)
    local is_listed = doc:is(f.first - 1, brackets) or before.is_listed and f.join == "direct"
    if is_kind_only and is_listed then
      f.is_listed, f.is_generic = true, true
    elseif is_kind_only and doc:is(f.first - 1, joint) and f.first == before.last + 2 and before.count and before.count.value > 1 then
      f.is_generic = true
      before.operator, before.beds = before.operator or f.operator, before.beds or f.beds
    end
  end
end

-- Does `f` say what `subject` is: «بیمارستان توحید از مجهزترین بیمارستان‌های استان است»?
local function is_said_of(doc, f, subject)
  if not (subject.name or subject.place or subject.is_pointing) then return false end
  -- «از ۵ بیمارستان تنها بیمارستان الف …»
  if subject.count and subject.count.value > 1 and count.is_whole(doc, subject) then return false end
  if f.is_best or f.is_only or f.is_one_of then return true end
  if f.kind ~= subject.kind then return false end
  -- «بیمارستان جرجانی از بیمارستان‌های متعلق به …», «جزو ۱۵ بیمارستان برتر کشور»
  return f.is_plural and not f.count and doc:is(f.first - 1, from) or not f.name and doc:is(f.first - 1, among)
end

-- Is `f` one more, or what another clause speaks of?
local function is_next(doc, f, subject)
  local is_joined = doc:is(f.first - 1, joints)
  -- «بیمارستان روحانی با ۵۱۰ تخت، بزرگ‌ترین بیمارستان شهر است»
  -- «این بیمارستان ۲۲۰ تخت دارد و تنها بیمارستان شهر است»
  if is_joined and (f.is_best or f.is_only) and doc:is(f.last + 1, copulas) then return false end
  return is_joined or tokens.has_verb(doc, subject.last + 1, f.first - 1)
end

-- «سرپرست بیمارستان حکیم می‌گوید؛ بیمارستانی ۱۲۸ تختخوابی که …»
local function is_apposed(doc, f, subject)
  if not f.is_indefinite or f.count or not (subject.name or subject.place) then return false end
  return doc:is(f.first - 1, stops) and not doc:is(subject.first - 1, instead)
end

-- The second of two of a kind may be the first.
local function mark_predicate(doc, f, subject)
  -- «تنها بیمارستان این شهر یعنی بیمارستان هفت تیر»
  if doc:is(f.first - 1, namely) then
    subject.is_predicate = true
    f.place, f.operator = f.place or subject.place, f.operator or subject.operator
    return
  end
  local is_said = is_said_of(doc, f, subject)
  -- «بیمارستان شهدای گمنام، تنها بیمارستان دولتی منطقه، …»
  local is_aside = is_said and not f.name and f.first == subject.last + 2 and doc:is(f.first - 1, tokens.commas)
  if is_aside or is_said and not is_next(doc, f, subject) or is_apposed(doc, f, subject) then
    f.is_predicate = true
    subject.place, subject.operator = subject.place or f.place, subject.operator or f.operator
  end
end

-- «این مرکز که نزدیک بیمارستان رازی است، با ۶۸ میلیارد ریال …»: what a relative clause names has no more than it.
local function mark_embedded(doc, list)
  for n, f in ipairs(list) do
    local over = list[n + 1] and tokens.relative_end(doc, f.last + 1, list[n + 1].first)
    for m = n + 1, over and #list or 0 do
      if list[m].first <= over then list[m].over = over end
    end
  end
end

-- «سه بیمارستان استان شامل بیمارستان الف، بیمارستان ب و بیمارستان ج»: what is told one by one is not counted as well.
local function mark_sums(doc, list)
  for n, f in ipairs(list) do
    local many = f.count and f.count.value or 0
    local last = many > 1 and list[n + many] or nil
    local is_told = last ~= nil and doc:find(f.last + 1, list[n + 1].first - 1, telling) ~= nil and not tokens.has_verb(doc, list[n + 1].last, last.first)
    for m = n + 1, is_told and n + many or n do
      local part = list[m]
      is_told = is_told and part.kind == f.kind and not part.count and (part.name or part.place) ~= nil
    end
    f.is_generic = f.is_generic or is_told
  end
end

-- «این مراکز شامل یک بیمارستان، ۹ مرکز جامع سلامت و …»: parts of those that were counted before.
local function mark_parts(doc, list)
  local whole = list[1]
  if not (whole.is_pointing and whole.is_plural and list[2] and doc:find(whole.last + 1, list[2].first - 1, telling)) then return end
  for n = 2, #list do list[n].is_from_whole = list[n].is_from_whole or list[n].count ~= nil end
end

--- Mark those of the mentions of a sentence, with their leads read, that depend on others.
function dependent.mark(doc, list)
  for n = 2, #list do
    if list[n - 1].kind then mark_owner(doc, list[n], list[n - 1]) end
  end
  mark_sums(doc, list)
  mark_parts(doc, list)
  mark_embedded(doc, list)
  mark_generic(doc, list)
  for n = 2, #list do
    local f, subject = list[n], list[n - 1]
    if f.kind == subject.kind or f.kind == any_kind then mark_predicate(doc, f, subject) end
  end
end

return dependent
