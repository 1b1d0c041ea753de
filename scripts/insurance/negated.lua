-- Bounds that are denied: «بدهی کمتر از ۹۰۰ همت نیست» says that it is that much at least.
local words = require "lib.words"

local negated = {}

local denying = words.set "نیست نیستند نبود نبوده نخواهد نمیشود نمیرسد"
local no = words.set "نمی"
local becoming = words.set "شود رسد باشد"
local opposite = { less_than = "at_least", more_than = "at_most" }

--- The qualifier of a figure: the opposite of its own where its verb stands right behind it and denies it.
function negated.qualifier(doc, f)
  local verb = f.last + 1
  if not opposite[f.qualifier] or verb > #doc then return f.qualifier end
  local is_denied = doc:is(verb, denying) or doc:is(verb, no) and verb < #doc and doc:is(verb + 1, becoming)
  return is_denied and opposite[f.qualifier] or f.qualifier
end

return negated
