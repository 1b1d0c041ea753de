-- Portions of a sum, of a premium, of costs: «سهم سازمان از هزینه بستری», «۱۴ میلیارد تومان آن جریمه است»,
-- «بهزیستی ۳ میلیون تومان آن را می‌دهد». Whose portion it is, or which, tells it from the whole.
local words = require "lib.words"
local phrase = require "insurance.phrase"
local body = require "insurance.body"
local chain = require "insurance.chain"
local contribution = require "insurance.contribution"

local portion = {}

local set = words.set
local share, from, object, relative = set "سهم", set "از", set "را", set "که"
local regions = set "استان شهرستان شهر شعبه"
local copulas = set "است بود بوده هستند"
local concerning, to = set "مربوط متعلق مختص", set "به"
local owed, whose, of, paid_to = "بدهی", "سهم", " از ", "پرداخت به"

-- «سهم شعبه ابهر», «سهم تامین اجتماعی ۹۰ میلیارد تومان است»: where it is, or the figure's own body.
local function is_said_elsewhere(doc, f, first)
  if doc:is(first, regions) or doc:edge_at("Place", first) then return true end
  local has_whole = f.measure == "debt" or f.previous and f.previous.number == f.number and f.previous.kind == "money"
  local house = f.kind == "money" and has_whole and doc:edge_at("Organization", first)
  return house and body.is_payer_edge(house)
end

-- «سهم کارگر از حق بیمه» at token `at`; of a debt, «سهم شهرداری», the debtor.
local function of_share(doc, sentence, f, at, last)
  local first, stop = phrase.party(doc, sentence, at + 1, last)
  if not first or is_said_elsewhere(doc, f, first) then return nil end
  if f.measure == "debt" then return phrase.value(doc, sentence, first, stop, owed) end
  local found = phrase.value(doc, sentence, first, stop, whose)
  found.at = { at, stop }
  if not doc:is(stop + 1, from) then
    -- «۱۴ میلیارد تومان وام داده شد که سهم زنان ۴۰ درصد بود»
    local previous = f.kind == "percent" and f.previous
    local is_whole = previous and previous.number == f.number
      and (previous.kind == "money" or previous.kind ~= "percent" and doc:is(at - 1, relative))
    local whole = is_whole and previous.subject
    local is_told = whole and string.find(found.value, string.match(whole.value, "^%S+"), 1, true) -- «سهم نسخه کاغذی»
    if whole and not is_told then found.value = found.value .. " از " .. whole.value end
    return found
  end
  local start, whole_stop = phrase.read(doc, sentence, stop + 2, last)
  if start then
    found.value = found.value .. " از " .. phrase.text(doc, sentence, start, whole_stop)
    found.at[2] = whole_stop
  end
  return found
end

-- What the share is of that a subject names.
local of_whole = "^" .. whose .. " .- از (.+)$"

-- «بیمه شده ۳۰ درصد این رقم را می‌دهد»: who gives it stands before; the whole was told of.
local function of_giver(doc, sentence, f, behind)
  local whole = f.is_part and f.whole and f.whole.subject
  if not whole or not doc:is(behind, object) and not doc:is(behind - 1, object) then return nil end
  local giver = doc:edges("Organization", f.clause.first, f.first - 1)[1] or doc:edges("@people", f.clause.first, f.first - 1)[1]
  local known = string.match(whole.value, of_whole) or whole.value -- of «سهم کارگر از حق بیمه» the premium
  if not giver and (f.whole.measure == "price" or f.whole.kind == "percent") then -- «که ۶۵ درصد آن را صندوق می‌پردازد»
    local first, last = phrase.party(doc, sentence, (doc:is(behind, object) and behind or behind - 1) + 1, f.clause.last)
    if first then return { value = whose .. " " .. phrase.text(doc, sentence, first, last) .. " از " .. known, at = { first, last } } end
  end
  if not giver then return nil end
  return { value = whose .. " " .. phrase.text(doc, sentence, giver.first, giver.last) .. " از " .. known, at = giver }
end

-- «سهم پنج واحد صنعتی از بدهی»: the part of `whole`, a subject, that first..last owes.
local function part_owed(doc, sentence, first, last, whole)
  local text = whose .. " " .. phrase.text(doc, sentence, first, last) .. " از " .. string.match(whole.value, "^%S+")
  return { value = text, at = { first, last } }
end

