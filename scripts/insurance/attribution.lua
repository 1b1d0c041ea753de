-- Whose figure it is, where, and when: from its own words, its clause, its sentence, else from who
-- speaks and what was said before.
local words = require "lib.words"

local attribution = {}

local set = words.set
local own_bodies = set "سازمان صندوق نهاد بنیاد کمیته اداره اداره‌کل ادارهکل شعبه موسسه"
local own_words = set "ما سازمان صندوق"
local here = set "این"
local national = set "کشور کشوری سراسر کشورمان ملی"
local time_words = set "مدت بازه دوره زمان"
local payers = { insurer = true, fund = true, welfare = true }
-- Bodies of an insurer's clients speak about it and are not it.
local clients = set "کانون انجمن شورای هیئت پژوهشکده سندیکا اتحادیه مجمع موسسه فراکسیون جامعه خانه"
-- Foundations that build, lend or keep estates.
local estates = set "ستاد آستان بانک اداره اوقاف سازمان بنیاد محک"
local martyrs = "^بنیاد شهید"
local no_bodies = { ["بیمه بیکاری"] = true, ["صندوق بیمه بیکاری"] = true, ["صندوق مهر امام رضا"] = true, ["صندوق کارآفرینی امید"] = true }

--- Is an Organization edge a body that insures, pays pensions or supports the poor?
function attribution.is_payer(edge)
  if not edge.name or not payers[edge.org_kind] then return false end
  if edge.sector ~= "insurance" and edge.sector ~= "welfare" then return false end
  if no_bodies[edge.name] or string.find(edge.name, "محصولات کشاورزی") then return false end
  local head = string.match(edge.name, "^%S+")
  return not clients[head] and (not estates[head] or string.find(edge.name, martyrs) ~= nil)
end

--- The payers of an article: by name their sector, and the one that is named most.
function attribution.payers(doc)
  local found = { sectors = {}, count = 0 }
  local counts = {}
  for _, edge in ipairs(doc:edges("Organization")) do
    if attribution.is_payer(edge) then
      local name = edge.name
      if not counts[name] then found.count = found.count + 1 end
      counts[name] = (counts[name] or 0) + 1
      found.sectors[name] = edge.sector
      if not found.main or counts[name] > counts[found.main] then found.main = name end
    end
  end
  return found
end

--- Is a speaker's body one that treats people?
function attribution.is_of_care(name)
  if not name then return false end
  for _, word in ipairs { "پزشکی", "درمان", "بیمارستان", "اورژانس", "بهداشت", "سلامت" } do
    if string.find(name, word, 1, true) then return true end
  end
  return false
end

local function distance(f, edge)
  if edge.first > f.last then return edge.first - f.last end
  return math.max(f.first - edge.last, 0)
end

local function nearest(doc, kind, f, first, last, accept)
  local best
  if first > last then return nil end
  for _, edge in ipairs(doc:edges(kind, first, last)) do
    if accept(edge) and (not best or distance(f, edge) < distance(f, best)) then best = edge end
  end
  return best
end

-- «بیمه سلامت و تامین اجتماعی در مجموع»: both.
local function with_partner(doc, edge, first)
  local other = edge.first - 2 >= first and words.is(doc, edge.first - 1, set "و") and doc:edge_before("Organization", edge.first - 1)
  if other and attribution.is_payer(other) then
    return { value = other.name .. " و " .. edge.name, at = { other.first, edge.last } }
  end
  return { value = edge.name, at = edge }
end

-- «این سازمان», «این بنیاد», «ما»: the speaker's own.
local function refers_to_own(doc, first, last)
  for i = first, last do
    if words.is(doc, i, here) and words.is(doc, i + 1, own_bodies) then return true end
    if words.is(doc, i, own_words) and not words.is(doc, i - 1, set "از") then return true end
  end
  return false
end

--- The insurer or welfare body of a figure, its sector, and how close it is tied: "near" when the
--- sentence names it or its own speaker talks, "far" when it is only said elsewhere. Nil when there is
--- none. `memory.body` is the body of the figure before.
function attribution.organization(doc, sentence, f, found, memory)
  local edge = nearest(doc, "Organization", f, f.left, f.right, attribution.is_payer)
    or nearest(doc, "Organization", f, f.clause.first, f.clause.last, attribution.is_payer)
  if edge then return with_partner(doc, edge, sentence.first), edge.sector, "near" end
  local speech = sentence.speech
  local speakers = speech and speech.organization
  if speakers and found.sectors[speakers] then
    return { value = speakers, resolved = true }, found.sectors[speakers], "near"
  end
  edge = nearest(doc, "Organization", f, sentence.first, sentence.last, attribution.is_payer)
  if edge then return { value = edge.name, at = edge }, edge.sector, "near" end
  local name = memory.body
  if name and refers_to_own(doc, sentence.first, sentence.last) then
    return { value = name, resolved = true }, found.sectors[name], "near"
  end
  if speakers then return nil end
  if found.count == 1 then
    return { value = found.main, resolved = true }, found.sectors[found.main], "far"
  end
  if name and memory.speaker == (speech and speech.speaker) then
    return { value = name, resolved = true }, found.sectors[name], "far"
  end
  return nil
