-- Health-care places: by name (بیمارستان امام رضا), by number (دو بیمارستان), by town (درمانگاه میناب).
--
-- A kind of facility is found by the word list. What its phrase says is read by facilities/phrase.lua,
-- what the rest of the sentence says by facilities/context.lua. A kind that is mentioned in general is
-- no record (docs/records.md).
local golchin = require "golchin"
local words = require "lib.words"
local phrase = require "facilities.phrase"
local context = require "facilities.context"

local x = golchin.extractor {
  name = "facilities", version = "0.1.0", summary = "health-care places, by name or by number",
  needs = { "Speech" },
  records = {
    facility = {
      { "kind", "string!" },
      { "name", "string" },
      { "count", "integer" },
      { "operator", "string" },
      { "place", "string" },
      { "beds", "integer" },
      { "status", { "active", "under_construction", "planned", "opened", "closed" } },
      { "cost", "number" },
      { "cost_unit", "string" },
    },
  },
  key = { facility = { "kind", "name", "count" } },
}
x:dict("kind", "lexicon/facility_kinds.tsv")
x:dict("modifier", "lexicon/facility_modifiers.tsv")
x:dict("hospital", "lexicon/hospitals.tsv")
x:dict("status", "lexicon/status_words.tsv")
x:dict("ender", "lexicon/name_enders.tsv")
x:dict("surname", "lexicon/surnames.tsv")
x:dict("given", "lexicon/given_names.tsv")
x:dict("role", "lexicon/roles.tsv")
x:dict("month", {
  "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند", "شعبان",
})

local joints = words.set "و ، ,"
local only = words.set "تنها"
local classifiers = words.set "باب واحد مورد دستگاه مرکز"
local wants = words.set "کمبود نیاز نیازمند"

-- The number that counts the kind at `edge`: in front of it, or «یکی از», «تنها».
local function read_count(doc, f, edge, first)
  local number = doc:edge_before("Number", edge.first)
  local quantity = doc:edge_before("Quantity", edge.first)
  if quantity and not number and words.is(doc, quantity.last, classifiers) then number = quantity end
  if not number and words.is(doc, edge.first - 1, classifiers) then
    number = doc:edge_before("Number", edge.first - 1)
  end
  if number and number.first >= first and number.value
    and (number.number_kind == nil or number.number_kind == "cardinal") then
    f.count = { value = number.value, at = number }
    f.first = number.first
  elseif words.is(doc, edge.first - 1, words.set "از") and words.is(doc, edge.first - 2, words.set "یکی") then
    f.count = { value = 1, at = { edge.first - 2, edge.first - 1 } }
    f.first = edge.first - 2
  elseif words.is(doc, edge.first - 1, only) then
    f.count = { value = 1, at = { edge.first - 1, edge.first - 1 } }
    f.first = edge.first - 1
  end
end

-- «داروخانه های استان را ۱۶۴ باب»: the number stands behind a plural.
local function read_late_count(doc, f, last)
  if f.count or f.name or not f.is_plural then return end
  for _, quantity in ipairs(doc:edges("Quantity", f.last + 1, math.min(last, f.last + 5))) do
    if quantity.value and words.is(doc, quantity.last, classifiers) then
      f.count = { value = quantity.value, at = quantity }
      f.last = quantity.last
      return
    end
  end
end

local function new_facility(doc, edge, first)
  local f = {
    kind = edge.canonical, kind_edge = edge, first = edge.first, last = edge.last,
    is_plural = edge.plural or edge.number == "plural",
  }
  read_count(doc, f, edge, first)
  return f
end

-- The facilities of one sentence in text order.
local function read_sentence(doc, kinds, first, last)
  local list, behind = {}, 0
  for _, edge in ipairs(kinds) do
    if edge.first > behind then
      local f = new_facility(doc, edge, first)
      local names, place, operator, stop = {}, nil, nil, edge.last
      if f.is_plural and not f.count then names, place, operator, stop = phrase.names(doc, edge, last) end
      if #names > 0 then
        for _, range in ipairs(names) do
          list[#list + 1] = {
            kind = f.kind, kind_edge = edge, first = range[1], last = range[2], name = { at = range },
            place = place, operator = operator,
          }
        end
        list[#list].last = math.max(stop, list[#list].last)
      else
        phrase.read(doc, f, last)
        read_late_count(doc, f, last)
        list[#list + 1] = f
      end
      behind = list[#list].last
    end
  end
  return list
end

local function only_joints(doc, first, last)
  for i = first, last do
    if not words.is(doc, i, joints) then return false end
  end
  return last - first < 2
end

-- «دو بیمارستان و سه درمانگاه تامین اجتماعی در تبریز»: what stands at the end is shared.
local function share(doc, list)
  local slots = { "operator", "place", "status" }
  for i = #list - 1, 1, -1 do
    local f, after = list[i], list[i + 1]
    if only_joints(doc, f.last + 1, after.first - 1) then
      after.is_joined = true
      for _, slot in ipairs(slots) do
        if not f[slot] and (f.count or slot ~= "operator") then f[slot] = after[slot] end
      end
      f.is_own = f.is_own or after.is_own
    end
  end
  for i = 2, #list do
    local f, before = list[i], list[i - 1]
    if f.count and before.count and not f.operator and before.operator and not f.name then
      f.operator = before.operator
    end
  end
end

local function is_fact(doc, f)
  if f.is_plural and not f.count and not f.name then
    return f.place and words.find(doc, math.max(1, f.first - 4), f.first - 1, wants) ~= nil
  end
  return f.name or f.count or f.place or f.beds
end

local function emit(doc, f)
  doc:emit {
    type = "facility", at = { f.first, math.max(f.last, f.kind_edge.last) },
    kind = { value = f.kind, at = f.kind_edge },
    name = f.name, count = f.count, operator = f.operator, place = f.place, beds = f.beds,
    status = f.status, cost = f.cost, cost_unit = f.cost_unit,
  }
end

local function read_stretch(doc, f, first, last)
  context.read_status(doc, f, first, last)
  context.read_beds(doc, f, f.last + 1, last)
  context.read_cost(doc, f, f.last + 1, last)
  context.read_operator(doc, f, f.first, last)
end

x:extract(function(doc)
  local kinds_of = {}
  for _, edge in ipairs(doc:edges("@kind")) do
    local s = doc:sentence_of(edge.first)
    kinds_of[s] = kinds_of[s] or {}
    table.insert(kinds_of[s], edge)
  end
  for s = 1, doc:sentences() do
    if kinds_of[s] then
      local first, last = doc:sentence(s)
      local list = read_sentence(doc, kinds_of[s], first, last)
      for i, f in ipairs(list) do
        local from = i > 1 and list[i - 1].last + 1 or first
        local to = i < #list and list[i + 1].first - 1 or last
        read_stretch(doc, f, from, to)
      end
      share(doc, list)
      for i, f in ipairs(list) do
        local to = i < #list and list[i + 1].first - 1 or last
        context.read_place(doc, f, f.last + 1, to)
        context.read_place(doc, f, first, f.first - 1)
        if is_fact(doc, f) and not (context.is_denied(doc, f.last + 1, math.min(to, f.last + 4))) then
          emit(doc, f)
        end
      end
    end
  end
end)

return x
