-- Villages that are named behind the count of their houses: «چهار خانه بهداشت در بندپی افتتاح شد. خانه‌های بهداشت تازه در
-- روستاهای گلیا، فیروزجا، شیخ موسی و نشل است» tells of four, not of eight.
local places = require "facilities.places"
local villages = require "facilities.villages"

local tallied = {}

-- «سه خانه بهداشت در لرستان …» says nothing of houses in villages of another province, nor what is open of what was shut.
local function may_be_of(known, f)
  local is_elsewhere = known.place and f.place.value and not places.are_near(known.place, f.place)
  local is_other = known.status and f.status and known.status.value ~= f.status.value
  return not (is_elsewhere or is_other or f.beds or known.told_at >= f.sentence)
end

--- Is `f`, one of a list of places that share a plural, counted already? What it says goes to the count.
function tallied.read(facilities, f)
  local listed, kind = f.listed, facilities.kinds[f.kind]
  local known = listed and kind and villages.kinds[f.kind] and kind.last_of_count[listed.count]
  if not known or not may_be_of(known, f) then return false end
  -- The next sentence does not go on counting from here.
  facilities:extend(known, { kind = f.kind, status = f.status, place = { at = listed.at }, sentence = known.sentence })
  return true
end

return tallied
