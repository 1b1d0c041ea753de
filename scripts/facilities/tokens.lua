-- What a token or a stretch of tokens is in a sentence: an end of a phrase, a verb, a clause.
local verbs = require "lib.verbs"
local words = require "lib.words"

local tokens = {}

local set = words.set
local prefixes = set(verbs.prefixes)
local verb_words = verbs.finite .. " " .. verbs.dependent .. " " .. verbs.prefixes
local verbal, finite = set(verb_words), set(verbs.finite .. " " .. verbs.dependent)
local breaks, joint, openers, colon = set "و ، ؛", set "و", set "که", set ":"
local turns = set "اما ولی"
--- What stands between the items of a list; its commas alone.
tokens.joints, tokens.commas = set "و ،", set "،"
tokens.too, tokens.percent = set "هم نیز", set "درصد ٪"
--- What stands for those of whom a sentence has spoken.
tokens.pronouns = set "آن آنها آنان"
--- People whom a house is for.
tokens.groups = set [[مردم اهالی ساکنان روستاییان عشایر مسافران زائران اتباع کارگران کارمندان بازنشستگان فرهنگیان دانشجویان ایثارگران جانبازان
  معلولان نابینایان مددجویان معتادان بیماران سالمندان بانوان زنان مردان مادران نوزادان کودکان نوجوانان جوانان]]
--- What leads an example, and is no name: «بیمارستان‌هایی مانند نمازی».
tokens.examples = set "مثل مانند نظیر همچون همانند چون"
--- What leads a phrase or a clause that a house may stand in.
tokens.leads = set "از به با در که برای"
--- The ending of a plural that stands apart.
tokens.plural_ending = set "های ها"
--- Prepositions of a house by which, in which or from which something else is.
tokens.locatives = set "در از جلوی مقابل روبروی کنار پشت نزدیک نزدیکی داخل درون سوی جنب"
local buildings = set [[ساختمان ساختمانی بنای هتل هتلی مهمانسرا مهمانسرای متل مدرسه مدرسهای دبستان خوابگاه خوابگاهی سوله سولهای انبار انباری کارخانه
  خانه عمارت پادگان زندان مسافرخانه ورزشگاه سالن مجتمع]]
-- «ولی عصر» is a name.
local behind_vali = set "عصر امر الله فقیه"
-- What a clause may end or go deeper at, and what it may begin behind.
local marks = set(verb_words .. " که اما ولی :")
local starts = set "و ، ؛ :"
local rates = set "ماهی سالی روزی شبی ساعتی نفری"
-- No clause is longer.
local longest = 80

--- Can no part of a name or phrase stand at `i`? So also beyond `last`.
function tokens.is_end(doc, i, last)
  return i > last or doc:kind(i) ~= "word" or doc:is(i, joint) or doc:edge_at("@ender", i) ~= nil
end

--- Is `i` a time, or a head, for which a sum is told: «ماهی ۹ میلیون»? No name begins so.
function tokens.is_rate(doc, i)
  return doc:is(i, rates) and doc:edge_at("Number", i + 1) ~= nil
end

--- Is `i` a verb or a part of one: «می پذیرد»?
function tokens.is_verb(doc, i)
  return doc:is(i, verbal) or doc:is(i - 1, prefixes)
end

--- Is `i` the noun of a verb: «منتقل شد»?
function tokens.is_of_verb(doc, i)
  return tokens.is_verb(doc, i) or doc:is(i + 1, verbal) and doc:kind(i) == "word" -- a prefix at `i` is one itself
end

--- Does an edge of one of the types start at `i`?
function tokens.starts(doc, i, kinds)
  for n = 1, #kinds do
    if doc:edge_at(kinds[n], i) then return true end
  end
  return false
end

--- The last token of the word that begins at `i`: ZWNJ joins «عباس‌علی».
function tokens.word_end(doc, i, last)
  while i < last and doc:gap(i + 1) == "joiner" do i = i + 1 end
  return i
end

--- Is there a verb in first..last?
function tokens.has_verb(doc, first, last)
  return first <= last and (doc:is(first - 1, prefixes) or doc:find(first, last, verbal) ~= nil)
end

--- The first word of first..last for a building that may become another, or nil.
function tokens.building(doc, first, last)
  return doc:find(first, last, buildings)
end

--- Does a relative clause begin at `i`, behind «نیز» and a comma or not?
function tokens.is_relative(doc, i)
  if doc:is(i, tokens.too) then i = i + 1 end
  return doc:is(i, openers) or doc:is(i, tokens.commas) and doc:is(i + 1, openers)
end

--- The verb of the relative clause at `i`, or nil.
function tokens.relative_verb(doc, i)
  return tokens.is_relative(doc, i) and doc:find(i, i + longest, finite) or nil
end

--- The same when the clause goes beyond token `first` and more follows behind a comma; nil otherwise.
function tokens.relative_end(doc, i, first)
  local verb = tokens.relative_verb(doc, i)
  return verb and verb > first and doc:is(verb + 1, tokens.commas) and verb or nil
end

local function is_turn(doc, i)
  return doc:is(i, turns) and not doc:is(i + 1, behind_vali)
end

--- The last token of the clause that goes on at `first`: it ends with its verb when a conjunction or
--- comma follows, with «:» or «اما»; a relative clause inside belongs to it.
function tokens.clause_end(doc, first, last)
  last = math.min(last, first + longest)
  local depth = 0
  local i = doc:is(first - 1, prefixes) and first or doc:find(first, last, marks)
  while i and i <= last do
    if doc:is(i, openers) then
      depth = depth + 1
    elseif doc:is(i, colon) or is_turn(doc, i) then
      return i - 1
    elseif tokens.is_verb(doc, i) and not tokens.is_verb(doc, i + 1) then
      if depth > 0 then
        depth = depth - 1
      elseif doc:is(i + 1, breaks) then
        return i
      end
    end
    i = doc:is(i, prefixes) and i + 1 or doc:find(i + 1, last, marks)
  end
  return last
end

--- The first token of the clause that `i` stands in: behind a colon, or behind a verb that ends the
--- clause before.
function tokens.clause_start(doc, i, first)
  first = math.max(first, i - longest)
  local start = first
  for at in words.each(doc, first, i - 1, starts) do
    if doc:is(at, colon) or at > first and tokens.is_verb(doc, at - 1) then start = at + 1 end
  end
  return start
end

--- Is `f` only where something is, or comes from: «نوزاد رهاشده مقابل درمانگاه …», and no relative clause tells of it?
function tokens.is_where(doc, f)
  return doc:is(f.first - 1, tokens.locatives) and not tokens.is_relative(doc, f.last + 1)
end

--- The first token behind the last colon before `i`.
function tokens.speech_start(doc, i, first)
  local start = math.max(first, i - longest)
  for at in words.each(doc, start, i - 1, colon) do start = at + 1 end
  return start
end

--- The first and the last token that the `at` of a slot covers, an edge or a pair of tokens.
function tokens.bounds(at) return at.first or at[1], at.last or at[2] end

--- The edges of a type inside first..last, none when the range is empty.
function tokens.edges(doc, kind, first, last)
  if first > last then return {} end
  return doc:edges(kind, first, last)
end

return tokens
