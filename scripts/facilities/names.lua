-- Names that share one kind: «بیمارستان‌های افشار، سیدالشهدا (ع) و گودرز یزد», «بیمارستان ثارالله و شریعتی».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local name = require "facilities.name"
local phrase = require "facilities.phrase"
local operator = require "facilities.operator"
local places = require "facilities.places"
local quoted = require "facilities.quoted"
local where = require "facilities.where"

local names = {}

local set = words.set
local and_word = set "و"
local inhabitants = set "مردم اهالی" -- «… درمانگاه شهید صدوقی، مردم میبد …»; «مردم» is a hospital as well

--- No sentence lists more names.
names.MOST = 12

-- A place behind the last of `found`: that of all names in front that have none yet.
local function read_place(doc, found, i, last)
  local at = {}
  local after = where.read(doc, at, i, last)
  if not after then return i end
  for n = #found, 1, -1 do
    if found[n].place then break end
    found[n].place = at.place
  end
  return after
end

-- Where an unlisted word ends that only its list shows to be a name: the next item follows, or what closes the list.
local function of_item(doc, i, last)
  local stop = tokens.word_end(doc, i, last)
  if name.is_other(doc, i, last) or doc:edge_at("@modifier", i) then return nil end
  -- «و» leads the last of a list.
  local is_last = doc:is(i - 1, and_word)
  if doc:is(stop + 1, tokens.joints) then return (not is_last or doc:is(stop + 1, and_word)) and stop or nil end
  local place = doc:edge_at("Place", i, last)
  local is_town = place and places.is_sure(doc, place)
  return is_last and not is_town and not tokens.is_of_verb(doc, i) and name.closes(doc, stop + 1, last) and stop or nil
end

-- The item at `i`: a range, the token behind it, and whether it is a name without its list.
local function read_item(doc, i, last)
  local first, stop, after = quoted.read(doc, i, last)
  if first then return { first, stop, from = i, to = after - 1 }, after, true end
  local body = operator.at(doc, i, last)
  if body and body.last > i and not doc:edge_at("@kind", i) then
    return { i, body.last, operator = operator.slot(body), is_place = true }, body.last + 1
  end
  if where.behind_plural(doc, i) then return nil end -- «روستاهای قلعه‌نو، …»
  stop = name.strong(doc, i, last)
  local is_strong = stop ~= nil
  stop = stop or name.weak(doc, i, last) or of_item(doc, i, last)
  return stop and { i, stop }, stop and words.skip_blessing(doc, stop + 1, last), is_strong
end

-- «بهار، ملت و آزادی کرج»: a town behind all makes names of what else may be towns or adjectives.
local function is_closed_by_town(doc, found)
  local place = doc:edge_at("Place", found[1][1])
  return #found > 1 and found[1].place ~= nil and not (place and places.is_sure(doc, place)) and not found[1].operator
end

--- «افشار، سیدالشهدا (ع) و گودرز یزد» behind a plural: the ranges of the names, each with its `place`,
--- and the token behind them.
function names.list(doc, i, last)
  local found, has_strong = {}, false
  while i <= last and #found < names.MOST do
    local item, after, is_strong = read_item(doc, i, last)
    if not item then break end
    found[#found + 1], has_strong = item, has_strong or is_strong
    item.is_short = true -- what stands in brackets is no second name
    i = read_place(doc, found, phrase.read_bracket(doc, item, after, last) or after, last)
    if not doc:is(i, tokens.joints) then break end
    i = i + 1
  end
  if not has_strong and not (found[1] and is_closed_by_town(doc, found)) then return {}, i end
  return found, i
end

--- The second of «بیمارستان ثارالله و شریعتی»; only a known name may share a singular.
function names.partner(doc, i, last)
  if not doc:is(i, tokens.joints) or doc:is(i + 1, inhabitants) then return nil end
  local stop = name.of_list(doc, i + 1, last)
  if stop and name.closes(doc, stop + 1, last) and not doc:edge_at("@kind", i + 1, last) then return stop end
  return nil
end

--- The second of «بیمارستان کوثر سمنان و ولایت دامغان»: the last token of a name that a place may follow.
function names.placed_partner(doc, i, last)
  local is_other_noun = doc:is(i + 1, name.honorifics) or doc:is(i + 1, inhabitants) or doc:edge_at("@kind", i + 1, last)
  if not doc:is(i, tokens.joints) or is_other_noun then return nil end
  local known = doc:edge_at("@hospital", i + 1, last)
  if not known and (doc:edge_at("@role", i + 1) or doc:edge_at("Place", i + 1)) then return nil end
  return known and known.last or name.of_start(doc, i + 1, last)
end

return names
