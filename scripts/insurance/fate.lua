-- What is told of those whom a figure counts: «۹۴۰ خانوار زیر پوشش …», «۲۳۰۰ بیمار بستری شدند», «۱۱۰ نوعروس
-- جهیزیه گرفتند». It says which of them are meant, where their noun alone does not.
local words = require "lib.words"
local sentences = require "insurance.sentences"
local phrase = require "insurance.phrase"
local people = require "insurance.people"

local fate = {}

local set = words.set
local inside = set "در پشت"
local without = "بدون بیمه"
local kinds, too = "^بیمه %S.*$", " هم$" -- «بیمه پایه درمان ندارند»
local lacking = set "ندارند ندارد نیستند نیست نشده نشدهاند محروم محرومند محروماند"
local none_of, all_none = "^هیچ .*بیمه", "^بی بیمه" -- of a question, «شمار بی‌بیمه‌ها»
local groups, populations = set "خانوار خانواده خانوارها", set "جمعیت مردم ساکنان ساکنین اهالی شهروندان"
local this = set "این"

local copula = " اند$" -- «در نوبت‌اند»

-- «در نوبت ویلچر», «در انتظار پذیرش»: what they wait for.
local function with_queue(doc, sentence, f, found)
  local hit = sentences.cue(sentence, f.noun, f.right, "queue")
  local first = hit and doc:is(hit.first - 1, inside) and hit.first - 1 or hit and hit.first
  if not first or not doc:is(first, inside) or found.at[2] >= first then return found end
  local _, last = phrase.read(doc, sentence, hit.last + 1, f.right)
  found.value = string.gsub(found.value .. " " .. doc:canonical(first, last or hit.last), copula, "")
  return found
end

-- «۳۶ هزار نفر هیچ بیمه ای ندارند»
local function with_lack(doc, sentence, f, found)
  if found and (string.find(found.value, none_of) or string.find(found.value, all_none)) then
    found.value = without
    return found
  end
  local hit = sentences.cue(sentence, f.clause.is_resumed and f.clause.first or f.noun, f.clause.last, "uncovered")
  if not hit or not doc:find(hit.first, f.clause.last, lacking) then return nil end
  local what = string.match(string.gsub(string.gsub(hit.canonical, " %S+$", ""), too, ""), kinds)
  local lacked = what and doc:is(hit.last, lacking) and "بدون " .. what or without
  if not found or found.resolved or found.at[2] >= hit.first then
    local whom = found and not found.resolved and found.at[1] < hit.first and doc:edge_at("@people", found.at[1]) -- «کارگر بیمه‌نشده»
    local lead = whom and phrase.text(doc, sentence, found.at[1], hit.first - 1) .. " " or ""
    return { value = lead .. lacked, at = { whom and found.at[1] or hit.first, hit.last } }
  end
  found.value = found.value .. " " .. lacked
  return found
end

-- «۶۳ هزار معلول پرونده فعال دارند»
local files, codes, active, having = set "پرونده", set "کد", set "فعال", set "دارند داریم داشتند داشتیم دارد"

-- The words that tell the fate of the figure's people, behind token `at`: in what state they are, what
-- they were given, how they were treated; first and last token, and what is added to make a noun of them.
local drawn, drawing = set "مستمری مقرری یارانه حقوق", "بگیر"
local loans, receiving = set "وام وامی تسهیلات", "دریافت کننده "
local WORDS = 2 -- more of them are another phrase
local function told(doc, sentence, f, at)
  local first, last = at + 1, f.clause.last
  local hit = sentences.cue(sentence, first, last, "state")
  if hit then return hit.first, hit.last end
  if f.measure == "services" then
    local noun = sentences.noun(sentence, first, last, last)
    hit = noun and noun.measure == "services" and noun
  elseif f.measure == "beneficiaries" then
    local is_listed = f.after and f.after.clause == f.clause and f.after.kind ~= "money" and f.after.kind ~= "percent" -- «به ۴۵ دانشجو لپ‌تاپ و به ۱۲ نوعروس جهیزیه دادیم»
    hit = is_listed and (sentences.cue(sentence, first, f.right, "grant") or sentences.cue(sentence, first, f.right, "aid"))
      or sentences.cue(sentence, first, last, "grant") or sentences.cue(sentence, first, last, "receive") and sentences.cue(sentence, first, last, "aid")
    local file = not hit and doc:find(first, last - 1, files)
    if file and doc:find(file + 1, last, having) then return file, doc:is(file + 1, active) and file + 1 or file, nil, "دارای " end
  end
  if not hit and f.measure == "beneficiaries" and not f.is_welfare then
    local loan = doc:find(f.clause.first, f.first - 1, loans) -- «وام ۵۰ میلیون تومانی به ۲۴۰۰ بازنشسته»
    if loan then return loan, loan, nil, receiving end
  end
  if not hit then return nil end
  if doc:is(hit.first, drawn) then return hit.first, hit.first, drawing end
  local _, stop = phrase.read(doc, sentence, hit.first, last)
  return hit.first, math.min(math.max(stop or 0, hit.last), hit.first + WORDS - 1)
