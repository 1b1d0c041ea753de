-- Names with a number: «15 خرداد», «شماره ۲», «۵۰۱» of the army.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local places = require "facilities.places"

local numbered = {}

local number_word, emergency = words.set "شماره", words.set "115 123"

local function of_month(doc, i, last)
  local number = doc:edge_at("Date", i, last)
  if number and doc:kind(number.last) == "word" and number.last <= i + 2 then return number.last end
  number = doc:edge_at("Number", i, last)
  if number and doc:edge_at("@month", number.last + 1, last) then return number.last + 1 end
  return nil
end

-- «شماره ۲», «۵۰۱ ارتش»
local function of_number(doc, i, last)
  local is_code = doc:kind(i) == "digits" and #doc:folded(i) == 3 and not doc:is(i, emergency)
  if is_code and (tokens.is_end(doc, i + 1, last) or places.at(doc, i + 1, last) or doc:edge_at("@modifier", i + 1)) then return i end
  if not doc:is(i, number_word) then return nil end
  if i < last and doc:kind(i + 1) == "digits" then return i + 1 end
  local number = doc:edge_at("Number", i + 1, last)
  return number and number.last or nil
end

--- The last token of a name at `i` that begins with a number, or nil.
function numbered.read(doc, i, last)
  return of_month(doc, i, last) or of_number(doc, i, last)
end

return numbered
