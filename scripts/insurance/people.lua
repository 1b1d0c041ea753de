-- People among what is counted: which figures count them, and which measures are named by them.
local people = {}

--- The kinds of figures that count people, one by one or by household.
people.kinds = { person = true, household = true }

--- The measures whose nouns are people of a body: «بیمه شده», «مددجو».
people.measures = { insured = true, coverage = true, pensioners = true, beneficiaries = true }

-- The measures of people and one more.
local function with(measure)
  local all = { [measure] = true }
  for name in pairs(people.measures) do all[name] = true end
  return all
end

--- A body's people, and those who treat them.
people.or_providers = with "providers"

--- A body's people, and patients.
people.or_patients = with "services"

return people
