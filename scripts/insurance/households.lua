-- Who so many households are: «شمار مددجویان به ۴۲ هزار خانوار رسید», «۱۲۰۰ خانوار به جمع مددجویان پیوستند».
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local people = require "insurance.people"
local parts = require "insurance.parts"

local households = {}

--- What people are counted in.
households.nouns = words.set "خانوار خانواده خانوارهای خانوادههای"
local joined, ways = words.set "جمع شمار تعداد جرگه جمعیت فهرست لیست", words.set "به از"
local counting, leading = words.set "شمار تعداد آمار جمعیت", words.set "و هم نیز که"
local telling = words.set "است هستند اند بود بودند میشوند بالغ" -- «۴۲ هزار خانوار هستند», «… بالغ می‌شوند»

-- The people who start at token `i`, as a slot's value, or nil.
local function people_at(doc, sentence, i, last)
  local first, stop = phrase.read(doc, sentence, i, last)
  if not first or doc:is(first, households.nouns) and stop == first then return nil end
  local noun = sentences.noun(sentence, first, first, stop)
  local is_whom = noun and noun.measure ~= "coverage" and people.measures[noun.measure] or not noun and (doc:edge_at("@people", first) or doc:is(first, households.nouns))
  if not is_whom then return nil end
  return phrase.value(doc, sentence, first, stop)
end

--- The people who are counted in households, whose bare noun is token `noun`, as a slot's value; or nil.
function households.people(doc, sentence, f, noun)
  if f.kind ~= "household" or not doc:is(noun, households.nouns) then return nil end
  for i in words.each(doc, noun + 2, f.right - 1, joined) do
    if doc:is(i - 1, ways) then return people_at(doc, sentence, i + 1, f.right) end
  end
  -- «شمار مددجویان از ۲۱ هزار به ۲۴ هزار خانوار رسید»: what grew is told in front of both
  local at = doc:find(parts.grown_from(doc, f) and f.clause.first or f.left, f.first - 2, counting)
  if not at and not doc:is(noun + 1, telling) then return nil end
  return people_at(doc, sentence, at and at + 1 or doc:is(f.left, leading) and f.left + 1 or f.left, f.first - 1)
end

return households