end

-- «۵۲۰۰ کارگاه لیست بیمه می‌فرستند», «۳۱۰ کارگاه … نمی‌فرستند»: have they sent what they should?
local insured_list, because = set "فهرست لیست", set "علت دلیل خاطر عدم"
local sending = set "فرستند میفرستند فرستادهاند فرستاده فرستادند ارسال ارائه رد تحویل دارند"
local refusing = set [[نمی نمیفرستند نفرستادهاند نفرستاده نفرستادند نکردهاند نکرده نکردند نمیکنند ندادهاند نداده ندادند نمیدهند
  ندارند]]
local function of_list(doc, sentence, f, at)
  local list = doc:find(at, f.clause.last - 1, insured_list)
  local first, last = phrase.read(doc, sentence, list or at, f.clause.last)
  if not list or first ~= list or doc:is(list - 1, inside) or doc:find(at, list, because) then return nil end
  if doc:find(last + 1, f.clause.last, refusing) then return "فاقد ", first, last end
  if doc:find(last + 1, f.clause.last, sending) then return "دارای ", first, last end
  return nil
end

-- «۶۱۰ کارگاه استان مشمول این معافیت‌اند», «زیر پوشش معافیت هستند»
local liable, cover, under = set "مشمول", set "پوشش", set "زیر تحت"
local function of_liability(doc, sentence, f, at)
  local word = doc:find(at, f.clause.last - 1, liable) or doc:find(at + 1, f.clause.last - 1, cover)
  if not word then return nil end
  local start = doc:is(word - 1, under) and word - 1 or word
  local first, last = phrase.read(doc, sentence, word + 1, f.clause.last)
  if first then return doc:canonical(start, word) .. " ", first, last end
  return nil
end

-- «۲۳ هزار کارگاه از معافیت بیمه‌ای استفاده کردند»
local reliefs, of_it, using = set "معافیت تخفیف بخشودگی مشوق مشوقهای بخشش", set "از", set "استفاده بهره بهرهمند بهرهمندند برخوردار برخوردارند"
local function of_relief(doc, sentence, f, at)
  local word = doc:find(at + 1, f.clause.last - 1, reliefs)
  if not word or not doc:is(word - 1, of_it) then return nil end
  local first, last = phrase.read(doc, sentence, word, f.clause.last)
  if first ~= word or not doc:find(last + 1, f.clause.last, using) then return nil end
  return "دارای ", first, last
end

-- «۷۹۰۰ کارگاه در کاشان کد فعال دارند»
local function of_code(doc, _, f, at)
  local code = doc:find(at, f.clause.last - 2, codes)
  if not code or not doc:is(code + 2, having) then return nil end
  return "دارای ", code, code + 1
end

-- «۲۱۰ شرکت به سازمان بدهکارند»
local owing = set "بدهکار بدهکارند"
local function of_debt(doc, _, f, at)
  local debtor = doc:find(at, f.clause.last, owing)
  if debtor then return "بدهکار" end
  return nil
end