end

-- A town that is part of a name («زارع شاهی») is no place.
local function is_in_name(doc, edge)
  for i = math.max(edge.first - 4, 1), edge.first do
    local person = doc:edge_at("Person", i)
    if person and person.last >= edge.last then return true end
  end
  return false
end

--- «به صندوق بازنشستگی کشوری اختصاص داد»: does the money go to a payer?
function attribution.goes_to_payer(doc, f)
  for i = f.noun, f.right - 1 do
    if words.is(doc, i, set "به") then
      local edge = doc:edge_at("Organization", i + 1)
      if edge and attribution.is_payer(edge) then return true end
    end
  end
  return false
end

local function is_place(doc)
  return function(edge)
    return edge.name ~= nil and edge.place_type ~= "country" and edge.ambiguous ~= "yes"
      and not string.find(edge.name, "کشور") and not is_in_name(doc, edge)
  end
end

local commas = set "، ,"

-- «بابل، آمل و فریدونکنار»: towns that share one figure are one place.
local function joint_place(doc, edge, accept)
  local first, last, several = edge, edge, false
  local function joined(i) return words.is(doc, i, commas) or words.is(doc, i, set "و") end
  while first.first > 2 and joined(first.first - 1) do
    local other = doc:edge_before("Place", first.first - 1)
    if not other or not accept(other) then break end
    first, several = other, true
  end
  while last.last + 2 <= #doc and joined(last.last + 1) do
    local other = doc:edge_at("Place", last.last + 2)
    if not other or not accept(other) then break end
    last, several = other, true
  end
  if not several then return nil end
  return { value = doc:canonical(first.first, last.last), at = { first.first, last.last } }
end

-- «به گزارش خبرگزاری فارس از ساری،»: the town of a dateline is not where the figure is.
local function behind_dateline(doc, sentence)
  if not (words.is(doc, sentence.first, set "به") and words.is(doc, sentence.first + 1, set "گزارش")) then
    return sentence.first
  end
  for i = sentence.first, math.min(sentence.first + 20, sentence.last) do
    if doc:kind(i) == "punctuation" and i > sentence.first + 3 then return i end
  end
  return sentence.first
end

-- Features count tokens from 0 and end behind the last.
local function as_place(doc, edge, accept)
  local joint = not edge.resolved and joint_place(doc, edge, accept)
  if joint then return joint end
  if edge.resolved and edge.from_first then
    return { value = edge.name, at = { edge.from_first + 1, edge.from_last }, resolved = true }
  end
  return { value = edge.name, at = edge }
end

local per_person = { price = true }

--- Where: worded in the clause or its sentence, else the speaker's jurisdiction. A price, an amount
--- for one person and a national figure have no place.
function attribution.place(doc, sentence, f)
  if per_person[f.measure] or f.is_each then return nil end
  if words.find(doc, f.left, f.right, national) then return nil end
  local first, accept = behind_dateline(doc, sentence), is_place(doc)
  local edge = nearest(doc, "Place", f, math.max(first, f.left), f.right, accept)
    or nearest(doc, "Place", f, math.max(first, f.clause.first), f.clause.last, accept)
  if edge then return as_place(doc, edge, accept) end
  if words.find(doc, f.clause.first, f.clause.last, national) then return nil end
  edge = nearest(doc, "Place", f, first, sentence.last, accept)
  if edge then return as_place(doc, edge, accept) end
  local speech = sentence.speech
  if speech and speech.place then return { value = speech.place, resolved = true } end
  return nil
end

-- «بیشتر از سال قبل», «نسبت به سال قبل»: not the time of the figure.
local function is_compared(doc, edge)
  local i = edge.first - 1
  if words.is(doc, i, set "مشابه") then i = i - 1 end
  if words.is(doc, i, set "مدت") then i = i - 1 end
  return (words.is(doc, i, set "از") and words.is(doc, i - 1, set "بیشتر کمتر بالاتر پایین‌تر"))
    or (words.is(doc, i, set "به") and words.is(doc, i - 1, set "نسبت"))
end

--- When, as worded; «در این مدت» repeats the period before.
function attribution.period(doc, sentence, f, memory)
  if f.shape and f.shape.about and f.previous and f.previous.period then
    return { value = f.previous.period.value, at = f.previous.period.at, resolved = true }
  end
  local function any(edge) return edge.canonical ~= nil and not is_compared(doc, edge) end
  local edge = nearest(doc, "Period", f, f.left, f.right, any)
    or nearest(doc, "Period", f, f.clause.first, f.first, any)
  if edge then
    memory.period = { value = edge.canonical, at = edge }
    return memory.period
  end
  local at = words.find(doc, sentence.first, f.clause.last, time_words)
  if at and memory.period and words.is(doc, at - 1, set "این همین آن") then
    return { value = memory.period.value, at = memory.period.at, resolved = true }
  end
  if f.previous and (f.before or f.is_part or f.shape) and f.previous.period then
    return { value = f.previous.period.value, at = f.previous.period.at, resolved = true }
  end
  return nil
end

return attribution
