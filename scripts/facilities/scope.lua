-- Which words of a sentence speak of which of its facilities, and what an enumeration shares.
--
-- The words between two mentions belong to the first, but for those that lead the second. Mentions that
-- only a comma or «و» joins share what stands at their end; what leads the first leads all of them.
local words = require "lib.words"
local tokens = require "facilities.tokens"
local around = require "facilities.around"
local beds = require "facilities.beds"
local cost = require "facilities.cost"
local count = require "facilities.count"
local dependent = require "facilities.dependent"
local lead = require "facilities.lead"
local members = require "facilities.members"
local operator = require "facilities.operator"
local places = require "facilities.places"
local projects = require "facilities.projects"
local runner = require "facilities.runner"
local status = require "facilities.status"
local where = require "facilities.where"
local wholes = require "facilities.wholes"
local whose = require "facilities.whose"

local scope = {}

local set = words.set
local colon = set ":"
local with, inside = set "با", set "در"
local leading, TOWN = set "در برای", 5 -- tokens in front of a house that its town may have
local this, it = set "این", set "آن آنرا"
local toward, turning = set "به", set "تبدیل بدل ارتقا"
local joints = set "و ، همچنین نیز هم سپس آنگاه پس بعد"
local glued = set "ودو وسه وپنج وشش وهفت وهشت ونه وده ویک" -- «… ودو درمانگاه»
local are_all = set "اند هستند بودند"
local addresses = set "نشانی آدرس"
local ADJUNCT = 9 -- tokens from a named facility over «با ۱۰۰ تخت» to its place
local ADDRESS = 14 -- tokens in front of a facility that an address may have
local stationed = set "مستقر"
local standing_for = set "نمایندگی"
local deeds = set "نوسازی بازسازی مرمت بهسازی تعمیر تجهیز معرفی اخطار جریمه احداث افتتاح پلمب تعطیل ساخته خریده"
local owning = set "دارد داریم دارند داشت داشتند"
local getting_by = set "اداره میچرخد چرخد سر"
local having = set "دارای داشتن شامل برخوردار دربردارنده" -- in front of what is had

-- «در دنا», «برای روستای گلین» right in front of token `i`: its first token, or nil.
local function led_town(doc, i)
  for at = i - 2, math.max(1, i - TOWN), -1 do
    if doc:is(at, leading) then return (doc:is(at + 1, places.regions) or doc:edge_at("Place", at + 1, i - 1)) and at end
    if doc:kind(at) ~= "word" then return nil end
  end
  return nil
end

-- Has each of two houses its own town in front, with no verb between: «در گچساران دو مرکز، در دنا شش خانه بهداشت و …»?
local function is_each_in_town(doc, f, after)
  local town = led_town(doc, after.lead_first)
  if not town or town <= f.last + 1 or not doc:is(town - 1, joints) or doc:is(town - 2, deeds) then return false end
  return led_town(doc, f.lead_first) and not tokens.has_verb(doc, f.last + 1, town - 1) and not doc:find(f.last + 1, town - 1, colon)
end

-- "direct": nothing but joints between; "loose": no verb between, and a joint at the end; "each": in towns of their own.
local function joined(doc, f, after)
  local first, last = f.last + 1, after.lead_first - 1
  if is_each_in_town(doc, f, after) then return "each" end
  if last < first then return (after.is_split or after.count and doc:is(after.first, glued)) and "direct" or nil end
  local is_direct = last - first < 3
  for i = first, last do is_direct = is_direct and doc:is(i, joints) end
  if is_direct then return "direct" end
  -- «خانه بهداشت … به نمایندگی از ۷ خانه بهداشت افتتاح شد»
  if last - first < 5 and doc:find(first, last, standing_for) then return "loose" end
  if tokens.has_verb(doc, first, last) or not doc:is(last, joints) then return nil end
  -- «۴ خانه بهداشت نوسازی و یک پایگاه افتتاح شد», «۹۸ داروخانه بی‌مجوز و ۳۰ داروخانه تعطیل است»
  local is_alike = f.count and after.count and f.kind == after.kind
  if doc:is(last - 1, deeds) or is_alike and not (f.place and after.place) then return nil end
  if doc:find(first, last, colon) then return nil end
  return "loose"
