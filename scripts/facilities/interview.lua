-- Who answers in an interview, which its headline tells: «گفت‌وگو با مدیر درمان تامین اجتماعی گیلان».
local article = require "lib.article"
local words = require "lib.words"

local interview = {}

local set = words.set
local talks, with, question = set "گفتگو گفتوگو گفت مصاحبه", set "با", set "؟"
local OPENING, WITH = 2, 4 -- sentences that may tell it; tokens from the talk to «با»

-- Is a question asked in a sentence behind the headline?
local function is_asked(doc)
  for s = 2, doc:sentences() do
    local first, last = doc:sentence(s)
    if doc:find(math.max(first, last - 1), last, question) then return true end
  end
  return false
end

--- The `role` and `organization` of who answers in the article, or nil.
interview.of = article.once(function(doc)
  for s = 1, math.min(OPENING, doc:sentences()) do
    local first, last = doc:sentence(s)
    local talk = doc:find(first, last, talks)
    local at = talk and doc:find(talk + 1, math.min(last, talk + WITH), with)
    local role = at and doc:edge_at("@role", at + 1, last)
    local body = role and doc:edge_at("Organization", role.last + 1, last)
    if body and body.name and is_asked(doc) then
      return { role = doc:canonical(role.first, role.last), organization = body.name }
    end
  end
  return false
end)

return interview
