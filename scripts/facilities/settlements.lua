-- Villages, quarters and the like by the names that an article gives them, and what «این روستا» points to.
local article = require "lib.article"
local words = require "lib.words"
local tokens = require "facilities.tokens"
local places = require "facilities.places"
local quoted = require "facilities.quoted"

local settlements = {}

local set = words.set
-- Whose office is of one: «دهیار دهنو», «بخشدار ششده».
local offices = { ["دهیار"] = "روستا", ["بخشدار"] = "بخش" }
local QUOTED = 6 -- tokens to the closing mark of a name
local new = set "جدید"
local ours, pointed_kinds = set "ما من", words.plain "روستا شهرک محله دهستان بخش"
-- «روستای» without the ی of its ezafe.
local bare = words.told(function(word) return (string.gsub(word, "ای$", "ا")) end)

-- The names that the article gives to villages and the like, «شهرک پردیسان»: `more`, by their first words how many
-- words follow; and in text order, with the kind of settlement.
local names_in = article.once(function(doc)
  local named = { more = {} }
  for i in words.each(doc, 1, #doc, places.settlements) do
    local _, last = words.sentence(doc, i)
    local closed = doc:is(i + 1, quoted.opening) and doc:find(i + 2, math.min(i + QUOTED, last), quoted.closing)
    if closed and closed > i + 2 then named[#named + 1] = { head = bare[doc:folded(i)], first = i + 2, last = closed - 1 } end
    -- «اهالی محله گلدشت می‌گویند»: a verb may stand right behind a name.
    local is_verb = tokens.is_verb(doc, i + 1) or tokens.is_of_verb(doc, i + 1) and doc:edge_at("@status", i + 1) ~= nil
    local is_name = not (tokens.is_end(doc, i + 1, last) or doc:is(i + 1, places.no_names) or doc:is(i + 1, places.settlements) or is_verb)
    if is_name then
      local known = doc:edge_at("Place", i + 1, last)
      local stop = known and known.ambiguous ~= "yes" and known.last or places.village_end(doc, i + 1, last)
      if known and stop > known.last then known = nil end -- «روستای رباط خان»
      named[#named + 1] = { head = offices[doc:folded(i)] or bare[doc:folded(i)], first = i + 1, last = stop }
      if not known then named.more[doc:folded(i + 1)] = stop - i - 1 end
    end
  end
  return named
end)

--- The first words of those names, and how many words follow.
function settlements.names_of(doc) return names_in(doc).more end

-- «روستا» with no name behind.
local function is_bare(doc, i)
  local _, last = words.sentence(doc, i)
  if doc:is(i + 1, new) and doc:edge_at("Place", i + 2, last) then return false end -- «شهر جدید گلبهار»
  return tokens.is_end(doc, i + 1, last) or tokens.is_of_verb(doc, i + 1) or doc:edge_at("Number", i + 1) ~= nil
end

-- What «این روستا», «روستای ما», or «روستا» alone, at `i` points to, its kind, and the token behind; nil when nothing does.
local function pointed_kind(doc, i)
  if doc:is(i + 1, ours) then return pointed_kinds[bare[doc:folded(i)]] and bare[doc:folded(i)], i + 2 end
  local at = doc:is(i, places.pointing) and i + 1 or i
  if not doc:is(at, places.pointed_heads) or at == i and not is_bare(doc, i) then return nil end
  return doc:folded(at), at + 1
end

--- «این روستا», «روستای ما», or «روستا» alone, at `i`: a slot with the last of that kind that was named before and the
--- token behind, or nil.
function settlements.pointed(doc, i)
  local head, behind = pointed_kind(doc, i)
  if not head then return nil end
  local named = names_in(doc)
  for n = #named, 1, -1 do
    local name = named[n]
    if name.last < i and name.head == head then return { at = { name.first, name.last }, resolved = true }, behind end
  end
  return nil
end

return settlements
