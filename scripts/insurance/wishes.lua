-- Figures that are no facts: «پیشنهاد کرد سقف اعتبار به ۱ میلیون تومان برسد», «اگر …، به ۱۵۰ هزار خانوار
-- می‌رسد», «خبر … را تکذیب کرد».
local words = require "lib.words"
local verbs = require "lib.verbs"
local sentences = require "insurance.sentences"
local people = require "insurance.people"

local wishes = {}

local WISH = 4 -- tokens between a wish and its clause
local wishing, able, wished = words.set "پیشنهاد خواستار خواستارند", words.set "بتوانیم بتوانند بتواند تواند", words.set "برسد شود شوند یابد گردد باشد دهیم دهند دهد برسانیم برسانند"
local reached = words.set "برسد یابد شود شد میشد جبران کنند کند"
local conditions, consequences = words.set "اگر چنانچه", words.set "خواهد خواهند می"

-- «تا پایان امسال واگذاری ۱۰۵ واحد مسکن پیش بینی شده است»
local forecasts, ahead = words.set "پیشبینی بینی", words.set "شده می"
local function is_forecast(doc, f)
  local at = f.kind ~= "money" and doc:find(f.last + 1, f.clause.last - 1, forecasts)
  return at and doc:is(at + 1, ahead)
end

-- «یک پزشک نمی‌تواند روزی ۲۷۰ نسخه بنویسد», «هر شعبه می‌تواند ۵۰۰ دفترچه صادر کند»: what could be done is not.
local can = words.set [[تواند توانند توانیم توان بتواند بتوانند بتوانیم میتواند میتوانند میتوانیم نمیتواند نمیتوانند نمیتوانیم]]
local doing = words.set(verbs.subjunctive)
local function is_possible(doc, f)
  if not people.kinds[f.kind] and f.kind ~= "thing" then return false end
  local start = math.max(f.clause.first - 1, 1) -- «می‌تواند» ends a clause
  return doc:find(start, f.first - 1, can) ~= nil and doc:find(f.last + 1, f.clause.last, doing) ~= nil
end

-- «پرداخت از جیب باید به زیر ۳۰ درصد برسد», «مکلف است … ۶۰ درصد مطالبات را پرداخت کند»; a premium that must be paid
-- is a rule.
local LARGE = 1000000000 -- more than one person pays
local must, obliged, being = words.set "باید بایستی", words.set "مکلف موظف", words.set "باشد باشند باشیم کند کنند کنیم شود شوند شویم"
local function is_needed(sentence, f)
  if people.kinds[f.kind] or f.kind == "thing" then -- «باید دو میلیون پرونده داشته باشد», «باید از ۱۸ بیمار مراقبت کند»
    return sentence.doc:find(f.clause.first, f.first - 1, must) ~= nil and sentence.doc:find(f.last + 1, f.clause.last, being) ~= nil
  end
  if f.kind == "money" and sentences.cue(sentence, f.noun, f.noun, "debt") then return false end -- «تکلیف ۱۳۵ میلیارد تومان مطالبات»
  local is_large = f.kind == "money" and f.value >= LARGE
  if not is_large and f.kind ~= "percent" or sentences.in_clause(sentence, f, "premium") then return false end
  local doc = sentence.doc
  if not doc:find(f.last + 1, f.clause.last, reached) then return false end
  if doc:find(f.clause.first, f.first - 1, must) then return true end
  return not f.is_part and doc:find(sentence.first, f.first - 1, obliged) ~= nil
end

-- «شایعه حذف ۲۰ هزار نفر از بیمه صحت ندارد», «خبر … را تکذیب کرد»
local hearsay, denied, true_words, lacking = words.set "خبر خبرها اخبار شایعه شایعات ادعا ادعای مطلب مطالب مبنی", words.set "تکذیب کذب", words.set "صحت واقعیت حقیقت", words.set "ندارد نداشته نداشت"
local function is_denied(sentence, f)
  local doc = sentence.doc
  if not doc:find(sentence.first, f.first - 1, hearsay) then return false end
  if doc:find(f.last + 1, sentence.last, denied) then return true end
  local at = doc:find(f.last + 1, sentence.last - 1, true_words)
  return at ~= nil and doc:is(at + 1, lacking)
end

--- Does the sentence only wish for a figure, tell what would be, or what is untrue?
function wishes.is_wished(sentence, f)
  local doc = sentence.doc
  if is_denied(sentence, f) then return true end
  if f.is_attribute then return false end
  if is_forecast(doc, f) or is_needed(sentence, f) or is_possible(doc, f) then return true end
  local at = doc:find(f.last + 1, f.clause.last, wished)
  if at then
    if doc:find(f.clause.first, f.first - 1, conditions) then return true end -- «اگر ۱۰ هزار نفر عضو شوند»
    local start = at == f.last + 1 and sentence.first or math.max(sentence.first, f.clause.first - WISH)
    if doc:find(start, f.first - 1, wishing) then return true end
    local is_rule = f.shape and f.shape.measure == "price" -- «می‌تواند با نرخ ۱۴ درصد بیمه شود»
    return not is_rule and doc:find(start, f.first - 1, able) ~= nil
  end
  -- What one pays under a condition is a rule, not a wish.
  return f.kind ~= "percent" and not f.is_each and doc:find(f.last + 1, f.clause.last, consequences) ~= nil
    and doc:find(sentence.first, f.first - 1, conditions) ~= nil
end

return wishes
