-- A sentence as figures are read in it: its clauses, the cues in its words, and who speaks. What many
-- questions go back to is asked of the host once and kept in tables.
local verbs = require "lib.verbs"
local words = require "lib.words"

local sentences = {}

local finite = words.plain(verbs.finite)
local breaks = words.plain "که اینکه ولی اما زیرا چون هرچند : ؛ . ! ؟ • *"
local label = words.set ":"
local prefix = words.plain "می نمی برمی درمی" -- «برمی‌گردد»
local perfect = words.plain "هاند هایم" -- «شدهاند», «پرداختهایم» without their joiner
local no_verbs = words.plain "میلیارد میبد میثم میمند میرآباد میرزاآباد میعاد میلاد میزان میان میانگین میدان میوه میراث میلیون میز میهن میلی"

local dot, glued = ".", "glued"
local modals = words.plain "ناچار ناگزیر مجبور موظف مکلف ملزم" -- «دولت ناچار است ۴ همت کمک کند» is one clause

local endings = words.plain "د م" -- of verbs that are written as one with «می» or «اند»
local SHORT, ENDING = 7, 8 -- bytes: no such verb is shorter; «هاند»

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
    and (is_glued_verb(word) or #word > 8 and perfect[string.sub(word, -ENDING)])
  return is_glued and "glued" or "other"
end)

local did, nouns_of_doing = "کرد", words.plain "هزینه عمل کار روی"

-- The class of token `i`; the end of «هزینه‌کرد» is no verb.
local function class_at(doc, spelling, i)
  local word = spelling[i] or ""
  local is_noun = word == did and doc:gap(i) == "joiner" and nouns_of_doing[spelling[i - 1] or ""]
  return is_noun and "other" or class_of[word]
end

--- Does a finite verb end at token `i`?
function sentences.is_verb(doc, i)
  local spelling = words.spellings(doc)
  local class = class_at(doc, spelling, i)
  if class == "finite" then return true end
  return (class == "glued" or class_of[spelling[i - 1] or ""] == "prefix") and doc:kind(i) == "word"
end

--- Is token `i` the «می» of a verb that goes on behind it?
function sentences.is_prefix(doc, i) return class_of[words.spellings(doc)[i] or ""] == "prefix" end

-- A clause ends behind its verb, before «که», and at the marks that are stronger than a comma: the one
-- that holds token `i`.
local function clause_around(doc, sentence, i)
  local spelling = words.spellings(doc)
  -- Does a verb of `class` end at `at`, behind a word of class `before`?
  local function ends(at, class, before)
    if class == "finite" then return not modals[spelling[at - 1] or ""] end
    return (class == "glued" or before == "prefix") and class ~= "prefix" and doc:kind(at) == "word"
  end
  -- The dots of «ام.آر.آی» break nothing.
  local function class_of_token(at)
    local class = class_at(doc, spelling, at)
    local is_inside = class == "break" and spelling[at] == dot and doc:gap(at) == glued and at < #doc and doc:gap(at + 1) == glued
    return is_inside and "other" or class
  end
  local own = class_of_token(i)
  if own == "break" then return sentence end
  local first, last = i, i
  local before = class_of_token(i - 1)
  local class, behind = before, own
  while first > sentence.first and class ~= "break" do
    local next_one = class_of_token(first - 2)
    if (class ~= "other" or next_one == "prefix") and ends(first - 1, class, next_one) then break end
    first, class = first - 1, next_one
  end
  while last < sentence.last do
    if (behind ~= "other" or before == "prefix") and ends(last, behind, before) then break end
    before, behind = behind, class_of_token(last + 1)
    if behind == "break" then break end
    last = last + 1
  end
  return { first = first, last = last }
end

-- What the texts of the list of cues say: "insured|insurance" → { insured = true, insurance = true }.
local names_of = words.told(function(text)
  local set = {}
  for name in string.gmatch(text, "[^|]+") do set[name] = true end
  return set
end)

-- A bit for each name. Should there be more names than bits, some share one: bits only tell what a
-- sentence does not hold.
local bits, count = {}, 0
local bit_of = setmetatable(bits, {
  __index = function(_, name)
    bits[name], count = 1 << count % 63, count + 1
    return bits[name]
  end,
})
local bits_of = words.told(function(text)
  local all = 0
  for name in pairs(names_of[text]) do all = all | bit_of[name] end
  return all
end)

