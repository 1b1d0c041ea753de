-- A sentence as figures are read in it: its clauses, the cues in its words, and who speaks. What many
-- questions go back to is asked of the host once and kept in tables.
local words = require "lib.words"

local sentences = {}

local finite = words.set [[است هست هستند نیست نیستند بود بودند نبود شد شدند نشد نشدند اند کرد کردند کردیم
  کرده‌اند داد دادند دادیم دارد دارند داریم ندارد ندارند نداریم گرفت گرفتند گرفته‌اند رسید رسیدند یافت
  یافتند گذشت گذشته‌است خواست باشد باشند میباشد میباشند میشود میشوند نماید دانست رسیدکه گفت افزود داشت
  اظهارداشت]]
local breaks = words.set "که اینکه ولی اما زیرا چون هرچند : ؛ . ! ؟ ? • *"
local label = words.set ":"
local prefix = words.set "می نمی"
local perfect = "هاند" -- «شدهاند» without its joiner
local no_verbs = words.set "میلیارد میعاد میلاد میزان میان میانگین میدان میوه میراث میلیون میز میهن میلی"

-- «میشود» whose joiner was lost is a verb, «میزان» is none. Each letter has two bytes.
local function is_glued_verb(word)
  local two = string.sub(word, 1, 4)
  local start = two == "نم" and string.sub(word, 1, 6) or two
  if not prefix[start] or #word <= #start + 3 or no_verbs[word] then return false end
  local ending = string.sub(word, -2)
  return ending == "د" or ending == "م"
end

local function looks_finite(doc, i)
  local word = words.spelling(doc, i)
  if finite[word] then return true end
  local is_verb = words.is(doc, i - 1, prefix) or is_glued_verb(word)
    or #word > 8 and string.sub(word, -#perfect) == perfect
  return is_verb and doc:kind(i) == "word"
end

local article
local verbs = {} -- what is known of the tokens of `article`

--- Does a finite verb end at token `i`?
function sentences.is_verb(doc, i)
  if article ~= doc then article, verbs = doc, {} end
  if verbs[i] == nil then verbs[i] = looks_finite(doc, i) end
  return verbs[i]
end

-- A clause ends behind its verb, before «که», and at the marks that are stronger than a comma.
local function split(doc, first, last)
  local clauses, from = {}, first
  local function close(to)
    if to >= from then clauses[#clauses + 1] = { first = from, last = to } end
  end
  for i = first, last do
    if words.is(doc, i, breaks) then
      close(i - 1)
      from = i + 1
    elseif sentences.is_verb(doc, i) and not words.is(doc, i, prefix) then
      close(i)
      from = i + 1
    end
  end
  close(last)
  return clauses
end

--- The edges of a type inside first..last as tables that have `first`, `last`, `edge` and the named
--- features.
function sentences.edges(doc, kind, first, last, features)
  local list = doc:edges(kind, first, last)
  for i, edge in ipairs(list) do
    local copy = { first = edge.first, last = edge.last, edge = edge }
    for _, name in ipairs(features) do copy[name] = edge[name] end
    list[i] = copy
  end
  return list
end

-- "insured|insurance" → { insured = true, insurance = true }, each text read once.
local cue_sets = {}
local function cues_of(text)
  local set = cue_sets[text]
  if not set then
    set = {}
    for name in string.gmatch(text, "[^|]+") do set[name] = true end
    cue_sets[text] = set
  end
  return set
end

-- The hits of each cue, in text order.
local function by_name(hits)
  local lists = {}
  for _, hit in ipairs(hits) do
    for name in pairs(cues_of(hit.cues)) do
      local list = lists[name]
      if list then
        list[#list + 1] = hit
      else
        lists[name] = { hit }
      end
    end
  end
  return lists
end

local speech_features = { "speaker", "organization", "role", "place" }

--- Everything about sentence `number` that figures are read by.
function sentences.read(doc, number)
  local first, last, is_title = doc:sentence(number)
  local cues = sentences.edges(doc, "@cue", first, last, { "cues" })
  return {
    number = number, first = first, last = last, is_title = is_title,
    clauses = split(doc, first, last),
    cues = cues, cues_by_name = by_name(cues),
    nouns = sentences.edges(doc, "@measure", first, last, { "measure" }),
    speech = sentences.edges(doc, "Speech", first, last, speech_features)[1],
  }
end

--- The clause that holds token `i`.
function sentences.clause(sentence, i)
  for _, clause in ipairs(sentence.clauses) do
    if i >= clause.first and i <= clause.last then return clause end
  end
  return sentence
end

--- The same, with the label before it: «کارگاه های فعال: ۴۱ هزار».
function sentences.labelled(doc, sentence, i)
  local clause = sentences.clause(sentence, i)
  local colon = clause.first - 1
  if i > clause.first + 1 or colon <= sentence.first or not words.is(doc, colon, label) then return clause end
  if sentences.is_verb(doc, colon - 1) then return clause end
  return { first = sentences.clause(sentence, colon - 1).first, last = clause.last }
end

--- Does a hit of the list of cues have any of `names`?
function sentences.says(hit, names)
  for name in pairs(cues_of(hit.cues)) do
    if names[name] then return true end
  end
  return false
end

--- The first hit of a cue inside first..last, or nil.
function sentences.cue(sentence, first, last, name)
  local hits = sentence.cues_by_name[name]
  if not hits then return nil end
  for _, hit in ipairs(hits) do
    if hit.first >= first and hit.last <= last then return hit end
  end
  return nil
end

--- A cue among a figure's own words, in its clause, in its sentence.
function sentences.own(sentence, f, name) return sentences.cue(sentence, f.left, f.right, name) end

function sentences.in_clause(sentence, f, name)
  return sentences.cue(sentence, f.clause.first, f.clause.last, name)
end

function sentences.anywhere(sentence, name)
  local hits = sentence.cues_by_name[name]
  return hits and hits[1]
end

--- The longest entry of the list of measures that starts between two tokens, the first of them.
function sentences.noun(sentence, first, last, limit)
  local best
  for _, edge in ipairs(sentence.nouns) do
    if edge.first >= first and edge.first <= last and edge.last <= limit then
      if not best or edge.first < best.first or (edge.first == best.first and edge.last > best.last) then
        best = edge
      end
    end
  end
  return best
end

return sentences
