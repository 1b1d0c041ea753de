-- What a figure counts or pays, as the article words it: the noun phrase behind the number, else the
-- listed noun of its clause.
local words = require "lib.words"

local subject = {}

local enders = words.set [[در به با را که از است هستند بود بودند شد شدند شده می و تا برای نیز هم این آن تحت زیر خبر
  دارد دارند گفت داد داده کرد کردند میشود ثبت انجام صورت رسید رسیده یعنی معادل اعلام پرداخت صادر شامل وجود اکنون]]
local skip_first = words.set "از"
local WORDS = 5

local function phrase_end(doc, i, last)
  local stop = i - 1
  while stop < last and stop < i + WORDS - 1 do
    local next = stop + 1
    if doc:kind(next) ~= "word" then break end
    if words.is(doc, next, enders) then break end
    if doc:edge_at("Number", next) or doc:edge_at("Organization", next) or doc:edge_at("Place", next) then break end
    stop = next
  end
  return stop
end

-- Records write the head in the singular: `مددجویان` → `مددجو`.
local endings = { "‌های", "های", "ها" }
local function singular(text)
  local head, rest = string.match(text, "^(%S+)(.*)$")
  if not head then return text end
  local next_word = string.match(rest, "^ (%S+)")
  if next_word == "ها" or next_word == "های" then
    rest = string.sub(rest, #next_word + 2)
    return head .. rest
  end
  for _, ending in ipairs(endings) do
    if #head > #ending + 4 and string.sub(head, -#ending) == ending then
      return string.sub(head, 1, -#ending - 1) .. rest
    end
  end
  return text
end

--- The subject of a figure: value and where it is worded, or nil.
function subject.of(doc, f)
  local i = f.noun
  if i <= f.right and words.is(doc, i, skip_first) then i = i + 1 end
  local stop = phrase_end(doc, i, f.right)
  if stop >= i then
    return { value = singular(doc:canonical(i, stop)), at = { i, stop } }
  end
  local best
  for _, edge in ipairs(doc:edges("@measure", f.left, f.right)) do
    if edge.last < f.first or edge.first > f.last then
      if not best or math.abs(edge.first - f.first) < math.abs(best.first - f.first) then best = edge end
    end
  end
  if best then return { value = singular(doc:canonical(best.first, best.last)), at = best } end
  return nil
end

subject.singular = singular

return subject
