-- Figures about insurance, social security and welfare: how many are insured, what is paid, who owes.
--
-- Every number of a sentence is looked at (insurance/figures.lua); its clause says what it measures
-- (measure.lua), what it counts (subject.lua), whose it is, where and when (attribution.lua).
local golchin = require "golchin"
local words = require "lib.words"
local figures = require "insurance.figures"
local measure = require "insurance.measure"
local subject = require "insurance.subject"
local attribution = require "insurance.attribution"

local x = golchin.extractor {
  name = "insurance_stats", version = "0.1.0", summary = "figures about insurance, social security and welfare",
  needs = { "Speech" },
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
x:dict("facility", "lexicon/facility_kinds.tsv")

local stops = words.set "؛ ."

-- Every figure's clause: from the figure before it to the one behind it, not over a semicolon.
local function bound(doc, list, first, last)
  for i, f in ipairs(list) do
    local from = i > 1 and list[i - 1].last + 1 or first
    local to = i < #list and list[i + 1].first - 1 or last
    for t = f.first - 1, from, -1 do
      if words.is(doc, t, stops) or words.is(doc, t, words.set ":") then from = t + 1 break end
    end
    for t = f.last + 1, to do
      if words.is(doc, t, stops) then to = t - 1 break end
    end
    f.left, f.right = from, to
  end
end

local person_measures = { insured = true, coverage = true, pensioners = true, beneficiaries = true }

-- The unit of a record: the classifier, نفر for people, else the counted noun.
local function unit_of(doc, f)
  if f.unit then return { value = f.unit, at = f.edge } end
  if person_measures[f.measure] then return { value = "نفر" } end
  if f.counted then
    local at = f.counted
    return { value = subject.singular(doc:canonical(at.first, at.last)), at = at }
  end
  return nil
end

-- Is the figure one of this domain at all? Its sentence, speaker or words must say so.
local intrinsic = {
  insured = true, pensioners = true, booklets = true, beneficiaries = true, services = true, debt = false,
}
local domain_words = words.set [[بیمه بیمه‌ای مستمری بازنشسته بازنشستگان بازنشستگی یارانه مددجو مددجویان مددجوی سلامت
  تامین‌اجتماعی بهزیستی کالابرگ مقرری نسخه ویزیت]]
local function is_in_domain(doc, f, sentence, body)
  if body then return true end
  if intrinsic[f.measure] then return true end
  return words.find(doc, sentence.first, sentence.last, domain_words) ~= nil
end

local function emit(doc, f, sentence, body, memory)
  local speech = sentence.speech
  doc:emit {
    type = "insurance_stat", at = { f.first, math.max(f.last, f.subject and f.subject.at and f.last or f.last) },
    measure = f.measure, value = { value = f.value, at = f.edge }, unit = unit_of(doc, f),
    subject = f.subject, organization = body, place = attribution.place(doc, f, sentence),
    period = attribution.period(doc, f, sentence, memory),
    qualifier = f.qualifier or (f.high and "about") or nil,
    speaker = speech and speech.speaker and { value = speech.speaker, resolved = true } or nil,
  }
end

x:extract(function(doc)
  local bodies = attribution.organizations(doc)
  local memory = {}
  local previous_body, previous_sector
  for s = 1, doc:sentences() do
    local first, last = doc:sentence(s)
    local list = figures.of(doc, first, last)
    if #list > 0 then
      bound(doc, list, first, last)
      local sentence = { first = first, last = last, speech = doc:edges("Speech", first, last)[1] }
      if attribution.refers_to_own(doc, first, last) or not sentence.speech then
        sentence.body, sentence.body_sector = previous_body, previous_sector
      end
      for i, f in ipairs(list) do
        local body, sector = attribution.organization(doc, f, sentence, bodies)
        f.previous = list[i - 1]
        f.is_welfare = sector == "welfare"
        f.is_at_home = body ~= nil
        f.measure = measure.of(doc, f)
        if f.measure and is_in_domain(doc, f, sentence, body) then
          f.subject = subject.of(doc, f)
          emit(doc, f, sentence, body, memory)
        else
          f.measure = nil
        end
        if body then previous_body, previous_sector = { value = body.value, resolved = true }, sector end
      end
    end
  end
end)

return x
