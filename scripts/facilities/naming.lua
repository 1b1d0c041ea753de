-- Where the name of a facility is read: behind its kind, in quotation marks, in brackets, announced by «به نام».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local name = require "facilities.name"
local operator = require "facilities.operator"
local quoted = require "facilities.quoted"

local naming = {}

local DISTANT = 6 -- tokens between a kind and its name in quotation marks at most
local leads = words.set "از به با در را که و برای درباره"
local its, to, by, called = words.set "آن", words.set "به", words.set "به با", words.set "نام اسم"
local named, titled, under, heading = words.set "بنام", words.set "موسوم معروف مشهور ملقب", words.set "با تحت", words.set "عنوان"
local another, without, apart, from = words.set "دیگر دیگری", words.set "جز بجز", words.set "غیر", words.set "از"
-- Kinds that are called by their doctors.
local of_doctors, doctor = { ["داروخانه"] = true }, words.set "دکتر"

--- May a name of `f` still follow?
function naming.is_open(f)
  return not (f.name or f.is_plural or f.is_pointing or f.is_short) and (not f.count or f.count.value == 1)
end

--- The slot of a name, without a blessing that lost its brackets; «شفای بشرویه» has the ی of its ezafe.
function naming.slot(doc, first, last)
  if last > first and doc:is(last, words.blessings) then last = last - 1 end
  local ending = doc:folded(last)
  if not string.find(ending, "...ای$") then return { at = { first, last } } end
  return { value = string.sub(doc:canonical(first, last), 1, -3), at = { first, last } }
end

--- Read a name at `i` that `find`, of facilities/name.lua, finds there; the token behind it, or nil.
function naming.read(doc, f, i, last, find)
  local stop = not operator.at(doc, i, last) and find(doc, i, last)
  -- «مسئول داروخانه شبانه‌روزی دکتر بحرینی»: no official.
  if not stop and of_doctors[f.kind] and doc:is(i, doctor) then stop = name.of_start(doc, i, last) end
  if not stop then return nil end
  f.name = naming.slot(doc, i, stop)
  return words.skip_blessing(doc, stop + 1, last)
end

--- One in quotation marks at `i`.
function naming.quoted(doc, f, i, last)
  local first, stop, after = quoted.read(doc, i, last)
  if first then f.name = naming.slot(doc, first, stop) end
  return after
end

-- A name at `i` that shows itself.
local function read_shown(doc, f, i, last)
  return naming.quoted(doc, f, i, last) or naming.read(doc, f, i, last, name.strong)
end

-- The token behind «به نام», «بنام», «موسوم به» at `i`, or nil.
local function behind_call(doc, i)
  if doc:is(i, named) then return i + 1 end
  local is_call = doc:is(i, by) and doc:is(i + 1, called) or doc:is(i, titled) and doc:is(i + 1, to)
  return is_call and i + 2 or nil
end

--- «درمانگاهی به نام شهید فهمیده», «تنها مرکز آن با نام «نرگس»»: the name is announced; also of one word.
function naming.announced(doc, f, i, last)
  if doc:is(i, its) then i = i + 1 end
  -- «با عنوان برترین مرکز» may be no name.
  if doc:is(i, under) and doc:is(i + 1, heading) then return read_shown(doc, f, i + 2, last) end
  local at = behind_call(doc, i)
  if not at or at > last or doc:gap(at) == "joiner" then return nil end
  local after = read_shown(doc, f, at, last) or naming.read(doc, f, at, last, name.weak)
  if after or tokens.is_end(doc, at, last) or doc:edge_at("Place", at, last) then return after end
  local stop = tokens.word_end(doc, at, last)
  f.name = naming.slot(doc, at, stop)
  return stop + 1
end

-- The token behind «جز», «دیگری به غیر از» at `i`, or nil.
local function behind_except(doc, i)
  if doc:is(i, another) then i = i + 1 end
  if doc:is(i, to) then i = i + 1 end
  if doc:is(i, without) then return i + 1 end
  return doc:is(i, apart) and doc:is(i + 1, from) and i + 2 or nil
end

--- Does a name follow an indefinite kind at `i`: «درمانگاهی موسوم به آفتاب», «بیمارستانی جز ۱۵ خرداد ندارند»?
function naming.is_led(doc, i) return (behind_call(doc, i) or behind_except(doc, i)) ~= nil end

--- «بیمارستانی جز ۱۵ خرداد ندارند»: the only one that there is.
function naming.excepted(doc, f, i, last)
  local at = behind_except(doc, i)
  local after = at and read_shown(doc, f, at, last) or nil
  f.is_excepted = after ~= nil
  return after
end

--- «مرکز توانبخشی معلولان ذهنی بالای ۱۴ سال «فرشتگان» فلاورجان»: a name in quotation marks further on.
function naming.distant(doc, f, i, last)
  for at = i, math.min(i + DISTANT, last) do
    if quoted.opens(doc, at) then return naming.quoted(doc, f, at, last) end
    local is_over = doc:kind(at) == "punctuation" or doc:is(at, leads) or tokens.is_verb(doc, at) or doc:edge_at("@kind", at)
    if is_over or doc:edge_at("@status", at) then return nil end
  end
  return nil
end

return naming
