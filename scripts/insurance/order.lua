-- Lists that keep an order: «بیمه‌شدگان و مستمری‌بگیران به ترتیب ۳۱ و ۴۸ هزار نفر هستند», «سقز و بانه به ترتیب …».
-- Each figure behind «به ترتیب» has its own item of the list before it: whom it counts, or where. The list may stand in
-- the clause or the sentence before: «… بیمه‌شدگان و مستمری‌بگیران. شمار آنها به ترتیب …».
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local topic = require "insurance.topic"
local body = require "insurance.body"
local chain = require "insurance.chain"

local order = {}

local set = words.set
local order_words = set "ترتیب بترتیب"
local to, parting, from = set "به", set "و ،", set "از"
local leading = set "تعداد شمار آمار میزان مبلغ سهم در بدهی طلب مطالبات شهرستان شهرستانهای شهرهای شهر استان استانهای شعب شعبه شعبههای ها های"
local share, claims = set "سهم", set "طلب طلبکار طلبکارند مطالبات"
local year, THOUSAND = "^1[34]%d%d$", 1000
local whose, claim, owed = "سهم", "طلب", "بدهی"
local debts = set "بدهی طلب مطالبات"

-- The last `count` items of the list that ends at token `last`, or nil.
local function items_before(doc, clause, last, count)
  local items, stop = {}, last
  for i = last, clause.first, -1 do
    local is_parted = doc:is(i, parting)
    local place = is_parted and i > 1 and doc:edge_at("Place", i - 1)
    if is_parted and not (place and place.last > i) or i == clause.first then
      table.insert(items, 1, { first = is_parted and i + 1 or i, last = stop })
      stop = i - 1
      if #items == count then return items end
    end
  end
  return nil
end

-- «به ترتیب ۸۰ و ۴۵ میلیارد تومان», «۲۰ و ۷ درصد»: the first is as many thousands as the last, of the same kind.
local rate = "percent"
local function lend_scale(doc, following)
  for n = #following - 1, 1, -1 do
    local f, next_one = following[n], following[n + 1]
    local scale = 1
    while next_one.value >= scale * THOUSAND and next_one.value % (scale * THOUSAND) == 0 do scale = scale * THOUSAND end
    local is_bare = not f.kind and f.last + 2 == next_one.first and doc:is(f.last + 1, parting)
    if is_bare and next_one.kind == rate then
      f.kind, f.unit = rate, next_one.unit
    elseif is_bare and f.value < THOUSAND and scale > 1 then
      f.kind, f.unit, f.value, f.shares = next_one.kind, next_one.unit, f.value * scale, next_one.shares or next_one
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
  local place = doc:edge_at("Place", item.first) or doc:edge_before("Place", item.last + 1)
  item.place = place and place.first <= item.first and place or nil -- also «شهرستان سقز»
  item.is_name = item.year ~= nil or item.place ~= nil or house ~= nil and body.is_payer_edge(house)
  if item.is_name then return item end
  local first, last = phrase.party(doc, sentence, item.first, item.last)
  if not first then return nil end
  item.first, item.last = first, last
  return item
end

-- «بیمه‌شدگان اصلی و تبعی», «مستمری بازنشستگان و بازماندگان»: the head that an item shares with the one before it.
local of_kind = "ی$"
local function shared_head(doc, sentence, before, item)
  if not before or before.is_name or item.is_name or before.last == before.first then return nil end
  local is_kind = string.find(doc:folded(item.first), of_kind) and string.find(doc:folded(before.last), of_kind)
  if is_kind and (item.first == item.last or not phrase.is_counted(doc, sentence, item.first, item.last)) then
    return phrase.text(doc, sentence, before.first, before.last - 1)
  end
  if not doc:edge_at("@people", item.first) then return nil end
  local person = doc:edges("@people", before.first + 1, before.last)[1]
  return person and phrase.text(doc, sentence, before.first, person.first - 1) or nil
end

-- The items of the list that ends at token `last`, read; nil unless each names something.
local function read_list(doc, sentence, clause, last, count)
  local items = items_before(doc, clause, last, count)
  for n, item in ipairs(items or {}) do
    items[n] = read_item(doc, sentence, item)
    if not items[n] then return nil end
    items[n].head = shared_head(doc, sentence, items[n - 1], items[n])
  end
  return items
end

-- Is an item somebody whom the lists know, or a place?
local function is_known(doc, sentence, item)
  return item.place or item.head or phrase.is_counted(doc, sentence, item.first, item.last)
end

