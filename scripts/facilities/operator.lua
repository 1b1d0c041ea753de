-- Who runs or owns a facility: said in its phrase («بیمارستان تامین اجتماعی»), in its sentence («متعلق به
-- تامین اجتماعی»), or by who speaks («درمانگاه‌های ملکی این سازمان»).
local words = require "lib.words"
local tokens = require "facilities.tokens"

local operator = {}

local set = words.set
local to, itself, of, hers = set "به", set "خود", set "از", set "آن آنها آنان"
local copulas, object, agents, all_of = set "است هستند بود بودند اند", set "را", set "را توسط", set "هم نیز که همه همگی هر"
-- Tokens in front of a facility in which «این سازمان» is looked for.
local nearby = 80
local here = set "این همین آن خود"
local own_bodies = set "سازمان صندوق دانشگاه بنیاد نهاد کمیته کانون موسسه اداره شرکت جمعیت ادارهکل"
-- Those that stand for no body which is called otherwise.
local telling = set "دانشگاه بنیاد کمیته"
local FAR = 600 -- tokens in front in which a body is looked for that is called by its first word
local openers, OPENING = set "که اینکه", 3 -- tokens in front of a subject: «در حال حاضر تامین اجتماعی …»
local link_words, under_words, run_words, given_words = "متعلق مال وابسته واگذاری تابعه زیرمجموعه ملک ملکی", "زیر تحت", "اداره ادارهشان ادارهاش", "واگذار سپرده تعلق"
local links, under = set(link_words), set(under_words)
local runs, given, by, owner_words = set(run_words .. " مالکیت مدیریت"), set(given_words), set "با عهده", set "مالک صاحب"
local capital_words, hand_words = "سرمایه سرمایهگذاری", "اختیار تحویل"
local capital, hands, investing = set(capital_words), set(hand_words), set "گذاری"
-- Words at which an operator may be said.
local cues = set(table.concat({ link_words, under_words, run_words, given_words, capital_words, hand_words, "از" }, " "))
local makers, MAKER = set "که توسط سوی", 6 -- tokens from them to a body
local raising = set "ساخت ساخته سازد بسازد میسازد احداث بنا"
local building_for_itself = { insurer = true, university = true }
local joint, linking, land = set "و", set(link_words .. " " .. under_words), set "زمین"
local covers, cover = set "نظر نظارت مدیریت مالکیت تابلوی چتر پرچم", set "پوشش"
local contracts, needing = set "قرارداد", set "نیاز احتیاج"
local opened, now = set "این همین نیز هم ، که", set "هم نیز اکنون اینک امروز حالا امسال همچنین"
local owning, standing, sector_word = set "دارد داریم دارند برپا دایر", set "برپا دایر", set "بخش"
local building = set "دارد دارند برپا دایر ساخت ساخته سازد میسازد"
-- The one insurer that treats its insured in houses of its own; its managers of treatment speak of them.
local owner, treatment = "تامین اجتماعی", "درمان"
local ours = set "داریم خواهیم میسازیم سازیم ساختیم ساختهایم"
operator.treating = {
  ["بیمارستان"] = true, ["درمانگاه"] = true, ["پلی کلینیک"] = true, ["کلینیک"] = true, ["مرکز درمانی"] = true,
}

local function speech_of(doc, i)
  return doc:edges("Speech", words.sentence(doc, i))[1]
end

local function is_body(edge) return edge.name and edge.org_kind ~= "news" and edge.ambiguous ~= "yes" end

--- An Organization edge at `i` that may run a facility.
function operator.at(doc, i, last)
  local body = doc:edge_at("Organization", i, last)
  return body and is_body(body) and body or nil
end

--- Does «خود» at `i` say that the subject owns it: «هلال احمر بیمارستان سیار خود را …»?
function operator.is_self(doc, i)
  return doc:is(i, itself)
end

