-- Whose figure it is: the insurer, pension fund or welfare body.
local words = require "lib.words"
local near = require "insurance.near"
local sentences = require "insurance.sentences"
local whose = require "insurance.whose"
local speaker = require "insurance.speaker"
local owed = require "insurance.owed"
local seats = require "insurance.seats"

local body = {}

local set = words.set
local own_bodies = set "سازمان صندوق نهاد بنیاد کمیته اداره ادارهکل شعبه موسسه"
local own_words, of_plans, we = set "سازمان صندوق", set "برنامه", set "ما"
local this, and_word, towards, from = set "این", set "و", set "به برای", set "از"
local insurance, insurances, plural = set "بیمه", set "بیمهها بیمههای بیمهگر بیمهگران", set "ها های گر گران"
local funds = set "صندوقهای صندوق" -- of pensions: others get no budget
local payers = words.plain "insurer fund welfare"
local sectors = words.plain "insurance welfare"
-- Bodies of an insurer's clients speak about it and are not it.
local clients = words.plain "کانون انجمن شورای شورایعالی هیئت پژوهشکده سندیکا اتحادیه مجمع موسسه فراکسیون جامعه خانه"
-- Foundations that build, lend or keep estates; organisations of welfare are none that pay, but those that insure.
local estates = words.plain "ستاد آستان بانک اداره اوقاف بنیاد محک"
local organization, welfare = "^سازمان ", "welfare"
local martyrs, institute = "^بنیاد شهید", "^موسسه صندوق" -- funds that are institutes in law
-- Insurances and lenders that are called like bodies, without the spaces that a name may have lost.
local no_bodies = words.plain [[بیمهبیکاری صندوقمهرامامرضا صندوقکارآفرینیامید صندوقکارافرینیامید
  صندوقبیمهمحصولاتکشاورزی صندوقبیمهکشاورزی بیمهمحصولاتکشاورزی بیمهکشاورزی]]
local OPENING = 2 -- sentences: whom headline and lede name, the article is about
local health_insurer = "بیمه سلامت"

-- Can a body of this name pay?
local pays = words.told(function(name)
  local head = string.match(name, "^%S+")
  return not no_bodies[(string.gsub(name, " ", ""))]
    and (not clients[head] or string.find(name, institute) ~= nil)
    and (not estates[head] or string.find(name, martyrs) ~= nil)
end)

-- Does an Organization edge with these features insure, pay pensions or support the poor?
local function is_payer(name, kind, sector)
  if not payers[kind] or not sectors[sector] or name == nil or not pays[name] then return false end
  return kind ~= welfare or string.find(name, organization) == nil
end

--- The same of the edge itself.
function body.is_payer_edge(edge) return is_payer(edge.name, edge.org_kind, edge.sector) end

--- Does first..last name one that does?
function body.is_named(doc, first, last)
  for _, _, name, kind, sector in doc:each("Organization", first, last, "name", "org_kind", "sector") do
    if is_payer(name, kind, sector) then return true end
  end
  return false
end

-- «مقرری بیمه بیکاری»: what is drawn, unless the fund is named.
local unemployment, named_fund = "صندوق بیمه بیکاری", set "صندوق صندوقبیمهبیکاری صندوقبیمه"
local function is_benefit(doc, first, name) return name == unemployment and not doc:is(first, named_fund) end

