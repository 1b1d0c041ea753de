# Reads #include lines and reports those that point up, sideways or out of the house.
#
#   awk -f layers.awk core/*/*.[ch] plugins/*/*.[ch]
#
# Paths are relative to the root of the sources. Exits 1 when there is a finding.

BEGIN {
    split("base text lexicon language match record registry run evaluate cli", order, " ")
    for (i in order)
        rank[order[i]] = i + 0
    rank["script"] = rank["registry"] # beside it: neither includes the other

    split("assert ctype errno float inttypes limits locale math signal stdalign stdarg stdatomic " \
          "stdbool stddef stdint stdio stdlib stdnoreturn string strings time unistd wchar wctype",
          names, " ")
    for (i in names)
        libc[names[i] ".h"] = 1
}

FNR == 1 {
    split(FILENAME, part, "/")
    top = part[1]
    folder = part[2]
    own = FILENAME
    sub(/[^\/]*$/, "", own)
    if (top == "core" && !(folder in rank))
        complain("core/" folder " has no place in the order of folders")
}

/^[ \t]*#[ \t]*include[ \t]*["<]/ {
    is_quoted = index($0, "\"") > 0
    name = $0
    sub(/^[^"<]*["<]/, "", name)
    sub(/[">].*$/, "", name)
    if (top == "core")
        check_core()
    else
        check_plugin()
}

function check_core(    target)
{
    if (!is_quoted || name !~ /\//) # the system's, golchin/… or a file of the own folder
        return
    target = name
    sub(/\/.*/, "", target)
    if (!(target in rank))
        complain("\"" name "\" is in no folder of core")
    else if (folder == "script" && target != "script" && target != "base")
        complain("core/script may include base and golchin/*.h only, not \"" name "\"")
    else if (target != folder && rank[target] >= rank[folder])
        complain("core/" folder " lies below core/" target ": it may not include \"" name "\"")
}

function check_plugin()
{
    if (is_quoted && name !~ /\.\./ && is_file(own name))
        return
    if (!is_quoted && (name == "golchin/plugin.h" || name == "golchin/types.h" || name in libc))
        return
    if (folder ~ /^(source|sink)_/) # these bring files, databases and libraries to golchin
        check_adapter()
    else
        complain("a plugin sees golchin/plugin.h, golchin/types.h, its own headers and libc, not " \
                 name)
}

function check_adapter()
{
    if (is_quoted || name == "golchin/golchin.h")
        complain("a source or sink sees golchin/*.h but golchin.h, its own headers and libraries, " \
                 "not " name)
}

function is_file(path,    line, status)
{
    status = (getline line < path)
    close(path)
    return status >= 0
}

function complain(what)
{
    printf "%s:%d: %s\n", FILENAME, FNR, what
    findings++
}

END {
    exit findings > 0
}
