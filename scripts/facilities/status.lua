-- How a facility stands: words right in front of its phrase («افتتاح بیمارستان …»), in it («بیمارستان در
-- حال ساخت …»), or behind it in its clause («… به بهره‌برداری رسید»).
--
-- What stands behind belongs to the nearest facility in front; facilities/scope.lua shares it over an
-- enumeration.
local cues = require "facilities.cues"
local idiom = require "facilities.idiom"
local lead = require "facilities.lead"
local predicate = require "facilities.predicate"
local tokens = require "facilities.tokens"
local words = require "lib.words"
local work = require "facilities.work"

local status = {}

local set = words.set
local from, beginning = set "از", set "سر" -- «از سر گرفته شد»
local speaking = set "گفت گفتند گفته افزود داشت داشتند کرد کردند داد نمود ساخت شد بود نوشت پرسید" -- behind them somebody is quoted
local years = set "سال"
local land, bought = set "زمین", set "خریداری خریده خریدیم واگذار تملک تامین گرفته تحویل اهدا وقف هدیه مشخص تعیین جانمایی"
local projects = set "پروژه طرح کارگاه" -- what stops there is the work
local for_it = set "برای"

--- The status that first..last gives to all it speaks of; nil when it names none, or two.
function status.of_all(doc, first, last)
  local slot
  for _, cue in ipairs(tokens.edges(doc, "@status", first, last)) do
    if cue.position == "both" then
      if slot and slot.value ~= cue.status then return nil end
      slot = { value = cue.status, at = cue }
    end
  end
  return slot
end

--- The status that a heading first..last, up to its colon, gives to what it announces, «طرح‌های قابل افتتاح عبارتند از»;
--- nil when it tells none, or ends with the verb of a speaker.
function status.of_heading(doc, first, last)
  if doc:is(last, speaking) then return nil end
  return status.of_all(doc, first, last)
end

-- «زمین بیمارستان … خریداری شده است», «برای درمانگاه … زمین گرفته‌ایم»: the token that tells so, or nil.
local function find_land(doc, f, first, last)
  if doc:is(f.first - 1, land) then return doc:find(first, last, bought) end
  local at = doc:is(f.first - 1, for_it) and doc:find(first, last, land)
  return at and doc:is(at + 1, bought) and at or nil
end

--- The status of one whose service is told around it, or in first..last.
function status.of_service(f, first, last)
  for _, service in ipairs(f.services) do
    if service.first <= f.first and service.last >= f.last or service.first >= first and service.last <= last then
      return { value = "active", at = { service.first, service.last } }
    end
  end
  return nil
end

-- The slot of a cue that the clause first..last behind `f` has.
local function of_cue(doc, f, cue, first, last)
  -- What is built and stopped, or taken up again, is half done.
  local is_work = f.is_built or doc:is(f.first - 1, projects) or doc:is(f.edge.first - 1, projects)
  local is_stopped = is_work and (cue.status == "closed" or doc:is(cue.first, from) and doc:is(cue.first + 1, beginning))
  -- «سال ۱۳۷۳ راه‌اندازی شده است» tells how old it is.
  f.is_history = cue.status == "opened" and doc:find(first, cue.first - 1, years) ~= nil
  f.is_wanted = f.is_wanted or cue.position == "adjacent"
  return { value = is_stopped and "under_construction" or predicate.told(doc, cue, last), at = cue }
end

-- The slot where no cue tells how `f` stands, but the work on it or what is done in it.
local function without_cue(doc, f, first, last, stop)
  -- «این پروژه به ۴۰ درصد رسیده است», «۶۰ درصد کار بیمارستان انجام شده است»
  if f.is_building and doc:find(first, last, tokens.percent) or work.is_share(doc, f, first, last) then
    return { value = "under_construction", at = f.edge }
  end
  if not f.is_built then return status.of_service(f, first, stop) end
  local slot = work.of_building(doc, f, first, last)
  -- «برای ساخت این بیمارستان … هزینه شده است» says nothing new of how it stands.
  return not (f.is_pointing and slot and slot.value == "planned") and slot or nil
end

--- The status that first..last, the clause behind the phrase, gives to `f`; the words up to `stop` speak of
--- nothing else.
function status.read_behind(doc, f, first, last, stop)
  local told = idiom.read(doc, f, first, last)
  if told then
    f.status = told
    return
  end
  lead.revise(doc, f, first, last, stop)
  if f.status then return end
  local got = find_land(doc, f, first, last)
  local cue = not got and cues.behind(doc, f, first, last, stop)
  f.status = got and { value = "planned", at = { got, got } } or cue and of_cue(doc, f, cue, first, last) or without_cue(doc, f, first, last, stop)
end

return status
