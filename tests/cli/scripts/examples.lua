-- One rule whose examples hold, and one with an example that does not.
local golchin = require "golchin"

local x = golchin.extractor {
    name = "examples",
    version = "1.0.0",
    summary = "examples, right and wrong",
    records = { farewell = { word = "string!" } },
    key = { farewell = { "word" } },
}
x:rule {
    name = "bye",
    pattern = '"بدرود"',
    emit = { type = "farewell", word = "'بدرود'" },
    yes = { "بدرود دوستان", ["بدرود، بدرود"] = 1 },
    no = { "سلام" },
}
x:rule {
    name = "wrong",
    pattern = '"وداع"',
    emit = { type = "farewell", word = "'وداع'" },
    yes = { ["وداع آخر"] = 2 },
}
return x
