-- Who says a sentence. Where the officials know only the post, the article's one speaker of that post's
-- body is meant: a lede says «مدیرکل … گفت», the next sentence who that is.
local words = require "lib.words"
local points = require "lib.points"

local speaker = {}

local function holds(text, list)
  for _, word in ipairs(list) do
    if string.find(text, word, 1, true) then return true end
  end
  return false
end

-- «مدیرکل … گفت», and only «معاون …» is named further on: the post of an unnamed one is not the other's.
local deputies = { "^معاون", "^مدیر درمان", "^مدیر روابط" }
local is_under = words.told(function(role)
  for _, deputy in ipairs(deputies) do
    if string.find(role, deputy) then return true end
  end
  return false
end)
local function is_of_another(doc, sentence, name, role, found)
  local known = role and found.deputies[name]
  if not known or is_under[role] then return false end
  for _, _, other in doc:each("Person", sentence.first, sentence.last, "name") do
    if other == name then return false end
  end
  return sentence.last < known
end

--- The one speaker of each body in an article, false where there are several; the key false holds
--- that of the article. `posts` has the organization, role and place of each speaker by name: a name that
--- comes without a post has that of the unnamed speech before it.
function speaker.of_article(doc)
  local only, posts = {}, {}
  local unnamed
  local function add(key, name)
    if only[key] == nil then
      only[key] = name
    elseif only[key] ~= name then
      only[key] = false
    end
  end
  for _, _, name, organization, role, place in
    doc:each("Speech", 1, #doc, "speaker", "organization", "role", "place")
  do
    local known = name and posts[name]
    local post = known or organization and { organization = organization, role = role, place = place } or nil
    if name then
      posts[name] = post or unnamed
      unnamed = nil
      add(false, name)
      local house = organization or posts[name] and posts[name].organization
      if house then add(house, name) end
    else
      unnamed = post
    end
  end
  only.posts = posts
  -- Where those who are named as somebody's deputy are named first, by name.
  only.deputies = {}
  for first, _, name, role in doc:each("Person", 1, #doc, "name", "role") do
    if name and role and is_under[role] and not only.deputies[name] then only.deputies[name] = first end
  end
  return only
end

--- The speech that a sentence is or holds, as a table of its features, or nil. `found` is of
--- speaker.of_article.
function speaker.speech(doc, sentence, found)
  local next_speech, all =
    doc:each("Speech", sentence.first, sentence.last, "speaker", "organization", "role", "place")
  local first, _, name, organization, role, place = next_speech(all)
  if not first then return nil end
  local meant = name or found[organization or false]
  local is_unnamed = meant and is_of_another(doc, sentence, meant, role, found) or nil
  if is_unnamed then name = nil end
  local post = not organization and name and found.posts[name]
  if post then organization, role, place = post.organization, role or post.role, place or post.place end
  return { speaker = name, organization = organization, role = role, place = place, is_unnamed = is_unnamed }
end

--- The speech that announces the list which a sentence is a point of, or nil.
function speaker.of_list(doc, sentence, found)
  local first, last = points.announcement(doc, sentence.number)
  return first and speaker.speech(doc, { first = first, last = last }, found)
end

-- «گفت‌وگو با نام، مدیرکل …», and questions with their answers: the one officer whom the article names, where nobody
-- else is said to speak; with the `number` of the first question, or false.
local question = words.set "؟"
local function interviewed(doc, found)
  if found[false] ~= nil then return false end
  local only
  for _, _, name, organization, role, place in doc:each("Person", 1, #doc, "name", "organization", "role", "place") do
    if role and only and only.speaker ~= name then return false end
    if role then only = { speaker = name, organization = organization, role = role, place = place } end
  end
  local first = only and doc:find(1, #doc, question)
  if not first then return false end
  only.number = doc:sentence_of(first)
  return only
end

--- The speech of who is interviewed, for sentences behind the first question; or nil.
function speaker.of_answer(doc, sentence, found)
  if found.interviewed == nil then found.interviewed = interviewed(doc, found) end
  local speech = found.interviewed
  return speech and sentence.number > speech.number and speech or nil
end

local saying = words.set [[گفت افزود اظهار اظهارکرد اظهارداشت بیان اعلام خبر تصریح
  تاکید عنوان یادآور گفته ابراز خاطرنشان : «]]

-- «… با اعلام این خبر افزود», «این آمار را … ارائه کرد»: who tells what headline and lede said.
local OPENING = 6 -- sentences
local this, news = words.set "این", words.set "خبر مطلب آمار ارقام جمله جملات سخن سخنان نکته"
local telling = words.set "بیان اعلام تشریح تایید اعلامکرد ارائه داد"
local object = words.set "را"
local NEAR = 2 -- tokens before «این»

-- The one person whom first..last names, as a speech; or nil.
local function only_person(doc, first, last)
  local only
  for _, _, name, organization, role, place in doc:each("Person", first, last, "name", "organization", "role", "place") do
    if only and only.speaker ~= name then return nil end
    only = { speaker = name, organization = organization, role = role, place = place }
  end
  return only
end

-- «… است»؛ نام، رئیس …، با بیان این جمله افزود», «در نامه سرگشاده نام به وزیر آمده است: …»: no verb of saying stands with
-- the name.
local opening, closing = words.set "«", words.set "»"
local to = words.set "به"
local letters, written, NAME = words.set "نامه نامهای بیانیه پیام یادداشت", words.set "آمده نوشته نوشت میخوانیم", 4

--- The speech of a quotation whose speaker follows it, or of a letter whose writer is named; or nil.
function speaker.of_quote(doc, sentence)
  local first, last = sentence.first, sentence.last
  local close
  for i in words.each(doc, first + 1, doc:is(first, opening) and last - 2 or first, closing) do close = i end
  if close and doc:find(close + 1, last, saying) then return only_person(doc, close + 1, last) end
  local at = doc:find(first, last - 2, letters)
  if not at or doc:find(at + 1, at + 2, to) or not doc:find(at + 2, last, written) then return nil end -- not «نامه به …»
  return only_person(doc, at + 1, math.min(at + NAME, last))
end

--- The speech that tells what was said before it, with its sentence as `number`; or false.
function speaker.announcement(doc, found)
  for number = 2, math.min(OPENING, doc:sentences()) do
    local first, last = doc:sentence(number)
    for i in words.each(doc, first, last - 1, this) do
      local is_told = doc:is(i + 1, news)
        and (doc:find(math.max(i - NEAR, first), i - 1, telling) or doc:is(i + 2, object) and doc:find(i + 3, last, telling))
      is_told = is_told or i == first and doc:is(i + 1, object) and doc:find(i + 2, last, saying) -- «این را … گفت»
      local speech = is_told and (speaker.speech(doc, { first = first, last = last }, found) or only_person(doc, first, last))
      if speech then speech.speaker = speaker.of(speech, found) end
      if speech and speech.speaker then
        speech.number = number
        return speech
      end
    end
  end
  return false
end

-- «به گزارش فارس، تاکنون ۱۳ هزار بسته توزیع شده است»: the agency's own words, whoever spoke before.
local report = words.set "گزارش"
function speaker.is_of_agency(doc, sentence, speech)
  if not doc:is(sentence.first, to) or not doc:is(sentence.first + 1, report) then return false end
  if doc:find(sentence.first + 2, sentence.last, saying) then return false end
  for _, _, name in doc:each("Person", sentence.first, sentence.last, "name") do
    if name == speech.speaker then return false end
  end
  return true
end

local bullets = words.set "● • ■ ◼ ▪ ◆ * ✓"

--- Does a speech go on from another item of a list of news, since this one names nobody who speaks?
function speaker.is_of_other_item(doc, sentence, speech)
  if not speech.speaker then return false end
  local number = sentence.number
  local first, _, _, starts = doc:sentence(number)
  while not starts and number > 1 do
    number = number - 1
    first, _, _, starts = doc:sentence(number)
  end
  if not doc:is(first, bullets) or points.head(doc, sentence.number) then return false end
  for _, _, name in doc:each("Person", first, sentence.last, "name") do
    if name == speech.speaker then return false end
  end
  return true
end

-- «دو هزار خانوار زیر چتر ما هستند», «وام داده‌ایم»: in an article where only one speaks that is him.
local first_person = words.set [[ما داریم هستیم کردیم دادیم میدهیم دهیم ایم داشتیم گرفتیم پرداختیم کنیم میکنیم گیریم
   دادهایم کردهایم گرفتهایم]]
function speaker.own_words(doc, sentence, found)
  local name = found[false]
  if not name then return nil end
  if doc:find(sentence.first, sentence.last, first_person) then
    found.last_own = sentence.number
  elseif not found.last_own or sentence.number - found.last_own > 1 then
    return nil -- the next sentence goes on
  end
  local post = found.posts[name] or {}
  return { speaker = name, organization = post.organization, role = post.role, place = post.place }
end

local for_country = words.told(function(role) return holds(role, { "وزیر", "نماینده", "سخنگو", "رئیس جمهور", "رئیس‌جمهور" }) end)
local for_region = words.told(function(role) return holds(role, { "استاندار", "فرماندار", "بخشدار", "شهردار" }) end)
local spokesman = "سخنگو" -- of the country, unless he has a place

--- Is somebody speaking for the country, or for those who elected them?
function speaker.is_national(speech)
  local role = speech.role or ""
  if speech.place and string.find(role, spokesman, 1, true) then return false end
  return for_country[role] or speech.organization == "مجلس"
end

--- Is somebody speaking whose office is about everything, roads and schools as well?
function speaker.is_of_all(speech)
  return speech ~= nil and (speaker.is_national(speech) or for_region[speech.role or ""])
end

-- «رئیس دانشگاه علوم پزشکی نیز گفت»: offices that are somewhere, though their place is not said again.
local director, head = "مدیرکل", "رئیس"
local university = "^دانشگاه علوم پزشکی"

--- The place where a local office is that comes without one: that of all the others who speak, or nil.
function speaker.common_place(speech, found)
  if speech.place or not (speech.role == director or speech.role == head and string.find(speech.organization or "", university)) then return nil end
  if found.common == nil then
    found.common = false
    for _, post in pairs(found.posts) do
      if post.place and found.common and found.common ~= post.place then
        found.common = false
        break
      end
      found.common = post.place or found.common
    end
  end
  return found.common or nil
end

--- The name of who speaks in a speech, or nil. `found` is of speaker.of_article.
function speaker.of(speech, found)
  if not speech then return nil end
  if speech.speaker or speech.is_unnamed then return speech.speaker end
  local name = found[speech.organization or false]
  -- A post without a body that the one who is named has not: somebody else.
  local post = name and not speech.organization and found.posts[name]
  if post and speech.role and post.role and post.role ~= speech.role then return nil end
  return name or nil
end

return speaker
