-- Houses that are told as parts of projects: «۱۵ طرح در یزد افتتاح شد که شامل دو درمانگاه … است», «این طرح‌ها شامل …».
local words = require "lib.words"
local tokens = require "facilities.tokens"
local around = require "facilities.around"
local members = require "facilities.members"
local status = require "facilities.status"

local projects = {}

local project_words = words.set "طرح پروژه طرحهای پروژههای"
local telling = words.set "شامل عبارتند مشتمل دربرگیرنده"

-- What the words in front of `part` tell of the projects it is one of: their first and last token, or nil.
local function intro_of(doc, pointer, part, first)
  local at = doc:find(pointer and pointer.last + 1 or first, part.first - 1, telling)
  if not at then return nil end
  if pointer then return members.counting(doc, pointer.first) end
  return doc:find(first, at - 1, project_words) and first, at - 1
end

--- Give the mentions of a sentence from token `first` on that are parts of projects how these stand, and where.
function projects.read(doc, list, first)
  local is_pointed = list[1].is_building and list[1].is_plural
  local start = is_pointed and 2 or 1
  local part = list[start]
  if not part or not part.count then return end
  local from, to = intro_of(doc, is_pointed and list[1], part, first)
  if not from then return end
  local state = status.of_all(doc, from, to)
  for n = start, #list do
    local f = list[n]
    if f.is_pointing or n > start and tokens.has_verb(doc, list[n - 1].last + 1, f.first - 1) then return end
    f.status = f.status or state
    around.find(doc, f, from, to, true)
  end
end

return projects