--- «این سازمان», or «بنیاد» with no name behind, at `i`: the token behind it and that of its word, or nil.
function operator.skip_own(doc, i, last)
  if doc:is(i, here) and doc:is(i + 1, own_bodies) then return i + 2, i + 1 end
  local is_short = doc:is(i, own_bodies) and not operator.at(doc, i, last)
  if is_short and (tokens.is_end(doc, i + 1, last) or tokens.is_of_verb(doc, i + 1)) then return i + 1, i end
  return nil
end

local function slot(body) return { value = body.name, at = body } end

local function sector_slot(sector)
  return sector and sector.kind == "operator" and { value = sector.canonical, at = sector } or nil
end

-- The last body in front whose name begins with `word`: «بنیاد» is «بنیاد شهید».
local function called(doc, word, i)
  local said = tokens.edges(doc, "Organization", math.max(1, i - FAR), i - 1)
  for n = #said, 1, -1 do
    if is_body(said[n]) and doc:folded(said[n].first) == word then return slot(said[n]) end
  end
  return nil
end

-- The body that «این سازمان» or «ملکی» points to: the last of that word, one in the sentence, the speaker's, the
-- last insurer.
local function own_body(doc, f)
  local word = f.own_word and doc:folded(f.own_word)
  local named = word and called(doc, word, f.first)
  local speech = speech_of(doc, f.first)
  local speaker = speech and speech.organization
  if named then return named end
  if word and doc:is(f.own_word, telling) then
    return speaker and string.find(speaker, word, 1, true) == 1 and { value = speaker, resolved = true } or nil
  end
  local first = math.max(words.sentence(doc, f.first), f.first - nearby)
  local said = tokens.edges(doc, "Organization", first, f.first - 1)
  for i = #said, 1, -1 do
    if is_body(said[i]) then return slot(said[i]) end
  end
  if speaker then return { value = speaker, resolved = true } end
  local insurer = f.insurer
  return insurer and { value = insurer.name, at = { insurer.first, insurer.last }, resolved = true }
end

