-- The facilities of an article and their mentions: what is said of one in several sentences is put
-- together, «این بیمارستان» finds the hospital that was spoken of.
--
-- A mention is compared with those facilities only that share its name, count, place or beds, so an
-- article with many facilities costs no more than the sum of its mentions.
local words = require "lib.words"
local head = require "facilities.head"
local naming = require "facilities.naming"
local places = require "facilities.places"
local same = require "facilities.same"

local story = {}
story.__index = story

local slots = { "name", "count", "operator", "place", "beds", "status", "cost", "cost_unit" }
local told_later = { "operator", "place", "beds", "status", "cost", "cost_unit" }
local marks = { "name", "bare", "count", "place", "beds", "operator" }
local base_word, bases = words.set "پایگاه", { "پایگاه اورژانس", "پایگاه بهداشت" }
local inside, colon, hers, WITHIN = words.set "در", words.set ":", words.set "آن آنجا", 4 -- tokens to «در آن» at most
local THOSE = 2 -- sentences from those that were counted to one of them
-- More facilities than this that share a mark are no story but a register.
local most_alike = 64

function story.new(doc)
  return setmetatable({ doc = doc, list = {}, kinds = {}, heads = head.new(doc), group = {} }, story)
end

local joined = words.told(function(value) return (string.gsub(string.gsub(value, "\u{200c}", ""), " ", "")) end)

-- A slot's value for comparing: however it is spaced.
local function text(doc, slot)
  local value = slot.value
  if value == nil then value = doc:canonical(slot.at) end
  return type(value) == "string" and joined[value] or value
end

-- What a known facility lacks, the mention gives.
local function fill(known, f)
  if f.place and known.place and places.is_province(known.place) then known.place = nil end
  if same.is_newer(known, f) then known.status = nil end
  for n = 1, #slots do
    local slot = slots[n]
    if f[slot] and not known[slot] then
      known[slot], known.text[slot] = f[slot], f.text[slot]
      if slot == "name" then known.text.bare = f.text.bare end
    end
  end
end

