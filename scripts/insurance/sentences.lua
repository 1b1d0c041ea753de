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

-- What a word is to a clause: all words of all clauses are looked at.
local class_of = words.told(function(word)
  if finite[word] then return "finite" end
  if breaks[word] then return "break" end
  if prefix[word] then return "prefix" end
  local is_glued = #word > SHORT and endings[string.sub(word, -2)]
    and (is_glued_verb(word) or #word > 8 and string.sub(word, -#perfect) == perfect)
  return is_glued and "glued" or "other"
end)

--- Does a finite verb end at token `i`?
function sentences.is_verb(doc, i)
  local spelling = words.spellings(doc)
  local class = class_of[spelling[i] or ""]
  if class == "finite" then return true end
  return (class == "glued" or class_of[spelling[i - 1] or ""] == "prefix") and doc:kind(i) == "word"
end

-- A clause ends behind its verb, before «که», and at the marks that are stronger than a comma: the one
-- that holds token `i`.
local function clause_around(doc, sentence, i)
  local spelling = words.spellings(doc)
  local function ends(at, class)
    if class == "finite" then return true end
    return class ~= "prefix" and (class == "glued" or class_of[spelling[at - 1] or ""] == "prefix")
      and doc:kind(at) == "word"
  end
  local own = class_of[spelling[i]]
  if own == "break" then return sentence end
  local first, last = i, i
  while first > sentence.first do
    local class = class_of[spelling[first - 1]]
    if class == "break" or ends(first - 1, class) then break end
    first = first - 1
  end
  while last < sentence.last and not ends(last, own) do
    own = class_of[spelling[last + 1]]
    if own == "break" then break end
    last = last + 1
  end
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
    clauses = {}, -- by token, those that were asked for
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
  local known = sentence.clauses[i]
  if known then return known end
  local clause = clause_around(doc, sentence, i)
  if clause ~= sentence then
    for at = clause.first, clause.last do sentence.clauses[at] = clause end
  end
  return clause
end

--- The clause that holds token `i`, with the label before it: «کارگاه های فعال: ۴۱ هزار».
function sentences.labelled(doc, sentence, i)
  local clause = clause_of(doc, sentence, i)
  local colon = clause.first - 1
  if i > clause.first + 1 or colon <= sentence.first or not doc:is(colon, label) then return clause end
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
