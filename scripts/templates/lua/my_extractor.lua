-- my_extractor finds schools by kind, number and place. That is a start: change the record type, the word
-- list and the rules into what you look for. `golchin test .` says what a change breaks, and
-- `golchin watch my_extractor.lua cases` shows what it finds as soon as you save.
local golchin = require "golchin"

local x = golchin.extractor {
  name = "my_extractor", version = "0.1.0", summary = "schools by kind, number and place",
  records = {
    -- One record type with its slots, in the order in which they are written. `!` marks a slot that
    -- no record may lack; a list holds all values that a slot may have.
    my_extractor = {
      { "kind", "string!" },
      { "count", "integer" },
      { "place", "string" },
      { "status", { "opened", "planned" } },
    },
  },
  -- Two records that are equal in these slots are one fact said twice.
  key = { my_extractor = { "kind", "count", "place" } },
}

-- A word list: patterns call its entries @kind, in all spellings, here in the forms of nouns too.
x:dict("kind", "lexicon/my_extractor_kinds.tsv", { inflect = "noun" })

-- A piece of pattern that several rules use, as <where>. p: remembers what was found.
x:let("where", [[ "در" p:Place ]])

-- The usual rule: what to look for, and what goes into the slots. `yes` and `no` are its tests: texts
-- with the number of records that they must give, and texts that must give none.
x:rule {
  name = "counted",
  pattern = [[ g:(n:Number k:@kind "و"?){1,6} <where>? ]],
  each = "g", -- one record for each of them
  emit = { type = "my_extractor", kind = "k.canonical", count = "n.value", place = "p.name" },
  yes = { "دو مدرسه", ["سه دبستان و دو هنرستان در تبریز"] = 2 },
  no = { "مدرسه در تبریز" },
}

-- A rule that makes nothing, and keeps the other rules off what it matches: here `yes` is what it keeps.
x:rule {
  name = "grade",
  pattern = [[ ("پایه" | "کلاس") Number @kind ]],
  block = true,
  yes = { "کلاس ۲ دبستان" }, no = { "۲ دبستان" },
}

-- A rule with a function, for what a mapping cannot say. m.k is what k: was bound to.
x:rule {
  name = "opened",
  pattern = [[ n:Number? k:@kind <where>? ..3 v:("افتتاح" | "راه اندازی") ("شد" | "شدند") ]],
  on = function(m)
    return {
      type = "my_extractor",
      kind = m.k,
      count = m.n and { value = m.n.value, at = m.n } or 1,
      place = m.p,
      status = { value = "opened", at = m.v },
    }
  end,
  yes = { "یک هنرستان در شیراز افتتاح شد" },
  no = { "هنرستان افتتاح خواهد شد" },
}

return x
