-- What a token or a stretch of tokens is in a sentence: an end of a phrase, a verb, a clause.
local words = require "lib.words"

local tokens = {}

local verbs = words.set [[است هست هستند هستیم بود بودند شد شدند شود شوند شده شدهاند شدهاست اند دارد دارند
  داشت داشتند دارم داریم کرد کردند کند کنند کنیم گفت گفتند افزود داد دادند دهد دهند رسید رسیدند رسد رسند گرفت گرفتند
  گیرد یافت یابد آمد رفت خورد نیست نیستند باشد باشند گردید گردد میشود میشوند میکند میکنند میدهد میدهند میرسد
  میگیرد میباشد ندارد ندارند نداریم روبهروست روبروست روست ماست آنهاست اوست]]
local prefixes = words.set "می نمی خواهد خواهند نخواهد"
local breaks = words.set "و ، ؛ ,"
local joint = words.set "و"
local openers = words.set "که"
-- No clause is longer.
local longest = 80
local turns = words.set "اما ولی"
-- «ولی عصر» is a name.
local behind_vali = words.set "عصر امر الله فقیه"

local class_of = words.told(function(word)
  return prefixes[word] and "prefix" or verbs[word] and "verb" or breaks[word] and "break"
    or openers[word] and "opener" or turns[word] and "turn" or word == ":" and "colon" or "other"
end)

-- What a token is to a clause.
local function class(doc, i)
  local spelling = words.spellings(doc)
  local is = class_of[spelling[i] or ""]
  if is == "prefix" or class_of[spelling[i - 1] or ""] == "prefix" then return "verb" end
  if is == "turn" and behind_vali[spelling[i + 1]] then return "other" end
  return is
end

--- Can no part of a name or phrase stand at `i`? So also beyond `last`.
function tokens.is_end(doc, i, last)
  return i > last or doc:kind(i) ~= "word" or doc:is(i, joint) or doc:edge_at("@ender", i) ~= nil
end

--- Is `i` a verb or a part of one: «می پذیرد»?
function tokens.is_verb(doc, i)
  return class(doc, i) == "verb"
end

--- Is `i` the noun of a verb: «منتقل شد»?
function tokens.is_of_verb(doc, i)
  return tokens.is_verb(doc, i) or doc:kind(i) == "word" and tokens.is_verb(doc, i + 1)
end

--- The last token of the word that begins at `i`: ZWNJ joins «عباس‌علی».
function tokens.word_end(doc, i, last)
  while i < last and doc:gap(i + 1) == "joiner" do i = i + 1 end
  return i
end

--- Is there a verb in first..last?
function tokens.has_verb(doc, first, last)
  for i = first, last do
    if class(doc, i) == "verb" then return true end
  end
  return false
end

--- The last token of the clause that goes on at `first`: it ends with its verb when a conjunction or
--- comma follows, with «:» or «اما»; a relative clause inside belongs to it.
function tokens.clause_end(doc, first, last)
  local spelling = words.spellings(doc)
  local depth, before = 0, class_of[spelling[first - 1] or ""]
  last = math.min(last, first + longest)
  for i = first, last do
    local own = class_of[spelling[i]]
    if own ~= "other" or before == "prefix" then
      local is = class(doc, i)
      if is == "colon" or is == "turn" then return i - 1 end
      if is == "opener" then depth = depth + 1 end
      local follows = is == "verb" and class(doc, i + 1) or "verb"
      if follows ~= "verb" and depth > 0 then
        depth = depth - 1
      elseif follows == "break" then
        return i
      end
    end
    before = own
  end
  return last
end

--- The first token of the clause that `i` stands in: behind a colon, or behind a verb that ends the
--- clause before.
function tokens.clause_start(doc, i, first)
  for j = i - 1, math.max(first, i - longest), -1 do
    local is = class(doc, j)
    if is == "colon" then return j + 1 end
    if is == "verb" and j + 1 < i and class(doc, j + 1) == "break" then return j + 2 end
  end
  return math.max(first, i - longest)
end

--- The first token behind the last colon before `i`.
function tokens.speech_start(doc, i, first)
  first = math.max(first, i - longest)
  for j = i - 1, first, -1 do
    if class(doc, j) == "colon" then return j + 1 end
  end
  return first
end

--- The edges of a type inside first..last, none when the range is empty.
function tokens.edges(doc, kind, first, last)
  if first > last then return {} end
  return doc:edges(kind, first, last)
end

return tokens
