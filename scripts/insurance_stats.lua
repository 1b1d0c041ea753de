-- Figures about insurance, social security and welfare: how many are insured, what is paid, who owes.
--
-- insurance/lures.lua says which numbers are no figures, shapes.lua which phrases say what theirs is.
-- For the others the words of a figure and of its clause tell what it measures (measure.lua), what it
-- counts (subject.lua), and whose it is (body.lua), where (place.lua), when (period.lua), who says it (speaker.lua).
local golchin = require "golchin"
local words = require "lib.words"
local worded = require "lib.worded"
local sentences = require "insurance.sentences"
local figures = require "insurance.figures"
local lures = require "insurance.lures"
local shapes = require "insurance.shapes"
local times = require "insurance.times"
local measure = require "insurance.measure"
local phrase = require "insurance.phrase"
local subject = require "insurance.subject"
local body = require "insurance.body"
local place = require "insurance.place"
local period = require "insurance.period"
local speaker = require "insurance.speaker"
local domain = require "insurance.domain"
local evidence = require "insurance.evidence"
local facts = require "insurance.facts"

local x = golchin.extractor {
  name = "insurance_stats", version = "0.1.0", summary = "figures about insurance, social security and welfare",
  needs = { "Speech", "Person" },
  publishes = { "Lure", "Shape", "Time" },
  records = {
    insurance_stat = {
      { "measure", {
        "insured", "coverage", "pensioners", "beneficiaries", "booklets", "payment", "revenue", "debt",
        "services", "providers", "workplaces", "price", "other", required = true,
      } },
      { "value", "number!" },
      { "unit", "string" },
      { "subject", "string" },
      { "organization", "string" },
      { "place", "string" },
      { "period", "string" },
      { "qualifier", { "more_than", "about", "less_than", "at_least", "at_most" } },
      { "speaker", "string" },
    },
  },
  key = { insurance_stat = { "measure", "value", "unit" } },
}
x:dict("measure", "lexicon/measures.tsv", { inflect = "noun" })
x:dict("cue", "lexicon/insurance_cues.tsv", { inflect = "noun" })
x:dict("people", "lexicon/insurance_people.tsv", { inflect = "noun" })
x:dict("facility", "lexicon/facility_kinds.tsv")
lures.add(x)
shapes.add(x)
times.add(x)

local people_measures = { insured = true, coverage = true, pensioners = true, beneficiaries = true }
local population = words.set "جمعیت مردم ساکنان اهالی شهروندان خانوارها"
local groups = words.set "زوج خانواده خانوار"
local prepositions = words.set "در به با توسط"
local pronouns = words.set "آن آنها آنان ایشان"
local part_words = words.set "تعداد رقم میزان میان مجموع مقدار مبلغ شمار جمعیت افراد عده گروه"

-- «که ۱۹ داروخانه از آنها», «از این تعداد ۴۳۰ نفر»: a part of the figure before.
local this = words.set "این"
local from, whole, share = words.set "از", words.set "مجموع کل", words.set "سهم"
local of_this = words.set "ازاین"
local averages = words.set "متوسط میانگین"
-- «از این تعداد», «از این بیماران»; «از این شهر» is no whole.
local function is_whole(doc, i)
  return doc:is(i, this) and (doc:is(i + 1, part_words) or doc:edge_at("@people", i + 1) ~= nil
    or doc:edge_at("@measure", i + 1) ~= nil or doc:edge_at("@cue", i + 1) ~= nil)
end

local function is_part(doc, f)
  if f.is_theirs or doc:is(f.last + 1, pronouns) then return true end
  for i in words.each(doc, f.last + 1, math.min(f.last + 3, f.right - 1), from) do
    if doc:is(i + 1, pronouns) or is_whole(doc, i + 1) then return true end
  end
  for i in words.each(doc, f.clause.first - 1, math.min(f.last + 4, f.clause.last - 1), from) do
    local is_of_whole = doc:is(i + 1, whole) and not doc:find(f.clause.first, i - 1, share)
    if is_of_whole or doc:is(i + 1, this) and doc:is(i + 2, part_words) then return true end
  end
  return doc:is(f.clause.first, of_this)
end

