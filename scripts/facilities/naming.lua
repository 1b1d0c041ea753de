-- Where the name of a facility is read: behind its kind, in quotation marks, in brackets, announced by «به نام».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local name = require "facilities.name"
local operator = require "facilities.operator"
local quoted = require "facilities.quoted"

local naming = {}

local DISTANT = 6 -- tokens between a kind and its name in quotation marks at most
local blessings = words.set "ره عج ع ص"
local leads = words.set "از به با در را که و برای درباره"
local its, by, called = words.set "آن", words.set "به با", words.set "نام اسم"
local opening, closing = words.set "(", words.set ")"

--- May a name of `f` still follow?
function naming.is_open(f)
  return not (f.name or f.is_plural or f.is_pointing or f.is_short) and (not f.count or f.count.value == 1)
end

--- The slot of a name, without a blessing that lost its brackets; «شفای بشرویه» has the ی of its ezafe.
function naming.slot(doc, first, last)
  if last > first and doc:is(last, blessings) then last = last - 1 end
  local ending = doc:folded(last)
  if not string.find(ending, "...ای$") then return { at = { first, last } } end
  return { value = string.sub(doc:canonical(first, last), 1, -3), at = { first, last } }
end

--- Read a name at `i` that `find`, of facilities/name.lua, finds there; the token behind it, or nil.
function naming.read(doc, f, i, last, find)
  local stop = not operator.at(doc, i, last) and find(doc, i, last)
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

--- «درمانگاهی به نام شهید فهمیده», «تنها مرکز آن با نام «نرگس»»: the name is announced; also of one word.
function naming.announced(doc, f, i, last)
  if doc:is(i, its) then i = i + 1 end
  local at = i + 2
  if at > last or not doc:is(i, by) or not doc:is(i + 1, called) or doc:gap(at) == "joiner" then return nil end
  local after = naming.quoted(doc, f, at, last) or naming.read(doc, f, at, last, name.strong) or naming.read(doc, f, at, last, name.weak)
  if after or tokens.is_end(doc, at, last) or doc:edge_at("Place", at, last) then return after end
  local stop = tokens.word_end(doc, at, last)
  f.name = naming.slot(doc, at, stop)
  return stop + 1
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

--- «بیمارستان فعلی شهر (ابن سینا)»: one in brackets at `i`.
function naming.bracketed(doc, f, i, last)
  local stop = doc:is(i, opening) and naming.is_open(f) and name.strong(doc, i + 1, last)
  local after = stop and words.skip_blessing(doc, stop + 1, last)
  if not after or not doc:is(after, closing) then return nil end
  f.name = naming.slot(doc, i + 1, stop)
  return after + 1
end

return naming
