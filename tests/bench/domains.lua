-- The rules of domains.c and the functions of domains_on.c in Lua, word for word: what a script costs
-- is measured against that plugin. Officials, insurance figures and facilities, as far as patterns
-- alone get, with two functions each.
local golchin = require "golchin"

local x = golchin.extractor {
  name = "domains", version = "1.0.0", summary = "three domains by rules alone",
  records = {
    official = {
      { "name", "string" },
      { "role", "string" },
      { "organization", "string" },
      { "place", "string" },
      { "said", "string" },
    },
    figure = {
      { "measure", {
        "insured", "coverage", "pensioners", "beneficiaries", "booklets", "payment", "revenue", "debt",
        "services", "providers", "workplaces", "price", "other", required = true,
      } },
      { "value", "number!" },
      { "unit", "string" },
      { "subject", "string" },
      { "organization", "string" },
      { "place", "string" },
      { "period", "string" },
    },
    facility = {
      { "kind", "string!" },
      { "name", "string" },
      { "count", "integer" },
      { "operator", "string" },
      { "place", "string" },
      { "beds", "integer" },
      { "status", { "active", "planned", "opened", "closed" } },
    },
  },
  key = {
    official = { "name", "role" },
    figure = { "measure", "value", "unit" },
    facility = { "kind", "name", "count" },
  },
}

x:dict("role", "lexicon/roles.tsv")
x:dict("given", "lexicon/given_names.tsv")
x:dict("surname", "lexicon/surnames.tsv")
x:dict("honorific", "lexicon/honorifics.tsv")
x:dict("said", "lexicon/reporting_verbs.tsv")
x:dict("measure", "lexicon/measures.tsv", { inflect = "noun" })
x:dict("people", "lexicon/insurance_people.tsv", { inflect = "noun" })
x:dict("kind", "lexicon/facility_kinds.tsv")
x:dict("hospital", "lexicon/hospitals.tsv")

x:let("person", [[ @given @surname ]])
x:let("where", [[ "در" p:Place ]])

-- Officials.

local function official(name, pattern, slots)
  slots.type = "official"
  x:rule { name = name, pattern = pattern, emit = slots }
end

official("of_body", [[ r:@role o:Organization p:Place? ]],
  { role = "r.canonical", organization = "o.name", place = "p.name" })
official("of_place", [[ r:@role[takes_place=yes] p:Place ]],
  { role = "r.canonical", place = "p.name" })
official("person_role", [[ n:(<person>) "،"? r:@role o:Organization? ]],
  { name = "n", role = "r.canonical", organization = "o.name" })
official("role_person", [[ r:@role o:Organization? p:Place? "،"? n:(<person>) ]],
  { name = "n", role = "r.canonical", organization = "o.name", place = "p.name" })
official("according_to", [[ "به گفته" n:(@given? @surname) "،"? r:@role o:Organization? ]],
  { name = "n", role = "r.canonical", organization = "o.name" })
official("honoured", [[ h:@honorific n:(@given? @surname) !> @surname ]],
  { name = "n", role = "h.canonical" })
official("former", [[ r:@role ("سابق" | "پیشین" | "وقت") o:Organization? ]],
  { role = "r.canonical", organization = "o.name" })
official("deputy", [[ ("معاون" | "قائم مقام" | "جانشین") r:@role o:Organization? ]],
  { role = "r.canonical", organization = "o.name" })
official("appointed", [[ n:(<person>) ..6 r:@role ..6 ("منصوب" | "انتخاب" | "معرفی") "شد" ]],
  { name = "n", role = "r.canonical" })
official("person_said", [[ ^ n:(<person>) ..5 v:@said ]],
  { name = "n", said = "v.canonical" })
official("meeting", [[ "دیدار" ..3 r:@role o:Organization? <where>? ]],
  { role = "r.canonical", organization = "o.name", place = "p.name" })

x:rule {
  name = "speech", pattern = [[ r:@role o:Organization? p:Place? v:@said ]],
  on = function(m)
    return {
      type = "official",
      role = { value = m.r.canonical, at = m.r },
      organization = m.o,
      place = m.p and { value = m.p.name, at = m.p },
      said = m.v,
    }
  end,
}
x:rule {
  name = "reporter", pattern = [[ n:(@given? @surname) ..3 <where> v:@said ]],
  on = function(m)
    if m.p.ambiguous then return nil end
    return { type = "official", name = m.n, place = { value = m.p.name, at = m.p }, said = m.v }
  end,
}

-- Insurance figures.

local function figure(name, pattern, slots, each)
  slots.type = "figure"
  x:rule { name = name, pattern = pattern, each = each, emit = slots }
end

figure("covered", [[ q:Quantity ..6 "تحت پوشش" ]],
  { measure = "'coverage'", value = "q.value", unit = "q.unit" })
figure("percent_covered", [[ n:Percent s:Word? p:Place? ..2 ("زیر پوشش" | "تحت پوشش") o:Organization? ]],
  { measure = "'coverage'", value = "n.value", unit = "'درصد'", subject = "s", organization = "o.name",
    place = "p.name" })
figure("people", [[ g:(n:Number k:@people Word? "و"?){1,5} <where>? ]],
  { measure = "'insured'", value = "n.value", unit = "'نفر'", subject = "k", place = "p.name" }, "g")
