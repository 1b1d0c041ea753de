-- Names in quotation marks: «بیمارستان "خاتم الانبیا (ص)" زاهدان».
local words = require "lib.words"
local tokens = require "facilities.tokens"

local quoted = {}

--- The marks that a quotation opens and closes with.
quoted.opening, quoted.closing = words.set "« \" “", words.set "» \" ”"
local marks = { ["«"] = "»", ['"'] = '"', ["“"] = "”", ["'"] = "'" }
local LONGEST = 6 -- tokens of a name at most

--- Does a quotation open at `i`?
function quoted.opens(doc, i) return marks[doc:folded(i)] ~= nil end

--- The first and last token of the name whose quotation mark stands at `i`, and the token behind its closing mark; nil
--- where what is quoted is no name.
function quoted.read(doc, i, last)
  local closing = i < last and marks[doc:folded(i)]
  if not closing then return nil end
  for stop = i + 1, math.min(i + LONGEST, last - 1) do
    if tokens.is_verb(doc, stop) or doc:edge_at("@kind", stop) then return nil end
    local behind = words.skip_blessing(doc, stop + 1, last)
    if doc:folded(behind) == closing then return i + 1, stop, behind + 1 end
  end
  return nil
end

return quoted
