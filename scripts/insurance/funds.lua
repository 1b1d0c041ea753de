-- The funds of one insurer, which tell its people apart: «بیمه‌شدگان صندوق روستاییان», «… زیر پوشش صندوق کارکنان دولت».
local words = require "lib.words"
local phrase = require "insurance.phrase"

local funds = {}

local set = words.set
local fund, this, parting = set "صندوق", set "این", set "و ،"
local own_words = set "دولت سایر بیمه" -- though phrases stop there
local joining = set "عضویت"
local WORDS = 5 -- tokens of a name
local named_so = "^صندوق"

-- Where the name ends that begins with «صندوق» at token `i`, or nil; what is a body by that name is no fund of another.
local function name_end(doc, sentence, i, last)
  local house = doc:edge_at("Organization", i)
  if house and string.find(house.name or "", named_so) then return nil end
  local stop, bound = i, math.min(i + WORDS, last)
  for at = i + 1, bound do
    local is_pair = stop > i and doc:is(at, parting) and at < bound and doc:edge_at("@people", at + 1) ~= nil -- «روستاییان و عشایر»
    if doc:edge_at("Place", at) or not is_pair and phrase.ends(doc, sentence, at) and not doc:is(at, own_words) then break end
    stop = at
  end
  if doc:is(stop, joining) or phrase.is_verbal(doc, sentence, stop, stop) then stop = stop - 1 end -- «… عضویت دارند»
  local insurer = doc:edge_at("Organization", i + 1)
  if stop <= i or insurer and insurer.last == stop then return nil end -- «صندوق بیمه سلامت»
  return stop
end

--- The fund that is named in first..last: its first and last token, or nil.
function funds.named(doc, sentence, first, last)
  for i in words.each(doc, first, last - 1, fund) do
    local stop = not doc:is(i - 1, this) and name_end(doc, sentence, i, last)
    if stop then return i, stop end
  end
  return nil
end

--- Who is in a fund of which no name is told.
funds.member = "عضو صندوق"

local by_measure = { insured = "بیمه شده", coverage = "" }
local heads = { "^بیمه شده$", "^بیمه شده صندوق", "^" .. funds.member, "^صندوق", "^جمعیت$", "پوشش$", "پوشش بیمه$" }
local of_fund = " ?صندوق.*$"

-- Does a subject name no one else than all who are insured or covered?
local function is_of_all(text)
  for _, head in ipairs(heads) do
    if string.find(text, head) then return true end
  end
  return false
end

--- The subject `found` of a figure of people, with the fund that they are in when that stands before them, or right
--- behind; `found` may be nil.
function funds.with(doc, sentence, f, found)
  local head = f.kind == "person" and by_measure[f.measure]
  if not head then return found end
  local first, last = funds.named(doc, sentence, f.left, f.first - 1)
  if not first then
    local is_behind = found and (found.value == funds.member or found.at and not found.resolved and doc:is(found.at[2] + 1, fund))
    if is_behind then first, last = funds.named(doc, sentence, f.noun, f.right) end
  end
  if not first then return found end
  if found then
    if not is_of_all(found.value) then return found end
    head = found.resolved and head or string.gsub(found.value, of_fund, "")
  end
  local text = string.gsub(head .. " " .. doc:canonical(first, last), "^ ", "")
  return { value = text, at = found and not found.resolved and found.at or { first, last } }
end

return funds
