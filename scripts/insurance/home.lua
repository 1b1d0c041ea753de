-- The places that an article is about, and what their people are called: «۹۸ هزار بوشهری», «خانوار کردستانی».
local article = require "lib.article"
local words = require "lib.words"

local home = {}

local plurals = words.set "ها های هایی"
local native = "^(.+)ی$"

--- «تخت‌ها»: is what ends at token `last` a noun in the plural, though a town is called so?
function home.is_plural(doc, last) return doc:is(last + 1, plurals) end

-- What kind of place each name is that surely is one in an article, and the provinces around them.
local sure = article.once(function(doc)
  local kinds, provinces = {}, {}
  for _, last, name, ambiguous, kind, province in
    doc:each("Place", 1, #doc, "name", "ambiguous", "place_type", "province")
  do
    if name and ambiguous ~= "yes" and not home.is_plural(doc, last) then
      kinds[name] = kind
      if province then provinces[province] = true end
    end
  end
  return { kinds = kinds, provinces = provinces }
end)

--- What kind of place each name is that surely is one in an article.
function home.places(doc) return sure(doc).kinds end

-- «خیران مازندرانی»: provinces whose people are known by them also where the article names them by no other word.
local all_provinces = words.plain [[اردبیل اصفهان البرز ایلام بوشهر تهران زنجان سمنان فارس قزوین قم کردستان کرمان کرمانشاه
  گلستان گیلان لرستان مازندران مرکزی هرمزگان همدان یزد خوزستان]]

--- The province that token `i` calls people after who stand before it, or nil.
function home.of_people(doc, i)
  local stem = string.match(words.spellings(doc)[i] or "", native)
  if not stem or not all_provinces[stem] or not doc:edge_before("@people", i) and not doc:edge_before("@cue", i) then return nil end
  return stem
end

--- The place whose people token `i` calls by it, by name, or nil.
function home.of_native(doc, i)
  local stem = string.match(words.spellings(doc)[i] or "", native)
  if not stem then return nil end
  local places = sure(doc)
  local kind = places.kinds[stem]
  return (kind and kind ~= "country" or places.provinces[stem]) and stem or nil
end

return home
