-- Bodies that the words of a figure's own people name.
local words = require "lib.words"

local whose = {}

--- «۹ هزار مستمری‌بگیر کمیته امداد»: whose they are stands right behind them.
function whose.of_noun(edges, f)
  local noun = f.person or f.listed
  for i = 1, noun and #edges or 0 do
    if edges[i].first == noun.last + 1 and noun.first >= f.noun then return edges[i] end
  end
  return nil
end

-- «حقوق بازنشستگان فولاد», «هر بازنشسته کشوری»: the fund that the article names and that is called after them.
local retired, called_after, fund = words.set "بازنشسته بازنشستگان", words.set "کشوری لشکری فولاد نفت", "بازنشستگی"
function whose.of_retired(doc, f, found)
  local best
  for i in words.each(doc, f.left, f.right - 1, retired) do
    local after = doc:is(i + 1, called_after) and doc:canonical(i + 1, i + 1)
    for name in pairs(after and found.sectors or {}) do
      local fits = string.find(name, fund, 1, true) and string.find(name, after, 1, true)
      if fits and (not best or name < best) then best = name end
    end
  end
  return best
end

return whose