-- «معوقات ۹۰ میلیارد تومانی» is a state, whoever is to pay it.
local function is_attribute(text)
  for _, ending in ipairs { "تومانی", "ریالی", "همتی" } do
    if string.sub(text, -#ending) == ending then return true end
  end
  return false
end

-- «۸۵۰ بافنده در نوبت ماندند»: whom no list has, but who are insured, wait or draw something.
local plural_verbs = words.set "شدند شده‌اند اند هستند دارند ندارند گرفتند گرفته‌اند نیستند بودند ماندند مانده‌اند ماندهاند شدهاند"
local fates = { "insured", "uncovered", "pension", "queue" }
local function is_served(sentence, f)
  local doc = sentence.doc
  if f.noun > f.right or doc:kind(f.noun) ~= "word" or doc:is(f.noun, prepositions) then return false end
  if not doc:find(f.noun + 1, f.clause.last, plural_verbs) then return false end
  for _, fate in ipairs(fates) do
    if sentences.own(sentence, f, fate) then return true end
  end
  return sentences.own(sentence, f, "receive") ~= nil and sentences.own(sentence, f, "grant") ~= nil
end

-- What the list of measures, of people and of care places say of the noun behind a number.
local function look_up(doc, sentence, f)
  local limit = f.right
  -- «۷۰۰ نفر در مراکز درمانی»: what stands behind «در» is not counted.
  local latest = doc:is(f.noun, prepositions) and f.noun or math.min(f.noun + 1, limit)
  f.listed = sentences.noun(sentence, f.noun, latest, limit)
  f.person = doc:edge_at("@people", f.noun, limit)
  f.facility = doc:edge_at("@facility", f.noun, limit) or doc:edge_at("@facility", f.last + 1, limit)
  if f.facility and f.kind == "household" then f.kind = "thing" end
  if f.kind then return end
  if f.facility then
    f.kind, f.counted = "thing", f.facility
  elseif f.person or f.listed and people_measures[f.listed.measure] then
    f.kind = "person"
  elseif doc:is(f.noun, groups) then
    f.kind, f.counted = "household", { first = f.noun, last = f.noun }
  elseif f.listed then
    f.kind, f.counted = "thing", { first = f.listed.first, last = f.listed.first }
  elseif is_served(sentence, f) then
    f.kind = "person"
  end
end

-- The classifier; people are «نفر», and a thing without one is counted by its own name.
local function unit_of(doc, sentence, f)
  if f.kind == "person" then return { value = "نفر" } end
  if f.unit then return { value = f.unit, at = f.at } end
  local noun = f.counted
  if not noun then return nil end
  return { value = noun.form or phrase.text(doc, sentence, noun.first, noun.last), at = { noun.first, noun.last } }
end

local function add_speaker(doc, sentence, article)
  article.speakers = article.speakers or speaker.of_article(doc)
  local speech = speaker.speech(doc, sentence, article.speakers)
  sentence.speech, sentence.speaker = speech, speaker.of(speech, article.speakers)
  sentence.is_of_care = speech ~= nil and body.is_of_care(speech.organization)
  sentence.is_of_others = speech ~= nil and domain.is_of_others(speech.organization)
end

local function read_figure(doc, sentence, f, article, memory)
  look_up(doc, sentence, f)
  if not f.kind then return end
  f.is_part = is_part(doc, f)
  f.is_pointed = doc:is(f.first - 1, this)
  f.whole = f.is_part and f.kind == "person" and f.people_before or f.previous
  f.is_of_population = doc:find(f.last + 1, math.min(f.last + 3, f.right), population) ~= nil
  f.is_average = doc:find(f.left, f.first - 1, averages) ~= nil
  f.is_attribute = f.kind == "money" and is_attribute(doc:folded(f.last))
  f.is_for_body = f.kind == "money" and sentences.anywhere(sentence, "allot") ~= nil and body.receives(doc, f)
  f.is_each = f.kind == "money" and sentences.cue(sentence, f.left, f.right, "each") ~= nil
  local owner, sector, tie = body.of(doc, sentence, f, article.bodies, memory)
  f.is_welfare, f.tie = sector == "welfare", tie
  f.is_insurer = sector == "insurance"
  f.is_of_care = sentence.is_of_care
  f.measure = measure.of(sentence, f)
  if not f.measure or not domain.holds(sentence, f) then
    f.measure = nil
    return
  end
  f.subject = subject.of(doc, sentence, f)
  f.organization = owner and body.belongs(sentence, f, owner) and owner or nil
  f.period = period.of(doc, sentence, f, memory)
  article.places = article.places or place.known(doc)
  f.place = place.of(doc, sentence, f, article.places, owner and article.bodies.homes[owner.value])
  f.unit_slot = unit_of(doc, sentence, f)
  f.unit_text = f.unit_slot and f.unit_slot.value
  f.speaker = sentence.speaker
  f.sentence, f.is_title, f.is_lede = sentence.number, sentence.is_title, sentence.number <= 2
  if owner then memory.body, memory.speaker = owner.value, f.speaker end
end

local function read_sentence(sentence, article, memory, list)
  local doc = sentence.doc
  local found = figures.of(doc, sentence)
  if not found then return end
  local previous
  if found[1] then
    add_speaker(doc, sentence, article)
    article.times = article.times or times.by_sentence(doc)
    sentence.times = article.times[sentence.number]
  end
  for _, f in ipairs(found) do
    f.previous = previous or memory.last
    f.people_before, f.number = memory.people, sentence.number
    read_figure(doc, sentence, f, article, memory)
    if f.measure then
      list[#list + 1] = f
      previous = f
      if (f.kind == "person" or f.kind == "household") and not f.shape then memory.people = f end
    end
  end
  memory.last = previous
end

-- `said` is the figure where the article says it: itself, or a repetition.
local function emit(doc, f, said)
  doc:emit {
    type = "insurance_stat", at = said.at,
    measure = f.measure, value = { value = f.value, at = said.at }, unit = f.unit_slot, subject = f.subject,
    organization = worded.fill(doc, f.organization, "Organization"), place = worded.fill(doc, f.place, "Place"),
    period = f.period, qualifier = f.qualifier,
    speaker = f.speaker and worded.fill(doc, { value = f.speaker, resolved = true }, "Person") or nil,
  }
end

x:extract(function(doc)
  local with_numbers = evidence.with_numbers(doc)
  if not with_numbers[1] then return end
  local article = { bodies = body.of_article(doc) }
  local memory, list = {}, {}
  for _, s in ipairs(with_numbers) do
    local sentence = sentences.open(doc, s)
    -- Behind a figure others can go on that name nothing again.
    if memory.last or memory.people or evidence.holds(doc, sentence, article) then
      read_sentence(sentence, article, memory, list)
    end
  end
  for _, f in ipairs(facts.unique(list)) do
    emit(doc, f, f)
    for _, again in ipairs(f.repeats or {}) do emit(doc, f, again) end
  end
end)

return x
