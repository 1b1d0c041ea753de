-- Whose figure it is, where, when, and who says it.
local words = require "lib.words"

local attribution = {}

local set = words.set
local own_bodies = set "سازمان صندوق نهاد بنیاد کمیته اداره اداره‌کل شعبه"
local here = set "این"
local domain = { insurance = true, welfare = true }
local same_time = set "مدت"
local national = set "کشور کشوری سراسر ملی کشورمان"

--- Organisations of the article by name → sector, and the one that is named most.
function attribution.organizations(doc)
  local sectors, counts, main = {}, {}, nil
  for _, edge in ipairs(doc:edges("Organization")) do
    if edge.name and domain[edge.sector] then
      sectors[edge.name] = edge.sector
      counts[edge.name] = (counts[edge.name] or 0) + 1
      if not main or counts[edge.name] > counts[main.name] then main = edge end
    end
  end
  return { sectors = sectors, main = main }
end

local function nearest(doc, kind, f, first, last, accept)
  local best, distance
  for _, edge in ipairs(doc:edges(kind, first, last)) do
    if accept(edge) then
      local d = edge.first > f.last and edge.first - f.last or f.first - edge.last
      if d < 0 then d = 0 end
      if not best or d < distance then best, distance = edge, d end
    end
  end
  return best
end

--- The insurer or welfare body of a figure; { value, at } or nil.
function attribution.organization(doc, f, sentence, bodies)
  local function is_body(edge) return edge.name ~= nil and domain[edge.sector] end
  local edge = nearest(doc, "Organization", f, f.left, f.right, is_body)
    or nearest(doc, "Organization", f, sentence.first, sentence.last, is_body)
  local speech = sentence.speech
  if not edge and speech and speech.organization and bodies.sectors[speech.organization] then
    return { value = speech.organization, resolved = true }, bodies.sectors[speech.organization]
  end
  if edge then return { value = edge.name, at = edge }, edge.sector end
  if sentence.body then return sentence.body, sentence.body_sector end
  return nil
end

--- Where: worded in the clause or sentence, else the speaker's jurisdiction (docs/records.md, 19).
function attribution.place(doc, f, sentence)
  if f.measure == "price" then return nil end
  if words.find(doc, f.left, f.right, national) then return nil end
  local speech = sentence.speech
  local function is_place(edge)
    return edge.name ~= nil and edge.place_type ~= "country" and edge.ambiguous ~= "yes"
  end
  local edge = nearest(doc, "Place", f, f.left, f.right, is_place)
  if not edge then
    edge = nearest(doc, "Place", f, sentence.first, sentence.last, function(e)
      return is_place(e) and e.first > 1 and words.is(doc, e.first - 1, set "در")
    end)
  end
  if edge then
    if edge.resolved and edge.from_first then
      return { value = edge.name, at = { edge.from_first, edge.from_last }, resolved = true }
    end
    return { value = edge.name, at = edge }
  end
  if speech and speech.place then return { value = speech.place, resolved = true } end
  return nil
end

--- When, as worded: the nearest period of the clause, else of the sentence; «در این مدت» repeats the last.
function attribution.period(doc, f, sentence, memory)
  local function any(edge) return edge.canonical ~= nil end
  local edge = nearest(doc, "Period", f, f.left, f.right, any)
    or nearest(doc, "Period", f, sentence.first, f.first, any)
  if edge then
    memory.period = { value = edge.canonical, at = edge }
    return memory.period
  end
  local at = words.find(doc, sentence.first, sentence.last, same_time)
  if at and memory.period and at > 1
    and words.is(doc, at - 1, set "این همین آن") then
    return { value = memory.period.value, at = memory.period.at, resolved = true }
  end
  return nil
end

--- «این سازمان» in the sentence: the speaker's own body.
function attribution.refers_to_own(doc, first, last)
  for i = first, last - 1 do
    if words.is(doc, i, here) and words.is(doc, i + 1, own_bodies) then return true end
  end
  return false
end

return attribution
