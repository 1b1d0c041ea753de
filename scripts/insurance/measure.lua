-- Which of the thirteen measures a figure is of: by its unit, the noun it counts, and the words of its
-- clause. The noun right behind the number decides first; a clause decides where the noun does not.
local words = require "lib.words"

local measure = {}

local set = words.set
local debt = set "بدهی بدهکار بدهکارند بدهکاری طلب مطالبات معوقات معوقه دیون طلبکار طلبکارند بدهی‌های"
local revenue = set "وصول وصولی درامد درآمد درآمدی صدقات زکات حق‌بیمه مشارکت‌های کمک‌های وصولیهای جمع‌اوری جذب"
local price = set "نرخ تعرفه سرانه شهریه ویزیت فرانشیز قیمت"
local each = set "هر هرنفر نفری"
local pay = set [[مستمری پرداخت پرداختی پرداخته کمک یارانه غرامت تسهیلات وام وامها واریز عیدی حقوق مقرری خرید بلاعوض
  معیشتی می‌پردازد پرداختند حق‌پرستاری کمک‌هزینه ودیعه جهیزیه بن سبد کالابرگ اعتبار اعتبارات هزینه بودجه مبلغ تخصیص
  خسارت توزیع اهدا]]
local pension = set "مستمری بازنشسته بازنشستگان بازنشستگی مستمری‌بگیر وظیفه‌بگیر حقوق"
local cover = set "پوشش زیرپوشش تحت‌پوشش"
local lacking = set "فاقد بدون"
local booklet = set "دفترچه دفترچه‌ها دفترچه‌های"
local queue = set "صف نوبت متقاضی متقاضیان درخواست انتظار"
local share = set "سهم رشد افزایش کاهش بیشتر کمتر تحقق برنامه"
local contribution = set "نرخ حق‌بیمه کارفرما کارگر بیمه‌شده"
local contract = set "قرارداد طرف"
local building = set "پروژه احداث ساخت ساختمان بیمارستان درمانگاه تجهیز تجهیزات عمرانی پیشرفت فیزیکی زیربنا کلنگ افتتاح بهره‌برداری"
local health_units = set "دانشگاه"
local people = { person = true, household = true }

local function has(doc, f, bag) return words.find(doc, f.left, f.right, bag) end
local function has_left(doc, f, bag) return words.find(doc, f.left, f.first - 1, bag) end
local function has_right(doc, f, bag) return words.find(doc, f.last + 1, f.right, bag) end

-- The list's reading of the noun behind the number, or of the clause.
local function listed(doc, first, last)
  local best
  for _, edge in ipairs(doc:edges("@measure", first, last)) do
    if not best or edge.first < best.first or (edge.first == best.first and edge.last > best.last) then best = edge end
  end
  return best
end

local function of_money(doc, f)
  if has(doc, f, building) and not has(doc, f, debt) and not has(doc, f, pension) then return nil end
  if has(doc, f, debt) then return "debt" end
  if has(doc, f, price) and not has(doc, f, set "مستمری یارانه") then return "price" end
  local premium = words.find(doc, f.left, f.right, set "بیمه") and has(doc, f, set "حق حق‌بیمه")
  if premium then return has(doc, f, each) and "price" or "revenue" end
  if has(doc, f, revenue) then return "revenue" end
  if has(doc, f, pay) then return "payment" end
  local edge = listed(doc, f.last + 1, f.right) or listed(doc, f.left, f.first - 1)
  local value = edge and edge.measure
  if value == "payment" or value == "revenue" or value == "debt" or value == "price" then return value end
  return f.previous and f.previous.unit_kind == "currency" and f.previous.measure or nil
end

local function of_percent(doc, f)
  if has(doc, f, set "پیشرفت") then return nil end
  if has(doc, f, share) then return "other" end
  if has(doc, f, set "نرخ") or (has(doc, f, set "سهم") and has(doc, f, contribution)) then return "price" end
  if has(doc, f, set "جمعیت مردم") and (has(doc, f, cover) or has(doc, f, set "بیمه شامل") or f.previous) then
    return "coverage"
  end
  if has(doc, f, cover) then return "coverage" end
  return "other"
end

local function of_people(doc, f)
  local noun = listed(doc, f.noun, math.min(f.right, f.noun + 4))
  local value = noun and noun.measure
  if has(doc, f, queue) then return "other" end
  if has(doc, f, booklet) then return "booklets" end
  if words.find(doc, f.noun, math.min(f.right, f.noun + 5), lacking) and has(doc, f, set "بیمه پوشش دفترچه") then
    return "coverage"
  end
  if value == "pensioners" or value == "insured" or value == "providers" then
    if not (value == "insured" and f.is_welfare and has(doc, f, cover)) then return value end
  end
  if has(doc, f, cover) then return f.is_welfare and "beneficiaries" or "coverage" end
  if value and value ~= "other" and value ~= "payment" and value ~= "debt" and value ~= "revenue" and value ~= "price" then
    return value
  end
  local clause = listed(doc, f.noun, f.right) or listed(doc, f.left, f.first - 1)
  value = clause and clause.measure
  if has(doc, f, set "بیمه‌شده بیمه‌شدگان") or (has(doc, f, set "بیمه") and has(doc, f, set "شده شدند شدن هستند رایگان")) then
    return "insured"
  end
  if value == "payment" or value == "revenue" or value == "price" then
    return f.is_welfare and "beneficiaries" or "pensioners"
  end
  if value and value ~= "debt" then return value end
  return f.is_welfare and "beneficiaries" or nil
end

local function of_things(doc, f)
  local stop = math.min(f.right, f.noun + 3)
  if has(doc, f, booklet) then return "booklets" end
  local noun = listed(doc, f.edge.first, stop)
  local value = noun and noun.measure
  if has(doc, f, contract) and (value == nil or value == "providers" or value == "services") then return "providers" end
  if value and value ~= "payment" and value ~= "debt" and value ~= "revenue" and value ~= "price" then return value end
  if f.unit_kind == "case" or f.unit == "مورد" or f.unit == "بار" then
    local clause = listed(doc, f.noun, f.right) or listed(doc, f.left, f.first - 1)
    if clause and (clause.measure == "services" or clause.measure == "workplaces" or clause.measure == "booklets") then
      return clause.measure
    end
    if f.previous and f.previous.measure == "services" then return "services" end
  end
  return f.is_welfare and f.is_at_home and "other" or nil
end

--- The measure of a figure with its clause (left..right), or nil when it is no figure of this domain.
function measure.of(doc, f)
  if f.unit_kind == "currency" then return of_money(doc, f) end
  if f.unit_kind == "percent" then return of_percent(doc, f) end
  if people[f.unit_kind] then return of_people(doc, f) end
  if not f.unit then
    local noun = listed(doc, f.noun, math.min(f.right, f.noun + 3))
    if not noun then
      return f.is_welfare and f.is_at_home and has(doc, f, cover) and "beneficiaries" or nil
    end
    if noun.first > f.noun + 1 and noun.measure ~= "insured" then return nil end
    f.counted = noun
    if noun.measure == "payment" or noun.measure == "debt" or noun.measure == "revenue" or noun.measure == "price" then
      return nil
    end
    if noun.measure == "insured" or noun.measure == "beneficiaries" or noun.measure == "pensioners" or noun.measure == "coverage" then
      f.unit_kind = "person"
      return of_people(doc, f)
    end
    return of_things(doc, f)
  end
  return of_things(doc, f)
end

measure.has_right = has_right
measure.has_left = has_left
measure.health_units = health_units

return measure
