-- Kinds by their first word: «از این تعداد ۷۳ پایگاه شهری است» of what was named before, «پایگاه تازه اورژانس»
-- with the rest further on, «پایگاه اردل» in an article about emergency services.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local count = require "facilities.count"
local operator = require "facilities.operator"
local phrase = require "facilities.phrase"
local places = require "facilities.places"

local head = {}

local set = words.set
local out_of, openers = set "از", set "که"
local centres = set "مرکز مراکز"
local inside, houses, cases, one = set "در", set "خانه", set "مورد تای", set "یکی"
local units = set "مورد تای واحد باب"
local predicated = set "نیازمند نیاز محتاج فاقد بدون دارای" -- «از ۱۱۲ خانه بهداشت ۱۷ واحد نیازمند بازسازی است»
local pieces = set "تا تای"
local newest = set "آخرین نخستین اولین جدید تازه بزرگ جدیدترین تازهترین بزرگترین"
local base, base_kind = "پایگاه", "پایگاه اورژانس"
local bases, armed = set "پایگاه", set "بسیج نظامی انتظامی"
-- «۱۱۰ خانه بهداشت، ۵۴ مرکز جامع سلامت و ۱۸۰ پایگاه»: what a base is among houses of public health.
local of_health, health_base = { ["خانه بهداشت"] = true, ["مرکز بهداشت"] = true, ["پایگاه بهداشت"] = true }, "پایگاه بهداشت"
local emergency = set "اورژانس فوریت فوریتهای"
local NAME = 3 -- tokens of a name behind its first at most
local MODIFIERS = 3 -- between the first word of a kind and the rest at most
-- The rest of a kind, by its first word.
local rests = {
  [base] = { ["اورژانس"] = base_kind, ["بهداشت"] = health_base, ["سلامت"] = health_base },
  ["مرکز"] = {
    ["اورژانس"] = base_kind, ["بهداشت"] = "مرکز بهداشت", ["دیالیز"] = "مرکز درمانی", ["ناباروری"] = "مرکز درمانی",
    ["توانبخشی"] = "مرکز توانبخشی", ["تصویربرداری"] = "مرکز تصویربرداری", ["درمانی"] = "مرکز درمانی",
    ["دندانپزشکی"] = "مرکز درمانی", ["جراحی"] = "کلینیک", ["فیزیوتراپی"] = "مرکز توانبخشی", ["نگهداری"] = "آسایشگاه",
  },
}
rests["مراکز"] = rests["مرکز"]
local fields = set "نگهداری دیالیز ناباروری توانبخشی تصویربرداری دندانپزشکی جراحی فیزیوتراپی"

