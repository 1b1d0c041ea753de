-- Answers whose noun stands in the question: «چند مستمری‌بگیر دارید؟», «۳۱ هزار نفر.»
local words = require "lib.words"

local asked = {}

local how_many = words.set "چند"
local question, closing = words.set "؟", words.set "» ”"
local LEAD = 6 -- tokens before the number: «در حال حاضر حدود»

-- «چند …», «چقدر …», «چه تعداد …», or all that is asked for: «و اتاق عمل؟». Others ask for no number.
local SHORT = 6 -- tokens
local how_much, what, amount = words.set "چند چقدر چندتا", words.set "چه", words.set "تعداد میزان مقدار رقمی مبلغی"
local function asks_amount(doc, first, last)
  if last - first < SHORT or doc:find(first, last, how_much) then return true end
  local at = doc:find(first, last - 1, what)
  return at ~= nil and doc:is(at + 1, amount)
end

-- «می‌گویند بهزیستی بدهکار است. بله، حدود ۲۱ میلیارد تومان.»: what is confirmed is asked, too.
local yes = words.set "بله آری"

--- The first and the last token of the question for an amount that sentence `number` answers, or nil.
function asked.question(doc, number)
  if number == 1 then return nil end
  local first, last = doc:sentence(number - 1)
  if doc:is(last, closing) then last = last - 1 end
  if doc:is((doc:sentence(number)), yes) then return first, last end
  if doc:is(last, question) and asks_amount(doc, first, last) then return first, last end
  return nil
end

-- Does an answer name itself what it counts?
local function names(doc, clause)
  return doc:edges("@measure", clause.first, clause.last)[1] ~= nil or doc:edges("@people", clause.first, clause.last)[1] ~= nil
end

--- Where the first figure of a sentence is an answer that names nothing, the question becomes the start of the
--- sentence and of that figure's clause.
function asked.join(doc, sentence, f)
  if f.first - sentence.first > LEAD then return end
  local first, last = asked.question(doc, sentence.number)
  if not first or names(doc, f.clause) then return end
  sentence.first, sentence.cues, sentence.nouns, sentence.stops = first, nil, nil, nil
  if f.left == f.clause.first then f.left = doc:find(first, last, how_many) or first end -- «شعبه شما چند نفر …؟»
  f.clause.first = first
end

return asked
