-- One fact, one record: what a headline rounds or a lede repeats is said with the body's words.
local people = require "insurance.people"

local facts = {}

local slots = { "subject", "organization", "place", "period", "qualifier", "speaker" }
local ROUNDING = 0.06 -- a lede's figure differs from the exact one by less
local MORE = 0.2 -- «بیش از ۴ هزار» of 4565
local CUT = 0.1 -- and a headline's is less by less: «۲ میلیون» of 2200000

-- 29000 rounds 29600: it has fewer digits and lies near.
local function is_rounded(rough, exact, is_title, qualifier)
  if rough == exact or rough == 0 or exact == 0 or math.type(rough) ~= "integer" then return false end
  local grain = 1
  while rough % (grain * 10) == 0 do grain = grain * 10 end
  local most = is_title and rough < exact and (qualifier == "more_than" and MORE or CUT) or ROUNDING
  return math.abs(rough - exact) < grain and math.abs(rough - exact) / exact < most
    and (math.type(exact) ~= "integer" or exact % grain ~= 0)
end

-- A headline calls those insured whom the body calls covered, and what it says is paid the body a debt
-- or an income.
local covered = { insured = true, coverage = true }
local vague = { percent = true, person = true } -- of which a headline leaves out what they are
local moved = { debt = true, payment = true, revenue = true }

local function agree(a, b)
  if b.is_pointed and a.value == b.value then return true end
  local is_alike = a.measure == b.measure or covered[a.measure] and covered[b.measure]
    or people.or_patients[a.measure] and people.or_patients[b.measure] and a.is_title
    or a.is_title and a.kind == b.kind and vague[a.kind] and (a.measure == "other" or b.measure == "other")
    or moved[a.measure] and moved[b.measure] and a.is_lede and a.value == b.value
  local is_said_otherwise = (a.is_title or a.is_lede) and a.measure == b.measure and a.kind == "thing" -- «۹۰ هزار مراجعه», «دفترچه»
  if not is_alike or a.unit_text ~= b.unit_text and not is_said_otherwise then return false end
  if a.is_title and (people.or_patients[a.measure] or a.kind == "person") then return true end -- «۳ هزار معلول لرستانی»
  local place, other = a.place and a.place.value, b.place and b.place.value
  return not place or not other or place == other
end

-- A small one is when what is counted is said alike, of one time: «۱۳ مورد اهدای عضو از ابتدای امسال [تاکنون]».
local function is_told_again(a, b)
  local one, other = a.period and a.period.value, b.period and b.period.value
  if not one or not other or not a.subject or not b.subject or a.subject.value ~= b.subject.value then return false end
  return string.find(one, other, 1, true) == 1 or string.find(other, one, 1, true) == 1
end

-- «۴۰ میلیارد تومان از تامین اجتماعی و ۴۰ میلیارد تومان از بیمه سلامت», «۲۰ میلیارد تومان صدقه هم جمع شد» behind as
-- much «زکات»: of another body, or of another thing.
local function is_of_other(a, b)
  local one, other = a.organization, b.organization
  if a.number == b.number and one and other and one.at and other.at and one.value ~= other.value then return true end
  one, other = a.subject, b.subject
  if not b.is_also or not one or not other or one.resolved or other.resolved then return false end
  for word in string.gmatch(one.value, "%S+") do
    if string.find(" " .. other.value .. " ", " " .. word .. " ", 1, true) then return false end
  end
  return true
end

local MANY = 100
-- The same number in another sentence is the same fact when it is large, or said in a headline; in one
-- sentence it is when it counts the same.
local function is_repeated(a, b)
  if a.value ~= b.value or is_of_other(a, b) then return false end
  if a.number == b.number then
    local is_same = b.is_pointed or a.subject ~= nil and b.subject ~= nil and a.subject.value == b.subject.value
    return a.value >= MANY and is_same and a.kind ~= "percent"
  end
  return b.is_pointed or a.value >= MANY or a.is_title or b.is_title or a.is_lede and a.kind == "percent"
    or is_told_again(a, b)
end

local function is_alike(a, b)
  return a ~= nil and string.match(a.value, "^%S+") == string.match(b.value, "^%S+")
end

-- What one wording leaves out the other says; both places stay in the record.
local function join(kept, other)
  -- «۱۴۵۰ دانش آموز» in a headline says more than what the body says of «۱۴۵۰ نفر».
  if other.is_named and not kept.is_named and not is_alike(kept.subject, other.subject) then kept.subject = other.subject end
  for _, slot in ipairs(slots) do
    if kept[slot] == nil then kept[slot] = other[slot] end
  end
  kept.repeats = kept.repeats or {}
  table.insert(kept.repeats, other)
  for _, again in ipairs(other.repeats or {}) do table.insert(kept.repeats, again) end
end

-- The figure to keep of two that are one fact; nil when they are two. The body goes before the headline.
local function merge(known, f)
  if not agree(known, f) then return nil end
  if is_repeated(known, f) then
    if known.is_title or known.unit_text ~= f.unit_text and known.is_lede then
      join(f, known)
      return f
    end
    join(known, f)
    return known
  end
  local is_rough = (known.is_title or known.is_lede) and is_rounded(known.value, f.value, known.is_title, known.qualifier)
  return is_rough and f or nil
end

-- A figure is compared with so many at most: where more are alike, they are no story but a table.
local MOST = 64

-- Put a place into an ascending list that may have it.
local function insert(places, place)
  local i = #places
  while i > 0 and places[i] > place do i = i - 1 end
  if places[i] ~= place then table.insert(places, i + 1, place) end
end

-- The first of `kept` at the places of two ascending lists that is one fact with `f`: its place and the
-- figure to keep.
local function find(kept, same, rough, f)
  local i, j = 1, 1
  while i <= MOST and j <= MOST and (same[i] or rough[j]) do
    local place
    if not rough[j] or same[i] and same[i] <= rough[j] then
      place, i = same[i], i + 1
    else
      place, j = rough[j], j + 1
    end
    local one = merge(kept[place], f)
    if one then return place, one end
  end
  return nil
end

--- The figures of an article without repetitions, in text order; `repeats` of one holds where else it
--- is said.
function facts.unique(list)
  local kept = {}
  local same, rough = {}, {} -- places in `kept`: by value, and of what a headline or lede says
  for _, f in ipairs(list) do
    same[f.value] = same[f.value] or {}
    local place, one = find(kept, same[f.value], rough, f)
    if not place then
      place, one = #kept + 1, f
      if f.is_title or f.is_lede then insert(rough, place) end
    end
    kept[place] = one
    insert(same[f.value], place)
  end
  return kept
end

return facts
