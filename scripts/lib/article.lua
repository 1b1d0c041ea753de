-- What a module keeps of the article at hand, and forgets with the next one.
local article = {}

--- A function of a document that gives what `make(doc)` gave, which it calls once an article.
function article.once(make)
  local at_hand, value
  return function(doc)
    if at_hand ~= doc then at_hand, value = doc, make(doc) end
    return value
  end
end

return article
