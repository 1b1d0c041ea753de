-- What a body says itself: «روابط عمومی تامین اجتماعی استان یزد اعلام کرد: …». Nobody is named, and whoever spoke before is
-- not meant.
local words = require "lib.words"
local towns = require "insurance.towns"

local bulletin = {}

local set = words.set
local leads = set "روابط عمومی همچنین در واکنش پاسخ ،"
local announcing, written = set "اعلام خبر گزارش", set "نوشت"
local notices = set "اطلاعیه اطلاعیهای بیانیه بیانیهای جوابیه جوابیهای پاسخ واکنش"
local did, colon = set "کرد داد نمود", set ":"
local LEAD, FAR, HOME = 5, 8, 2 -- tokens before a body, from it to its verb, to its place

-- The last token of the verb by which a body announces behind token `at`; or nil. What it «اعلام کرده است» somebody quotes.
local function verb_of(doc, at, last)
  local verb = doc:find(at, last, announcing)
  if verb and doc:is(verb + 1, did) then return verb + 1 end
  return doc:find(at, last, written)
end

--- The speech of a sentence in which a body tells something itself, in a notice, at the start of a paragraph or before a
--- colon; or nil.
function bulletin.of(doc, sentence)
  local first, last, _, starts = doc:sentence(sentence.number)
  local at = first
  while at < math.min(first + LEAD, last) and doc:is(at, leads) do at = at + 1 end
  local house = doc:edge_at("Organization", at)
  if not house or not house.name or house.last >= last then return nil end
  local verb = verb_of(doc, house.last + 1, math.min(house.last + FAR, last - 1))
  if not verb or not (starts or doc:is(verb + 1, colon) or doc:find(first, verb, notices)) then return nil end
  if #doc:edges("Person", first, verb) > 0 then return nil end
  local home = doc:edges("Place", house.last + 1, math.min(house.last + HOME, verb))[1]
  return { organization = house.name, place = home and towns.is_named(doc, home) and home.name or nil, is_unnamed = true }
end

return bulletin