--- A sentence that may hold figures; the rest of what is known of it is found when it is asked for.
function sentences.open(doc, number)
  local first, last, is_title = doc:sentence(number)
  return {
    doc = doc, number = number, first = first, last = last, is_title = is_title,
    clauses = {}, -- those that were asked for
  }
end

--- The hits of the list of cues in a sentence: `first`, `last`, `cues` and `canonical`.
function sentences.cues(sentence)
  local list = sentence.cues
  if list then return list end
  local bits_of_all = 0
  list = {}
  for first, last, cues, canonical in sentence.doc:each("@cue", sentence.first, sentence.last, "cues", "canonical") do
    cues = cues or "" -- of a line that lacks them
    list[#list + 1] = { first = first, last = last, cues = cues, canonical = canonical }
    bits_of_all = bits_of_all | bits_of[cues]
  end
  sentence.cues, sentence.bits = list, bits_of_all
  return list
end

--- The hits of the list of measures in a sentence: `first`, `last`, `measure` and `canonical`.
function sentences.nouns(sentence)
  local list = sentence.nouns
  if list then return list end
  list = {}
  for first, last, measure, canonical in
    sentence.doc:each("@measure", sentence.first, sentence.last, "measure", "canonical")
  do
    list[#list + 1] = { first = first, last = last, measure = measure, canonical = canonical }
  end
  sentence.nouns = list
  return list
end

local RECENT = 16 -- clauses that are looked through; a sentence with more is a table

-- The clause that holds token `i`: the same table for all tokens of one.
local function clause_of(doc, sentence, i)
  local clauses = sentence.clauses
  for n = #clauses, math.max(#clauses - RECENT, 1), -1 do
    local known = clauses[n]
    if i >= known.first and i <= known.last then return known end
  end
  local clause = clause_around(doc, sentence, i)
  if clause ~= sentence then clauses[#clauses + 1] = clause end
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

local function has_any(cues, names)
  for name in pairs(cues) do
    if names[name] then return true end
  end
  return false
end

--- A question to the texts of the list of cues: does one have any of `names`?
function sentences.asks(names)
  local answers = words.told(function(text) return has_any(names_of[text], names) end)
  return function(cues) return answers[cues] end
end

--- The first hit of a cue inside first..last, or nil.
function sentences.cue(sentence, first, last, name)
  local hits = sentence.cues or sentences.cues(sentence)
  if sentence.bits & bit_of[name] == 0 then return nil end
  for i = 1, #hits do
    local hit = hits[i]
    if hit.first >= first and hit.last <= last and names_of[hit.cues][name] then return hit end
  end
  return nil
end

--- Is a hit only a word of a body's name: «بنیاد شهید و امور ایثارگران», «صندوق بازنشستگی کشوری»?
function sentences.is_in_name(sentence, hit)
  for first, last in sentence.doc:each("Organization", sentence.first, sentence.last) do
    if first <= hit.first and last >= hit.last and last - first > hit.last - hit.first then return true end
  end
  return false
end

--- A cue among a figure's own words, in its clause, in its sentence.
function sentences.own(sentence, f, name) return sentences.cue(sentence, f.left, f.right, name) end

function sentences.in_clause(sentence, f, name)
  return sentences.cue(sentence, f.clause.first, f.clause.last, name)
end

function sentences.anywhere(sentence, name) return sentences.cue(sentence, sentence.first, sentence.last, name) end

--- A cue in the clauses before a figure: «سرانه … ۳۴ درصد افزایش یافت و به ۱ میلیون تومان رسید».
function sentences.said_before(sentence, f, name) return sentences.cue(sentence, sentence.first, f.first, name) end

--- The longest entry of the list of measures that starts between two tokens, the first of them.
function sentences.noun(sentence, first, last, limit)
  local best
  local nouns = sentence.nouns or sentences.nouns(sentence)
  for i = 1, #nouns do
    local edge = nouns[i]
    if edge.first >= first and edge.first <= last and edge.last <= limit then
      if not best or edge.first < best.first or (edge.first == best.first and edge.last > best.last) then
        best = edge
      end
    end
  end
  return best
end

return sentences
