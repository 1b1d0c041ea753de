-- Parts of a count by who runs them, without their kind: «۲۲ بیمارستان دارد: ۱۱ دولتی، ۶ خصوصی و ۲ تامین اجتماعی».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local amount = require "facilities.amount"
local operator = require "facilities.operator"

local sectors = {}

local joints = words.set "و ، . ؛"
local FEWEST = 2 -- parts that one count must have

-- Who runs the part that the number ends before token `i`, as a slot; nil for nobody.
local function runner(doc, i, last)
  local sector = operator.sector(doc:edge_at("@modifier", i, last))
  local body = not sector and operator.at(doc, i, last)
  return sector or body and operator.slot(body) or nil
end

--- The parts of the whole `f` that first..last tells; none when they are not at least two.
function sectors.read(doc, f, first, last)
  local parts = {}
  if not f.kind or not f.count or f.count.value < FEWEST then return parts end
  for _, number in ipairs(tokens.edges(doc, "Number", first, last)) do
    local by, count = runner(doc, number.last + 1, last), amount.counted(number)
    local ended = by and by.at.last
    local is_part = by and count and count.value < f.count.value
    if is_part and (ended == last or doc:is(ended + 1, joints) or tokens.is_verb(doc, ended + 1)) then
      parts[#parts + 1] = {
        kind = f.kind, edge = { first = number.first, last = ended }, first = number.first, last = ended,
        count = count, operator = by, is_short = true, is_from_whole = true, is_share = true,
      }
    end
  end
  return #parts < FEWEST and {} or parts
end

return sectors
