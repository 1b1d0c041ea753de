-- Lists that keep an order: «بیمه‌شدگان و مستمری‌بگیران به ترتیب ۳۱ و ۴۸ هزار نفر هستند», «سقز و بانه به ترتیب …».
-- Each figure behind «به ترتیب» has its own item of the list before it: whom it counts, or where.
local words = require "lib.words"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"
local body = require "insurance.body"

local order = {}

local set = words.set
local order_words = set "ترتیب بترتیب"
local to, parting, from = set "به", set "و ، ,", set "از"
local leading = set "تعداد شمار آمار میزان مبلغ سهم در بدهی طلب مطالبات شهرستان شهرستانهای شهرهای شهر استان استانهای ها های"
local share, claims = set "سهم", set "طلب طلبکار طلبکارند مطالبات"
local year, THOUSAND = "^1[34]%d%d$", 1000
local whose, claim, owed = "سهم", "طلب", "بدهی"

-- The last `count` items of the list that ends at token `last`, or nil.
local function items_before(doc, clause, last, count)
  local items, stop = {}, last
  for i = last, clause.first, -1 do
    local is_parted = doc:is(i, parting)
    local place = is_parted and doc:edge_at("Place", i - 1)
    if is_parted and not (place and place.last > i) or i == clause.first then
      table.insert(items, 1, { first = is_parted and i + 1 or i, last = stop })
      stop = i - 1
      if #items == count then return items end
    end
  end
  return nil
end

-- «به ترتیب ۸۰ و ۴۵ میلیارد تومان»: the first is as many thousands as the last.
local function lend_scale(following)
  for n = #following - 1, 1, -1 do
    local f, next_one = following[n], following[n + 1]
    local scale = 1
    while next_one.value >= scale * THOUSAND and next_one.value % (scale * THOUSAND) == 0 do scale = scale * THOUSAND end
    if not f.kind and f.value < THOUSAND and next_one.kind and scale > 1 then
      f.kind, f.unit, f.value = next_one.kind, next_one.unit, f.value * scale
    end
  end
end

-- What an item names, without «تعداد», «سهم», «در» before it.
local function read_item(doc, sentence, item)
  for i = item.first, item.last - 1 do
    if doc:is(i, leading) or doc:kind(i) ~= "word" then item.first = i + 1 end
  end
  item.year = string.match(doc:folded(item.last), year)
  local house = doc:edge_at("Organization", item.first)
  item.is_name = item.year ~= nil or doc:edge_at("Place", item.first) ~= nil or house ~= nil and body.is_payer_edge(house)
  if item.is_name then return item end
  local first, last = phrase.party(doc, sentence, item.first, item.last)
  if not first then return nil end
  item.first, item.last = first, last
  return item
end

--- Give the figures of a sentence that follow such a list their `item`: its tokens `first` to `last`, whether it
--- `is_name` of a place, a payer or a `year`, the tokens `list_first` to `at` of the list and «ترتیب», and
--- the `last_figure` that follows.
function order.give(doc, sentence, list)
  local at = list[2] and doc:find(sentence.first, sentence.last, order_words)
  if not at then return end
  local following = {}
  for _, f in ipairs(list) do
    if f.first > at and f.clause.first < at and f.clause.last > at then following[#following + 1] = f end
  end
  local first = following[1]
  if not following[2] then return end
  lend_scale(following)
  local items = items_before(doc, first.clause, doc:is(at - 1, to) and at - 2 or at - 1, #following)
  for n, f in ipairs(items and following or {}) do
    f.item = read_item(doc, sentence, items[n])
    if f.item then f.item.at, f.item.list_first, f.item.last_figure = at, items[1].first, following[#following] end
  end
end

--- The subject of a sum or percentage that has an item: «سهم کارگر و کارفرما از حق بیمه», «داروخانه‌ها و بیمارستان‌ها … طلب
--- دارند»; or nil.
function order.subject(doc, sentence, f)
  local item, clause = f.item, f.clause
  if not item then return nil end
  if item.is_name then
    -- «در سال‌های ۱۴۰۱ و ۱۴۰۲ به ترتیب ۳ و ۴ همت حق بیمه وصول شد»: of what stands behind the last.
    local last = item.last_figure
    local first, stop = phrase.read(doc, sentence, last.noun, last.right)
    return f ~= last and f.measure ~= "debt" and first == last.noun and phrase.value(doc, sentence, first, stop) or nil
  end
  if f.measure == "debt" then
    return phrase.value(doc, sentence, item.first, item.last, doc:find(clause.first, clause.last, claims) and claim or owed)
  end
  if not doc:is(item.list_first - 1, share) then return phrase.value(doc, sentence, item.first, item.last) end
  local found = phrase.value(doc, sentence, item.first, item.last, whose)
  local of = doc:find(item.last, item.at, from)
  local first, last = topic.of(doc, sentence, of or item.at, item.at)
  if first then found.value = found.value .. " از " .. phrase.text(doc, sentence, first, last) end
  return found
end

return order
