-- Health-care places: by name (بیمارستان امام رضا), by number (دو بیمارستان), by town (درمانگاه میناب).
--
-- A kind of facility is found by the word list. facilities/mention.lua reads what its phrase says,
-- facilities/scope.lua what the rest of the sentence says, facilities/story.lua puts together what the
-- article says in several sentences. A kind that is mentioned in general is no record (docs/records.md).
local golchin = require "golchin"
local amount = require "facilities.amount"
local around = require "facilities.around"
local continued = require "facilities.continued"
local head = require "facilities.head"
local mention = require "facilities.mention"
local same = require "facilities.same"
local scope = require "facilities.scope"
local status = require "facilities.status"
local story = require "facilities.story"
local tallied = require "facilities.tallied"
local tokens = require "facilities.tokens"
local article = require "lib.article"
local points = require "lib.points"
local worded = require "lib.worded"
local words = require "lib.words"

local x = golchin.extractor {
  name = "facilities", version = "0.1.0", summary = "health-care places, by name or by number",
  needs = { "Speech", "Person" },
  publishes = { "Service", "BedsToCome" },
  records = {
    facility = {
      { "kind", "string!" },
      { "name", "string" },
      { "count", "integer" },
      { "operator", "string" },
      { "place", "string" },
      { "beds", "integer" },
      { "status", { "active", "under_construction", "planned", "opened", "closed" } },
      { "cost", "number" },
      { "cost_unit", "string" },
    },
  },
  -- Two without a name are one only where facilities/story.lua says so.
  key = { facility = { "kind", "name", "count", "place", "beds" } },
}
x:dict("kind", "lexicon/facility_kinds.tsv")
x:dict("modifier", "lexicon/facility_modifiers.tsv")
x:dict("status", "lexicon/facility_status.tsv")
x:dict("stranger", "lexicon/facility_strangers.tsv")
x:dict("hospital", "lexicon/hospitals.tsv")
x:dict("called", "lexicon/facility_names.tsv")
x:dict("ender", "lexicon/name_enders.tsv")
x:dict("surname", "lexicon/surnames.tsv")
x:dict("given", "lexicon/given_names.tsv")
x:dict("role", "lexicon/roles.tsv")
x:dict("month", {
  "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند", "شعبان",
})
x:dict("pointer", "lexicon/facility_pointers.tsv")
-- What a kind is called when it has been named before: «از این تعداد ۷۳ پایگاه شهری است».
x:dict("head", { "پایگاه", "مرکز", "مراکز", "خانه", "باب", "مورد", "واحد", "تا", "تای", "یکی",
  "آخرین", "نخستین", "اولین", "جدیدترین", "تازه‌ترین", "بزرگ‌ترین" }, { inflect = "noun" })

-- What the rules found in an article: services by sentence, beds by the first token of their facility.
local found_in = article.once(function() return { services = {}, beds = {} } end)

local could, given, COULD = words.set "توان بتوان نتوان شود میتوان نمیتوان میشود نمیشود", words.set "داد کرد", 12 -- tokens between

-- A service is remembered with its sentence, unless it could be given only: «آیا می‌شود با این تخت‌ها خدمت داد؟»
local function serve(m, doc)
  if doc:is(m.last, given) and doc:find(m.first - COULD, m.first - 1, could) then return end
  local services = found_in(doc).services
  services[m.sentence] = services[m.sentence] or {}
  table.insert(services[m.sentence], { first = m.first, last = m.last })
  doc:publish("Service", m.first, m.last)
end

-- «درمانگاه سوزا به مردم خدمات می‌دهد», «خدمات خوبی در بیمارستان … ارائه می‌شود»
x:rule {
  name = "serving",
  pattern = [[ ("خدمات" | "خدمت" | "خدمات‌رسانی" | "سرویس" | "ویزیت" | "مشاوره") ..6 ("ارائه" ..1)? ("می‌دهد" | "می‌دهند" | "می‌شود" | "می‌کند" | "می‌کنند" | "می‌دهیم" | "می‌کنیم" | "کرد" | "کردند" | "داد" | "دادند") ]],
  on = serve,
  yes = { "درمانگاه سوزا به مردم خدمات می‌دهد", "خدمات خوبی در بیمارستان شهر ارائه می‌شود" },
  no = { "بیمارستان شهر خدمات ندارد", "مردم از خدمات بیمارستان راضی هستند" },
}
-- «روزانه ۹۰۰ نفر به اورژانس این بیمارستان می‌آیند»
x:rule {
  name = "attended",
  pattern = [[ ("روزانه" | "هر روز" | "روزی") ..3 ("نفر" | "بیمار" | "مراجعه‌کننده" | "مراجع" | "زائر") ..12 ("می‌آیند" | "ویزیت می‌شوند" | "درمان می‌شوند" | "پذیرش می‌شوند" | "مراجعه می‌کنند" | "خدمات می‌گیرند") ]],
  on = serve,
  yes = { "روزانه حدود ۹۰۰ نفر به اورژانس این بیمارستان می‌آیند", "هر روز ۵۰ بیمار در درمانگاه شهر ویزیت می‌شوند" },
  no = { "روزانه ۹۰۰ نفر از بیمارستان شهر راضی هستند", "۹۰۰ نفر به بیمارستان می‌آیند" },
}
-- «۴۵ تخت به بیمارستان … اضافه می‌شود»
x:rule {
  name = "beds_to_come",
  pattern = [[
    (n:Number ("تخت" | "تختخواب") ..3 "به" ..2 k:@kind ..16 | "به" ..2 k:@kind ..8 n:Number ("تخت" | "تختخواب") ..3)
    ("اضافه" | "افزوده") ("می‌شود" | "خواهد شد" | "شود") ]],
  on = function(m, doc)
    found_in(doc).beds[m.k.first] = m.n
    doc:publish("BedsToCome", m.n)
  end,
  yes = { "۴۵ تخت به بیمارستان شهدای تجریش اضافه می‌شود", "۱۲ تختخواب دیگر به درمانگاه شهر افزوده خواهد شد", "به بیمارستان زینبیه ۳۲ تخت اضافه شود" },
  no = { "۴۵ تخت بیمارستان شهر اضافه شد", "۴۵ تخت به شهر اضافه می‌شود" },
}

