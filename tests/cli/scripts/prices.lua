-- Prices of bread and milk: a type with a key, a loose slot to be, and a number.
local golchin = require "golchin"

local x = golchin.extractor {
    name = "prices",
    version = "1.0.0",
    summary = "prices of goods",
    records = { price = { goods = "string!", value = "number!", unit = "string" } },
    key = { price = { "goods" } },
}
x:dict("goods", { "نان", "شیر", "نان سنگک" })
x:rule {
    name = "price",
    pattern = "g:@goods q:Money",
    emit = { type = "price", goods = "g.canonical", value = "q.value", unit = "q.unit" },
}
return x
