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
local asked = require "insurance.asked"
local times = require "insurance.times"
local people = require "insurance.people"
local counted = require "insurance.counted"
local parts = require "insurance.parts"
local wishes = require "insurance.wishes"
local measure = require "insurance.measure"
local subject = require "insurance.subject"
local body = require "insurance.body"
local whose = require "insurance.whose"
local place = require "insurance.place"
local period = require "insurance.period"
local speaker = require "insurance.speaker"
local bulletin = require "insurance.bulletin"
local interview = require "insurance.interview"
local domain = require "insurance.domain"
local evidence = require "insurance.evidence"
local facts = require "insurance.facts"
local negated = require "insurance.negated"

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

local population = words.set "جمعیت مردم ساکنان اهالی شهروندان هموطنان ایرانیان خانوارها"
local MANY = 1000 -- a smaller number may be another's
local averages, this, also = words.set "متوسط میانگین", words.set "این", words.set "هم نیز"

local function add_speaker(doc, sentence, article)
  article.speakers = article.speakers or speaker.of_article(doc)
  local speech = speaker.speech(doc, sentence, article.speakers) or speaker.of_list(doc, sentence, article.speakers)
  local is_of_agency = speech and speaker.is_of_agency(doc, sentence, speech)
  if speech and (is_of_agency or speaker.is_of_other_item(doc, sentence, speech, article.speakers)) then speech = nil end
  local letter = speaker.of_letter(doc, sentence, speech and speech.speaker)
  if letter ~= nil then speech, sentence.is_of_letter = letter or nil, true end
  speech = bulletin.of(doc, sentence) or speaker.of_source(doc, sentence, speech) or speech or speaker.of_quote(doc, sentence)
  if not speech then
    if article.announcement == nil then article.announcement = speaker.announcement(doc, article.speakers) end
    local later = article.announcement
    speech = later and sentence.number < later.number and later or speaker.own_words(doc, sentence, article.speakers)
      or interview.answer(doc, sentence, article.speakers)
  end
  if speech then speech.place = speech.place or speaker.common_place(speech, article.speakers) end
  sentence.speech = speech
  sentence.speaker = speaker.of(speech, article.speakers) or sentence.is_title and article.speakers[false] or nil
  if not speech then return end
  sentence.is_of_care = body.is_of_care(speech.organization) or nil
  sentence.is_of_labour = domain.is_of_labour(speech.organization) or nil
  sentence.is_of_others = domain.is_of_others(speech.organization) or domain.is_of_others(speech.role) or nil
end

-- What a figure is not is left out: nil takes no place in its table, of which an article has many.
local function read_figure(doc, sentence, f, article, memory)
  counted.look_up(doc, sentence, f)
  if not f.kind and f.shape and f.shape.subject then f.kind = "thing" end -- «نسبت پشتیبانی صندوق ۰٫۹ است»
  if not f.kind then return end
  f.is_part = parts.is_part(doc, f) or nil
  if parts.is_of_stranger(doc, sentence, f) then return end
  f.is_pointed = doc:is(f.first - 1, this) or nil
  f.whole = parts.whole(doc, sentence, f)
  f.is_of_population = doc:find(f.last + 1, math.min(f.last + 3, f.right), population) and true
  f.is_average = doc:find(f.left, f.first - 1, averages) and true
  if f.kind == "money" then
    f.is_for_body = body.is_given(sentence) and body.receives(doc, f) or nil
    f.is_each = sentences.cue(sentence, f.left, f.right, "each") and true
  end
  local owner, sector, tie = body.of(doc, sentence, f, article.bodies, memory)
  f.is_welfare, f.tie = sector == "welfare" or nil, tie
  f.is_insurer = sector == "insurance" or nil
  f.insurer = f.is_insurer and owner and owner.value or nil
  f.is_speakers = owner and body.speaks(sentence.speech, owner) or nil
  f.is_of_care = sentence.is_of_care
  f.measure = not wishes.is_wished(sentence, f) and measure.of(sentence, f) or nil
  if not f.measure then return end
  if f.measure == "services" then
    if article.is_of_disaster == nil then article.is_of_disaster = domain.opens_with_disaster(doc) end
    f.is_of_disaster = article.is_of_disaster
  end
  if not domain.holds(sentence, f) then
    f.measure = nil
    return
  end
  f.organization = owner and body.belongs(sentence, f, owner) and owner or whose.of_carers(sentence.speech, f.measure)
    or whose.of_own_house(doc, f, sentence.speech)
  f.subject = subject.of(doc, sentence, f)
  local house = owner and body.of_house(doc, f, owner, article.bodies)
  if house then
    f.subject, f.organization = { value = "بیمه شده " .. owner.value, at = owner.at }, house
  end
  f.period = period.of(doc, sentence, f, memory)
  subject.without_rate(f)
  f.place = place.of(doc, sentence, f, owner and article.bodies.homes[owner.value])
  f.unit_slot = counted.unit(doc, sentence, f)
  f.unit_text = f.unit_slot and f.unit_slot.value
  f.qualifier, f.speaker = negated.qualifier(doc, f), sentence.speaker
  f.is_title, f.is_lede = sentence.is_title, sentence.number <= 2
  f.is_also = doc:find(f.left, f.right, also) ~= nil or nil
  if owner then memory.body, memory.speaker = owner.value, f.speaker end
end

-- «۲۷۱ هزار نفر در صف مقرری» in a headline, of which the body says more shortly who tells it.
local function credit_headline(list, f, name)
  for _, told in ipairs(list) do
    if not told.is_title then return end
    if told.value == f.value and not told.speaker and f.value >= MANY then told.speaker = name end
  end
end

local function read_sentence(sentence, article, memory, list)
  local doc = sentence.doc
  local found = figures.of(doc, sentence)
  if not found then return end
  local previous
  if found[1] then
    asked.join(doc, sentence, found[1])
    add_speaker(doc, sentence, article)
    article.times = article.times or times.by_sentence(doc)
    sentence.times = article.times[sentence.number]
  end
  for _, f in ipairs(found) do
    f.previous = previous or memory.last
    f.people_before, f.debt_before, f.number = memory.people, memory.debt, sentence.number
    read_figure(doc, sentence, f, article, memory)
    if f.measure then
      list[#list + 1] = f
      previous = f
      if people.kinds[f.kind] and not (f.shape or f.is_lacking) then memory.people = f end
      if f.measure == "debt" then memory.debt = f end
    else
      credit_headline(list, f, sentence.speaker)
    end
  end
  memory.last = previous
  for _, f in ipairs(found) do
    local changed = f.measure and f.change_of and f.change_of.subject
    if changed then f.subject.value = f.subject.value .. " " .. changed.value end
  end
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
  local article = { bodies = body.of_article(doc) }
  local memory, list = {}, {}
  for _, s in ipairs(evidence.sentences(doc, article.bodies)) do
    -- Behind a figure others can go on that name nothing again.
    if memory.last or memory.people or s.holds then
      read_sentence(sentences.open(doc, s.number), article, memory, list)
    end
  end
  for _, f in ipairs(facts.unique(list)) do
    emit(doc, f, f)
    for _, again in ipairs(f.repeats or {}) do emit(doc, f, again) end
  end
end)

return x
