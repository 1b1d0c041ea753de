-- A sentence that names no facility may go on about the one in front: «زمینش آماده است. ۵۰ تخت دارد و ساخت آن ۳۰۰
-- میلیارد تومان هزینه می‌برد».
local words = require "lib.words"
local context = require "facilities.context"

local continued = {}

local set = words.set
local owning = set "دارد داشت خواهد داشته دارای"
local works = set "ساخت ساختمان ساختمانش احداث تکمیل تجهیز نوسازی بازسازی پروژه اجرا اجرای کار"
-- Of what else a sentence may speak.
local others = set "هتل خوابگاه مدرسه مسکن جاده پل سهم نفر بیمار بدهی طلب حقوق"
local BEDS = 8 -- tokens of a sentence in which the beds of its subject may be named
local FAR = 1 -- sentences between

--- Give the facility that was spoken of last what the sentence first..last of number `s` says of its beds and cost.
function continued.read(doc, facilities, s, first, last)
  local known = facilities.last_subject
  if not known or s - known.sentence > FAR or known.count and known.count.value > 1 then return end
  if doc:find(first, last, others) then return end
  local f = { kind = known.kind, first = first, last = first - 1, is_pointing = true, sentence = known.sentence }
  local stop = math.min(last, first + BEDS)
  if not known.beds and doc:find(first, stop + 2, owning) then context.read_beds(doc, f, first, stop) end
  if not known.cost and doc:find(first, last, works) then context.read_cost(doc, f, first, last) end
  if f.beds or f.cost then facilities:extend(known, f) end
end

return continued
