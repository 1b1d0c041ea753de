-- Those who work for a body or in a house, and are none of whom it looks after.
local words = require "lib.words"
local sentences = require "insurance.sentences"

local staff = {}

local hired = words.set "استخدام بکارگیری"
local working, doing = words.set "کار مشغول", words.set "می میکنند هستند شدند شده شدهاند به"
local members = words.set "پرسنل همکار همکاران کارمند کارکنان کادر بازرس مددکار کارشناس"
local ties_of_clients = { "insured", "cover", "support", "grant", "receive", "pension", "premium", "service" }

local deputies, parliament = words.set "نماینده نمایندگان", words.set "مجلس پارلمان"
-- «۴۲ نماینده مجلس خواستار افزایش مستمری شدند»: who asks.
local function are_deputies(doc, at) return doc:is(at, deputies) and doc:is(at + 1, parliament) end

--- Are those whom a figure counts the staff: «ما ۱۱ نفر پرسنل داریم», but not «۹۰۰ کارمند بیمه شدند»?
function staff.is_counted(sentence, f)
  if are_deputies(sentence.doc, f.noun) then return true end
  if not sentence.doc:is(f.noun, members) then return false end
  for _, cue in ipairs(ties_of_clients) do
    if sentences.own(sentence, f, cue) then return false end
  end
  return true
end

--- Do a figure's words tell that they work there: «۱۲۰۰ نفر در مراکز ما کار می کنند»?
function staff.is_told_of(sentence, f)
  if sentence.doc:find(f.left, f.right, hired) then return true end
  local at = sentence.doc:find(f.noun, f.right, working)
  return at ~= nil and sentence.doc:is(at + 1, doing)
end

return staff
