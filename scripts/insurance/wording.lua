-- How a phrase reads as a slot: its head in the singular, without endings that belong to the sentence.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local wording = {}

local set = words.set
local comma, and_word = set "،", set "و"
local endings = { "های", "ها", "هایی" }

local relative_word = set "که"

-- The spelling of the hit that is just token `i`, if it is of several words.
local function parted(hits, i)
  for n = 1, #hits do
    local hit = hits[n]
    if hit.first == i and hit.last == i then
      local form = string.gsub(hit.canonical, "\u{200C}", " ")
      if string.find(form, " ", 1, true) then return form end
    end
  end
  return nil
end

-- Words that lost the space between them are written apart as the list has them: «حقبیمه»; «خسارتی که».
local function spelled(doc, sentence, i)
  local hit = i < #doc and doc:is(i + 1, relative_word) and sentences.cue(sentence, i, i, "grant")
  if hit and doc:canonical(i, i) == hit.canonical .. "ی" then return hit.canonical end
  return parted(sentences.nouns(sentence), i) or parted(sentences.cues(sentence), i) or doc:canonical(i, i)
end

-- Broken plurals that no ending tells.
local singulars = {
  ["مردان"] = "مرد", ["زنان"] = "زن", ["دختران"] = "دختر", ["پسران"] = "پسر",
  ["اعمال"] = "عمل", ["ایتام"] = "یتیم", ["مراجعات"] = "مراجعه", ["مراکز"] = "مرکز", ["معلولین"] = "معلول",
  ["اقلام"] = "قلم", ["نسخ"] = "نسخه", ["کارفرمای"] = "کارفرما",
  ["نمایندگان"] = "نماینده", ["کارگزاران"] = "کارگزار", ["منازل"] = "منزل",
}

local function singular(head, rest)
  if singulars[head] then return singulars[head] .. rest end
  local plural, behind = string.match(rest, "^ (%S+)(.*)$")
  if plural == "ها" or plural == "های" or plural == "هایی" then return head .. behind end
  for _, ending in ipairs(endings) do
    if #head > #ending + 4 and string.sub(head, -#ending) == ending then
      return string.sub(head, 1, -#ending - 1) .. rest
    end
  end
  return head .. rest
end

local joined_copula = "\u{200C}ا?ند$"

-- «۲۳۰۰ نفر معلول شدیدند», «۴۵۰۰ خانوار مستمری‌بگیر امدادند»: the copula is written with what they are.
local predicates = set [[شدید متوسط خفیف سبک سنگین حاد زن مرد دختر پسر کودک سالمند جوان نوجوان معلول نابینا ناشنوا بیمار یتیم
  بازنشسته مستمری وظیفه بگیر پرداز کارگر کارمند کشاورز بیکار نیازمند محروم مددجو امداد بهزیستی خاص مزمن ساکن بومی مقیم]]
local glued_copula, compounds = "^(.*)ند$", { "بگیر$", "پرداز$", "شدید$", "متوسط$", "خفیف$" }
local is_predicate = words.told(function(stem)
  if predicates[stem] then return true end
  for _, ending in ipairs(compounds) do
    if string.find(stem, ending) then return true end
  end
  return false
end)
local function without_copula(doc, last, text)
  local stem = string.match(doc:folded(last), glued_copula)
  return stem and is_predicate[stem] and string.gsub(text, "ند$", "") or text
end
local indefinite, plural = { "گانی$", "یانی$", "هایی$" }, "انی$" -- «بازماندگانی که …»

-- «معلولانی که», but «کارگران ساختمانی که»
local function is_indefinite(doc, first, last, text)
  for _, ending in ipairs(indefinite) do
    if string.find(text, ending) then return true end
  end
  return string.find(text, plural) ~= nil and (first == last or doc:edge_at("@people", last) ~= nil)
end

-- «بازنشستگان، ازکارافتادگان و بازماندگان»: each item by itself.
local function text_of_list(doc, sentence, first, last)
  local at = first < last and doc:find(first + 1, last - 1, comma)
  if not at then return nil end
  local parts, start = {}, first
  for i = first, last do
    if doc:is(i, comma) or i > at and doc:is(i, and_word) then
      parts[#parts + 1] = wording.text(doc, sentence, start, i - 1)
      start = i + 1
    end
  end
  return table.concat(parts, "، ") .. " و " .. wording.text(doc, sentence, start, last)
end

local from, disabled = set "از", set "کارافتاده کارافتادگان کارافتادگی" -- «از کارافتاده»

--- A phrase with its head in the singular: «مددجویان بهزیستی» → «مددجو بهزیستی».
function wording.text(doc, sentence, first, last)
  local listed = text_of_list(doc, sentence, first, last)
  if listed then return listed end
  local person = doc:edge_at("@people", first)
  local parts, start = {}, first
  if person and person.last <= last then
    parts[1] = (string.gsub(person.form, "\u{200C}", " "))
    start = person.last + 1
  end
  local i = start
  while i <= last do
    -- «بازنشستگان و مستمری‌بگیران»: each in the singular
    local second = person and i > start and doc:is(i - 1, and_word) and doc:edge_at("@people", i)
    local is_whole = second and second.plural and second.last <= last
    parts[#parts + 1] = is_whole and string.gsub(second.form, "\u{200C}", " ") or spelled(doc, sentence, i)
    i = (is_whole and second.last or i) + 1
  end
  if doc:is(first, disabled) and first > 1 and doc:is(first - 1, from) then table.insert(parts, 1, doc:canonical(first - 1, first - 1)) end
  local whole = string.gsub(table.concat(parts, " "), "های$", "ها")
  whole = without_copula(doc, last, string.gsub(whole, joined_copula, "")) -- «معلول جسمی‌حرکتی‌اند»
  if last < #doc and doc:is(last + 1, relative_word) and is_indefinite(doc, first, last, whole) then whole = string.sub(whole, 1, -#"ی" - 1) end
  local head, rest = string.match(whole, "^(%S+)(.*)$")
  return head and singular(head, rest) or doc:canonical(first, last)
end

return wording
