-- Figures that are no facts: «پیشنهاد کرد سقف اعتبار به ۱ میلیون تومان برسد», «اگر …، به ۱۵۰ هزار خانوار
-- خواهد رسید».
local words = require "lib.words"

local wishes = {}

local WISH = 4 -- tokens between a wish and its clause
local wishing, wished = words.set "پیشنهاد خواستار خواستارند بتوانیم بتوانند بتواند", words.set "برسد شود شوند یابد گردد باشد دهیم دهند دهد برسانیم برسانند"
local conditions, consequences = words.set "اگر چنانچه", words.set "خواهد خواهند"

--- Does the sentence only wish for a figure, or tell what would be?
function wishes.is_wished(sentence, f)
  local doc = sentence.doc
  if f.is_attribute then return false end
  if doc:find(f.last + 1, f.clause.last, wished) then
    return doc:find(math.max(sentence.first, f.clause.first - WISH), f.first - 1, wishing) ~= nil
  end
  return doc:find(f.last + 1, f.clause.last, consequences) ~= nil
    and doc:find(sentence.first, f.first - 1, conditions) ~= nil
end

return wishes