end

-- What is done in a house is not said of it: «در یک بیمارستان دولتی و سه بیمارستان خصوصی فعالیت کرده است».
local function mark_inside(doc, f, before)
  f.is_inside = doc:is(f.first - 1, inside) or f.join == "direct" and before.is_inside
  local cue = f.is_inside and f.status and f.status.at
  if cue and cue.type == "@status" and tokens.is_verb(doc, cue.last + 1) then f.status = nil end
end

-- «طرح‌های قابل افتتاح عبارتند از: …» stands over all that is listed behind it.
local function read_heading(doc, f, before, first)
  if not before and doc:is(f.first - 1, colon) then
    f.heading = status.of_heading(doc, first, f.first - 2)
  elseif before and before.heading and not tokens.has_verb(doc, before.last + 1, f.lead_first - 1) then
    f.heading = before.heading
  end
  if f.heading and not (f.status or f.is_pointing) then f.status = f.heading end
end

local function read_leads(doc, list, first)
  for n, f in ipairs(list) do
    local before = list[n - 1]
    local told = f.status -- «درمانگاه نیمه‌کاره الف و بیمارستان ب»: said of the first alone
    lead.read(doc, f, before and before.last + 1 or first)
    if before then f.join = joined(doc, before, f) end
    if f.status == told then
      mark_inside(doc, f, before)
      told = f.status
    end
    -- «از این تعداد ۷ مرکز …، پنج مرکز … و یک مرکز روزانه»
    local is_next = before and before.is_from_whole and not f.count == not before.count
    if is_next and not tokens.has_verb(doc, before.last + 1, f.lead_first - 1) then f.is_from_whole = true end
    -- «با افتتاح بیمارستان الف، بیمارستان ب …»: the first is a means.
    local is_means = before and doc:is(before.lead_first - 1, with) and doc:is(f.first - 1, tokens.commas)
    if f.join == "direct" and not (f.status or f.is_built or is_means) then
      f.status, f.is_built = before.lead_status, before.is_built
    end
    read_heading(doc, f, before, first)
    f.lead_status = f.status ~= told and f.status or nil
  end
end

-- A mention that says nothing but its kind.
local function is_bare(f)
  local has_slot = f.name or f.count or f.beds or f.place or f.operator or f.status
  return f.kind and not (has_slot or f.is_own or f.is_self or f.is_indefinite or f.is_built or f.is_pointing or f.is_ours)
end

-- What stands in the clause of `f` behind it, to the next mention.
local function read_stretch(doc, f, sentence, last, after)
  -- «درمانگاه بم: افتتاح شد»
  local start = f.last + (doc:is(f.last + 1, colon) and 2 or 1)
  local clause = { first = f.first, last = tokens.clause_end(doc, start, last) }
  clause.verb_end = clause.last
  local function widen()
    clause.first = tokens.clause_start(doc, f.first, sentence.first)
    clause.verb_end = tokens.clause_end(doc, f.last + 1, sentence.last)
  end
  if not is_bare(f) then widen() end
  f.clause = clause
  if after and after.join == "direct" and f.is_built and f.is_built == after.is_built then f.status = after.status end
  if f.is_part then return beds.read_of_part(doc, f, clause.last, last) end -- «مقابل بیمارستان …، که با ۵۳۰ تخت …»
  local was_bare = is_bare(f)
  status.read_behind(doc, f, f.last + 1, clause.last, last)
  if was_bare and f.status then widen() end -- «در شهر … مرکز جدیدی ساخته می‌شود»
  beds.read(doc, f, f.last + 1, last)
  local is_closed = f.status and f.status.value == "closed"
  if is_closed then return end
  cost.read(doc, f, f.last + 1, last, f.is_costed)
  cost.read_spoken(doc, f, last)
end

-- «۱۲ داروخانه و سه کلینیک خصوصی»: an adjective is said of its noun alone, and an insurer has no houses but to treat in.
local function may_share_operator(doc, f, after)
  local by = after.operator and after.operator.at
  if not by or after.operator.resolved then return true end
  -- «دو مرکز روزانه و یک آسایشگاه که بخش خصوصی آن را اداره می‌کند»
  if by.last and by.last > after.last and tokens.is_relative(doc, after.last + 1) and doc:is(by.last + 1, it) then return false end
  if by.type == "@modifier" then return by.last > after.last end
  return by.org_kind ~= "insurer" or operator.treating[f.kind] == true
