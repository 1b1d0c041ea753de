-- What a figure counts or pays, as the article words it: the phrase behind the number («۳۱۰ کارگاه»),
-- the topic before it («شمار بیمه شدگان به ۳۱۰ هزار نفر رسید»), else what its people do.
local words = require "lib.words"
local phrase = require "insurance.phrase"

local subject = {}

local set = words.set
local pronouns = set "آن آنها آنان ایشان"
local from = set "از"
local too = set "نیز هم دیگر"

-- «آنان», «از آنها», «آن»: the words behind say what part is meant.
local function skip_pronoun(doc, i, last)
  local start = i
  while i <= last and words.is(doc, i, too) do i = i + 1 end
  local at = i
  if at <= last and words.is(doc, at, from) then at = at + 1 end
  if at <= last and words.is(doc, at, pronouns) then return at + 1, true end
  return i > start and i or start, false
end

local function behind(doc, sentence, f)
  local i, is_part = skip_pronoun(doc, f.noun, f.right)
  local first, last = phrase.read(doc, sentence, i, f.right)
  return first, last, is_part
end

local topics = {
  debt = true, revenue = true, premium = true, price = true, grant = true, insured = true, cover = true,
  booklet = true, service = true, pension = true, deficit = true, spend = true, pay = true, queue = true,
}

-- The leftmost topic of first..last: a list entry or a cue that can be one.
local function topic(doc, sentence, first, last)
  local best
  for _, hits in ipairs { sentence.nouns, sentence.cues } do
    for _, edge in ipairs(hits) do
      if edge.first >= first and edge.last <= last and (edge.measure or topics[edge.cue]) then
        if not best or edge.first < best.first or (edge.first == best.first and edge.last > best.last) then
          best = edge
        end
      end
    end
  end
  if not best then return nil end
  local start, stop = phrase.read(doc, sentence, best.first, last)
  return start or best.first, math.max(stop or best.last, best.last)
end

local function as_value(doc, first, last, about)
  local text = phrase.text(doc, first, last)
  return { value = about and about .. " " .. text or text, at = { first, last } }
end

-- «رشد» of the topic before, «سهم کارگر از حق بیمه» as the shape's own words say.
local function of_shape(doc, sentence, f)
  local shape, about = f.shape, f.shape.about
  local own = shape.subject
  if own then
    local value = doc:canonical(own.first, own.last)
    return { value = about and value .. " " .. about or value, at = { own.first, own.last } }
  end
  local first, last = topic(doc, sentence, f.left, f.first - 1)
  if first then return as_value(doc, first, last, about) end
  if f.previous and f.previous.subject then
    return { value = about .. " " .. f.previous.subject.value, at = f.previous.subject.at, resolved = true }
  end
  return { value = about, at = f.edge }
end

--- The subject of a figure: a slot's value, or nil.
function subject.of(doc, sentence, f)
  if f.shape then return of_shape(doc, sentence, f) end
  local first, last, is_part = behind(doc, sentence, f)
  local topic_first, topic_last = topic(doc, sentence, phrase.skip_counter(doc, f.left, f.first), f.first - 1)
  if first and not (f.kind == "percent" and topic_first) then return as_value(doc, first, last) end
  if topic_first then return as_value(doc, topic_first, topic_last) end
  local later_first, later_last = topic(doc, sentence, f.noun, f.right)
  if later_first then return as_value(doc, later_first, later_last) end
  if is_part or f.before then
    local previous = f.before or f.previous
    if previous and previous.subject then
      return { value = previous.subject.value, at = previous.subject.at, resolved = true }
    end
  end
  later_first, later_last = topic(doc, sentence, f.clause.first, f.clause.last)
  if later_first then return as_value(doc, later_first, later_last) end
  return nil
end

return subject
