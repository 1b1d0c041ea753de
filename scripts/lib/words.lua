-- Small questions about tokens that every script asks.
local golchin = require "golchin"
local article = require "lib.article"

local words = {}

local sets = {}

--- A set of words, to ask for folded ones: `words.set "از به با"`. The same list gives the same set.
function words.set(list)
  local set = sets[list]
  if not set then
    local is_folded = not string.find(list, "ئ", 1, true) -- most are: there is nothing to replace
    set = golchin.words(is_folded and list or (string.gsub(list, "ئ", "ی"))) -- as the fold writes it
    sets[list] = set
  end
  return set
end

--- A set of the words of several lists.
function words.union(...) return words.set(table.concat({ ... }, " ")) end

--- The words of a list as a plain table, for strings that a script has: its look-up calls nothing.
function words.plain(list)
  local set = {}
  for word in string.gmatch(list, "%S+") do set[word] = true end
  return set
end

local MANY = 2000 -- words; more of them push other things out of the processor's cache

--- What `tell(word)` says of each word, as a table that asks once. It forgets all when it knows many.
function words.told(tell)
  local count = 0
  return setmetatable({}, {
    __index = function(known, word)
      if count == MANY then
        for old in pairs(known) do known[old] = nil end
        count = 0
      end
      count = count + 1
      local answer = tell(word)
      known[word] = answer
      return answer
    end,
  })
end

--- The folded spellings of an article by token. Most sentences nobody looks at: those of one are asked of the host
--- with the first of them.
words.spellings = article.once(function(doc)
  return setmetatable(doc:spellings(1, 0), {
    __index = function(list, i)
      if i < 1 or i > #doc then return nil end
      local first, last = doc:sentence(doc:sentence_of(i))
      doc:spellings(first, last, list)
      return rawget(list, i)
    end,
  })
end)

--- The first and the last token of the sentence that holds token `i`.
function words.sentence(doc, i)
  local first, last = doc:sentence(doc:sentence_of(i))
  return first, last
end

--- What stands in brackets behind a holy name.
words.blessings = words.set "ره ع س عج ص"
local opening, closing = words.set "(", words.set ")"

--- The token behind a `(ره)` that starts at `i`; `i` when none does.
function words.skip_blessing(doc, i, last)
  if i + 2 <= last and doc:is(i, opening) and doc:is(i + 1, words.blessings) and doc:is(i + 2, closing) then
    return i + 3
  end
  return i
end

local from, bounding = words.set "از", words.set "بیش بیشتر کمتر بالاتر فراتر"

--- Is token `i` an «از» that takes something from a whole, as that of «بیش از» does not?
function words.is_from(doc, i) return doc:is(i, from) and not doc:is(i - 1, bounding) end

--- Ends of the words for who keeps a shop: «داروخانه‌داران», «آزمایشگاه دار».
words.keepers = words.set "دار داران داری دارها دارانی"

local function none() return nil end

--- The tokens of first..last that belong to a set: `for i in words.each(…)`.
function words.each(doc, first, last, set)
  local following = doc:find(first, last, set)
  if not following then return none end
  return function()
    local i = following
    if i then following = doc:find(i + 1, last, set) end
    return i
  end
end

return words