end

-- What is said behind the last of an enumeration is said of each.
local function share_direct(doc, f, after)
  -- «از چهار مرکز شهر، دو مرکز تعطیل است» says nothing of the four.
  local is_whole = count.is_whole(doc, f)
  if after.is_share and not f.place then f.is_share, f.is_from_whole = true, true end
  -- «مرکز سلامت شهید بابایی و خانه بهداشت قاهان»: the second is called by its place.
  local is_called = f.name and not (after.name or after.count)
  if not is_called then f.place = f.place or after.place end
  local is_its_own = after.is_indefinite or after.is_attribute or after.lead_status or f.is_owner
  if not (is_whole or is_its_own) then f.status = f.status or after.status end
  -- «از ۲۷ بیمارستان، ۱۹ بیمارستان دولتی است» says nothing of the 27, either.
  local are_counted = f.count and after.count and f.kind ~= after.kind and not (is_whole or f.is_contract)
  if are_counted and may_share_operator(doc, f, after) then f.operator = f.operator or after.operator end
  -- «بیمارستان بهمن و بیمارستان مهر خصوصی‌اند»
  local by = after.operator and after.operator.at
  if by and by.last and by.first > after.last and doc:is(by.last + 1, are_all) then f.operator = f.operator or after.operator end
  if not f.is_own and f.count then f.is_own, f.own_word = after.is_own, after.own_word end
end

local function share_back(doc, f, after)
  if after.join == "direct" then return share_direct(doc, f, after) end
  if after.join == "each" and not (after.is_attribute or after.lead_status) then f.status = f.status or after.status end
  if after.join ~= "loose" or f.is_part or count.is_whole(doc, f) then return end
  if not after.is_attribute then f.status = f.status or after.status end
  -- «۱۲ بیمارستان با ۲۰۰۰ تخت، ۲۲ درمانگاه و ۳۲۶ داروخانه در سطح استان»
  if f.count and after.count then f.place = f.place or after.place end
end

local function read_place_behind(doc, f, first, last)
  if f.place or f.is_pointing then return end
  if f.name and not doc:find(f.last + 1, f.clause.last, stationed) then
    -- «بیمارستان شهید رجایی با ۱۰۰ تخت در شهر ایذه …»: where it stands behind what it has.
    local stop = doc:is(f.last + 1, with) and doc:find(f.last + 2, math.min(last, f.last + ADJUNCT), inside)
    if stop and not tokens.has_verb(doc, f.last + 1, stop) then where.read(doc, f, stop, math.min(last, f.clause.last)) end
    -- «… که بخش خصوصی اداره می‌کند در نور داریم»
    local verb = not f.place and tokens.relative_verb(doc, f.last + 1)
    if verb and verb < last and doc:is(verb + 1, inside) then where.read(doc, f, verb + 1, last) end
    if not f.place then around.read_at_status(doc, f) end
    return
  end
  if f.count then around.read_before(doc, f, math.max(first, f.clause.first)) end
  around.find(doc, f, f.last + 1, math.min(last, f.clause.last))
end

-- «لردگان با یک بیمارستان اداره می‌شود»: all that a town has.
local function is_got_by_with(doc, f)
  local behind = f.edge.last + 1 -- the phrase may have read «اداره»
  return f.count ~= nil and doc:is(f.first - 1, with) and doc:find(behind, math.min(behind + 2, f.clause.verb_end), getting_by) ~= nil
end

-- Does the subject of the clause from token `start` on have it: «هرمز تنها یک درمانگاه دارد»?
local function is_had(doc, f, start)
  if f.is_excepted or is_got_by_with(doc, f) then return true end
  if not (f.count or f.is_only or f.is_indefinite) then return false end
  return (doc:find(f.last + 1, f.clause.verb_end, owning) or doc:find(start, f.first - 1, having)) ~= nil
end

