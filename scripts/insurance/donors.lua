-- Those who give to whom a welfare body looks after.
local words = require "lib.words"

local donors = {}

local set = words.set
local givers, counting = set "حامی حامیان خیر نیکوکار", set "شمار تعداد آمار"
local becoming, preposition = set "عنوان جمع جرگه", set "از"

--- Does a figure count them: «۱۷ هزار حامی», «۱۷۴ هزار نفر به عنوان حامی», «۸۰۰ نفر به جمع حامیان پیوستند»?
function donors.are_counted(sentence, f)
  local doc = sentence.doc
  local at = doc:find(f.left, f.first - 1, givers)
  local is_topic = at ~= nil and not f.listed and not f.person and doc:is(at - 1, counting) -- «شمار حامیان به ۴۵ هزار نفر رسید»
  if is_topic or doc:is(doc:is(f.noun, preposition) and f.noun + 1 or f.noun, givers) then return true end
  for i in words.each(doc, f.noun, f.clause.last - 1, becoming) do
    if doc:is(i + 1, givers) then return true end
  end
  return false
end

return donors
