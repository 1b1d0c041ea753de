-- What most cases make: a record type for something found.
local golchin = require("golchin")

return function(name, more)
  local fields = {
    name = name,
    version = "1.0.0",
    summary = "a case of the conformance suite",
    records = { found = { { "what", "string!" }, { "more", "string" }, { "number", "number" } } },
    key = { found = { "what" } },
  }
  for field, value in pairs(more or {}) do
    fields[field] = value
  end
  return golchin.extractor(fields)
end