-- Is an article about bases of emergency services, which it may call «پایگاه» throughout?
local function is_of_bases(doc)
  return doc:find(1, #doc, bases) ~= nil and doc:find(1, #doc, emergency) ~= nil
end

--- May there be a kind that only its first word shows: «پایگاه اردل», «مرکز غیرمجاز دندانپزشکی»?
function head.may_be(doc)
  return is_of_bases(doc) or doc:find(1, #doc, fields) ~= nil and doc:find(1, #doc, centres) ~= nil
end

--- What an article calls by a first word, as far as it has been read.
function head.new(doc)
  return { default = is_of_bases(doc) and base_kind or nil, names = {} }
end

--- Remember the kind that `f` calls by its first word, and its count.
function head.learn(doc, f, heads)
  local s = doc:sentence_of(f.first)
  if heads.led == s and heads.any == f.kind and f.count and f.count.value < heads.whole then
    heads.shared = s -- «از ۲۰۱ داروخانه ۱۸۷ داروخانه فعال و ۱۴ مورد نیمه‌فعال است»
    return
  end
  local word = doc:folded(f.edge.first)
  if f.name and doc:is(f.edge.first, centres) then heads.names[doc:canonical(tokens.bounds(f.name.at))] = f.kind end
  heads.any, heads.whole = f.kind, f.count and f.count.value or 0
  heads.counted = f.count and doc:sentence_of(f.first)
  heads.led = count.is_whole(doc, f) and doc:sentence_of(f.first)
  heads["مرکز"] = doc:is(f.edge.first, centres) and heads.whole > 0 and f.kind or nil
  if string.find(word, "^" .. base) then heads[base] = f.kind end
end

-- «پایگاه تازه اورژانس»: the kind, the last of its tokens, the status and the operator that are said between.
local function split_kind(doc, edge, last)
  local rest = rests[edge.canonical]
  if not rest then return nil end
  local i, state, by = edge.last + 1, nil, nil
  for _ = 1, MODIFIERS do
    local modifier = doc:edge_at("@modifier", i, last)
    local said = not modifier and doc:edge_at("@status", i, last) -- «پایگاه‌های فعال اورژانس»
    if not modifier and not said then return nil end
    state = said or state
    by = operator.sector(modifier) or by -- «مرکز خیریه نگهداری …»
    i = (modifier or said).last + 1
    local kind = i <= last and rest[doc:folded(i)]
    if kind then return kind, i, state and { value = state.status, at = state }, by end
  end
  return nil
end

-- Is the hit the first word of a kind of several, «خانه» of «خانه بهداشت»?
local function is_of_kind(doc, edge, f)
  return doc:is(edge.first, houses) and string.find(f.kind, edge.canonical, 1, true) == 1
end

-- «۱۲ خانه بهداشت در سنقر، ۷ خانه در صحنه و ۳ باب در هرسین»
local function is_next_of_list(doc, edge, f, heads)
  local is_own = not doc:is(edge.first, houses) or is_of_kind(doc, edge, f)
  local place = doc:is(edge.last + 1, inside) and doc:edge_at("Place", edge.last + 2) or nil
  return is_own and heads.counted == doc:sentence_of(edge.first) and not doc:is(edge.first, cases) and place ~= nil
end

local followers = { "@modifier", "@status", "Place" }

-- May what begins at `i` be said of a house that its first word names?
local function may_follow(doc, i, last)
  return tokens.is_end(doc, i, last) or tokens.is_verb(doc, i) or tokens.starts(doc, i, followers) or places.is_land(doc, i, last)
end

-- «که آخرین آن‌ها در تکاب راه افتاد»: what is said there is said of one of those that were counted.
local function read_newest(doc, edge, last, heads)
  local i = edge.last + 1
  if not heads.any or heads.whole < 2 or not doc:is(i, tokens.pronouns) then return nil end
  local stop = doc:is(i + 1, tokens.plural_ending) and i + 1 or i
  local f = { kind = heads.any, edge = { first = edge.first, last = stop }, first = edge.first, last = stop, is_from_whole = true, is_member = true }
  phrase.read(doc, f, last)
  return f
end

-- «شمار پایگاه‌های فعال استان به ۹۸ پایگاه رسید»: bases that a count of all follows.
local function read_grown(doc, edge, last, heads)
  local kind = heads[base] or heads.default
  local f = kind and { kind = kind, edge = edge, first = edge.first, last = edge.last, is_plural = true }
  if not f then return nil end
  phrase.read(doc, f, last)
  count.read_behind(doc, f, last)
  if not f.count then return nil end
  head.learn(doc, f, heads)
  return f
end

-- «پایگاه تازه اورژانس», «۱۲ مرکز غیرمجاز دندانپزشکی»: a kind whose rest stands further on, or nil.
local function read_split(doc, edge, first, last, heads, is_plural)
  local kind, stop, state, by = split_kind(doc, edge, last)
  if not kind then return nil end
  local f = { kind = kind, edge = { first = edge.first, last = stop }, first = edge.first, last = stop, is_plural = is_plural, operator = by }
  count.read_before(doc, f, first)
  phrase.read(doc, f, last)
  count.read_behind(doc, f, last)
  f.status = f.status or state
  head.learn(doc, f, heads)
  return f
end

-- «پایگاه اردل»: called by its place alone; nil when it is none.
local function read_lone_base(doc, f, last)
  local i = f.edge.last + 1
  local is_village = doc:edge_at("Place", tokens.word_end(doc, i, last) + 1, last) ~= nil -- «پایگاه چشمه‌علی دامغان»
  if f.is_pointing or not (is_village or may_follow(doc, i, last)) then return nil end
  phrase.read(doc, f, last)
  return f.place and f or nil
end

-- The last token of «آن», «از آن‌ها» at `i`, or nil.
local function pronoun_end(doc, i)
  if doc:is(i, out_of) then i = i + 1 end
  return doc:is(i, tokens.pronouns) and i or nil
end

-- «۵ مورد آن خصوصی», or the next of «۱۴ مورد آن دولتی، ۵ مورد خصوصی»: a share of the whole.
local function read_share(doc, f, last, heads)
  f.edge = { first = f.edge.first, last = pronoun_end(doc, f.edge.last + 1) or f.edge.last }
  f.is_from_whole, f.is_share = true, true
  heads.shared = doc:sentence_of(f.edge.first)
  phrase.read(doc, f, last)
  return f
end

-- A count behind a word that stands for what was counted before; nil when it counts something else.
local function read_counted(doc, edge, f, last, heads, is_own)
  local i, s, whole = edge.last + 1, doc:sentence_of(edge.first), heads.whole or 0
  local is_less = f.count.value < whole
  -- «از ۲۷۰۰ مرکز بهداشت، ۱۳۰۰ مرکز بی‌پزشک است», «… ۳۰ مورد فرسوده است», «… با ۳۹ تا قرارداد داریم»
  local is_case = doc:is(edge.first, pieces) or doc:is(edge.first, cases) and may_follow(doc, i, last)
    or (doc:is(edge.first, units) or is_of_kind(doc, edge, f)) and (doc:is(i, predicated) or tokens.is_end(doc, i, last))
  local is_part = (is_own or is_case) and heads.led == s and is_less
  if is_part or heads.counted == s and doc:is(f.first - 1, openers) then f.is_from_whole = true end
  local is_of_it = pronoun_end(doc, i) ~= nil
  if (f.is_from_whole or is_of_it) and not is_less then return nil end
  if is_of_it or heads.shared == s and is_less then return read_share(doc, f, last, heads) end
  local may_be = is_part or (is_own or f.is_from_whole) and may_follow(doc, i, last) or is_next_of_list(doc, edge, f, heads)
  if not may_be then return nil end
  phrase.read(doc, f, last)
  count.read_grown(doc, f)
  if edge.canonical == base and not f.is_from_whole then head.learn(doc, f, heads) end
  return f
end

-- «مرکز مهرآفرین» behind «مرکز توانبخشی روزانه مهرآفرین …»: a centre by its name alone.
local function read_named(doc, edge, last, heads)
  local first = edge.last + 1
  for stop = first, math.min(last, first + NAME) do
    local kind = heads.names[doc:canonical(first, stop)]
    if kind then return { kind = kind, edge = edge, first = edge.first, last = stop, name = { at = { first, stop } } } end
  end
  return nil
end

--- The mention that a hit of @head is, or nil. The words that may stand for any kind need their whole.
function head.read(doc, edge, first, last, heads)
  if doc:is(edge.first, newest) then return read_newest(doc, edge, last, heads) end
  local word = edge.canonical
  local is_plural = edge.plural or word == "مراکز"
  local named = not is_plural and next(heads.names) and doc:is(edge.first, centres) and read_named(doc, edge, last, heads)
  if named then return named end
  local split = read_split(doc, edge, first, last, heads, is_plural)
  if split then return split end
  if is_plural then return word == base and read_grown(doc, edge, last, heads) or nil end
  local own = heads[word] or word == base and (heads.default or of_health[heads.any] and heads.counted == doc:sentence_of(edge.first) and health_base)
  local f = { kind = own or heads.any, edge = edge, first = edge.first, last = edge.last, is_short = true }
  if not f.kind or doc:is(edge.last + 1, armed) then return nil end -- «۸۰ پایگاه بسیج»
  count.read_before(doc, f, first)
  if count.is_each(doc, f) then
    f.kind = nil
    return f
  end
  if doc:is(edge.first, one) then f.count = { value = 1, at = edge } end -- «… یکی در شیروان»
  if f.count then return read_counted(doc, edge, f, last, heads, own) end
  return own == base_kind and read_lone_base(doc, f, last) or nil
end

return head
