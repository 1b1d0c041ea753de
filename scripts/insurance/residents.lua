-- Those who live somewhere, of whom no body is told: no figure of this domain.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local residents = {}

local supported = words.set "مددجو مددجوی مددجویان مددجویی" -- are so many wherever they live
local populations, having = words.set "جمعیت", words.set "دارد داشت جای"
local this, fund = words.set "این", words.set "صندوق"
local regions, living = words.set "استان شهرستان شهر", words.set "زندگی سکونت"
local of_care = { "cover", "support", "grant", "receive", "aid", "benefit", "insured", "uncovered", "service", "contract" }

--- Are those whom a figure counts a welfare body's own by their name, «مددجو»?
function residents.has_supported(sentence, f) return sentence.doc:find(f.left, f.right, supported) ~= nil end

--- «استان حدود ۳۰۰ هزار سالمند دارد», «جمعیت سالمند ۱۶۰ هزار نفر است»: so many live there.
function residents.are_counted(sentence, f)
  local doc, clause = sentence.doc, f.clause
  if doc:find(clause.first, f.right, supported) then return false end -- «جمعیت مددجویان از ۲۱ هزار به ۲۴ هزار نفر رسید»
  local at = doc:find(clause.first, clause.last, populations)
  local region = doc:find(clause.first, f.first - 1, regions)
  local lives_there = doc:find(f.noun, clause.last, living) and not doc:edges("@facility", clause.first, f.first)[1]
  local is_fund = at ~= nil and (doc:is(at + 1, fund) or at == f.noun and doc:find(clause.first, f.first - 1, fund)) -- «جمعیت صندوق روستاییان»
  local is_counted = at ~= nil and not doc:is(at - 1, this) and not is_fund or lives_there
    or region and not doc:edge_before("Organization", region) and doc:find(f.noun, clause.last, having) ~= nil
  if not is_counted then return false end
  for _, cue in ipairs(of_care) do
    if sentences.in_clause(sentence, f, cue) then return false end
  end
  return true
end

return residents
