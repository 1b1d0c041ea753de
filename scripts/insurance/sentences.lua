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

local endings = words.set "د م" -- of verbs that are written as one with «می» or «اند»
local SHORT = 7 -- bytes: no such verb is shorter

-- «میشود» whose joiner was lost is a verb, «میزان» is none. Each letter has two bytes.
local function is_glued_verb(word)
  local two = string.sub(word, 1, 4)
  local start = two == "نم" and string.sub(word, 1, 6) or two
  return prefix[start] and #word > #start + 3 and not no_verbs[word]
end

-- Can the word be a verb with what is glued to it? Few can, and all words of a clause are asked.
local function has_ending(word) return #word > SHORT and endings[string.sub(word, -2)] end

--- Does a finite verb end at token `i`?
function sentences.is_verb(doc, i)
  local spelling = words.spellings(doc)
  local word = spelling[i]
  if finite[word] then return true end
  local is_verb = prefix[spelling[i - 1]] or has_ending(word)
    and (is_glued_verb(word) or #word > 8 and string.sub(word, -#perfect) == perfect)
  return is_verb and doc:kind(i) == "word"
end

-- A clause ends behind its verb, before «که», and at the marks that are stronger than a comma: the one
-- that holds token `i`.
local function clause_around(doc, sentence, i)
  local spelling = words.spellings(doc)
  local function ends(at)
    local word = spelling[at]
    if finite[word] then return true end
    return (has_ending(word) or prefix[spelling[at - 1]]) and not prefix[word] and sentences.is_verb(doc, at)
  end
  if breaks[spelling[i]] then return sentence end
  local first, last = i, i
  while first > sentence.first and not breaks[spelling[first - 1]] and not ends(first - 1) do first = first - 1 end
  while last < sentence.last and not breaks[spelling[last + 1]] and not ends(last) do last = last + 1 end
  return { first = first, last = last }
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

--- A sentence that may hold figures; the rest of what is known of it is found when it is asked for.
function sentences.open(doc, number)
  local first, last, is_title = doc:sentence(number)
  return {
    doc = doc, number = number, first = first, last = last, is_title = is_title,
    clauses = {}, -- those that were asked for
  }
end

--- The hits of the list of cues in a sentence.
function sentences.cues(sentence)
  if not sentence.cues then
    sentence.cues = sentences.edges(sentence.doc, "@cue", sentence.first, sentence.last, { "cues" })
    sentence.cues_by_name = by_name(sentence.cues)
  end
  return sentence.cues
end

--- The hits of the list of measures in a sentence.
function sentences.nouns(sentence)
  if not sentence.nouns then
    sentence.nouns = sentences.edges(sentence.doc, "@measure", sentence.first, sentence.last, { "measure" })
  end
  return sentence.nouns
end

local function hits_of(sentence, name)
  if not sentence.cues then sentences.cues(sentence) end
  return sentence.cues_by_name[name]
end

-- The clause that holds token `i`: the same table for all tokens of one.
local function clause_of(doc, sentence, i)
  for _, clause in ipairs(sentence.clauses) do
    if i >= clause.first and i <= clause.last then return clause end
  end
  local clause = clause_around(doc, sentence, i)
  if clause ~= sentence then table.insert(sentence.clauses, clause) end
  return clause
end

--- The clause that holds token `i`, with the label before it: «کارگاه های فعال: ۴۱ هزار».
function sentences.labelled(doc, sentence, i)
  local clause = clause_of(doc, sentence, i)
  local colon = clause.first - 1
  if i > clause.first + 1 or colon <= sentence.first or not words.is(doc, colon, label) then return clause end
  if sentences.is_verb(doc, colon - 1) then return clause end
  return { first = clause_of(doc, sentence, colon - 1).first, last = clause.last }
end

-- What is known of the lists' texts, by set of names.
local answers = {}

local function has_any(cues, names)
  for name in pairs(cues) do
    if names[name] then return true end
  end
  return false
end

--- Does a hit of the list of cues have any of `names`? The set is a constant: answers are kept.
function sentences.says(hit, names)
  local known, text = answers[names], hit.cues
  if not known then
    known = {}
    answers[names] = known
  end
  if known[text] == nil then known[text] = has_any(cues_of(text), names) end
  return known[text]
end

--- The first hit of a cue inside first..last, or nil.
function sentences.cue(sentence, first, last, name)
  local hits = hits_of(sentence, name)
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
  local hits = hits_of(sentence, name)
  return hits and hits[1]
end

--- The longest entry of the list of measures that starts between two tokens, the first of them.
function sentences.noun(sentence, first, last, limit)
  local best
  for _, edge in ipairs(sentences.nouns(sentence)) do
    if edge.first >= first and edge.first <= last and edge.last <= limit then
      if not best or edge.first < best.first or (edge.first == best.first and edge.last > best.last) then
        best = edge
      end
    end
  end
  return best
end

return sentences
