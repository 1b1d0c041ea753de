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

--- The place whose people token `i` calls by it, by name, or nil.
function home.of_native(doc, i)
  local stem = string.match(words.spellings(doc)[i] or "", native)
  if not stem then return nil end
  local places = sure(doc)
  local kind = places.kinds[stem]
  return (kind and kind ~= "country" or places.provinces[stem]) and stem or nil
end

return home
