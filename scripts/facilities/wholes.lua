-- What the mentions of a sentence have from one that stands over them: a whole of which they are parts, a label, a
-- heading with its place, a subject of which they are predicates.
local words = require "lib.words"
local count = require "facilities.count"
local tokens = require "facilities.tokens"

local wholes = {}

local from, colon, semicolon = words.set "از", words.set ":", words.set "؛"
local joint, home = words.set "و", words.set "کشور ایران"
local pointing = words.set "این آن همین همان"

-- «از 212 خانه بهداشت جیرفت، 31 خانه بهداشت …», «که 19 داروخانه از آنها …»: a part is where the whole is.
local function share_place_of_whole(doc, list)
  local all -- «نیمی از خانه‌های بهداشت نرماشیر … و ۱۱ خانه بهداشت قفل است»
  local led -- the last whole that «از», «از مجموع» leads
  for n, f in ipairs(list) do
    local before = list[n - 1]
    local pronoun = f.last + (doc:is(f.last + 1, from) and 2 or 1)
    local is_part_of = before and before.kind and doc:is(pronoun, tokens.pronouns)
    local whole = is_part_of and before or led and led.kind == f.kind and led
    if whole and f.count and not f.place then f.place = whole.place end
    if f.kind and f.count and count.is_whole(doc, f) then led = f end
    if all and f.count and f.kind == all.kind and not f.place then f.place = all.place end
    if f.is_plural and not f.count and f.place then all = f end
    -- «۱۴ خانه بهداشت از ۵۲ خانه بهداشت دشتی»
    local is_pointed = before and doc:is(f.first - 1, pointing) -- «دو درمانگاه از آن پنج درمانگاه»
    local start = is_pointed and f.first - 1 or f.first
    if before and before.count and before.kind == f.kind and start == before.last + 2 and doc:is(start - 1, from) then
      if is_pointed then before.is_from_whole, f.is_from_whole = true, nil end
      before.place = before.place or f.place
      -- «۱۸ بیمارستان از ۳۶ بیمارستان غزه تعطیل است»: what stands behind is said of the part.
      if f.count and f.status and f.status.at.first and f.status.at.first > f.edge.last then before.status, f.status = f.status, nil end
    end
  end
end

-- «در همدان ۴ بیمارستان افتتاح شد و ۷۳ خانه بهداشت نوسازی شد»: what the next clause counts is there, too.
local function share_place_of_clause(doc, f, before)
  local is_next = f.count and before.count and before.place and not (f.place or f.is_from_whole) and doc:is(f.first - 1, joint)
  if not is_next or not tokens.is_verb(doc, f.first - 2) or doc:find(f.last + 1, f.clause.last, home) then return end
  f.place = before.place
end

-- «این بیمارستان یکی از بزرگ‌ترین‌هاست که هزار تخت دارد»: what is said behind is said of the first.
local function give_predicate(f, subject)
  if not f.is_predicate then return end
  subject.beds = subject.beds or f.beds
  subject.status = subject.status or f.status
end

local function share_count(f, whole)
  if f.is_share and whole.kind == f.kind then f.status, f.place = whole.status or f.status, f.place or whole.place end
end

-- «این سازمان هفت درمانگاه دارد؛ درمانگاه … هم در دست ساخت است»: one more of those of whom the sentence speaks.
local function share_owner(doc, f, before)
  local by = before.operator and before.operator.at
  local is_more = f.name and not f.operator and before.count and before.kind == f.kind and by and by.type ~= "@modifier"
  if is_more and doc:is(f.last + 1, tokens.too) then f.operator = before.operator end
end

-- «اردکان: یک بیمارستان، سه درمانگاه و …»
local function share_headings(list)
  for n = 2, #list do
    local f, before = list[n], list[n - 1]
    if before.is_headed and f.join == "direct" and not f.place then f.place, f.is_headed = before.place, true end
  end
end

-- «سمنان ۱۲ بیمارستان دارد؛ ۸ بیمارستان دولتی و …»: fewer of the same kind behind the clause that counts all.
local function is_split_up(doc, f, following)
  if not (f.count and following and following.count) or f.kind ~= following.kind then return false end
  return following.count.value < f.count.value and doc:is(following.first - 1, semicolon) and not following.place
end

--- «بیمارستان‌های ملکی: ۲ بیمارستان و …»: the label says whose they are.
function wholes.share_label(doc, list)
  local label, whole
  for n, f in ipairs(list) do
    if label and (f.count or f.name) then
      f.is_own, f.is_contract = f.is_own or label.is_own, label.is_contract
      f.operator, f.place = f.operator or label.operator, f.place or label.place
    end
    local following = list[n + 1]
    local has_colon = following and doc:find(f.last + 1, math.min(f.last + 3, following.first - 1), colon) ~= nil
    if f.is_plural and has_colon then label = f end
    -- «یزد ۱۲ بیمارستان دارد: هفت بیمارستان دولتی و …»
    if f.count and has_colon and f.kind == following.kind then whole = f end
    if is_split_up(doc, f, following) then whole = f end
    if whole and following and following.count and following.kind == whole.kind then following.is_from_whole = true end
  end
end

--- Give the mentions of a sentence, of which each has read its own words, what stands over them.
function wholes.share(doc, list)
  share_headings(list)
  share_place_of_whole(doc, list)
  for n = 2, #list do
    local f, before = list[n], list[n - 1]
    share_place_of_clause(doc, f, before)
    give_predicate(f, before)
    share_count(f, before)
    share_owner(doc, f, before)
  end
end

return wholes
