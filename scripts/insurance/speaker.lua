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

-- «… است»؛ نام، رئیس …، با بیان این جمله افزود»: no verb of saying stands with the name.
local opening, closing = words.set "«", words.set "»"

--- The speech of a quotation whose speaker follows it; or nil.
function speaker.of_quote(doc, sentence)
  local first, last = sentence.first, sentence.last
  local close
  for i in words.each(doc, first + 1, doc:is(first, opening) and last - 2 or first, closing) do close = i end
  return close and doc:find(close + 1, last, saying) and only_person(doc, close + 1, last) or nil
end

-- «این بدهی به گفته نام از ۵۰۰۰ میلیارد تومان بیشتر است»: words of his amid those of the agency.
local to, source = words.set "به", words.set "گفته اعتقاد باور روایت نوشته"

--- The speech of a sentence that credits somebody else by name than `speech`, or than it names; or nil.
function speaker.of_source(doc, sentence, speech)
  for i in words.each(doc, sentence.first + 1, sentence.last - 2, source) do
    local person = doc:is(i - 1, to) and doc:edge_at("Person", i + 1)
    if person and person.name then
      if speech and speech.speaker == person.name then return nil end
      local post = speech and not speech.speaker and speech or {}
      return { speaker = person.name, organization = person.organization or post.organization, role = person.role or post.role,
        place = person.place or post.place }
    end
  end
  return nil
end

-- «در نامه سرگشاده نام به وزیر آمده است: …», «کارگران قم در نامه‌ای به وزیر نوشتند: …», but «وی در نامه‌ای نوشت».
local colon, pronouns = words.set ":", words.set "وی او ایشان"
local letters, written, NAME = words.set "نامه نامهای بیانیه پیام یادداشت", words.set "آمده نوشته نوشت نوشتند میخوانیم", 4

--- The speech of a letter that a sentence quotes; false where its writer is not named, nil where it quotes none or one
--- of who speaks anyway, by the name `known`.
function speaker.of_letter(doc, sentence, known)
  local first, last = sentence.first, sentence.last
  local told = doc:find(first, last, colon) or last
  local at = doc:find(first, told - 2, letters)
  if not at or not doc:find(at + 1, last, written) or doc:find(first, at, pronouns) then return nil end
  for _, _, name in doc:each("Person", first, told, "name") do
    if name == known then return nil end
  end
  return not doc:find(at + 1, at + 2, to) and only_person(doc, at + 1, math.min(at + NAME, last)) or false
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

-- «به گزارش فارس، تاکنون ۱۳ هزار بسته توزیع شده است», «بر پایه این گزارش …», «در پایان این دیدار کلید ۱۱ خانه تحویل شد»: the
-- agency's own words, whoever spoke before.
local report, of, by = words.set "گزارش", words.set "اساس پایه", words.set "بر بنابر"
local inside, ends, meetings = words.set "در", words.set "پایان حاشیه جریان خلال",
  words.set "دیدار نشست مراسم آیین سفر بازدید جلسه همایش برنامه رویداد جشن گردهمایی"
local function opens_as_agency(doc, sentence)
  local i = sentence.first
  if doc:is(i, to) and doc:is(i + 1, report) then return true end
  if doc:is(i, inside) and doc:is(i + 1, ends) and doc:is(i + 2, this) and doc:is(i + 3, meetings) then return true end
  if not doc:is(i, by) then return false end
  i = i + (doc:is(i + 1, of) and 2 or 1)
  return doc:is(i, this) and doc:is(i + 1, report)
end

function speaker.is_of_agency(doc, sentence, speech)
  if not opens_as_agency(doc, sentence) or doc:find(sentence.first + 2, sentence.last, saying) then return false end
  for _, _, name in doc:each("Person", sentence.first, sentence.last, "name") do
    if name == speech.speaker then return false end
  end
  return true
end

local bullets = words.set "● • ■ ◼ ▪ ◆ * ✓"

--- Does a speech go on from another item of a list of news, since this one names nobody who speaks? Where only one
--- speaks in all of an article, marks stand before its paragraphs.
function speaker.is_of_other_item(doc, sentence, speech, found)
  if not speech.speaker or speech.speaker == found[false] then return false end
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