--- The subject `found` of a figure of workplaces, with what is told of them: their code, the list that they send, what
--- they are liable to, that they owe.
function fate.of_workplaces(doc, sentence, f, found)
  if not found or found.resolved then return found end
  local at = found.at[2] + 1
  if doc:is(at - 1, liable) then at, found.value = at - 1, string.match(found.value, "^%S+") end -- «کارگاه مشمول این قانون»
  if string.find(found.value, " ", 1, true) then return found end
  for _, tell in ipairs { of_code, of_list, of_liability, of_relief, of_debt } do
    local leading, first, last = tell(doc, sentence, f, at)
    if leading then
      found.value = found.value .. " " .. leading .. (first and phrase.text(doc, sentence, first, last) or "")
      break
    end
  end
  return found
end

-- Does a subject name people by one word?
local function is_bare(doc, found)
  if found.resolved or string.find(found.value, " ", 1, true) then return false end
  return doc:is(found.at[1], groups) or doc:is(found.at[1], populations) or doc:edge_at("@people", found.at[1]) ~= nil
end

-- «جمعیت استان»: whose people live there is enough to tell who they are.
local function with_home(doc, found)
  if not doc:is(found.at[1], populations) then return false end
  local first = found.at[2] + 1
  local place = doc:edge_at("Place", first)
  if doc:is(first, this) then
    first = first + 1
    place = place or doc:edge_at("Place", first)
  end
  if not place then return false end
  found.value, found.at = found.value .. " " .. doc:canonical(first, place.last), { found.at[1], place.last }
  return true
end

-- «یارانه ۲ میلیون نفر از پردرآمدها حذف شد»: what they have no more.
local what_ends, ending_of, void = set "یارانه بیمه مستمری مقرری حقوق دفترچه", set "حذف قطع لغو باطل ابطال", { ["باطل"] = "ابطال" }
local function of_end(doc, f)
  local at = f.measure == "other" and doc:is(f.first - 1, what_ends) and doc:find(f.noun, f.clause.last, ending_of)
  if not at then return nil end
  local whom = (f.person or doc:is(f.noun, groups)) and " " .. doc:canonical(f.noun, f.noun) or ""
  local ending = doc:canonical(at, at)
  local what = (void[ending] or ending) .. " " .. doc:canonical(f.first - 1, f.first - 1)
  return { value = what .. whom, at = { f.first - 1, f.first - 1 } }
end

-- «۶ هزار خانوار از فهرست یارانه نقدی کنار گذاشته شدند»: what they are struck from.
local lists = set "فهرست لیست"
local function struck(doc, sentence, f)
  local is_whom = f.person or doc:is(f.noun, groups)
  local at = f.measure == "other" and is_whom and doc:find(f.noun + 1, f.clause.last - 2, lists)
  local hit = at and sentences.cue(sentence, at + 2, f.clause.last, "ended")
  if not hit then return nil end
  local first, last = phrase.read(doc, sentence, at + 1, hit.first - 1)
  if first ~= at + 1 then return nil end
  local whom = f.person and string.gsub(f.person.form, "\u{200C}", " ") or doc:canonical(f.noun, f.noun)
  return { value = whom .. " حذف شده از " .. doc:canonical(first, last), at = { first, last } }
end

--- The subject `found` of a figure of people or a share of them, with what is told of them; `found` may be nil.
function fate.with(doc, sentence, f, found)
  if f.measure == "coverage" then
    local lacks = with_lack(doc, sentence, f, found)
    if lacks then return lacks end
  end
  local ended = of_end(doc, f) or struck(doc, sentence, f)
  if ended then return ended end
  if not found then return nil end
  if f.measure == "other" then return people.kinds[f.kind] and with_queue(doc, sentence, f, found) or found end
  if not is_bare(doc, found) then return found end
  local is_at_home = with_home(doc, found)
  local first, last, ending, leading = told(doc, sentence, f, f.clause.is_resumed and found.at[2] or math.max(found.at[2], f.last))
  if not first or is_at_home and f.measure == "coverage" and not sentences.cue(sentence, first, last, "uncovered") then return found end
  found.value = found.value .. " " .. (leading or "") .. phrase.text(doc, sentence, first, last) .. (ending and " " .. ending or "")
  return found
end

return fate
