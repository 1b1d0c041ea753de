-- Several facilities behind one kind: «بیمارستان‌های افشار، سیدالشهدا (ع) و گودرز یزد», «بیمارستان ثارالله و شریعتی».
local words = require "lib.words"
local name = require "facilities.name"
local phrase = require "facilities.phrase"
local where = require "facilities.where"

local several = {}

local list_joints = words.set "و ، ,"

--- «بیمارستان‌های ۹۶ تختخوابی سلسله و ۳۲ تختخوابی ابوموسی»: one facility for each number of beds behind a plural, or nil.
function several.by_beds(doc, f, last)
  local list, i = {}, f.edge.last + 1
  while i <= last and phrase.beds_at(doc, i, last) do
    local item = { kind = f.kind, edge = { first = f.edge.first, last = i - 1 }, first = i }
    phrase.read(doc, item, last)
    item.edge, item.is_split = f.edge, true
    list[#list + 1] = item
    i = item.last + 1
    if not doc:is(i, list_joints) then break end
    i = i + 1
  end
  if #list < 2 then return nil end
  list[1].first = f.first
  return list
end

--- «بیمارستان‌های افشار، سیدالشهدا (ع) و گودرز یزد»: the names that share a plural, each a range with
--- its `place`.
function several.names(doc, f, last)
  local start = phrase.read_head(doc, f, f.edge.last + 1, last)
  local names, i = name.list(doc, start, last)
  if #names > 0 then f.last = i - 1 end
  return names
end

-- «بیمارستان کوثر سمنان و ولایت دامغان»: each name with its place.
local function read_placed_partners(doc, f, last)
  local names, i = { { f.name.at[1], f.name.at[2], place = f.place } }, f.last + 1
  local stop = name.placed_partner(doc, i, last)
  while stop do
    local item = { kind = f.kind, name = phrase.name_slot(doc, i + 1, stop) }
    local after = where.read(doc, item, words.skip_blessing(doc, stop + 1, last), last)
    if not after then break end
    names[#names + 1] = { i + 1, stop, place = item.place }
    f.last, i = after - 1, after
    stop = name.placed_partner(doc, i, last)
  end
  return #names > 1 and names or nil
end

--- «بیمارستان ثارالله و شریعتی»: all names behind a singular, or nil when there is one only.
function several.partners(doc, f, last)
  if not f.name or f.is_plural or not f.name.at[1] then return nil end
  if f.place then return read_placed_partners(doc, f, last) end
  local names, i = { f.name.at }, f.last + 1
  local stop = name.partner(doc, i, last)
  while stop do
    names[#names + 1] = { i + 1, stop }
    i = words.skip_blessing(doc, stop + 1, last)
    stop = name.partner(doc, i, last)
  end
  if #names == 1 then return nil end
  f.last = (where.read(doc, f, i, last) or i) - 1
  return names
end

return several