-- The last list of so many items in the clause around token `at`, each of which is known.
local and_word = set "و"
local function list_around(doc, sentence, at, count)
  local clause = sentences.labelled(doc, sentence, at)
  for i = clause.last - 1, clause.first + 1, -1 do
    if doc:is(i, and_word) then
      local place = doc:edge_at("Place", i + 1)
      local first, last = phrase.read(doc, sentence, i + 1, clause.last)
      local items = (place or first) and read_list(doc, sentence, clause, place and place.last or last, count)
      local is_list = items ~= nil
      for _, item in ipairs(items or {}) do is_list = is_list and is_known(doc, sentence, item) end
      if is_list then return items end
    end
  end
  return nil
end

-- «… که شمارشان به ترتیب …», «شمار آنها به ترتیب …»: the list of the clause or the sentence before.
local pronouns = set "آن آنها آنان شان شمارشان تعدادشان"
local relative = set "که"
local function list_told(doc, sentence, clause, at, count)
  local is_inside = clause.first > sentence.first + 2
  if is_inside and doc:is(clause.first - 1, relative) then return list_around(doc, sentence, clause.first - 2, count) end
  if not doc:find(clause.first, at - 1, pronouns) then return nil end
  local items_inside = is_inside and list_around(doc, sentence, clause.first - 1, count)
  if items_inside or sentence.number == 1 then return items_inside or nil end
  local before = sentences.open(doc, sentence.number - 1)
  local items = list_around(doc, before, before.last - 1, count)
  for _, item in ipairs(items or {}) do item.sentence = before end
  return items
end

--- Give the figures of a sentence that follow such a list their `item`: its tokens `first` to `last`, the `head` that it
--- shares, its `place`, whether it `is_name` of one, of a payer or a `year`, the tokens `list_first` to `list_last` of the
--- list, the token `at` of «ترتیب», the `last_figure` that follows, and the `sentence` that holds it, if that is another.
function order.give(doc, sentence, list)
  local at = list[2] and doc:find(sentence.first, sentence.last, order_words)
  if not at then return end
  local following = {}
  for _, f in ipairs(list) do
    if f.first > at and f.clause.first <= at and f.clause.last > at then following[#following + 1] = f end
  end
  local first = following[1]
  if not following[2] then return end
  lend_scale(doc, following)
  local last = doc:is(at - 1, to) and at - 2 or at - 1
  local items = last > first.clause.first and read_list(doc, sentence, first.clause, last, #following)
    or list_told(doc, sentence, first.clause, at, #following)
  for n, item in ipairs(items or {}) do
    following[n].item = item
    item.at, item.list_first, item.list_last, item.last_figure = at, items[1].first, items[#items].last, following[#following]
  end
end

--- Does a sentence keep the order of what the one before it told?
function order.goes_on(doc, first, last)
  local at = doc:find(first, last, order_words)
  return at ~= nil and doc:find(first, at - 1, pronouns) ~= nil
end

--- The subject of a sum or percentage that has an item: «سهم کارگر و کارفرما از حق بیمه», «داروخانه‌ها و بیمارستان‌ها … طلب
--- دارند»; or nil.
function order.subject(doc, sentence, f)
  local item, clause = f.item, f.clause
  if not item then return nil end
  if item.is_name then
    if f.measure == "debt" and doc:is(item.list_first - 1, debts) then -- «بدهی بیمه سلامت و تامین اجتماعی به ترتیب …»
      return { value = doc:canonical(item.list_first - 1, item.list_first - 1), at = { item.list_first - 1, item.list_first - 1 } }
    end
    -- «در سال‌های ۱۴۰۱ و ۱۴۰۲ به ترتیب ۳ و ۴ همت حق بیمه وصول شد»: of what stands behind the last.
    local last = item.last_figure
    local first, stop = phrase.read(doc, sentence, last.noun, last.right)
    return f ~= last and f.measure ~= "debt" and first == last.noun and phrase.value(doc, sentence, first, stop) or nil
  end
  if f.measure == "debt" then
    return phrase.value(doc, sentence, item.first, item.last, doc:find(clause.first, clause.last, claims) and claim or owed)
  end
  local whole = chain.behind(sentence, item.last_figure)
  if whole and f.kind == rate then return chain.share(doc, sentence, item.first, item.last, whole) end
  if not doc:is(item.list_first - 1, share) then return phrase.value(doc, sentence, item.first, item.last, item.head) end
  local found = phrase.value(doc, sentence, item.first, item.last, whose)
  local of = doc:find(item.last, item.at, from)
  local first, last = topic.of(doc, sentence, of or item.at, item.at)
  if first then found.value = found.value .. " از " .. phrase.text(doc, sentence, first, last) end
  return found
end

return order
