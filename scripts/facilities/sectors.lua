-- Parts of a count by who runs them, without their kind: «۲۲ بیمارستان دارد: ۱۱ دولتی، ۶ خصوصی و ۲ تامین اجتماعی».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local operator = require "facilities.operator"

local sectors = {}

local joints = words.set "و ، , . ؛"
local FEWEST = 2 -- parts that one count must have

-- Who runs the part that the number ends before token `i`: an edge and the slot, or nil.
local function runner(doc, i, last)
  local sector = doc:edge_at("@modifier", i, last)
  if sector and sector.kind == "operator" then return sector, { value = sector.canonical, at = sector } end
  local body = operator.at(doc, i, last)
  if body then return body, { value = body.name, at = body } end
  return nil
end

--- The parts of the whole `f` that first..last tells; none when they are not at least two.
function sectors.read(doc, f, first, last)
  local parts = {}
  if not f.kind or not f.count or f.count.value < FEWEST then return parts end
  for _, number in ipairs(tokens.edges(doc, "Number", first, last)) do
    local by, slot = runner(doc, number.last + 1, last)
    local is_part = by and number.number_kind == "cardinal" and number.value and number.value < f.count.value
    if is_part and (by.last == last or doc:is(by.last + 1, joints) or tokens.is_verb(doc, by.last + 1)) then
      parts[#parts + 1] = {
        kind = f.kind, edge = { first = number.first, last = by.last }, first = number.first, last = by.last,
        count = { value = math.tointeger(number.value), at = number }, operator = slot,
        is_short = true, is_from_whole = true, is_share = true,
      }
    end
  end
  return #parts < FEWEST and {} or parts
end

return sectors
