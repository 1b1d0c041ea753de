-- Visits to an insurer's counters, where nobody is treated.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local counter = {}

local visit, to, this = words.set "مراجعه", words.set "به", words.set "این"
local branches, visiting = words.set "شعب شعبه کارگزاری", words.set "مراجعه سر آیند میآیند روند میروند آمدند رفتند"
local us, CARE = words.set "ما", "درمان" -- «به ما مراجعه می‌کنند», as somebody of the insurer says

--- The token at which the house is named to which people come, behind «به» at `i`: «به این شعبه», «به ۵۷۶ شعبه».
function counter.house_at(doc, i)
  if doc:is(i + 1, this) then return i + 2 end
  local count = doc:edge_at("Number", i + 1)
  return (count and count.last or i) + 1
end

--- Do people come to the counters: «روزی ۱۴۰۰ نفر به شعب مراجعه می‌کردند», «شعب ما روزانه ۵۳۰۰ مراجعه‌کننده دارند»?
function counter.comes_to_branch(sentence, f)
  local doc = sentence.doc
  if not f.is_insurer then return false end
  if f.listed then return doc:is(f.listed.first, visit) and doc:find(f.clause.first, f.first - 1, branches) ~= nil end
  local is_clerk = f.is_speakers and not string.find(sentence.speech.role or CARE, CARE, 1, true)
  for i in words.each(doc, f.noun, f.clause.last - 1, to) do
    local at = counter.house_at(doc, i)
    if (doc:is(at, branches) or is_clerk and doc:is(at, us)) and doc:find(at + 1, f.clause.last, visiting) then return true end
  end
  return false
end

local in_person = words.set "حضوری"

--- Are visits counted: «۱۱ هزار مراجعه حضوری داشتیم», as an insurer says?
function counter.is_visit(sentence, f)
  return f.is_insurer and sentence.doc:is(f.noun, visit) and sentence.doc:is(f.noun + 1, in_person) and not sentences.in_clause(sentence, f, "medical")
end

return counter
