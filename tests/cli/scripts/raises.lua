-- Fails while it is loaded.
local limit = nil
return limit + 1
