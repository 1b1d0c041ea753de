-- Whose a figure is by its own words or by the office of who speaks, and when it is nobody's.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local whose = {}

--- «۹ هزار مستمری‌بگیر کمیته امداد»: whose they are stands right behind them.
function whose.of_noun(edges, f)
  local noun = f.person or f.listed
  for i = 1, noun and #edges or 0 do
    if edges[i].first == noun.last + 1 and noun.first >= f.noun then return edges[i] end
  end
  return nil
end

-- «حقوق بازنشستگان فولاد», «هر بازنشسته کشوری»: the fund that the article names and that is called after them.
local retired, called_after, fund = words.set "بازنشسته بازنشستگان", words.set "کشوری لشکری فولاد نفت", "بازنشستگی"
function whose.of_retired(doc, f, found)
  local best
  for i in words.each(doc, f.left, f.right - 1, retired) do
    local after = doc:is(i + 1, called_after) and doc:canonical(i + 1, i + 1)
    for name in pairs(after and found.sectors or {}) do
      local fits = string.find(name, fund, 1, true) and string.find(name, after, 1, true)
      if fits and (not best or name < best) then best = name end
    end
  end
  return best
end

local care = { "پزشکی", "درمان", "بیمارستان", "اورژانس", "بهداشت", "سلامت" }

--- Does a body of this name treat people?
whose.treats = words.told(function(name)
  for _, word in ipairs(care) do
    if string.find(name, word, 1, true) then return true end
  end
  return false
end)

--- «کانون بازنشستگان تامین اجتماعی»: named after a payer, but none of its offices.
whose.is_outside = words.told(function(name)
  for _, word in ipairs { "کانون", "انجمن", "اتحادیه", "خبرگزاری" } do
    if string.find(name, word, 1, true) then return true end
  end
  return false
end)

-- «این صندوق به ۱۲۶ هزار بیمار کمک کرده است»: a house of charity whose officer speaks, and that is no payer otherwise.
local this, helped = words.set "این", words.plain "beneficiaries services payment"
local charities = words.set "صندوق مجمع خیریه موسسه بنیاد انجمن"

--- The body that does what a figure counts by its officer's own words, or nil.
function whose.of_own_house(doc, f, speech)
  local name = helped[f.measure] and speech and speech.organization
  if not name then return nil end
  for i in words.each(doc, f.clause.first, f.clause.last - 1, this) do
    if doc:is(i + 1, charities) and string.find(name, doc:canonical(i + 1, i + 1), 1, true) == 1 then return { value = name, resolved = true } end
  end
  return nil
end

-- Does a payer name an office better than another: is it longer? Of two alike the order of the letters decides.
local function is_closer(payer, other)
  if #payer ~= #other then return #payer > #other end
  return payer < other
end

local HEALTH_INSURANCE = "بیمه سلامت" -- whose offices treat nobody

--- The payer that a speaker's office is of: «اشتغال و مشارکت های مردمی بهزیستی».
function whose.payer_of(found, name)
  if not name or found.sectors[name] then return name end
  found.offices = found.offices or {}
  local known = found.offices[name]
  if known == nil then
    known = name
    if not (whose.treats[string.gsub(name, HEALTH_INSURANCE, "")] or whose.is_outside[name]) then
      for payer in pairs(found.sectors) do
        if string.find(name, payer, 1, true) and (known == name or is_closer(payer, known)) then known = payer end
      end
    end
    found.offices[name] = known
  end
  return known
end

-- «از هر بیمه‌ای محروم مانده‌اند», «فاقد هرگونه دفترچه»: also what no list of words has. «روستاهای محروم» lack other things.
local deprived, without = words.set "محروم محروماند محرومند بیبهره بیبهرهاند بهره", words.set "فاقد بدون"
local use, no = words.set "بهره", words.set "بی" -- «بی‌بهره» is two tokens
local cover, NEAR = words.set "بیمه بیمهای پوشش پوششی دفترچه دفترچهای", 4 -- tokens
local denied = " ن%S+$" -- «چون شناسنامه ندارند بیمه نیستند», not «… و شمار بی‌بیمه‌ها»
local function lacks(sentence, f)
  local doc = sentence.doc
  local last = f.after and f.after.first - 1 or sentence.last
  if sentences.in_clause(sentence, f, "uncovered") then return true end
  local hit = sentences.cue(sentence, f.noun, last, "uncovered")
  if hit and string.find(hit.canonical, denied) then return true end
  last = math.min(f.clause.last, last)
  for i in words.each(doc, f.noun, last, deprived) do
    local is_use = doc:is(i, use) and not doc:is(i - 1, no) -- «از بیمه بهره می‌برند»
    if not is_use and doc:find(math.max(i - NEAR, f.noun), i - 1, cover) then return true end
  end
  for i in words.each(doc, f.noun, last, without) do
    if doc:find(i + 1, math.min(i + NEAR, last), cover) then return true end
  end
  return false
end

-- «حق بیمه تکمیلی هر بازنشسته»: a company's that is not named, when those speak who pay it.
local extra = words.set "تکمیلی"
local function is_companys(sentence, f)
  local house = sentence.speech and sentence.speech.organization
  return house ~= nil and whose.is_outside[house] and sentence.doc:find(sentence.first, f.clause.last, extra) ~= nil
end

--- Is the body that a figure would have, a slot's `value`, not its own: are its people without insurance, or with a
--- company's?
function whose.is_nobodys(sentence, f, value)
  if f.measure == "coverage" then return lacks(sentence, f) end
  return not value.at and (f.measure == "price" or f.measure == "payment" or f.measure == "insured") and is_companys(sentence, f)
end

local red_crescent = "هلال احمر"
--- The body whose care a figure counts that no payer owns, where its own officer speaks of it: «هلال احمر»; or nil.
function whose.of_carers(speech, measure)
  local name = measure == "services" and speech and speech.organization
  if not name or not string.find(name, red_crescent, 1, true) then return nil end
  return { value = red_crescent, resolved = true }
end

return whose