-- Kinds of which a town or village has one.
local lone = { ["پایگاه اورژانس"] = true, ["خانه بهداشت"] = true, ["زایشگاه"] = true }

-- A plural without number or name is a fact only when it is wanted somewhere.
local function is_fact(f)
  if f.is_denied or f.is_generic or f.is_predicate or not f.kind or f.is_typical and not f.place then return false end
  if f.name then return true end
  -- «مجهزترین مرکز درمانی شهر» is a hospital that is named elsewhere.
  if f.is_pointing or f.is_best and f.is_any and not f.count then return false end
  -- «بیمارستان‌های مشهد و نیشابور» are all that there are.
  if f.is_split and not (f.status or f.operator or f.beds or lone[f.kind]) then return false end
  if f.is_plural and not f.count then return f.is_wanted and f.place ~= nil end
  return f.count or f.beds or f.has_town or f.place and (f.status or f.operator) or f.status and (f.operator or f.own_word or f.is_for or f.cost and not f.is_unit)
end

local function add_beds_to_come(doc, f)
  local number = found_in(doc).beds[f.edge.first]
  local beds = amount.slot(number)
  if beds then f.beds, f.status = beds, { value = "planned", at = number } end
end

-- «اورژانس این بیمارستان ۲۱۸ تختخوابی»: what is said there is said of the ward, but the phrase is not.
local function extend_by_phrase(facilities, f)
  if not f.beds or not f.is_pointing then return end
  local _, last = tokens.bounds(f.beds.at)
  local known = string.find(facilities.doc:folded(last), "ی$") and facilities:antecedent(f)
  if not known then return end
  f.status, f.operator, f.place, f.cost, f.cost_unit = status.of_service(f, f.first, f.last), nil, nil, nil, nil
  facilities:extend(known, f)
end

-- «… تا یک مرکز نگهداری معلولان بنا شود. این مرکز ۱۲۰ تخت خواهد داشت»: what says too little at first is a fact with
-- what is said of it in the next sentence.
local function introduce(facilities, f)
  local first = facilities.introduced
  if not f.is_pointing then
    facilities.introduced = f.kind and not f.is_short and f or nil
  elseif first and first.sentence >= f.sentence - 1 and (not f.kind or f.kind == first.kind) then
    if same.is_newer(first, f) then first.status = nil end
    for _, slot in ipairs { "operator", "place", "beds", "status", "cost", "cost_unit" } do first[slot] = first[slot] or f[slot] end
    if is_fact(first) then facilities:add(first) end
  end
end

-- «بیمارستان ۲۰۰ تخت دارد»: a mention that says no more than its kind may still tell of one known.
local function extend(facilities, f)
  if f.is_part then return extend_by_phrase(facilities, f) end
  if f.is_denied or f.is_generic or f.is_predicate then return end
  if f.is_plural and not f.is_pointing then
    local those = f.cost and facilities:those_there(f)
    if those then facilities:extend(those, { kind = f.kind, sentence = f.sentence, cost = f.cost, cost_unit = f.cost_unit }) end
    return
  end
  for _, known in ipairs(facilities:together(f)) do
    facilities:extend(known, { kind = known.kind, status = f.status, operator = f.operator, sentence = f.sentence })
  end
  local known, first = not f.each and facilities:antecedent(f), facilities.introduced
  -- «کلنگ یک مرکز جدید به زمین خورد. این مرکز …»: the one that is announced, of those that were named before.
  local is_announced = first and first.status and f.is_pointing and known and first.sentence >= known.sentence
  if not known or is_announced then return introduce(facilities, f) end
  -- «… و درمانگاه همچنان باز است»: a bare mention tells how it stands where its clause begins.
  local is_subject = f.clause and f.first <= f.clause.first + 1 and not (f.lead_status or f.is_inside or known.status)
  if not f.is_pointing and not is_subject then f.status = nil end
  if not f.is_pointing then f.operator = nil end
  if f.is_pointing and not (f.is_plural or known.name or known.text.count and known.text.count > 1) then facilities:name(known, f) end
  facilities:extend(known, f)
