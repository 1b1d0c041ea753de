-- Cannot be read.
local golchin = require "golchin"
local x = = golchin.extractor {}
return x
