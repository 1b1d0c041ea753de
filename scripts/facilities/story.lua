-- The facilities of an article and their mentions: what is said of one in several sentences is put
-- together, «این بیمارستان» finds the hospital that was spoken of.
local story = {}
story.__index = story

local slots = { "name", "count", "operator", "place", "beds", "status", "cost", "cost_unit" }

function story.new(doc)
  return setmetatable({ doc = doc, list = {} }, story)
end

local function text(doc, slot)
  if not slot then return nil end
  local value = slot.value
  if value == nil then
    local at = slot.at
    value = doc:canonical(at[1] or at.first, at[2] or at.last)
  end
  if type(value) ~= "string" then return value end
  return (string.gsub(string.gsub(value, "\u{200c}", ""), " ", ""))
end

local function equal(doc, a, b)
  return text(doc, a) == text(doc, b)
end

local function contradicts(doc, a, b, slot)
  return a[slot] and b[slot] and not equal(doc, a[slot], b[slot])
end

-- May an unnamed mention point to a single facility: «تنها آسایشگاه گرمسار»?
local function is_single(f)
  return not f.is_plural and (not f.count or f.is_only)
end

-- Are both the same? Their names or their counts say so, or one has no name and both stand in one town.
local function is_same(doc, a, b)
  if a.kind ~= b.kind or contradicts(doc, a, b, "place") or contradicts(doc, a, b, "beds") then return false end
  if a.name and b.name then return equal(doc, a.name, b.name) end
  if contradicts(doc, a, b, "operator") then return false end
  if a.count and b.count and not (a.is_only or b.is_only) then
    if a.count.value ~= b.count.value then return false end
    return a.count.value > 1 or not contradicts(doc, a, b, "status")
  end
  if not is_single(a) or not is_single(b) then return false end
  if a.beds and b.beds and (a.is_new or false) == (b.is_new or false) then return true end
  if (a.is_new or false) ~= (b.is_new or false) and (a.name or b.name) then return false end
  if not a.place or not b.place then return false end
  return not (contradicts(doc, a, b, "status") and (a.name ~= nil) ~= (b.name ~= nil))
end

local function fill(target, source)
  for _, slot in ipairs(slots) do
    local is_weak_plan = slot == "status" and target.status and target.status.value == "planned"
      and source.status and not target.is_new
    if not target[slot] or is_weak_plan then target[slot] = source[slot] end
  end
end

--- A fact that a mention states: a new facility, or more about one.
function story:add(f)
  for _, known in ipairs(self.list) do
    if is_same(self.doc, known, f) then
      if known.is_only and not known.name and f.name then known.count = nil end
      if f.is_only and known.name then f.count = nil end
      fill(known, f)
      known.is_only = known.is_only and f.is_only
      known.mentions[#known.mentions + 1] = f
      self:remember(known, f)
      return
    end
  end
  local known = { kind = f.kind, is_only = f.is_only, is_new = f.is_new, is_plural = f.is_plural, mentions = { f } }
  fill(known, f)
  self.list[#self.list + 1] = known
  self:remember(known, f)
end

function story:remember(known, f)
  known.last = f.last
  if f.is_part then return end
  known.is_subject = true
  self.recent = known
end

--- The facility that a mention without a name of its own points to; nil when it is not plain. A
--- mention «این» may point to the last of its kind, a bare one only to the sole one.
function story:antecedent(f)
  local found, count = nil, 0
  for _, known in ipairs(self.list) do
    local is_kind = known.kind == f.kind or not f.kind and (known.is_subject or not f.is_building)
    if is_kind and is_single(known) or f.count and known.count and known.kind == f.kind
      and known.count.value == f.count.value then
      count = count + 1
      if not found or known.last > found.last then found = known end
    end
  end
  if f.is_pointing and not found and f.is_loose then found = self.recent end
  if f.is_pointing or count == 1 then return found end
  return nil
end

--- Put what a pointing mention says to the facility that it points to.
function story.extend(known, f)
  for _, slot in ipairs { "operator", "beds", "status", "cost", "cost_unit" } do
    if not known[slot] then known[slot] = f[slot] end
  end
  known.last = f.last
end

return story