function story:find(f)
  local kind = self.kinds[f.kind]
  if not kind then return nil end
  local headline = kind.headline
  if headline and same.is_announced(headline, f) then
    kind.headline, headline.is_announced = nil, true
    return headline
  end
  for i = 1, #marks do
    local slot = marks[i]
    local value = f.text[slot]
    local alike = value ~= nil and kind.alike[slot][value]
    for n = 1, alike and math.min(#alike, most_alike) or 0 do
      if same.is_same(alike[n], f) then return alike[n] end
    end
  end
  return nil
end

function story:index(known)
  local kind = self.kinds[known.kind]
  for n = 1, #marks do
    local slot = marks[n]
    local value = known.text[slot]
    if value ~= nil then
      local alike = kind.alike[slot][value] or {}
      kind.alike[slot][value] = alike
      if alike[#alike] ~= known then alike[#alike + 1] = known end
    end
  end
end

-- `known` was the last to be spoken of.
function story:remember(known, f)
  local kind = self.kinds[known.kind]
  local number = known.text.count or 1
  local before = kind.last_of_count[number]
  -- «رئیس بیمارستان الف که پیش‌تر ریاست بیمارستان ب را داشت» speaks of the first.
  if not (f.is_part and before and before.sentence == f.sentence) then kind.last_of_count[number] = known end
  known.sentence = f.sentence
  if number == 1 and same.is_to_come(known) then kind.to_come = known end
  if known.count and not f.is_from_whole then kind.last_counted, self.last_counted = known, known end
  if f.is_title and number == 1 and not (known.is_plural or known.name) then kind.headline = known end
  if known.is_plural or number > 1 then return end -- «یک درمانگاه … این مرکز»
  kind.last, self.last = known, known
  if not f.is_part then self.last_subject = known end
end

function story:create(f)
  local known = { kind = f.kind, is_only = f.is_only, is_new = f.is_new, is_plural = f.is_plural, mentions = {}, text = {} }
  self.list[#self.list + 1] = known
  self.kinds[f.kind] = self.kinds[f.kind]
    or { singles = 0, last_of_count = {}, alike = { name = {}, bare = {}, count = {}, place = {}, beds = {}, operator = {} } }
  if not f.is_plural and (f.text.count or 1) == 1 then self.kinds[f.kind].singles = self.kinds[f.kind].singles + 1 end
  return known
end

-- Those that one sentence names together.
function story:group_with(known)
  if self.group.sentence ~= known.told_at then self.group = { sentence = known.told_at } end
  local group = self.group
  if group[#group] ~= known then group[#group + 1] = known end
end

-- «بیمارستان البرز» is no hospital of that province where «بیمارستان البرز کرج» is one, in front or further down.
function story:call_alike(f)
  local kind = self.kinds[f.kind]
  if not kind or f.count then return end
  -- «بیمارستان کودکان رمادی» is the one of Ramadi that was told of without a name.
  local there = f.is_field and kind.alike.place[f.text.place]
  if there and not there[1].name then f.name, f.text.name = nil, nil end
  local named = not f.name and f.place and kind.alike.name[f.text.place]
  if named and named[1].place then
    f.name, f.text.name, f.place, f.text.place = f.place, f.text.place, nil, nil
  end
  local placed = f.name and f.place and kind.alike.place[f.text.name]
  local known = placed and placed[1]
  if known and not (known.name or known.count) then
    known.name, known.text.name, known.place, known.text.place = known.place, known.text.place, nil, nil
    known.text.bare = same.bare[known.text.name]
    self:index(known)
  end
end

--- A fact that a mention states: a new facility, or more about one.
function story:add(f)
  f.text = {}
  for n = 1, #slots do
    local slot = slots[n]
    if f[slot] then f.text[slot] = text(self.doc, f[slot]) end
  end
  self:call_alike(f)
  f.text.bare = f.name and same.bare[f.text.name]
  local known = self:find(f) or self:create(f)
  local kind = self.kinds[f.kind]
  if kind.headline == known and not (f.is_title or known.count) and (f.beds or f.status) then kind.headline = nil end -- it has been told of
  -- What the headline counts as one has its own place, or its name, in the text.
  if known.is_announced and not f.count then known.count, known.text.count = nil, nil end
  if known.is_announced and f.place then known.place = nil end
  known.is_announced = nil
  -- «یک درمانگاه», «تنها آسایشگاه» counts no more when the one is known by name.
  if known.text.count == 1 and not known.name and f.name then known.count, known.text.count = nil, nil end
  local is_named = known.name and f.text.count == 1
  if is_named or f.is_only and #known.mentions > 0 and not known.count then f.count, f.text.count = nil, nil end
  -- The full name goes before a short form.
  if known.name and f.name and #f.text.name > #known.text.name then
    known.name = nil
    for _, said in ipairs(known.mentions) do said.name = nil end
  end
  if known.name and f.text.name ~= known.text.name then f.name, f.text.name = nil, nil end
  fill(known, f)
  self:index(known)
  known.is_only = known.is_only and f.is_only
  if not (known.name or f.name) then known.is_new = known.is_new or f.is_new end -- «بیمارستان جدید قروه» behind its headline
  known.mentions[#known.mentions + 1], known.told_at = f, f.sentence
  if same.is_single(known) then self:group_with(known) end
  self:remember(known, f)
end

-- «مجوز این پایگاه» speaks of the last base, even where another house was spoken of since.
function story:last_base(f)
  local last
  for _, name in ipairs(self.doc:is(f.last, base_word) and bases or {}) do
    local known = self.kinds[name] and self.kinds[name].last_of_count[1]
    if known and (not last or known.sentence > last.sentence) then last = known end
  end
  return last
end

--- The facility that a mention without a name of its own points to; nil when it is not plain. A
--- mention with «این» points to the last of its kind, a bare one only to the sole one.
function story:antecedent(f)
  if not f.kind then
    if f.is_plural then return self.last_counted end
    local base = self:last_base(f)
    if base then return base end
    return f.is_building and (self.last_subject or self.last_counted) or not f.is_building and self.last or nil
  end
  local kind = self.kinds[f.kind]
  if not kind then return nil end
  if f.count then return kind.last_of_count[f.count.value] end
  if f.is_plural then return f.is_pointing and kind.last_counted or nil end
  if f.is_pointing then
    -- «زمین این بیمارستان …»: the one that is to come, behind one that stands.
    local last, to_come = kind.last_of_count[1], kind.to_come
    return to_come and last ~= to_come and last.sentence < f.sentence and same.is_to_come(f) and not same.is_to_come(last) and to_come or last
  end
  return kind.singles == 1 and kind.last or nil
end

--- Those named together to which «هر دو مرکز», «این بیمارستان‌ها» points behind them; none when they are not meant.
function story:together(f)
  local group = self.group
  local is_meant = f.is_plural and f.is_pointing and not f.count and #group > 1 and (not f.each or f.each == #group)
  if not is_meant or self.last_counted and self.last_counted.sentence >= group.sentence then return {} end
  for _, known in ipairs(group) do
    if f.kind and f.kind ~= known.kind then return {} end
  end
  return group
end

--- Those counted before that a plural with its place means: «هزینه خانه‌های بهداشت دنا …»; nil when there are none.
function story:those_there(f)
  local kind = self.kinds[f.kind]
  local known = f.place and kind and kind.last_counted
  return known and known.text.place == text(self.doc, f.place) and known or nil
end

--- The last of a kind that was spoken of, while nobody has told its beds.
function story:without_beds(f)
  local kind = self.kinds[f.kind]
  local known = kind and kind.last_of_count[1]
  return known and not known.beds and known or nil
end

--- «این درمانگاه فعال است و قرار است آزمایشگاهی هم در آن راه‌اندازی شود»: what stands in the house that the sentence has
--- spoken of is where it is and has its operator.
function story:settle(f)
  local doc, host = self.doc, self.last
  if not host or host.sentence ~= f.sentence or host.kind == f.kind or f.place or f.name or f.is_pointing or f.is_part then return end
  local at = doc:find(f.last + 1, f.last + WITHIN, hers)
  if at and doc:is(at - 1, inside) then f.place, f.operator = host.place, f.operator or host.operator end
end

--- A part of a count has its operator, and its place when none is said.
function story:inherit(f)
  local kind = f.kind and self.kinds[f.kind]
  local whole = kind and kind.last_counted or self.last_counted -- «از این تعداد» may be of another kind
  if not whole or f.count and not same.is_part_of(f, whole) then return end
  f.operator = f.operator or whole.operator
  if not f.count then return end
  f.place = f.place or whole.place
  if f.is_share then f.status = f.status or whole.status end
end

--- How those stand that were counted last in front of `f`, one of them; nil when nobody has told.
function story:status_of_those(f)
  local kind = self.kinds[f.kind]
  local those = kind and kind.last_counted or self.last_counted
  return those and f.sentence - those.sentence <= THOSE and those.text.count > 1 and those.status or nil
end

--- Does the sentence go on counting what the one in front has counted in a place: «شهرستان ۵۸ خانه بهداشت دارد. پنج خانه … را بستیم»?
function story:goes_on(f)
  local kind = f.count and not f.place and self.kinds[f.kind]
  local known = kind and kind.last_counted
  local is_told = known and known.sentence == f.sentence and self.doc:is(f.first - 1, colon) -- «… را ۷۱ باب برشمرد و گفت: ۹ خانه …»
  local is_near = known and (is_told or known.sentence == f.sentence - 1) and known.place and same.is_part_of(f, known)
  return is_near and not kind.alike.count[f.count.value] -- what is told twice is where it was
end

--- «۱۱ خانه بهداشت دیگر»: more of those that were counted before are where they are.
function story:add_more(f)
  local kind = self.kinds[f.kind]
  if f.count and not f.place and kind and kind.last_counted then f.place = kind.last_counted.place end
end

--- Does a headline count those that the text tells one by one: «سه بیمارستان در یک روز»?
function story:is_sum(known)
  if not known.count or known.count.value < 2 or known.count.value ~= self.kinds[known.kind].singles then return false end
  for _, f in ipairs(known.mentions) do
    if not f.is_title then return false end
  end
  return true
end

--- «این مرکز با نام «غدیر» …»: a known one may be called so further down.
function story:name(known, f)
  local _, last = words.sentence(self.doc, f.last)
  local called = { edge = f.edge, sentence = f.sentence }
  if not naming.announced(self.doc, called, f.last + 1, last) then return end
  known.name, known.text.name = called.name, text(self.doc, called.name)
  known.text.bare, known.count, known.text.count = same.bare[known.text.name], nil, nil
  self:index(known)
end

--- Put what a pointing mention says to the facility that it points to.
function story:extend(known, f)
  if same.is_newer(known, f) then known.status = nil end
  -- What was spent tells more than what was promised.
  if known.is_allotted and f.cost and not f.is_allotted then known.cost, known.cost_unit = nil, nil end
  if not known.cost then known.is_allotted = f.is_allotted end
  for _, slot in ipairs(told_later) do
    if f[slot] and not known[slot] then
      known[slot], known.text[slot] = f[slot], text(self.doc, f[slot])
    end
  end
  self:remember(known, f)
end

return story
