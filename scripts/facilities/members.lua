-- A house that is one of those the article has spoken of: «مهم‌ترین این طرح‌ها بیمارستان … است», «بیمارستان … را بزرگ‌ترین
-- این طرح‌ها خواند», «یکی از آن‌ها درمانگاه … است». It stands as they do where nothing else is said of it.
local words = require "lib.words"
local count = require "facilities.count"
local status = require "facilities.status"
local tokens = require "facilities.tokens"

local members = {}

local set = words.set
local one_of, among, of = set "یکی", set "جمله", set "از"
local marks, taken = set ": ،", set "را"
local project_words = set "طرح پروژه طرحهای پروژههای"
local NEAR = 2 -- sentences in front in which those are told

--- The sentence in front of that of token `i` that counts projects: its first and last token, or nil.
function members.counting(doc, i)
  local s = doc:sentence_of(i)
  for n = s - 1, math.max(1, s - NEAR), -1 do
    local first, last = doc:sentence(n)
    local at = doc:find(first, last, project_words)
    if at and doc:edge_before("Number", at) then return first, last end
  end
  return nil
end

-- Do the words in front of `i`, where those are pointed to, take one of them: «مهم‌ترین», «یکی از», «از جمله»?
local function takes_one(doc, i)
  return count.is_superlative(doc, i - 1) or doc:is(i - 1, of) and doc:is(i - 2, one_of) or doc:is(i - 1, among)
end

-- The first token of «این طرح‌ها», «آن‌ها» that ends in front of `i`, or nil.
local function pointer_before(doc, i)
  local pointer = doc:edge_before("@pointer", i)
  if pointer then return pointer.number == "plural" and pointer.first or nil end
  return doc:is(i - 1, tokens.pronouns) and i - 1 or nil
end

--- Is what begins at `i` called one of those: «مهم‌ترین این طرح‌ها [درمانگاه …]»?
function members.is_led(doc, i)
  local at = pointer_before(doc, doc:is(i - 1, marks) and i - 1 or i)
  return at ~= nil and takes_one(doc, at)
end

-- Is `pointer`, the mention behind `f`, what `f` is said to be one of: «بیمارستان … را بزرگ‌ترین این طرح‌ها خواند»?
local function is_said(doc, f, pointer)
  return takes_one(doc, pointer.first) and not tokens.has_verb(doc, f.last + 1, pointer.first - 1)
    and doc:find(f.last + 1, pointer.first - 1, taken) ~= nil
end

--- Mark those of `list` that are among those spoken of before, and take out what points to these.
function members.mark(doc, list)
  for n = #list, 1, -1 do
    local f, before = list[n], list[n - 1]
    local is_pointer = f.is_pointing and f.is_plural and not f.kind
    local said = is_pointer and before and before.kind and is_said(doc, before, f) and before or nil
    local led = is_pointer and takes_one(doc, f.first) and list[n + 1] or f.kind and not f.is_plural and f or nil
    local one = said or led and led.kind and members.is_led(doc, led.first) and led
    if one then
      local first, last = members.counting(doc, f.first)
      one.is_member, one.group_status = true, first and status.of_all(doc, first, last) or one.group_status
      if is_pointer then table.remove(list, n) end
    end
  end
end

return members
