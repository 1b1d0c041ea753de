# Headers → docs/reference-c.md. A comment of `///` and what stands below it without a blank line are
# one entry. A struct or enum is written member by member, everything else as it stands.

function add(text) { page = page text "\n" }

# "/// text" or "// text" → text
function text_of(line)
{
    sub(/^[ \t]*\/\/\/? ?/, "", line)
    return line
}

# A comment's lines, indented; where they are indented themselves they are a figure.
function add_comment(text, indent,    lines, count, i, is_figure)
{
    count = split(text, lines, "\n")
    for (i = 1; i < count; i++) {
        if ((lines[i] ~ /^  /) != is_figure) {
            add(indent "```")
            is_figure = !is_figure
        }
        add(lines[i] == "" ? "" : indent lines[i])
    }
    if (is_figure)
        add(indent "```")
}

# The name that a declaration is about.
function name_of(line)
{
    if (match(line, /^#define [A-Za-z_]+/))
        return substr(line, 9, RLENGTH - 8)
    if (match(line, /^enum \{ [A-Z_]+/))
        return substr(line, 8, RLENGTH - 7)
    if (match(line, /golchin_[a-z_]+\(/))
        return substr(line, RSTART, RLENGTH - 1)
    if (line ~ /^typedef/ && match(line, /[a-z_]+;$/))
        return substr(line, RSTART, RLENGTH - 1)
    if (match(line, /golchin[a-z_]* \{$/))
        return substr(line, RSTART, RLENGTH - 2)
    return ""
}

function heading(name)
{
    if (name == "" || (name in names))
        return
    names[name] = 1
    titles = titles (titles == "" ? "" : ", ") name
    index_line = index_line (index_line == "" ? "" : ", ") "`" name "`"
}

function flush_member()
{
    gsub(/[ \t]+/, " ", member)
    sub(/^ /, "", member)
    sub(/[ ,;]+$/, "", member)
    if (member != "") {
        members = members "- `" member "`" (member_comment == "" ? "" : ":") "\n" member_comment
    }
    member = member_comment = ""
}

# One line inside of the braces.
function read_member(line,    code, comment)
{
    if (line ~ /^[ \t]*\/\/ ----/) {
        flush_member()
        gsub(/^[ \t]*\/\/ -+ | -+$/, "", line)
        members = members "\n**" toupper(substr(line, 1, 1)) substr(line, 2) "**\n\n"
        is_ended = 0
        return
    }
    if (line ~ /^[ \t]*\/\// && !(is_ended && line !~ /^[ \t]*\/\/\//)) {
        if (is_ended)
            flush_member()
        is_ended = 0
        member_comment = member_comment "  " text_of(line) "\n"
        return
    }
    if (line ~ /^[ \t]*\/\//) { # goes on with what stands behind the member above
        member_comment = member_comment "  " text_of(line) "\n"
        return
    }
    if (is_ended)
        flush_member()
    code = line
    if ((comment = index(line, "// ")) > 0) {
        code = substr(line, 1, comment - 1)
        member_comment = member_comment "  " substr(line, comment + 3) "\n"
    }
    if (code ~ /^[ \t]*X\(|^#/)
        return
    depth += gsub(/\{/, "{", code) - gsub(/\}/, "}", code)
    member = member " " code
    sub(/[ \t]+$/, "", code)
    is_ended = code ~ /[,;]$/ && depth == 0 && !(body_kind == "struct" && code ~ /,$/)
}

function flush()
{
    flush_member()
    if (declaration != "" || members != "") {
        add("\n### " (titles == "" ? "Constants" : titles) "\n")
        if (comment != "") {
            add_comment(comment, "")
            add("")
        }
        if (members != "")
            page = page members
        else
            add("```c\n" declaration "```")
    }
    comment = declaration = members = titles = ""
    is_ended = depth = 0
}

function start_header()
{
    index_line = page = ""
    state = "head"
}

function end_header()
{
    flush()
    printf "\n## golchin/%s\n\n", name
    printf "%s", lead
    if (index_line != "")
        printf "\nHere are %s.\n", index_line
    printf "%s", page
}

FNR == 1 {
    if (name != "")
        end_header()
    name = FILENAME
    sub(/.*\//, "", name)
    start_header()
}

# The comment at the head is that of the file.
state == "head" && /^\/\/\// { comment = comment text_of($0) "\n"; next }
state == "head" {
    add_comment(comment, "")
    lead = page
    page = comment = ""
    state = "top"
}

/^#ifdef __cplusplus/ { state = "skip" }
state == "skip" { if (/^#endif/) state = "top"; next }
state == "status" {
    if (match($0, /-?[0-9]+, [A-Z_]+, "[^"]*"/)) {
        split(substr($0, RSTART, RLENGTH), parts, /, /)
        gsub(/"/, "", parts[3])
        members = members "- `GOLCHIN_" parts[2] "`, " parts[1] ": " parts[3] "\n"
    }
    if ($0 !~ /\\$/)
        state = "top"
    next
}
state == "macro" { if ($0 !~ /\\$/) state = "top"; next }
state == "body" && /^}/ { state = "top"; next }
state == "body" { read_member($0); next }

/^#(include|ifndef|endif)/ || /^#define [A-Z_]+_H$/ || /^#define GOLCHIN_API/ { next }
/^$/ { flush(); next }
/^\/\/\// { if (declaration != "" || members != "") flush(); comment = comment text_of($0) "\n"; next }
/^#define GOLCHIN_STATUS_MAP/ { heading("golchin_status"); heading("GOLCHIN_STATUS_MAP"); state = "status"; next }
/^typedef enum golchin_status / { state = "skip_status"; next }
state == "skip_status" { if (/^}/) state = "top"; next }
/^#define .*\\$/ {
    sub(/[ \t]*\\$/, "")
    heading(name_of($0))
    declaration = declaration $0 "\n"
    state = "macro"
    next
}
/\{$/ {
    heading(name_of($0))
    body_kind = /enum/ ? "enum" : "struct"
    state = "body"
    next
}
{
    heading(name_of($0))
    declaration = declaration $0 "\n"
}

END { end_header() }
