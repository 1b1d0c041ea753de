-- Whether what two mentions say can be said of one facility. Both have `text`, their slots as they are compared.
local words = require "lib.words"
local places = require "facilities.places"

local same = {}

local SHORT = 6 -- bytes of a name that can stand for a longer one
-- What a full name has in front of a short one, as names are compared.
local titles = { "شهیدآیتالله", "شهید", "دکتر", "آیتالله", "حضرت", "حاج" }

--- A name, as it is compared, without its title.
same.bare = words.told(function(name)
  for _, title in ipairs(titles) do
    if #name >= #title + SHORT and string.find(name, title, 1, true) == 1 then return string.sub(name, #title + 1) end
  end
  return name
end)

local function contradicts(a, b, slot)
  return a.text[slot] ~= nil and b.text[slot] ~= nil and a.text[slot] ~= b.text[slot]
end

-- Of several facilities that are counted alike, one place may be a part of the other: «سراوان» and «سراوان و
-- مهرستان», a province and its towns.
local function is_elsewhere(a, b)
  local one, other = a.text.place, b.text.place
  if not one or not other or one == other then return false end
  if a.name and b.name and a.text.name == b.text.name and places.is_inside(a.place, b.place) then return false end
  local is_inside = a.text.status ~= nil and a.text.status == b.text.status and places.is_inside(a.place, b.place)
  local is_many = a.count and b.count and a.count.value > 1
  if not is_many then return not (is_inside and a.text.operator and a.text.operator == b.text.operator) end
  return not (is_inside or string.find(one, other, 1, true) or string.find(other, one, 1, true))
end

--- May an unnamed mention point to a single facility: «تنها آسایشگاه گرمسار»?
function same.is_single(f)
  return not f.is_plural and (not f.count or f.is_only)
end

-- A plan of which the work is told further down.
local function is_begun(known, f)
  return known.text.status == "planned" and f.text.status == "under_construction"
end

--- «یک بیمارستان» in the headline is the first of its kind in the text; without «یک» it is one of that place.
function same.is_announced(headline, f)
  if f.is_title or f.is_plural or f.count and f.count.value > 1 then return false end
  -- «گچساران بیمارستان می‌خواهد»: a wish may be for the county and its plan for the town.
  local is_wish = headline.text.status == "planned" and f.text.status == "planned" and places.are_near(headline.place, f.place)
  local is_there = f.text.place == headline.text.place or is_wish
  -- «سونوگرافی رایگان در درمانگاه خیریه فسا»: called by its town in front, by its name in the text.
  local is_named = f.name and not f.place and headline.text.status ~= "planned"
  if not (headline.count or is_named or f.count and is_there) then return false end
  if contradicts(headline, f, "status") and not is_begun(headline, f) then return false end
  return not (contradicts(headline, f, "beds") or contradicts(headline, f, "operator"))
end

--- Does what a mention says of a facility's status replace what is known: a plan gives way to what came of it,
-- a state to the event that the article is about?
function same.is_newer(known, f)
  local old, new = known.status, f.status
  if not old or not new then return false end
  return old.value == "planned" and not known.is_new
    or old.value == "active" and new.value == "opened" and not f.is_history
end

--- Is `f` planned or being built?
function same.is_to_come(f) return f.status ~= nil and (f.status.value == "planned" or f.status.value == "under_construction") end

local working = { active = true, opened = true }

-- One that is planned is another than one that stands.
local function is_other_stage(a, b)
  return contradicts(a, b, "status") and not (working[a.text.status] and working[b.text.status])
end

-- Is the unnamed of two planned or being built, while nothing is said of how the named one stands?
local function is_other_to_come(a, b)
  local named, other = a, b
  if b.name then named, other = b, a end
  return same.is_to_come(other) and not named.text.status and not (a.beds and b.beds)
end

-- Two single ones of which at most one is named: in one town or with the same beds.
-- `a` is known, `b` is the mention. «بیمارستان ۵۴۰ تختخوابی زاهدان» behind one of the town that has a
-- name is another.
local function is_same_single(a, b)
  if not same.is_single(a) or not same.is_single(b) or contradicts(a, b, "operator") then return false end
  local is_one_named = not a.name ~= not b.name
  -- «بیمارستان ۵۰۰ تختخوابی به جای بیمارستان شریعتی» speaks of two.
  local is_the_only = a.is_only and a.place and a.text.place == b.text.place
  if a.told_at == b.sentence and is_one_named and not is_the_only then return false end
  if a.name and not b.name and b.beds and not a.beds and not b.is_pointing then return false end
  -- What is planned has no name yet, and what has one stands.
  if is_one_named and is_other_to_come(a, b) then return false end
  -- What is opened is the new one, whether it is called so or not.
  local is_opened = a.text.status == "opened" and b.text.status == "opened"
  local is_alike = is_opened or (a.is_new or false) == (b.is_new or false)
  if a.beds and b.beds and is_alike then return true end
  if not is_alike and (a.name or b.name) then return false end
  -- Without a place its owner tells it: «فعالیت درمانگاه راه‌آهن» in the headline.
  local is_owners = a.operator and b.operator and not (a.name or b.name)
  if not is_owners and not (a.place and b.place) then return false end
  return not (is_one_named and is_other_stage(a, b))
end

local function begins(long, short)
  return #short >= SHORT and string.find(long, short, 1, true) == 1
end

-- «آیت‌الله کاشانی» is «کاشانی»; «خاتم الانبیا» is «خاتم» further down, in one town.
local function is_same_name(a, b)
  local one, other = a.text.bare, b.text.bare
  if one == other then return true end
  return a.place ~= nil and b.place ~= nil and (begins(one, other) or begins(other, one))
end

--- Does `f` count fewer than `whole`, which may have turned out to be one that is known by name?
function same.is_part_of(f, whole) return whole.count ~= nil and f.count.value < whole.count.value end

--- Is the mention `b` of the facility `a`?
function same.is_same(a, b)
  if is_elsewhere(a, b) or contradicts(a, b, "beds") then return false end
  if a.name and b.name then return is_same_name(a, b) end
  if a.count and b.count and not (a.is_only or b.is_only) then
    if contradicts(a, b, "count") or contradicts(a, b, "operator") then return false end
    return a.count.value > 1 or not contradicts(a, b, "status")
  end
  -- «یک بیمارستان در رمادی» is «بیمارستان رمادی» further down.
  local is_told = not b.name or a.text.status ~= nil and a.text.status == b.text.status
  local is_there = a.place and a.text.place == b.text.place
  if a.text.count == 1 and is_told and is_there and not (a.name or b.count or b.is_plural or b.is_new and b.is_new ~= a.is_new) then
    return (is_begun(a, b) or not is_other_stage(a, b)) and not contradicts(a, b, "operator")
  end
  -- And said once more: «یک درمانگاه در حنا افتتاح شد» behind its name.
  local is_again = b.text.count == 1 and a.name and not (b.name or a.count) and is_there
  if is_again and a.text.status and a.text.status == b.text.status and not contradicts(a, b, "operator") then return true end
  return is_same_single(a, b)
end

return same
