return { first = "a" }
