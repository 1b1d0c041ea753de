-- What a list counts by its labels: «صندوق روستاییان: ۱۰۴ هزار نفر», «مستمری‌بگیران: ۷۹ هزار پرونده».
local words = require "lib.words"
local phrase = require "insurance.phrase"

local labels = {}

local label, funds, file = words.set ":", words.set "صندوق", "پرونده"
local NAME, LABEL = 4, 5 -- tokens of the name of a fund, and of a label

local function fund(doc, f)
  local at = doc:find(math.max(f.clause.first, f.first - NAME - 2), f.first - 3, funds)
  return at and { value = doc:canonical(at, f.first - 2), at = { at, f.first - 2 } } or nil
end

-- «بیمه رانندگان: ۸ هزار نفر، بیمه قالیبافان: ۱۲ هزار نفر»: what stands right before a figure's own colon.
local function own(doc, sentence, f)
  for i = math.max(f.left, f.first - 1 - LABEL), f.first - 2 do
    local first, last = phrase.read(doc, sentence, i, f.first - 2)
    local begins = i == f.left or doc:kind(i - 1) ~= "word" -- not behind «معلولان» of «معلولان تحت پوشش»
    if begins and first == i and last == f.first - 2 then return phrase.value(doc, sentence, first, last) end
  end
  return nil
end

--- The subject of a figure that a label counts, when no noun stands behind it (`noun`, a token or nil) or only the
--- file of somebody; or nil.
function labels.of(doc, sentence, f, noun)
  if not doc:is(f.first - 1, label) then return nil end
  local is_session = f.measure == "services" and noun and doc:canonical(noun, noun) == f.unit -- «دیالیز: ۴۸ هزار جلسه»
  if f.unit == file or is_session then return own(doc, sentence, f) end
  if f.kind ~= "person" or noun then return nil end
  return fund(doc, f) or f.unit and own(doc, sentence, f) or nil
end

local share = words.set "سهم"

--- Where the name begins whose share a figure is: «سهم صندوق روستاییان ۴۱۲ هزار و سهم کارکنان دولت ۱۰۴ هزار نفر است»; or nil.
function labels.share(doc, f)
  local at = doc:find(math.max(f.left, f.first - NAME - 1), f.first - 2, share)
  return at and not doc:edge_at("Place", at + 1) and at + 1 or nil
end

return labels
