# scripts/golchin.d.lua → docs/reference-lua.md. What has functions has a chapter, with its functions
# in the order of the file; tables that functions take and give come behind.

# How long the type is that `text` begins with: up to a blank outside of brackets, if the type does
# not go on behind it (`a | b`, `fun(x): y`, `{ a: b }`).
function type_length(text,    i, c, depth)
{
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        depth += (index("<({[", c) > 0) - (index(">)}]", c) > 0)
        if (c == " " && depth == 0 && substr(text, i - 1, 1) !~ /[|:,]/ &&
            substr(text, i + 1, 1) != "|")
            return i - 1
    }
    return length(text)
}

# "name type words" → - `name`: `type`, words
function item(text,    name, type, words, len)
{
    len = text ~ /^\[/ ? index(text, "]") : index(text " ", " ") - 1
    name = substr(text, 1, len)
    text = substr(text, len + 2)
    len = type_length(text)
    type = substr(text, 1, len)
    words = substr(text, len + 2)
    return "- `" name "`: `" type "`" (words == "" ? "" : ", " words) "\n"
}

# "type name" → `type` name
function result(text,    len)
{
    len = type_length(text)
    return "`" substr(text, 1, len) "`" substr(text, len + 1)
}

function paragraph(text) { return text == "" ? "" : text "\n" }

function forget()
{
    comment = items = results = class = arguments = ""
}

/^---@meta/ || /^--[^-]/ { next }
/^--- / { comment = comment substr($0, 5) "\n"; next }
/^---@class / { class = $2; next }
/^---@alias / {
    sub(/^---@alias /, "")
    name = $1
    sub(/^[^ ]+ /, "")
    tables = tables "\n### " name "\n\n" paragraph(comment) "`" $0 "`\n"
    forget()
    next
}
/^---@operator len/ { next } # the comment tells it
/^---@(field|param) / {
    sub(/^---@(field|param) /, "")
    items = items item($0)
    argument = $1
    arguments = arguments (arguments == "" ? "" : ", ") argument
    next
}
/^---@return / {
    sub(/^---@return /, "")
    results = results (results == "" ? "" : ", ") result($0)
    next
}
/^local / && class != "" { # a class whose functions follow
    order[++chapters] = $2
    title[$2] = class
    body[$2] = (comment == "" ? "" : "\n" comment) (items == "" ? "" : "\n" items)
    forget()
    next
}
/^function / {
    match($2, /^[A-Za-z]+/)
    owner = substr($2, 1, RLENGTH)
    called = substr($0, 10)
    sub(/\(.*/, "", called)
    sub(/^Extractor/, "x", called)
    sub(/^Document/, "doc", called)
    sub(/^Match/, "m", called)
    entry = "\n### " called "(" arguments ")\n\n" paragraph(comment) items
    if (results != "")
        entry = entry (items == "" ? "" : "") "- gives " results "\n"
    body[owner] = body[owner] entry
    forget()
    next
}
/^$/ {
    if (class != "")
        tables = tables "\n### " class "\n\n" paragraph(comment) items
    else if (comment != "")
        lead = lead "\n" comment
    forget()
}

END {
    printf "%s", lead
    for (i = 1; i <= chapters; i++)
        printf "\n## %s\n%s", title[order[i]], body[order[i]]
    printf "\n## Tables and values\n%s", tables
}
