-- Words behind a kind that say what the house is like or for whom it is: they are read over, and are no name. All functions
-- give the token behind what begins at `i`, or nil.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local name = require "facilities.name"
local operator = require "facilities.operator"
local places = require "facilities.places"

local likeness = {}

local measures = words.set "ساله متری طبقه طبقهای هکتاری اتاقه یونیتی نفره نفری"
--- What ends an adjective of two words, «آسیب‌دیده».
likeness.participles = words.set "شده مانده دیده زده گرفته یافته رفته خورده گشته ساخته گشوده"
local lacking = words.set "بی کم پر" -- «بی‌بی» begins a name

--- «بیمارستان ۵۰ ساله», «درمانگاه ۱۲۰ متری»: how old or large it is.
function likeness.measure(doc, i, last)
  local number = doc:edge_at("Number", i, last) or doc:edge_at("Quantity", i, last)
  if not number then return nil end
  if doc:is(number.last, measures) then return number.last + 1 end
  return doc:is(number.last + 1, measures) and number.last + 2 or nil
end

--- «بیمارستان‌هایی مانند نمازی», «بیمارستان بزرگی نظیر فقیهی شیراز»: what leads a name as an example.
function likeness.example(doc, i, last)
  if not doc:is(i, tokens.examples) and doc:is(i + 1, tokens.examples) and not name.strong(doc, i, last) then i = i + 1 end
  return doc:is(i, tokens.examples) and name.strong(doc, i + 1, last) and i + 1 or nil
end

--- Does an example begin at `i`: «بیمارستان‌هایی مانند نمازی»?
function likeness.is_example(doc, i) return doc:is(i - 1, tokens.examples) end

local named = { "@hospital", "Place", "@status" }

--- «بیمارستان آسیب‌دیده بم», «درمانگاه بازسازی شده», «درمانگاه بی‌پزشک»: an adjective by its shape, which is no name.
function likeness.adjective(doc, i, last)
  local is_lacking = doc:is(i, lacking) and not doc:is(i + 1, lacking)
  local stop = tokens.word_end(doc, is_lacking and i + 1 or i, last)
  local is_one = stop > i and (is_lacking or doc:is(stop, likeness.participles))
  local is_participle = not is_one and doc:is(stop + 1, likeness.participles)
  if not (is_one or is_participle) or tokens.starts(doc, i, named) then return nil end
  if is_participle then return places.at(doc, stop + 2, last) and stop + 2 or nil end
  return not tokens.is_end(doc, stop + 1, last) and stop + 1 or nil -- «… خانه بی‌پزشک و سه خانه تعطیل است»: a predicate
end

--- «پایگاه اورژانس بانوان»: people right behind the kind, where it has no name.
function likeness.group(doc, f, i)
  if not doc:is(i, tokens.groups) or i ~= f.edge.last + 1 then return nil end
  f.is_for = true
  return i + 1
end

local purposes, plural, WHOM = words.set "ویژه مخصوص مختص", "ان$", 4 -- words
--- «درمانگاه ویژه کارگران», «بیمارستان مخصوص بیماران دیابتی در یزد»: for whom it is, and no name.
function likeness.purpose(doc, f, i, last)
  local at = i + 1
  if at > last or not doc:is(i, purposes) or doc:edge_at("@modifier", at) or doc:edge_at("Place", at) then return nil end
  if not string.find(doc:folded(at), plural) and not doc:is(at + 1, tokens.plural_ending) then return nil end
  repeat
    at = at + 1
    local is_over = tokens.is_end(doc, at, last) or tokens.starts(doc, at, named) or tokens.is_of_verb(doc, at)
  until is_over or at - i > WHOM
  f.is_for = true
  return at
end

-- What the phrase reads as itself, or ends at.
local readable = { "@status", "@kind", "@stranger", "Organization", "Number", "Place" }

--- «دو درمانگاه زیان‌ده تأمین اجتماعی»: a word that says what many are like, in front of what is read.
function likeness.word(doc, f, i, last)
  if not (f.count and f.count.value > 1) or i ~= f.edge.last + 1 or tokens.is_end(doc, i, last) or tokens.is_of_verb(doc, i) then
    return nil
  end
  if tokens.starts(doc, i, readable) then return nil end
  local stop = tokens.word_end(doc, i, last)
  local is_led = operator.at(doc, stop + 1, last) or doc:edge_at("@modifier", stop + 1, last) or places.at(doc, stop + 1, last)
  return is_led and stop + 1 or nil
end

return likeness
