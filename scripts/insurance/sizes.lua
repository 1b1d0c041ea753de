-- Sums by the size of a household: «مستمری خانوار یک نفره ۴۲۰ هزار تومان، دو نفره ۶۰۰ هزار تومان است».
local words = require "lib.words"
local payee = require "insurance.payee"
local parts = require "insurance.parts"
local households = require "insurance.households"

local sizes = {}

local set = words.set
local sized, person, single = set "نفره نفری نفر", set "نفر", set "تک"
local also, more, to, top = set "و", set "بیشتر بالاتر", set "به", set "بالا"
local WORDS = 4 -- tokens from the household to its size
local LARGE = 12 -- a household

-- Where the size that token `at` tells ends: «پنج نفره و بیشتر», «پنج نفره به بالا»; nil when it is none.
local function size_end(doc, at)
  local is_open = doc:is(at + 1, also) and doc:is(at + 2, more) or doc:is(at + 1, to) and doc:is(at + 2, top)
  if doc:is(at, person) and not is_open then return nil end -- «پنج نفر و بیشتر»
  return is_open and at + 2 or at
end

-- The last size that stands before a figure, else the first one behind: its word, and where it ends; or nil.
local function size_of(doc, f)
  local first = doc:is(f.left, more) and doc:is(f.left - 1, also) and f.left - 2 or f.left
  local at
  for i in words.each(doc, first, f.first - 1, sized) do at = i end
  at = at or doc:find(f.noun, f.right, sized)
  local stop = at and size_end(doc, at)
  return stop and at, stop
end

-- The head of a subject, up to the household that it names.
local names = { "خانوار", "خانواده" }
local function without_household(text)
  for _, name in ipairs(names) do
    local at = string.find(" " .. text, " " .. name, 1, true)
    if at then return (string.gsub(string.sub(text, 1, math.max(at - 1, 0)), " $", "")) end
  end
  return text
end

-- «یک نفره از ۲۸۰ به ۴۲۰ هزار تومان»: of the same.
local function grown(doc, f)
  local before = parts.grown_from(doc, f)
  return before and before.household and before or nil
end

-- The household whose size stands at token `at`: its head, or that of the sum before, and where the words begin that
-- tell which it is; or nil.
local function household_at(doc, f, found, at)
  local noun = doc:find(math.max(f.clause.first, at - WORDS), at - 1, households.nouns)
  if noun then return (string.gsub(doc:canonical(noun, noun), "های$", "")), noun + 1 end
  local number = doc:edge_before("Number", at)
  local start = number and number.value <= LARGE and number.first or doc:is(at - 1, single) and at - 1
  if not start then return nil end
  local is_next = found and found.at and found.at[2] == start - 1 -- «مستمری یک نفره‌ها»
  return f.previous and f.previous.household or is_next and "" or nil, start
end

-- What is paid, where the subject `found` tells only whom: the same as before, else the grant of the clause.
local function paid(doc, sentence, f, found)
  local base = found and without_household(found.value) or ""
  if base ~= "" then return base end
  if f.previous and f.previous.household then return f.previous.paid end
  local grant = payee.grant_of(doc, sentence, f, f.clause.first, f.clause.last)
  return grant and without_household(grant.value) or ""
end

--- The subject `found` of a sum with the size of the household that gets it, which the sums behind take over.
function sizes.with(doc, sentence, f, found)
  local same = grown(doc, f)
  if same then
    f.is_sized, f.household, f.paid = true, same.household, same.paid
    return { value = same.subject.value, at = same.subject.at, resolved = true }
  end
  local at, stop = size_of(doc, f)
  if not at then return found end
  local head, start = household_at(doc, f, found, at)
  if not head then return found end
  f.is_sized, f.household, f.paid = true, head, paid(doc, sentence, f, found)
  local texts = {}
  for _, part in ipairs { f.paid, head, doc:canonical(start, stop) } do
    if part ~= "" then texts[#texts + 1] = part end
  end
  return { value = table.concat(texts, " "), at = found and found.at or { start, stop } }
end

return sizes