-- The token behind «متعلق به», «زیر نظر» at `i`, or nil.
local function behind_link(doc, i)
  -- «از آن خود کمیته امداد است»
  if doc:is(i, of) and doc:is(i + 1, hers) and (doc:is(i + 2, itself) or operator.at(doc, i + 2, #doc)) then return i + 2 end
  if doc:is(i, links) then return doc:is(i + 1, to) and i + 2 or i + 1 end
  if doc:is(i, under) and doc:is(i + 1, covers) then return i + 2 end
  -- «در اختیار شبکه بهداشت قرار گرفت», «تحویل دانشگاه شد»
  local is_of_land = doc:find(math.max(1, i - 2), i - 1, land) ~= nil -- «زمین آن تحویل دانشکده شد»
  if doc:is(i, hands) and not is_of_land and operator.at(doc, i + 1, #doc) then return i + 1 end
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
    f.operator = slot(body)
    -- «زیر پوشش دانشگاه علوم پزشکی بیرجند»: the place of a university is no part of the phrase.
    local home = body.org_kind == "university" and doc:edge_at("Place", body.last + 1, last)
    return (home or body).last + 1
  end
  f.operator = sector_slot(sector)
  if f.operator then return sector.last + 1 end
  local after, word = operator.skip_own(doc, at, last)
  if after then
    f.own_word = word
    f.operator = own_body(doc, f)
    return after
  end
  return nil
end

-- The body right in front of `i`, or of its town: «دانشگاه علوم پزشکی گیلان»; nil when there is none.
local function body_before(doc, i)
  local home = doc:edge_before("Place", i)
  local body = doc:edge_before("Organization", i) or home and doc:edge_before("Organization", home.first)
  return body and is_body(body) and body or nil
end

-- The slot of who stands right in front of `i`, a body or a sector, and its first token; nil when there is none.
local function runner_before(doc, i)
  local body = body_before(doc, i)
  if body then return slot(body), body.first end
  local sector = doc:edge_before("@modifier", i)
  return sector_slot(sector), sector and sector.first
end

-- «که هلال احمر اداره می‌کند», «به بخش خصوصی واگذار شد»: the body in front of the verb at `i`.
local function in_front(doc, f, i, first)
  local is_given = doc:is(i, given)
  if not is_given and not (doc:is(i, runs) and tokens.has_verb(doc, i + 1, i + 2)) then return end
  -- «که هلال احمر آن را اداره می‌کند»
  if doc:is(i - 1, object) and doc:is(i - 2, hers) then i = i - 2 end
  local runner, at = runner_before(doc, i)
  if runner and at >= first and doc:is(at - 1, to) == is_given then f.operator = runner end
end

-- «اداره 9 درمانگاه با هلال احمر است», «مالک این درمانگاه هلال احمر است», «هلال احمر مالک ۹ درمانگاه است»
local function read_charge(doc, f, last)
  local at, body
  if doc:is(f.first - 1, owner_words) then
    body = body_before(doc, f.first - 1) or operator.at(doc, f.last + 1, last)
  elseif doc:is(f.first - 1, runs) then
    at = doc:find(f.last + 1, math.min(last, f.last + 5), by)
    body = at and operator.at(doc, at + 1, last)
  end
  f.operator = body and slot(body) or at and sector_slot(doc:edge_at("@modifier", at + 1, last)) or f.operator
end

-- «با سرمایه بخش خصوصی»: who pays for it owns it.
local function read_capital(doc, f, i, last)
  if not doc:is(i, capital) then return end
  local at = doc:is(i + 1, investing) and i + 2 or i + 1
  local money = doc:edge_at("Money", at, last)
  f.operator = sector_slot(doc:edge_at("@modifier", money and money.last + 1 or at, last))
end

-- «… را بخش خصوصی ساخته است», «توسط بخش خصوصی ساخته شد»
local function read_builder(doc, f, first, last)
  for i in words.each(doc, first, last, agents) do
    local sector = sector_slot(doc:edge_at("@modifier", i + 1, last))
    if sector and tokens.has_verb(doc, sector.at.last + 1, sector.at.last + 2) then f.operator = sector end
  end
end

-- «که تأمین اجتماعی در جهرم می‌سازد», «توسط دانشگاه راه‌اندازی شد»: who treats in houses of its own builds them for itself.
local function read_own_builder(doc, f, first, last)
  for i in words.each(doc, first, last, makers) do
    local body = tokens.edges(doc, "Organization", i + 1, math.min(last, i + MAKER))[1]
    if body and is_body(body) and building_for_itself[body.org_kind] and doc:find(body.last + 1, last, raising) then
      f.operator = slot(body)
      return
    end
  end
end

local function linked(doc, f, first, last)
  read_charge(doc, f, last)
  for i in words.each(doc, first, last, cues) do
    if f.operator or operator.read_link(doc, f, i, last) and f.operator then return end
    in_front(doc, f, i, first)
    if not f.operator then read_capital(doc, f, i, last) end
  end
  if not f.operator then read_builder(doc, f, first, last) end
  if not f.operator then read_own_builder(doc, f, first, last) end
end

-- The first word of a body, behind what opens the clause: «از نظر تجهیزات نیز دانشگاه اکنون ۴ بیمارستان دارد».
local function subject_body(doc, f, clause)
  if doc:is(clause.first, here) then return clause.first + 1 end
  for at in words.each(doc, clause.first + 1, f.first - 1, own_bodies) do
    if doc:is(at - 1, opened) and (at + 1 >= f.first or doc:is(at + 1, now)) then return at end
  end
  return nil
end

-- «تامین اجتماعی در مازندران 5 بیمارستان دارد»: the subject of having.
local function owned(doc, f, clause)
  local run = f.count and doc:find(f.last + 1, clause.verb_end, runs) -- «… ۱۸۵ خانه بهداشت را اداره می‌کند»
  local is_run = run and tokens.has_verb(doc, run + 1, run + 2)
  if f.name and not (f.count or f.is_self) then return end
  local first_body = operator.at(doc, clause.first, f.first - 1)
  local is_builder = sector_slot(doc:edge_at("@modifier", clause.first)) ~= nil -- «بخش خصوصی … بیمارستانی می‌سازد»
    or first_body ~= nil and building_for_itself[first_body.org_kind]
  local has = doc:find(f.last + 1, clause.verb_end, is_builder and building or (f.count or f.is_indefinite) and owning or standing)
  local is_owned = f.is_self or is_run or has and not doc:is(has - 1, needing) -- «به دو درمانگاه نیاز دارد»
  if not is_owned then return end
  if doc:find(clause.first, clause.verb_end, contracts) then return end
  local own = subject_body(doc, f, clause) or clause.first
  if doc:is(own, own_bodies) and own < f.first then
    f.own_word = own
    f.operator = own_body(doc, f)
    return
  end
  -- «ارتش هم یک بیمارستان صحرایی برپا کرد»
  f.operator = sector_slot(doc:edge_at("@modifier", own))
  local body = not f.operator and tokens.edges(doc, "Organization", clause.first, f.first - 1)[1]
  if not body or not is_body(body) or doc:edge_at("@kind", body.first) then return end
  if body.first > 1 and doc:edge_at("@kind", body.first - 1) then return end -- «پایگاه اورژانس»
  if f.is_self and body.first > clause.first + 2 then return end
  if body.first <= clause.first + OPENING or doc:is(body.first - 1, openers) then f.operator = slot(body) end
end

-- «در بخش خصوصی ۶۲ بیمارستان», «با سرمایه بخش خصوصی، بیمارستان …»
local function in_sector(doc, f, clause)
  for _, sector in ipairs(tokens.edges(doc, "@modifier", clause.first, f.first - 1)) do
    local is_sector = doc:is(sector.first, sector_word) or doc:is(sector.first - 1, sector_word)
    local lead = sector.first - (doc:is(sector.first - 1, investing) and 2 or 1) -- «سرمایه‌گذاری» is two tokens
    if f.count and is_sector or doc:is(lead, capital) then f.operator = sector_slot(sector) end
  end
end

local function spoken(doc, f, clause)
  if f.is_contract or f.is_part or not operator.treating[f.kind] or f.is_plural and not f.count then return end
  if doc:find(clause.first, clause.verb_end, contracts) then return end
  local speech = speech_of(doc, f.first)
  if not speech or speech.organization ~= owner or not speech.role then return end
  local is_ours = f.count and doc:find(f.last + 1, clause.verb_end, ours) ~= nil
  if is_ours or string.find(speech.role, treatment, 1, true) then
    f.operator = { value = speech.organization, resolved = true }
  end
end

-- «۶۲۰ بیمارستان آن دولتی است», «۲۲ مرکز داریم که همه غیردولتی‌اند»
local function said_of(doc, f, last)
  local i = f.last + 1
  while i <= last and (doc:is(i, hers) or doc:is(i, all_of) or doc:is(i, owning)) do i = i + 1 end
  local sector = i <= last and doc:edge_at("@modifier", i, last)
  if sector and doc:is(sector.last + 1, copulas) then f.operator = sector_slot(sector) end
end

--- Look for the operator in the stretch first..last behind `f` and in its clause.
function operator.read(doc, f, last, clause)
  if f.operator then return end
  said_of(doc, f, last)
  linked(doc, f, f.last + 1, math.min(last, clause.last))
  -- «… ۱۱۰ تخت دارد و زیر نظر دانشگاه است»: the next clause has the same subject.
  local next_clause = clause.last + 2
  if not f.operator and next_clause < last and doc:is(clause.last + 1, joint) and doc:is(next_clause, linking) then
    linked(doc, f, next_clause, tokens.clause_end(doc, next_clause, last))
  end
  if not f.operator and f.is_own then f.operator = own_body(doc, f) end
  if not f.operator then owned(doc, f, clause) end
  if not f.operator then in_sector(doc, f, clause) end
  if not f.operator then spoken(doc, f, clause) end
end

return operator
