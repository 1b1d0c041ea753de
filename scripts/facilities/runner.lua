-- Who a sentence says runs a facility: «متعلق به تامین اجتماعی», «… که هلال احمر اداره می‌کند», «تامین اجتماعی … ۵ بیمارستان
-- دارد», or by who speaks.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local operator = require "facilities.operator"

local runner = {}

local set = words.set
local to, it = set "به", set "آنرا" -- «آن را» in one word
local copulas, object, agents, all_of = set "است هستند بود بودند اند", set "را", set "را توسط", set "هم نیز که همه همگی هر"
local openers, OPENING = set "که اینکه ، :", 3 -- tokens in front of a subject: «در حال حاضر تامین اجتماعی …»
local run_words, given_words, capital_words = "اداره ادارهشان ادارهاش", "واگذار سپرده تعلق فروخته", "سرمایه سرمایهگذاری"
local runs, given, by, owner_words = set(run_words .. " مالکیت مدیریت"), set(given_words), set "با عهده", set "مالک صاحب"
local capital, investing = set(capital_words), set "گذاری"
-- Words at which an operator may be said.
local cues = words.union(operator.links, run_words, given_words, capital_words)
local makers, MAKER = set "که توسط سوی را", 6 -- tokens from them to a body
local raising = set "ساخت ساخته سازد بسازد میسازد احداث بنا"
local building_for_itself = { insurer = true, university = true }
local running_itself, red_crescent = { insurer = true, university = true, military = true, welfare = true }, "هلال احمر"
local setting_up = set "برپا دایر مستقر اندازی راهاندازی افتتاح ایجاد تاسیس"
local done_by, DONE = set "کرد کردند کرده کردهاند کردهاست کند کنند می میکند میکنند", 2 -- tokens to what tells that somebody does it
local joint, colon = set "و", set ":"
local contracts, needing = set "قرارداد", set "نیاز احتیاج"
local with, our, dealing = set "با", set "ما", set "قرارداد تفاهمنامه همکاری توافق تسویه حساب بدهی طلب تعامل"
local opened, now = set "این همین نیز هم ، که", set "هم نیز اکنون اینک امروز حالا امسال همچنین"
local owning, standing, sector_word = set "دارد داریم دارند برپا دایر", set "برپا دایر", set "بخش"
local building = set "دارد دارند برپا دایر ساخت ساخته سازد سازند میسازد میسازند بسازد بسازند"
-- The one insurer that treats its insured in houses of its own; its managers of treatment speak of them.
local owner, treatment = "تامین اجتماعی", "درمان"
local ours = set "داریم خواهیم میسازیم سازیم ساختیم ساختهایم"

local function runs_itself(body) return running_itself[body.org_kind] or body.name == red_crescent end

-- The body right in front of `i`, or of its town: «دانشگاه علوم پزشکی گیلان»; nil when there is none.
local function body_before(doc, i)
  local home = doc:edge_before("Place", i)
  local body = doc:edge_before("Organization", i) or home and doc:edge_before("Organization", home.first)
  return body and operator.is_body(body) and body or nil
end

-- The slot of who stands right in front of `i`, a body or a sector, and its first token; nil when there is none.
local function runner_before(doc, i)
  local body = body_before(doc, i)
  if body then return operator.slot(body), body.first end
  local sector = doc:edge_before("@modifier", i)
  return operator.sector(sector), sector and sector.first
end

-- «که هلال احمر اداره می‌کند», «به بخش خصوصی واگذار شد»: the body in front of the verb at `i`.
local function in_front(doc, f, i, first)
  local is_given = doc:is(i, given)
  if is_given and tokens.is_where(doc, f) then return end -- «نوزاد رهاشده مقابل درمانگاه … به بهزیستی سپرده شد»
  if not is_given and not (doc:is(i, runs) and tokens.has_verb(doc, i + 1, i + 2)) then return end
  -- «که هلال احمر آن را اداره می‌کند»
  if doc:is(i - 1, object) and doc:is(i - 2, tokens.pronouns) then i = i - 2 end
  if doc:is(i - 1, it) then i = i - 1 end
  local by_whom, at = runner_before(doc, i)
  if by_whom and at >= first and doc:is(at - 1, to) == is_given then f.operator = by_whom end
end