figure("measured", [[ n:Number "نفر"? m:@measure o:Organization? <where>? ]],
  { measure = "m.measure ?? 'other'", value = "n.value", subject = "m", organization = "o.name", place = "p.name" })
figure("paid", [[ t:Period? ..2 q:Money ..3 ("پرداخت" | "واریز") ("شد" | "شده" | "می‌شود")? ]],
  { measure = "'payment'", value = "q.value", unit = "q.unit", period = "t.canonical" })
figure("debt", [[ ("بدهی" | "مطالبات" | "معوقات") o:Organization? ..4 q:Money ]],
  { measure = "'debt'", value = "q.value", unit = "q.unit", organization = "o.name" })
figure("owing", [[ q:Money ..3 ("بدهی" | "بدهکار" | "طلب") ]],
  { measure = "'debt'", value = "q.value", unit = "q.unit" })
figure("booklets", [[ n:Number "جلد"? ~"دفترچه" "بیمه"? ]],
  { measure = "'booklets'", value = "n.value", unit = "'جلد'" })
figure("served", [[ q:Quantity ..4 ("خدمت" | "خدمات") ..3 ("دریافت" | "ارائه") ]],
  { measure = "'services'", value = "q.value", unit = "q.unit" })
figure("pensioned", [[ n:Number[value>=2] ("نفر" | "هزار نفر")? ("بازنشسته" | "مستمری بگیر" | "مستمری بگیران") ]],
  { measure = "'pensioners'", value = "n.value", unit = "'نفر'" })

x:rule {
  name = "counted_here", pattern = [[ r:@role? ..3 q:Quantity ..2 s:("استان" | "شهر" | "کشور") ..3 "پوشش" ]],
  on = function(m)
    local value = m.q.value
    if not value or value < 100 then return nil end
    return {
      type = "figure", measure = "insured",
      value = { value = value, at = m.q },
      unit = { value = m.q.unit, at = m.q },
      subject = m.s,
    }
  end,
}
x:rule {
  name = "paid_then", pattern = [[ <where>? ..3 t:Period q:Money "پرداخت" "شد" ]],
  on = function(m)
    return {
      type = "figure", measure = "payment",
      value = { value = m.q.value, at = m.q },
      unit = { value = m.q.unit, at = m.q },
      place = m.p and { value = m.p.name, at = m.p },
      period = { value = m.t.canonical, at = m.t },
    }
  end,
}

-- Facilities.

local function facility(name, pattern, slots, each)
  slots.type = "facility"
  x:rule { name = name, pattern = pattern, each = each, emit = slots }
end

facility("counted", [[ g:(n:Number k:@kind "و"?){1,6} o:Organization? <where>? ]],
  { kind = "k.canonical", count = "n.value", operator = "o.name", place = "p.name" }, "g")
facility("named", [[ k:@kind h:@hospital <where>? ]],
  { kind = "k.canonical", name = "h.form", place = "p.name" })
facility("listed", [[ h:@hospital !> Number ..3 ("بستری" | "درمان" | "اورژانس") ]],
  { kind = "'بیمارستان'", name = "h.form" })
facility("opened", [[ k:@kind h:@hospital? ..6 ("افتتاح" | "راه اندازی") "شد" ]],
  { kind = "k.canonical", name = "h.form", status = "'opened'" })
facility("closed", [[ k:@kind h:@hospital? ..6 ("تعطیل" | "پلمب") "شد" ]],
  { kind = "k.canonical", name = "h.form", status = "'closed'" })
facility("planned", [[ ("احداث" | "ساخت") k:@kind h:@hospital? <where>? ]],
  { kind = "k.canonical", name = "h.form", status = "'planned'", place = "p.name" })
facility("with_beds", [[ k:@kind h:@hospital? "با"? n:Number ("تخت" | "تختخوابی") ]],
  { kind = "k.canonical", name = "h.form", beds = "n.value" })
facility("beds_of", [[ n:Number ("تخت" | "تختخواب") ..2 k:@kind h:@hospital? ]],
  { kind = "k.canonical", name = "h.form", beds = "n.value" })
facility("run_by", [[ k:@kind o:Organization p:Place? ]],
  { kind = "k.canonical", operator = "o.name", place = "p.name" })
facility("in_town", [[ k:@kind p:Place[place_type in (city|county)] ]],
  { kind = "k.canonical", place = "p.name" })

x:rule {
  name = "at_work", pattern = [[ g:(n:Number k:@kind "و"?){1,4} o:Organization? <where> "فعال" ("است" | "هستند") ]],
  on = function(m)
    local records = {}
    local kinds = m:all("k")
    for i, count in ipairs(m:all("n")) do
      local kind = kinds[i]
      records[i] = {
        type = "facility",
        kind = { value = kind.canonical, at = kind },
        count = { value = count.value, at = count },
        operator = m.o and { value = m.o.name, at = m.o },
        place = { value = m.p.name, at = m.p },
        status = "active",
      }
    end
    return records
  end,
}
x:rule {
  name = "opened_with_beds", pattern = [[ k:@kind h:@hospital ..1 n:Number "تخت" <where> "افتتاح" "شد" ]],
  on = function(m)
    return {
      type = "facility",
      kind = { value = m.k.canonical, at = m.k },
      name = m.h,
      beds = { value = m.n.value, at = m.n },
      place = { value = m.p.name, at = m.p },
      status = "opened",
    }
  end,
}

return x
