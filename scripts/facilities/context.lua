-- What the sentence says about a facility beside its own phrase: status, beds, cost, place, whose it is.
local words = require "lib.words"
local phrase = require "facilities.phrase"

local context = {}

local bed_words = words.set "تخت تختخواب تختی تختخوابی"
local denials = words.set "ندارد نداریم نداشت ندارند نیست نیستند نداشته فاقد نداشتند"
local building = words.set "ساخت احداث ساختن ایجاد تاسیس"
local opening = words.set "افتتاح راه‌اندازی بازگشایی گشایش"
local lacking = words.set "کمبود نیاز نیازمند نبود مجوز کلنگ"
local closing = words.set "تعطیلی پلمب"
local progress = words.set "پیشرفت"
local cost_cues = words.set "هزینه اعتبار ارزش مبلغ بودجه اعتباری هزینه‌ای کمک"
local ours = words.set "متعلق"

--- Does the sentence deny what it says between the tokens first..last?
function context.is_denied(doc, first, last)
  return words.find(doc, first, last, denials) ~= nil
end

-- A status word in first..last; of several the one closest to `from`.
local function find_status(doc, first, last)
  for _, edge in ipairs(doc:edges("@status", first, last)) do
    if edge.record == "facility" then return edge end
  end
  return nil
end

local function set_status(f, value, at)
  if not f.status then f.status = { value = value, at = at } end
end

-- Words right in front of the phrase: «احداث یک درمانگاه», «افتتاح بیمارستان».
local function read_lead(doc, f, first)
  for i = f.first - 1, math.max(first, f.first - 4), -1 do
    if doc:kind(i) == "punctuation" then return end
    if words.is(doc, i, closing) then return set_status(f, "closed", { i, i }) end
    if words.is(doc, i, opening) then return set_status(f, "opened", { i, i }) end
    if words.is(doc, i, lacking) then return set_status(f, "planned", { i, i }) end
    if words.is(doc, i, building) then
      f.is_built = { i, i }
      return
    end
    local status = doc:edge_before("@status", i + 1)
    if status and status.record == "facility" and status.first >= first then
      return set_status(f, status.status, status)
    end
  end
end

-- Statuses of the sentence count for the facilities in front of them, up to the next facility.
local function read_behind(doc, f, last)
  if f.last >= last then return end
  local status = find_status(doc, f.last + 1, last)
  if status then set_status(f, status.status, status) end
  if words.find(doc, f.last + 1, last, progress) then set_status(f, "under_construction", f.kind_edge) end
end

--- Status of f from the tokens first..last, its own stretch of the sentence.
function context.read_status(doc, f, first, last)
  read_lead(doc, f, first)
  read_behind(doc, f, last)
  if f.is_built then set_status(f, "planned", f.is_built) end
end

--- «که ۶۴ تخت دارد»: beds in first..last.
function context.read_beds(doc, f, first, last)
  if f.beds then return end
  for _, number in ipairs(doc:edges("Number", first, last)) do
    if number.value and words.is(doc, number.last + 1, bed_words) then
      f.beds = { value = number.value, at = { number.first, number.last + 1 } }
      return
    end
  end
  for _, quantity in ipairs(doc:edges("Quantity", first, last)) do
    if quantity.value and words.is(doc, quantity.last, bed_words) then
      f.beds = { value = quantity.value, at = quantity }
      return
    end
  end
end

--- Money in first..last with a word of cost in front of it.
function context.read_cost(doc, f, first, last)
  if f.cost then return end
  for _, money in ipairs(doc:edges("Money", first, last)) do
    if words.find(doc, math.max(first, money.first - 6), money.first - 1, cost_cues)
      or words.find(doc, money.last + 1, math.min(last, money.last + 2), cost_cues) then
      f.cost = { value = money.value, at = money }
      f.cost_unit = { value = money.unit, at = money }
      return
    end
  end
end

--- «در استان هرمزگان ۳۱ پایگاه …», «… در مهران»: a place in first..last that a preposition leads.
function context.read_place(doc, f, first, last)
  if f.place then return end
  local best
  for _, place in ipairs(doc:edges("Place", first, last)) do
    local led = place.first > 1 and words.is(doc, place.first - 1, words.set "در")
    if led and (not best or math.abs(place.first - f.first) < math.abs(best.first - f.first)) then
      best = place
    end
  end
  if best then phrase.set_place(f, best) end
end

--- The organisation whose own the facility is: «متعلق به تامین اجتماعی», «ملکی این سازمان».
function context.read_operator(doc, f, first, last)
  if f.operator then return end
  local at = words.find(doc, first, last, ours)
  if at then
    local body = doc:edges("Organization", at, math.min(last, at + 5))[1]
    if body then
      f.operator = { value = body.name, at = body }
      return
    end
    f.is_own = true
  end
  if not f.is_own then return end
  local speech = doc:edges("Speech", words.sentence(doc, f.first))[1]
  if speech and speech.organization then
    f.operator = { value = speech.organization, resolved = true }
  end
end

return context
