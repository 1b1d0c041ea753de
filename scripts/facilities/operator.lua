-- Who runs or owns a facility: said in its phrase («بیمارستان تامین اجتماعی»), in its sentence («متعلق به
-- تامین اجتماعی»), or by who speaks («درمانگاه‌های ملکی این سازمان»).
local words = require "lib.words"
local interview = require "facilities.interview"
local tokens = require "facilities.tokens"

local operator = {}

local set = words.set
local to, itself, of = set "به", set "خود", set "از"
local NEARBY = 80 -- tokens in front of a facility in which «این سازمان» is looked for
--- What points to a body, and what it is called then: «این سازمان».
operator.here = set "این همین آن خود"
operator.own_bodies = set "سازمان صندوق دانشگاه بنیاد نهاد کمیته کانون موسسه اداره شرکت جمعیت ادارهکل"
-- Those that stand for no body which is called otherwise.
local telling = set "دانشگاه بنیاد کمیته"
local FAR = 600 -- tokens in front in which a body is looked for that is called by its first word
local with, managing_words, hand_words = set "با", "مدیریت مالکیت", "اختیار تحویل"
local link_words, under_words = "متعلق مال وابسته تملک واگذاری تابعه زیرمجموعه ملک ملکی", "زیر تحت"
local links, under, hands, managing = set(link_words), set(under_words), set(hand_words), set(managing_words)
local land = set "زمین"
local covers, cover = set "نظر نظارت مدیریت مالکیت تابلوی چتر پرچم", set "پوشش"
--- Words that lead an operator, and those of them that begin a clause.
operator.links = table.concat({ link_words, under_words, hand_words, managing_words, "از" }, " ")
operator.linking = words.union(link_words, under_words)
operator.treating = {
  ["بیمارستان"] = true, ["درمانگاه"] = true, ["پلی کلینیک"] = true, ["کلینیک"] = true, ["مرکز درمانی"] = true,
}

--- Who speaks in the sentence of token `i`, a Speech edge or the one who is interviewed; or nil.
function operator.speech_of(doc, i)
  return doc:edges("Speech", words.sentence(doc, i))[1] or interview.of(doc) or nil
end

--- Is an Organization edge a body that may run something?
function operator.is_body(edge) return edge.name and edge.org_kind ~= "news" and edge.ambiguous ~= "yes" end

--- An Organization edge at `i` that may run a facility.
function operator.at(doc, i, last)
  local body = doc:edge_at("Organization", i, last)
  return body and operator.is_body(body) and body or nil
end

--- Does «خود» at `i` say that the subject owns it: «هلال احمر بیمارستان سیار خود را …»?
function operator.is_self(doc, i)
  return doc:is(i, itself)
end

--- «این سازمان», or «بنیاد» with no name behind, at `i`: the token behind it and that of its word, or nil.
function operator.skip_own(doc, i, last)
  if doc:is(i, operator.here) and doc:is(i + 1, operator.own_bodies) then return i + 2, i + 1 end
  local is_short = doc:is(i, operator.own_bodies) and not operator.at(doc, i, last)
  if is_short and (tokens.is_end(doc, i + 1, last) or tokens.is_of_verb(doc, i + 1)) then return i + 1, i end
  return nil
end

--- The slot of a body: «دانشگاه‌های علوم پزشکی» are the same in many towns.
function operator.slot(body) return { value = (string.gsub(body.name, "^(دانشگاه).?.?.?های ", "%1 ")), at = body } end

--- The slot of an @modifier that tells a sector; nil for one that does not, and for none.
function operator.sector(sector)
  return sector and sector.kind == "operator" and { value = sector.canonical, at = sector } or nil
end

-- The last body in front whose name begins with `word`: «بنیاد» is «بنیاد شهید».
local function called(doc, word, i)
  local said = tokens.edges(doc, "Organization", math.max(1, i - FAR), i - 1)
  for n = #said, 1, -1 do
    if operator.is_body(said[n]) and doc:folded(said[n].first) == word then return operator.slot(said[n]) end
  end
  return nil
end

--- The body that «این سازمان» or «ملکی» points to: the last of that word, one in the sentence, the speaker's, the
--- last insurer.
function operator.own_body(doc, f)
  local word = f.own_word and doc:folded(f.own_word)
  local named = word and called(doc, word, f.first)
  if named then return named end
  local speech = operator.speech_of(doc, f.first)
  local speaker = speech and speech.organization
  if word and doc:is(f.own_word, telling) then
    return speaker and string.find(speaker, word, 1, true) == 1 and { value = speaker, resolved = true } or nil
  end
  local first = math.max(words.sentence(doc, f.first), f.first - NEARBY)
  local said = tokens.edges(doc, "Organization", first, f.first - 1)
  for i = #said, 1, -1 do
    local may_be = operator.is_body(said[i]) and not (word and said[i].org_kind == "university") -- «دانشگاه» is no «سازمان»
    if may_be then return operator.slot(said[i]) end
  end
  if speaker then return { value = speaker, resolved = true } end
  local insurer = f.insurer
  return insurer and { value = insurer.name, at = { insurer.first, insurer.last }, resolved = true }
end

-- The token behind «متعلق به», «زیر نظر» at `i`, or nil.
local function behind_link(doc, i)
  -- «از آن خود کمیته امداد است»
  if doc:is(i, of) and doc:is(i + 1, tokens.pronouns) and (doc:is(i + 2, itself) or operator.at(doc, i + 2, #doc)) then return i + 2 end
  if doc:is(i, links) then
    local at = i + (doc:is(i + 1, tokens.plural_ending) and 2 or 1)
    return doc:is(at, to) and at + 1 or at
  end
  if doc:is(i, managing) and doc:is(i - 1, with) then return i + 1 end
  if doc:is(i, under) and doc:is(i + 1, covers) then return i + 2 end
  -- «در اختیار شبکه بهداشت قرار گرفت», «تحویل دانشگاه شد»
  local is_handed = doc:is(i, hands) and not doc:find(i - 2, i - 1, land) -- «زمین آن تحویل دانشکده شد»
  if is_handed and operator.at(doc, i + 1, #doc) then return i + 1 end
  -- An insurer covers what it pays for, a university what it runs.
  if doc:is(i, under) and doc:is(i + 1, cover) then
    local body = doc:edge_at("Organization", i + 2)
    return body and body.org_kind == "university" and i + 2 or nil
  end
  return nil
end

--- «متعلق به تامین اجتماعی» at `i`: sets f.operator and gives the token behind, or nil.
function operator.read_link(doc, f, i, last)
  local at = behind_link(doc, i)
  if not at then return nil end
  if doc:is(at, itself) then at = at + 1 end
  local body = operator.at(doc, at, last)
  local sector = doc:edge_at("@modifier", at, last)
  if body then
    f.operator = operator.sector(sector) or operator.slot(body) -- «سپاه» as it is called
    -- «زیر پوشش دانشگاه علوم پزشکی بیرجند»: the place of a university is no part of the phrase.
    local home = body.org_kind == "university" and doc:edge_at("Place", body.last + 1, last)
    return (home or body).last + 1
  end
  f.operator = operator.sector(sector)
  if f.operator then return sector.last + 1 end
  local after, word = operator.skip_own(doc, at, last)
  if after then
    f.own_word = word
    f.operator = operator.own_body(doc, f)
    return after
  end
  return nil
end

return operator