end

-- «ظرفیت بیمارستان ۲۷۲ تخت است»: the beds of the only one that is known.
local function has_beds_only(f)
  if not f.beds or not is_fact(f) then return false end
  local is_working = not f.status or f.status.value == "active"
  return is_working and not (f.name or f.count or f.place or f.operator or f.is_new or f.is_plural)
end

local function emit(doc, known, f)
  doc:emit {
    type = "facility", at = { f.first, math.max(f.last, f.edge.last) },
    kind = { value = known.kind, at = { f.edge.first, f.edge.last } },
    name = f.name or known.name, count = known.count, operator = worded.fill(doc, known.operator, "Organization"),
    place = worded.fill(doc, known.place, "Place"),
    beds = known.beds, status = known.status, cost = known.cost, cost_unit = known.cost_unit,
  }
end

local function is_before(a, b)
  if a.first ~= b.first then return a.first < b.first end
  if a.last ~= b.last then return a.last > b.last end
  return a.type < b.type
end

local function by_sentence(doc)
  local edges_of, mixed = {}, {}
  for n, list in ipairs { "@kind", "@pointer", "@head" } do
    for _, edge in ipairs(doc:edges(list)) do
      local s = doc:sentence_of(edge.first)
      local edges = edges_of[s] or {}
      edges_of[s] = edges
      if n > 1 and #edges > 0 then mixed[s] = edges end
      edges[#edges + 1] = edge
    end
    if n == 1 and not next(edges_of) and not head.may_be(doc) then return edges_of end
  end
  for _, edges in pairs(mixed) do table.sort(edges, is_before) end
  return edges_of
end

local function insurers_of(doc)
  local list = {}
  for first, last, name, kind in doc:each("Organization", 1, #doc, "name", "org_kind") do
    if kind == "insurer" then list[#list + 1] = { first = first, last = last, name = name } end
  end
  return list
end

-- `sentence` has its number, first and last, and `insurer`, the last one that was named before.
local function read_sentence(doc, edges, sentence, facilities)
  local first, last = sentence.first, sentence.last
  local list = mention.read(doc, edges, first, last, facilities.heads)
  for _, f in ipairs(list) do
    f.is_title, f.sentence = sentence.is_title, sentence.number
    f.services = found_in(doc).services[sentence.number] or {}
    f.insurer = sentence.insurer
    f.has_town = f.place ~= nil
    add_beds_to_come(doc, f)
  end
  if #list == 0 then return end
  scope.read(doc, list, first, last)
  local head_of_list = points.head(doc, sentence.number)
  if head_of_list then scope.read_intro(doc, list, doc:sentence(head_of_list)) end
  for _, f in ipairs(list) do
    if f.name and f.count and f.count.value == 1 then f.count = nil end -- «یک درمانگاه به نام آفتاب»
    if f.is_more or f.is_short and not f.is_only or facilities:goes_on(f) then facilities:add_more(f) end
    facilities:settle(f)
    if f.is_member and not f.status then f.status = f.group_status or facilities:status_of_those(f) end
    if f.is_from_whole then
      facilities:inherit(f)
      -- «از ۸۰۰ مرکز طرف قرارداد در استان، ۱۴۳ داروخانه»: the whole may be no facility.
      if f.count then around.find(doc, f, first, f.first - 1) end
    end
    local known = has_beds_only(f) and (facilities:antecedent(f) or facilities:without_beds(f))
    if known and (not known.beds or known.beds.value == f.beds.value) then
      facilities:extend(known, f)
    elseif is_fact(f) then
      if not tallied.read(facilities, f) then facilities:add(f) end
    else
      extend(facilities, f)
    end
  end
end

x:extract(function(doc)
  local edges_of = by_sentence(doc)
  if not next(edges_of) then return end
  local facilities = story.new(doc)
  local insurers, behind = insurers_of(doc), 1
  for s = 1, doc:sentences() do
    local edges = edges_of[s]
    if edges then
      local first, last, is_title = doc:sentence(s)
      while insurers[behind] and insurers[behind].first < first do behind = behind + 1 end
      local sentence = { number = s, first = first, last = last, is_title = is_title, insurer = insurers[behind - 1] }
      read_sentence(doc, edges, sentence, facilities)
    else
      continued.read(doc, facilities, s)
    end
  end
  for _, known in ipairs(facilities.list) do
    if not facilities:is_sum(known) then
      for _, f in ipairs(known.mentions) do emit(doc, known, f) end
    end
  end
end)

return x