-- «اداره 9 درمانگاه با هلال احمر است», «مالک این درمانگاه هلال احمر است», «هلال احمر مالک ۹ درمانگاه است»
local function read_charge(doc, f, last)
  local at, body
  if doc:is(f.first - 1, owner_words) then
    body = body_before(doc, f.first - 1) or operator.at(doc, f.last + 1, last)
  elseif doc:is(f.first - 1, runs) then
    at = doc:find(f.last + 1, math.min(last, f.last + 5), by)
    body = at and operator.at(doc, at + 1, last)
    -- «مالکیت بیمارستان … به دانشگاه منتقل شد»
    local toward = not at and doc:find(f.last + 1, math.min(last, f.last + 6), to)
    if toward then body = operator.at(doc, toward + 1, last) end
  end
  f.operator = body and operator.slot(body) or at and operator.sector(doc:edge_at("@modifier", at + 1, last)) or f.operator
end

-- «با سرمایه بخش خصوصی»: who pays for it owns it.
local function read_capital(doc, f, i, last)
  if not doc:is(i, capital) then return end
  local at = doc:is(i + 1, investing) and i + 2 or i + 1
  local money = doc:edge_at("Money", at, last)
  f.operator = operator.sector(doc:edge_at("@modifier", money and money.last + 1 or at, last))
end

-- «… را بخش خصوصی ساخته است», «توسط بخش خصوصی ساخته شد»
local function read_builder(doc, f, first, last)
  for i in words.each(doc, first, last, agents) do
    local sector = operator.sector(doc:edge_at("@modifier", i + 1, last))
    if sector and tokens.has_verb(doc, sector.at.last + 1, sector.at.last + 3) then f.operator = sector end
  end
end

-- «که تأمین اجتماعی در جهرم می‌سازد», «توسط دانشگاه راه‌اندازی شد»: who treats in houses of its own builds them for itself.
local function read_own_builder(doc, f, first, last)
  for i in words.each(doc, first, last, makers) do
    local body = tokens.edges(doc, "Organization", i + 1, math.min(last, i + MAKER))[1]
    local is_its = body and operator.is_body(body) and (building_for_itself[body.org_kind] and doc:find(body.last + 1, last, raising)
      or runs_itself(body) and doc:find(body.last + 1, last, setting_up))
    if is_its then
      f.operator = operator.slot(body)
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
  if doc:is(clause.first, operator.here) then return clause.first + 1 end
  for at in words.each(doc, clause.first + 1, f.first - 1, operator.own_bodies) do
    if doc:is(at - 1, opened) and (at + 1 >= f.first or doc:is(at + 1, now)) then return at end
  end
  return nil
end

-- «هلال احمر در مهران درمانگاهی برپا کرد»: who sets a house to work, where its clause begins.
local function set_up(doc, f, clause)
  local at = doc:find(f.edge.last + 1, clause.verb_end, setting_up) -- which the phrase may have read
  if not at or not doc:find(at + 1, math.min(clause.verb_end, at + DONE), done_by) then return end
  local body = operator.at(doc, clause.first, f.first - 1)
  f.operator = operator.sector(doc:edge_at("@modifier", clause.first)) or body and runs_itself(body) and operator.slot(body) or nil
end

-- «تامین اجتماعی در مازندران 5 بیمارستان دارد»: the subject of having.
local function owned(doc, f, clause)
  local run = f.count and doc:find(f.last + 1, clause.verb_end, runs) -- «… ۱۸۵ خانه بهداشت را اداره می‌کند»
  local is_run = run and tokens.has_verb(doc, run + 1, run + 2)
  if f.name and not (f.count or f.is_self) then return end
  local first_body = operator.at(doc, clause.first, f.first - 1)
  local is_builder = operator.sector(doc:edge_at("@modifier", clause.first)) ~= nil -- «بخش خصوصی … بیمارستانی می‌سازد»
    or first_body ~= nil and building_for_itself[first_body.org_kind]
  local has = doc:find(f.last + 1, clause.verb_end, is_builder and building or (f.count or f.is_indefinite) and owning or standing)
  local is_owned = f.is_self or is_run or has and not doc:is(has - 1, needing) -- «به دو درمانگاه نیاز دارد»
  if not is_owned then return end
  if doc:find(clause.first, clause.verb_end, contracts) then return end
  local own = subject_body(doc, f, clause) or clause.first
  if doc:is(own, operator.own_bodies) and own < f.first then
    f.own_word = own
    f.operator = operator.own_body(doc, f)
    return
  end
  -- «ارتش هم یک بیمارستان صحرایی برپا کرد»
  f.operator = operator.sector(doc:edge_at("@modifier", own))
  local body = not f.operator and tokens.edges(doc, "Organization", clause.first, f.first - 1)[1]
  if not body or not operator.is_body(body) or doc:edge_at("@kind", body.first) then return end
  if body.first > 1 and doc:edge_at("@kind", body.first - 1) then return end -- «پایگاه اورژانس»
  if f.is_self and body.first > clause.first + 2 then return end
  if body.first <= clause.first + OPENING or doc:is(body.first - 1, openers) then f.operator = operator.slot(body) end
