-- A house that stands for any of its kind, where the news tells what one earns or costs: «سود یک داروخانه متوسط».
local words = require "lib.words"
local tokens = require "facilities.tokens"

local typical = {}

local set = words.set
local economics, REACH = set "سود درآمد هزینه هزینههای اجاره قیمت سرمایه مخارج خرج", 4 -- tokens from such a word to the house
local taken = set "را"
local present, done = set "است می نمی دارد ندارد", set "شده کرده داده گرفته گفته"

--- Is `f` any house: «هزینه ساخت یک بیمارستان ۱۰۰ تختخوابی … است»? But «هزینه یک درمانگاه تامین شده است» has been given for one.
function typical.is_one(doc, f, last)
  if not f.count or f.count.value ~= 1 or f.name or f.place or doc:is(f.last + 1, taken) then return false end
  local at = doc:find(f.first - REACH, f.first - 1, economics)
  if not at or doc:find(at + 1, f.first - 1, tokens.leads) or #tokens.edges(doc, "Number", at + 1, f.first - 1) > 0 then return false end
  return doc:find(f.last + 1, last, present) ~= nil and not doc:find(f.last + 1, last, done)
end

return typical