-- «نیروهای مسلح ۷۰ میلیارد تومان بدهکار است»: among debts those who insure the forces.
local forces, armed, insurer_of_forces = set "نیروهای", set "مسلح", "خدمات درمانی نیروهای مسلح"
local function add_forces(doc, sentence, list)
  if not sentences.anywhere(sentence, "debt") then return end
  for i in words.each(doc, sentence.first, sentence.last - 1, forces) do
    local house = doc:edge_before("Organization", i + 2)
    if doc:is(i + 1, armed) and not (house and house.last > i) then
      list[#list + 1] = { first = i, last = i + 1, name = insurer_of_forces, sector = "insurance" }
    end
  end
end

-- The payers that a sentence names.
local function payers_of(doc, sentence)
  local list = sentence.payers
  if list then return list end
  list = {}
  for first, last, name, kind, sector in
    doc:each("Organization", sentence.first, sentence.last, "name", "org_kind", "sector")
  do
    if is_payer(name, kind, sector) and not is_benefit(doc, first, name) then
      list[#list + 1] = { first = first, last = last, name = name, sector = sector }
    end
  end
  add_forces(doc, sentence, list)
  sentence.payers = list
  return list
end

-- Keeps `opening`, the only payer of headline and lede, false where they name another, too; it is first named up to
-- token `opened`.
local function keep_opening(found, name, last)
  if found.opening == nil then
    found.opening, found.opened = name, last
  elseif found.opening ~= name then
    found.opening = false
  end
end

--- The payers of an article: `sectors` by name, `main`, the one that is named most, how many there
--- are, whether one `opens` the article, which alone does (`opening`), and `homes`, the place of a body that it is
--- first named with, or in headline and lede, and with no other.
function body.of_article(doc)
  local found = { sectors = {}, homes = {}, count = 0 }
  local counts = {}
  for first, last, name, kind, sector in doc:each("Organization", 1, #doc, "name", "org_kind", "sector") do
    if is_payer(name, kind, sector) and not is_benefit(doc, first, name) then
      if not counts[name] then found.count = found.count + 1 end
      counts[name] = (counts[name] or 0) + 1
      found.sectors[name] = sector
      if not found.main or counts[name] > counts[found.main] then found.main = name end
      local opens = doc:sentence_of(first) <= OPENING
      found.opens = found.opens or opens
      if opens then keep_opening(found, name, last) end
      seats.keep(doc, found.homes, { name = name, first = first, last = last, opens = opens, is_first = counts[name] == 1 })
    end
  end
  return found
end

--- Does a speaker's body treat people?
function body.is_of_care(name) return name ~= nil and whose.treats[name] end

--- Does a sentence tell what a budget gives?
function body.is_given(sentence)
  return sentences.anywhere(sentence, "allot") ~= nil or sentences.anywhere(sentence, "budget") ~= nil
end

--- «به صندوق بازنشستگی کشوری اختصاص داد», «به این اداره کل»: does the money go to a payer?
function body.receives(doc, f)
  for i in words.each(doc, f.clause.first, f.clause.last - 1, towards) do
    if doc:is(i + 1, funds) or doc:is(i + 1, this) and doc:is(i + 2, own_bodies) then return true end
    local edge = doc:edge_at("Organization", i + 1)
    if edge and body.is_payer_edge(edge) then return true end
  end
  return false
end

local function both(one, other) return { value = one.name .. " و " .. other.name, at = { one.first, other.last } } end

-- «بیمه سلامت و تامین اجتماعی در مجموع», «مددجوی کمیته امداد و بهزیستی هستند»: both, up to the token `last`.
local function with_partner(doc, edge, first, last)
  local other = edge.first - 2 >= first and doc:is(edge.first - 1, and_word)
    and doc:edge_before("Organization", edge.first - 1)
  if other and body.is_payer_edge(other) then return both(other, edge) end
  other = edge.last + 2 <= last and doc:is(edge.last + 1, and_word) and doc:edge_at("Organization", edge.last + 2, last)
  if other and body.is_payer_edge(other) then return both(edge, other) end
  return { value = edge.name, at = { edge.first, edge.last } }
end

-- «حق بیمه تامین اجتماعی این زنان», which a welfare body pays: a kind of insurance.
local kinds = set "سلامت اجتماعی روستاییان روستایی عشایر همگانی درمان پایه تکمیلی ایرانیان ایران"
local function without_kinds(doc, list, f)
  local kept = {}
  for _, edge in ipairs(list) do
    -- «بیمه دی ۶۰ میلیارد تومان هزینه درمان را داد»
    local pays_itself = edge.first == f.clause.first and edge.last < f.first and doc:is(edge.first, insurance) and not doc:is(edge.last, kinds)
    if pays_itself or not doc:is(edge.first - 1, insurance) and not doc:is(edge.first, insurance) then kept[#kept + 1] = edge end
  end
  return kept
end

-- «این سازمان», «این بنیاد»: the body that was spoken of; «ما» is the speaker's own.
local function refers_back(doc, first, last, is_others)
  for i in words.each(doc, first, last, this) do
    if doc:is(i + 1, own_bodies) then return true end
  end
  for i in words.each(doc, first, last, own_words) do
    if not doc:is(i - 1, from) and not doc:edge_at("Organization", i) and not doc:is(i + 1, of_plans) then return true end
  end
  return not is_others and doc:find(first, last, we) ~= nil
end

local insured_of = set "شده شدگان بیمهشده بیمهشدگان"

--- «۹ هزار بیمه شده کمیته امداد در مراکز تامین اجتماعی بستری شدند»: is the body that is named right behind
--- the patients only who insures them, then the article's own; or nil.
function body.of_house(doc, f, owner, found)
  if f.measure ~= "services" or not owner.at or not doc:is(owner.at[1] - 1, insured_of) then return nil end
  local main = found.main
  return main and main ~= owner.value and { value = main, resolved = true } or nil
end

local function named(found, name, tie)
  return { value = name, resolved = true }, found.sectors[name], tie
end

-- «بیمه های پایه ۴۷ میلیارد تومان بدهکارند»: all of them, so that none is named.
local function names_none(doc, sentence, f, first, last)
  if not (sentences.in_clause(sentence, f, "debt") or sentences.in_clause(sentence, f, "pay")) then
    return false
  end
  if doc:find(first, last, insurances) then return true end
  for i in words.each(doc, first, last, insurance) do
    if doc:is(i + 1, plural) then return true end
  end
  return false
end

--- The body of a figure, its sector, and how close it is tied: "near" when the sentence names it, its
--- own speaker talks or the article is about it alone, "far" when it is only said elsewhere. Nil when
--- there is none. `memory.body` is the body of the figure before.
function body.of(doc, sentence, f, found, memory)
  local payer_edges = payers_of(doc, sentence)
  local speakers = whose.payer_of(found, sentence.speech and sentence.speech.organization)
  local own = speakers or memory.body
  if f.kind == "money" and own and found.sectors[own] == "welfare" then payer_edges = without_kinds(doc, payer_edges, f) end
  if f.noun <= f.right and sentences.cue(sentence, f.noun, math.min(f.noun + 3, f.right), "health_insured") then
    return { value = health_insurer, resolved = true }, "insurance", "near"
  end
  local listed = f.item and near.edge(payer_edges, f, f.item.first, f.item.last)
  if listed then return { value = listed.name, at = { listed.first, listed.last } }, listed.sector, "near" end
  local edge = whose.of_noun(payer_edges, f) or near.edge(payer_edges, f, f.left, f.right)
  if not edge and f.kind == "money" and names_none(doc, sentence, f, f.left, f.right) then return nil, "insurance", "near" end
  local retired_fund = not edge and whose.of_retired(doc, f, found)
  if retired_fund then return named(found, retired_fund, "near") end
  edge = edge or near.edge(payer_edges, f, f.clause.first, f.clause.last)
  if edge then return with_partner(doc, edge, sentence.first, f.right), edge.sector, "near" end
  if sentences.cue(sentence, f.left, f.right, "health_insured") then
    return { value = health_insurer, resolved = true }, "insurance", "near"
  end
  if speakers and found.sectors[speakers] then return named(found, speakers, "near") end
  local before = memory.body
  if before and found.sectors[before] and refers_back(doc, f.clause.first, f.clause.last, speakers ~= nil) then
    return named(found, before, "near")
  end
  edge = near.edge(payer_edges, f, sentence.first, sentence.last)
  if edge then return { value = edge.name, at = { edge.first, edge.last } }, edge.sector, "near" end
  if before and found.sectors[before] and refers_back(doc, sentence.first, sentence.last, speakers ~= nil) then
    return named(found, before, "near")
  end
  -- «میانگین مستمری بازنشستگان ما»: those who speak for a body's pensioners speak of its pensions.
  if speakers and found.count == 1 and whose.is_outside[speakers] and sentences.anywhere(sentence, "pension") then
    return named(found, found.main, "near")
  end
  -- A premium is the insurer's, whoever speaks of it.
  if speakers and not (found.count == 1 and sentences.anywhere(sentence, "premium")) then
    return nil, nil, found.opens and "far" or nil
  end
  -- «استاندار از بیمه رایگان ۱۲۸ هزار نفر گفت»: of who speaks for all it is nobody's only because an article names one.
  if found.count == 1 and not found.opens and (speaker.is_of_all(sentence.speech) or sentence.is_of_labour) then
    return nil, found.sectors[found.main], "far"
  end
  if found.count == 1 then
    return named(found, found.main, found.opens and not speaker.is_of_all(sentence.speech) and "near" or "far")
  end
  -- «در این گزارش آمده است: …» of the only one that headline and lede name.
  local is_told_of = found.opening and found.opened < f.first and (before or found.opening) == found.opening
  if is_told_of and not sentence.speech and not sentence.is_of_letter then return named(found, found.opening, "near") end
  if before and found.sectors[before] and memory.speaker == sentence.speaker then return named(found, before, "far") end
  return nil
end

local branch, pocket = "شعبه", set "جیب"

--- Is somebody of a body speaking? «رئیس شعبه» is of the one that the figure is of.
function body.speaks(speech, owner)
  if not speech then return false end
  if speech.organization then return speech.organization == owner.value end
  return speech.role ~= nil and string.find(speech.role, branch, 1, true) ~= nil
end

--- Does a figure keep its body in the record? The uninsured have none, nor has a fee of all
--- or what patients pay from their own pocket.
function body.belongs(sentence, f, value)
  local doc = sentence.doc
  if f.network == "company" then return false end
  if f.kind == "percent" and doc:find(sentence.first, sentence.last, pocket) then return false end
  if whose.is_nobodys(sentence, f, value) then return false end
  -- «۵۸ هزار نوبت واکسن تزریق و به ۳ هزار مادر عضو کمیته امداد …»: whose people come next.
  local comes_next = f.after and doc:is(f.right + 1, and_word) and f.after.first ~= f.right + 2
  if f.measure == "services" and value.at and comes_next and value.at[1] > f.after.first then return false end
  -- «یارانه دهک‌ها ۵۰۰ هزار تومان است و مستمری مددجویان کمیته امداد …»: the state's, who is named next is another's.
  local benefit = value.at and value.at[1] > f.right and sentences.own(sentence, f, "benefit")
  if benefit and not sentences.cue(sentence, benefit.first, benefit.last, "aid") then return false end
  if value.at then return not owed.is_own(sentence, f, value.at) end
  if f.measure == "services" and f.tie == "far" then -- whose patients is not said, but of a whole
    return f.is_part and f.previous ~= nil and f.previous.organization ~= nil
  end
  if f.measure == "price" and f.kind == "percent" and not f.is_speakers then return false end -- a law's
  return f.measure ~= "price" or sentences.in_clause(sentence, f, "fee") == nil
end

return body
