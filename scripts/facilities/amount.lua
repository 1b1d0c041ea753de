-- How many a number of the text tells, as the slot of a record.
local amount = {}

--- The slot of a Number or Quantity, worded by the tokens `at` or its own; nil for none, and where it tells no whole
--- number: «چند تخت».
function amount.slot(number, at)
  local value = number and number.value
  value = value and math.tointeger(value)
  return value and { value = value, at = at or number } or nil
end

--- The same for a number that counts: «سه», but neither «سوم» nor «سه تا پنج».
function amount.counted(number)
  return number and number.number_kind == "cardinal" and amount.slot(number) or nil
end

return amount