local function read_place_before(doc, f, first)
  if f.place or f.is_pointing then return end
  if f.count and around.read_share(doc, f, math.max(first, f.clause.first)) then
    f.is_from_whole, f.is_share = true, true
    return
  end
  if f.count and around.read_heading(doc, f, first) then return end
  local start = math.max(first, f.clause.first)
  local is_owned = is_had(doc, f, start)
  -- «شهر آستارا، به نشانی درمانگاه …», «نشانی: کرج، میدان شهدا، بالای درمانگاه …»
  local is_addressed = doc:find(math.max(first, f.first - ADDRESS), f.first - 1, addresses) ~= nil
  -- «در شورای شهر گناوه، ساخت زایشگاه به تصویب رسید», but «ساخت بیمارستان هفت سال زمان می‌برد»
  local is_decided = f.is_built and not f.name and f.status and f.status.at ~= f.is_built
  -- «هتل قدیمی مریانج به آسایشگاه تبدیل می‌شود»
  local made_of = doc:is(f.first - 1, toward) and doc:is(f.last + 1, turning) and tokens.building(doc, start, f.first - 1)
  around.find(doc, f, start, f.first - 1, is_owned or f.is_wanted or is_addressed or is_decided or made_of)
  -- «هتلی در مریانج به بهزیستی واگذار شد. این ساختمان به آسایشگاه تبدیل می‌شود»
  local sentence = made_of and doc:is(made_of - 1, this) and doc:sentence_of(first)
  if sentence and sentence > 1 and not f.place then
    local before, stop = doc:sentence(sentence - 1)
    around.find(doc, f, before, stop)
  end
  local is_theirs = not (f.place or f.name or f.count or f.is_plural) and f.status and f.status.value ~= "planned"
  if is_theirs then around.of_people(doc, f, start) end
  if f.is_ours and not (f.place or f.name or f.count or f.is_plural) then around.of_callers(doc, f, first) end
  -- «هرمز بیمارستان ندارد و تنها یک درمانگاه دارد»: the clause before has the subject.
  if is_owned and not f.place then around.of_village(doc, f, start) end
  if is_owned and not f.place then around.find(doc, f, tokens.speech_start(doc, f.first, first), f.first - 1, true) end
end

--- What the sentence in front of a list of points words, for points without it: the place, and how they stand.
function scope.read_intro(doc, list, first, last)
  for _, f in ipairs(list) do
    if f.count and f.kind and not f.place then around.find(doc, f, first, last, true) end
    if f.kind and not (f.status or f.is_part or f.is_pointing) then f.status = status.of_heading(doc, first, last - 1) end
  end
end

local function end_of(list, n, last)
  local following = n + 1
  while list[following] and (list[following].is_owner or list[following].is_generic or list[following].over) do following = following + 1 end
  local stop = list[following] and list[following].lead_first - 1 or last
  return math.min(stop, list[n].over or stop)
end

local function read_costs_before(doc, list)
  local behind = list[1].clause.first
  for _, f in ipairs(list) do
    if not f.is_part then cost.read_before(doc, f, math.max(f.clause.first, behind), #list == 1) end
    behind = f.last + 1
  end
end

--- Give the mentions of the sentence first..last what the sentence says of them.
function scope.read(doc, list, first, last)
  members.mark(doc, list)
  read_leads(doc, list, first)
  projects.read(doc, list, first)
  if #list > 1 then
    dependent.mark(doc, list)
    wholes.share_label(doc, list)
  end
  local sentence = { first = first, last = last }
  for n = #list, 1, -1 do
    local f, after, stop = list[n], list[n + 1], end_of(list, n, last)
    read_stretch(doc, f, sentence, stop, after)
    read_place_behind(doc, f, first, stop)
    if after and not (after.is_owner or after.is_generic) then share_back(doc, f, after) end
    if not is_bare(f) then
      whose.read(doc, f, list[n - 1] and list[n - 1].last + 1 or first)
      runner.read(doc, f, stop, f.clause)
      read_place_before(doc, f, first)
    end
  end
  if #list > 1 then
    beds.share(doc, list, last)
    wholes.share(doc, list)
  end
  read_costs_before(doc, list)
end

return scope