-- «۸۵ درصد این بدهی مربوط به پنج واحد صنعتی است»
local function of_debtors(doc, sentence, f)
  local at = doc:find(f.noun, f.clause.last - 2, concerning)
  local whole = at and doc:is(at + 1, to) and f.previous and f.previous.kind == "money" and f.previous.subject
  local first, last = phrase.party(doc, sentence, (at or f.last) + 2, f.clause.last)
  if not whole or not first then return nil end
  return part_owed(doc, sentence, first, last, whole)
end

-- «۱۷ درصد بستری‌ها مربوط به اتباع است»: which of them.
local function of_kind(doc, sentence, f, behind)
  local first, last = phrase.read(doc, sentence, behind, f.right)
  local at = first == behind and doc:find(last + 1, f.clause.last - 2, concerning)
  if not at or not doc:is(at + 1, to) then return nil end
  local start, stop = phrase.read(doc, sentence, at + 2, f.clause.last)
  if start ~= at + 2 then return nil end
  return { value = phrase.text(doc, sentence, first, first) .. " " .. phrase.text(doc, sentence, start, stop), at = { start, stop } }
end

-- «۱.۱ همت آن به یک شرکت پیمانکاری مربوط می‌شود», «۶۵ درصد آن به چهار کارخانه برمی‌گردد»
local claimed, claim_from = "طلب", "طلب از"
local belongs = set "مربوط تعلق برمیگردد بازمیگردد برمی بازمی"
local function of_owner(doc, sentence, f, behind)
  local known = f.previous and f.previous.kind == "money" and f.previous.subject
  if not known or f.previous.measure ~= "debt" or not doc:is(behind, to) then return nil end
  local first, last = phrase.party(doc, sentence, behind + 1, f.clause.last)
  local is_claim = string.find(known.value, claimed) == 1
  if not first or not doc:find(last + 1, math.min(f.clause.last + 1, #doc), belongs) then return nil end
  if f.kind == "money" then return phrase.value(doc, sentence, first, last, is_claim and claim_from or owed) end
  return part_owed(doc, sentence, first, last, known)
end

-- «۸۶ درصد منابع صندوق از محل کمک دولت تامین می‌شود»: whose share of what it is.
local place_of, providing = set "محل", set "تامین گیرد میگیرد گیرند میگیرند گیریم میگیریم دریافت آید میآید آمد آمده"
local function of_source(doc, sentence, f, behind, is_pronoun)
  local at = doc:find(behind, f.clause.last - 1, from)
  local start = at and (doc:is(at + 1, place_of) and at + 2 or doc:find(at + 1, f.clause.last, providing) and at + 1)
  local first, last = phrase.read(doc, sentence, start or f.clause.last + 1, f.clause.last)
  if not first or first ~= start then return nil end
  local giver = last < f.clause.last and doc:edge_at("Organization", last + 1, f.clause.last) -- «از محل کمک دولت است»
  if giver then last = giver.last end
  local whole_first, whole_last = phrase.read(doc, sentence, behind, at - 1)
  local known = is_pronoun and f.previous and f.previous.subject
  local whole = whole_first == behind and phrase.text(doc, sentence, whole_first, whole_last) or known and known.value
  if not whole then return nil end
  return { value = whose .. " " .. phrase.text(doc, sentence, first, last) .. " از " .. whole, at = { first, last } }
end

-- «۸۶ درصد منابع ما را دولت می‌دهد», «۷۰ درصد درآمد صندوق را حق بیمه تشکیل می‌دهد»: who or what that share is of.
local means = set "منابع درآمد درآمدهای درآمدها بودجه اعتبار اعتبارات مصارف هزینه هزینههای"
local gives = set "دهد میدهد دهند میدهند پردازد میپردازد پردازند میپردازند تامین تشکیل می"
local state = set "دولت خزانه"
local function of_provider(doc, sentence, f, behind)
  local at = doc:find(behind + 1, f.right - 1, object)
  local first, last = phrase.read(doc, sentence, behind, at and at - 1 or behind - 1)
  local start, stop = phrase.party(doc, sentence, (at or f.right) + 1, f.right)
  if first ~= behind or not doc:is(first, means) or start ~= at + 1 or not doc:is(stop + 1, gives) then return nil end
  if chain.cost(sentence, f) and not doc:is(start, state) then return nil end -- «۷۰ درصد هزینه درمان را بیمه می‌دهد» is a share of costs
  return { value = whose .. " " .. phrase.text(doc, sentence, start, stop) .. " از " .. phrase.text(doc, sentence, first, last), at = { start, stop } }
end

-- «… و ۱۴ درصد از سود شرکت‌ها به دست می‌آید»: of what the share before was of.
local gained = set "دست بدست بهدست تامین حاصل"
local function of_other_source(doc, sentence, f, behind)
  local previous = f.previous
  local known = previous and previous.number == f.number and previous.kind == "percent" and previous.subject
  local whole = known and string.match(known.value, of_whole)
  if not whole or not doc:is(behind, from) or not doc:find(behind + 1, f.clause.last, gained) then return nil end
  local first, last = phrase.read(doc, sentence, doc:is(behind + 1, place_of) and behind + 2 or behind + 1, f.clause.last)
  return first and { value = whose .. " " .. phrase.text(doc, sentence, first, last) .. of .. whole, at = { first, last } } or nil
end

-- «۵۲ میلیارد تومان آن از محل صدقات بود»
local function of_funds(doc, sentence, f, behind)
  if not doc:is(behind, from) or not doc:is(behind + 1, place_of) then return nil end
  local first, last = phrase.read(doc, sentence, behind + 2, f.right)
  return first == behind + 2 and phrase.value(doc, sentence, first, last) or nil
end

-- «بهزیستی ۳ میلیون تومان آن را به عنوان یارانه می‌دهد»: as what it is given, for each of whom the whole is told.
local as_what, of_each = set "عنوان", " هر .+$"
local function of_gift(doc, sentence, f, behind)
  local at = doc:find(behind, f.right - 1, as_what)
  local first, last = phrase.read(doc, sentence, at and doc:is(at - 1, to) and at + 1 or f.right + 1, f.right)
  if not first or first ~= at + 1 then return nil end
  local found = phrase.value(doc, sentence, first, last)
  local whole = f.whole and f.whole.subject
  found.value = found.value .. (whole and string.match(whole.value, of_each) or "")
  return found
end

-- «بیمه‌ها ۱۱۸ میلیارد تومان به ما بدهکارند که ۷۱ میلیارد تومان آن مربوط به بیمه سلامت است»: the figure's own body goes
-- without saying, but for one among all.
local all_insurers = { "بیمه ها", "سازمان بیمه گر" }
local function of_payer(f, house)
  local known = phrase.taken(f.whole)
  for _, insurers in ipairs(known and all_insurers or {}) do
    local first, last = string.find(known.value, insurers, 1, true)
    if first then known.value = string.sub(known.value, 1, first - 1) .. house.name .. string.sub(known.value, last + 1) end
  end
  return known
end

-- «بیمار ۳۰ درصد هزینه را می‌پردازد», «دارندگان دفترچه فقط ۳۰ درصد تعرفه را پرداخت می‌کنند»: whose share of what.
local insurance = set "بیمه"
local patients, paying = set "بیمار بیماران دارندگان مردم شده شدگان بیمهشده بیمهشدگان", set "پرداخت میپردازد میپردازند پردازد پردازند"
local function of_patient(doc, sentence, f, behind)
  local first, last = phrase.read(doc, sentence, behind, f.right)
  if first ~= behind or not doc:is(last + 1, object) or not doc:find(last + 2, math.min(f.clause.last + 1, #doc), paying) then return nil end
  if contribution.is_of_wages(doc, f) then return nil end
  local at = doc:find(f.left, f.first - 1, patients)
  if at and doc:is(at - 1, insurance) then at = at - 1 end -- «بیمه‌شدگان»
  if not at then
    local person = doc:edges("@people", f.left, f.first - 1)[1]
    at = person and person.first
  end
  local start, stop = phrase.read(doc, sentence, at or f.first, f.first - 1)
  if not start or start ~= at then return nil end
  return { value = whose .. " " .. phrase.text(doc, sentence, start, stop) .. " از " .. phrase.text(doc, sentence, first, last), at = { start, stop } }
end

-- «۷۰ درصد دیگر که سهم بیمه است»
local other, on_account = set "دیگر", set "بابت صرف"
local function share_behind(doc, sentence, f)
  local i = doc:is(f.last + 1, other) and f.last + 2 or f.last + 1
  if i + 2 > #doc or not doc:is(i, relative) or not doc:is(i + 1, share) then return nil end
  local first, last = phrase.party(doc, sentence, i + 2, sentence.last)
  return first and phrase.value(doc, sentence, first, last, whose) or nil
end

-- «پنج درصد آن را بیمه‌شده و ۱۰ درصد را دولت می‌دهد»
local of_premium = " از حق بیمه"
local function of_payer_behind(doc, sentence, f, behind)
  local first, last = phrase.party(doc, sentence, behind + 1, f.right)
  if not first then return nil end
  local found = phrase.value(doc, sentence, first, last, whose)
  found.value = found.value .. of_premium
  return found
end

-- «… و ۹۵ درصد را بیمه سلامت پرداخت می‌کند»: of what the share before was of.
local function of_rest(doc, sentence, f, behind)
  local previous = f.previous
  local known = previous and previous.number == f.number and previous.kind == "percent" and previous.subject
  local whole = known and (string.match(known.value, of_whole) or chain.cost(sentence, previous) and known.value)
  if not whole or not doc:is(behind, object) then return nil end
  local first, last = phrase.party(doc, sentence, behind + 1, f.right)
  if first ~= behind + 1 then return nil end
  return { value = whose .. " " .. phrase.text(doc, sentence, first, last) .. " از " .. whole, at = { first, last } }
end

--- The subject of a sum or percentage that is a portion, or nil.
function portion.of(doc, sentence, f)
  if f.of_all then return f.of_all end
  local shared = f.kind == "percent" and chain.subject(doc, sentence, f)
  if shared then return shared end
  -- «سهم ما از فروش حق بیمه در سال ۸۴، ۵۲ درصد بوده است»
  local start = f.before and f.before.clause == f.clause and f.before.last + 1 or f.clause.first
  local at = doc:find(f.kind == "percent" and start or f.left, f.first - 1, share)
  local found = at and of_share(doc, sentence, f, at, f.first - 1)
  if found then return found end
  local behind, is_pronoun = phrase.skip_pronoun(doc, f.noun, f.right)
  if f.kind == "money" and doc:is(behind, share) and f.is_part then
    found = of_share(doc, sentence, f, behind, f.right)
    if found then return found end
  end
  -- «از این مبلغ ۹ میلیارد تومان مربوط به دانشگاه علوم پزشکی است»
  if f.kind == "money" and f.is_part and doc:is(behind, concerning) and doc:is(behind + 1, to) then
    local first, last = phrase.party(doc, sentence, behind + 2, f.right)
    local house = first and doc:edge_at("Organization", first)
    if house and body.is_payer_edge(house) then return of_payer(f, house) end
    if first then return phrase.value(doc, sentence, first, last, f.measure == "payment" and paid_to or f.measure == "debt" and owed or nil) end
  end
  local gift = f.kind == "money" and is_pronoun and f.measure == "payment" and of_gift(doc, sentence, f, behind)
  if gift then return gift end
  local provider = f.kind == "percent" and f.measure == "other" and not is_pronoun
    and (of_provider(doc, sentence, f, behind) or not chain.cost(sentence, f) and of_other_source(doc, sentence, f, behind))
  if provider then return provider end
  local source = f.kind == "percent" and of_source(doc, sentence, f, behind, is_pronoun)
    or f.kind == "money" and is_pronoun and of_funds(doc, sentence, f, behind)
  if source then return source end
  local debtors = f.kind == "percent" and of_debtors(doc, sentence, f)
  if debtors then return debtors end
  local rest = f.kind == "percent" and f.measure ~= "price" and of_rest(doc, sentence, f, behind)
  if rest then return rest end
  local kind = f.kind == "percent" and (of_kind(doc, sentence, f, behind) or not is_pronoun and of_patient(doc, sentence, f, behind))
  if kind then return kind end
  local owner = of_owner(doc, sentence, f, behind)
  local account = f.kind == "percent" and is_pronoun and doc:is(behind, on_account) and phrase.read(doc, sentence, behind + 1, f.right)
  if account then -- «که ۳ درصد آن بابت بیمه بیکاری است»
    local _, stop = phrase.read(doc, sentence, behind + 1, f.right)
    return phrase.value(doc, sentence, account, stop)
  end
  local named = f.kind == "percent" and share_behind(doc, sentence, f)
  if named then return named end
  local payer = not is_pronoun and f.kind == "percent" and f.measure == "price" and doc:is(behind, object) and of_payer_behind(doc, sentence, f, behind)
  if payer then return payer end
  if owner or not is_pronoun then return owner end
  local first, last = phrase.read(doc, sentence, behind, f.right)
  if f.kind == "money" and first == behind and doc:is(last + 1, copulas) then return phrase.value(doc, sentence, first, last) end
  return of_giver(doc, sentence, f, behind)
end

return portion