end

-- «دانشگاه ما با سه بیمارستان و ۲۱۴ تخت …»: the body right in front of what it works with.
local function worked_with(doc, f, clause)
  if not f.count or not doc:is(f.first - 1, with) or doc:find(clause.first, clause.verb_end, dealing) then return end
  local at = f.first - 2
  local own = doc:is(at, our) and at - 1 or doc:is(at - 1, operator.here) and at
  if own and doc:is(own, operator.own_bodies) then
    f.own_word = own
    f.operator = operator.own_body(doc, f)
    return
  end
  local body = body_before(doc, f.first - 1)
  f.operator = body and runs_itself(body) and operator.slot(body) or nil
end

-- «در بخش خصوصی ۶۲ بیمارستان», «با سرمایه بخش خصوصی، بیمارستان …»
local function in_sector(doc, f, clause)
  for _, sector in ipairs(tokens.edges(doc, "@modifier", clause.first, f.first - 1)) do
    local is_sector = doc:is(sector.first, sector_word) or doc:is(sector.first - 1, sector_word)
    local lead = sector.first - (doc:is(sector.first - 1, investing) and 2 or 1) -- «سرمایه‌گذاری» is two tokens
    if f.count and is_sector or doc:is(lead, capital) then f.operator = operator.sector(sector) end
  end
end

local function spoken(doc, f, clause)
  if f.is_contract or f.is_part or f.is_plural and not f.count then return end
  if doc:find(clause.first, clause.verb_end, contracts) then return end
  local speech = operator.speech_of(doc, f.first)
  if speech and speech.organization == red_crescent and f.count and doc:find(f.last + 1, clause.verb_end, ours) then
    f.operator = { value = speech.organization, resolved = true }
    return
  end
  if not speech or speech.organization ~= owner or not speech.role then return end
  if not operator.treating[f.kind] then return end
  local is_ours = f.count and doc:find(f.last + 1, clause.verb_end, ours) ~= nil
  if is_ours or string.find(speech.role, treatment, 1, true) then
    f.operator = { value = speech.organization, resolved = true }
  end
end

-- «۶۲۰ بیمارستان آن دولتی است», «۲۲ مرکز داریم که همه غیردولتی‌اند»
local function said_of(doc, f, last)
  local i = f.last + 1
  while i <= last and (doc:is(i, tokens.pronouns) or doc:is(i, all_of) or doc:is(i, owning)) do i = i + 1 end
  local sector = i <= last and doc:edge_at("@modifier", i, last)
  if sector and doc:is(sector.last + 1, copulas) then f.operator = operator.sector(sector) end
end

-- «مراکز ملکی: ۲ بیمارستان، ۵ درمانگاه و …»: a label over what is counted says that it is its own.
local function is_labelled_own(doc, f)
  local first = words.sentence(doc, f.first)
  local stop = doc:find(first, f.first - 1, colon)
  if not stop or tokens.has_verb(doc, first, stop - 1) then return false end
  local is_own = false
  for _, modifier in ipairs(tokens.edges(doc, "@modifier", first, stop - 1)) do
    if modifier.kind == "contract" then return false end -- «مراکز ملکی و طرف قرارداد: …»
    is_own = is_own or modifier.kind == "own"
  end
  return is_own
end

--- Look for the operator in the stretch first..last behind `f` and in its clause.
function runner.read(doc, f, last, clause)
  if f.operator then return end
  said_of(doc, f, last)
  linked(doc, f, f.last + 1, math.min(last, clause.last))
  -- «… ۱۱۰ تخت دارد و زیر نظر دانشگاه است»: the next clause has the same subject.
  local next_clause = clause.last + 2
  if not f.operator and next_clause < last and doc:is(clause.last + 1, joint) and doc:is(next_clause, operator.linking) then
    linked(doc, f, next_clause, tokens.clause_end(doc, next_clause, last))
  end
  if not f.operator and f.count and is_labelled_own(doc, f) then f.is_own = true end
  if not f.operator and f.is_own then f.operator = operator.own_body(doc, f) end
  if not f.operator then owned(doc, f, clause) end
  if not f.operator then worked_with(doc, f, clause) end
  if not f.operator then set_up(doc, f, clause) end
  if not f.operator then in_sector(doc, f, clause) end
  if not f.operator then spoken(doc, f, clause) end
end

return runner
