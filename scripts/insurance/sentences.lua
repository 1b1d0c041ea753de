-- A sentence as figures are read in it: its clauses, the cues in its words, and who speaks.
local words = require "lib.words"

local sentences = {}

local finite = words.set [[است هست هستند نیست نیستند بود بودند نبود شد شدند نشد نشدند اند کرد کردند کردیم
  کرده‌اند داد دادند دادیم دارد دارند داریم ندارد ندارند نداریم گرفت گرفتند گرفته‌اند رسید رسیدند یافت
  یافتند گذشت گذشته‌است خواست باشد باشند میباشد میباشند میشود میشوند نماید دانست رسیدکه گفت افزود داشت
  اظهارداشت]]
local openers = words.set "که اینکه ولی اما زیرا چون هرچند"
local marks = words.set ": ؛ . ! ؟ ? • *"
local label = words.set ":"
local prefix = words.set "می نمی"
local present = { "می", "نمی" }
local perfect = "هاند" -- «شدهاند» without its joiner
local no_verbs = words.set "میلیارد میعاد میلاد میزان میان میانگین میدان میوه میراث میلیون میز میهن میلی"

-- «میشود» whose joiner was lost is a verb, «میزان» is none.
local function is_glued_verb(word)
  if no_verbs[word] then return false end
  for _, start in ipairs(present) do
    if #word > #start + 3 and string.sub(word, 1, #start) == start then
      local ending = string.sub(word, -2)
      return ending == "د" or ending == "م"
    end
  end
  return false
end

--- Does a finite verb end at token `i`?
function sentences.is_verb(doc, i)
  if doc:kind(i) ~= "word" then return false end
  if words.is(doc, i, finite) then return true end
  if i > 1 and words.is(doc, i - 1, prefix) then return true end
  local word = doc:folded(i)
  return is_glued_verb(word) or #word > 8 and string.sub(word, -#perfect) == perfect
end

-- A clause ends behind its verb, before «که», and at the marks that are stronger than a comma.
local function split(doc, first, last)
  local clauses, from = {}, first
  local function close(to)
    if to >= from then clauses[#clauses + 1] = { first = from, last = to } end
  end
  for i = first, last do
    if words.is(doc, i, marks) then
      close(i - 1)
      from = i + 1
    elseif words.is(doc, i, openers) then
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

--- Everything about sentence `number` that figures are read by.
function sentences.read(doc, number)
  local first, last, is_title = doc:sentence(number)
  return {
    number = number, first = first, last = last, is_title = is_title,
    clauses = split(doc, first, last),
    cues = doc:edges("@cue", first, last),
    nouns = doc:edges("@measure", first, last),
    speech = doc:edges("Speech", first, last)[1],
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

--- Does a hit of the list of cues have any of `names`?
function sentences.says(edge, names)
  for name in pairs(cues_of(edge.cues)) do
    if names[name] then return true end
  end
  return false
end

--- The first hit of a cue inside first..last, or nil.
function sentences.cue(sentence, first, last, name)
  for _, edge in ipairs(sentence.cues) do
    if edge.first >= first and edge.last <= last and cues_of(edge.cues)[name] then return edge end
  end
  return nil
end

--- A cue among a figure's own words, in its clause, in its sentence.
function sentences.own(sentence, f, name) return sentences.cue(sentence, f.left, f.right, name) end

function sentences.in_clause(sentence, f, name)
  return sentences.cue(sentence, f.clause.first, f.clause.last, name)
end

function sentences.anywhere(sentence, name) return sentences.cue(sentence, sentence.first, sentence.last, name) end

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
