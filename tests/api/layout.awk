# Preprocessed headers → a C program that prints the layout of every struct and the constants of
# every enum whose name begins with golchin_ or GOLCHIN_.

# The name of a member: of a function pointer, of an array, of a plain one.
function member_name(text)
{
    if (match(text, /\(\*[a-z_0-9]+\)/))
        return substr(text, RSTART + 2, RLENGTH - 3)
    sub(/\[.*$/, "", text)
    sub(/[ \t]+$/, "", text)
    match(text, /[A-Za-z_0-9]+$/)
    return substr(text, RSTART, RLENGTH)
}

function print_struct(name, body,    i, c, depth, text, type, member)
{
    type = typed[name] ? name : "struct " name
    printf "    printf(\"%s %%zu\\n\", sizeof(%s));\n", name, type
    for (i = 1; i <= length(body); i++) {
        c = substr(body, i, 1)
        depth += (c == "{") - (c == "}")
        if (c == ";" && depth == 0) {
            member = member_name(text)
            sub(/^ /, "", text)
            printf "    printf(\"    %-20s %%3zu %%4zu  %s\\n\", offsetof(%s, %s), sizeof(((%s *)0)->%s));\n",
                member, text, type, member, type, member
            text = ""
        } else {
            text = text c
        }
    }
}

function print_enum(name, body,    count, constants, i)
{
    printf "    printf(\"%s\\n\");\n", name == "" ? "constants" : name
    count = split(body, constants, ",")
    for (i = 1; i <= count; i++) {
        sub(/=.*/, "", constants[i])
        gsub(/[ \t]/, "", constants[i])
        if (constants[i] != "")
            printf "    printf(\"    %s %%d\\n\", (int)%s);\n", constants[i], constants[i]
    }
}

# The text between the brace at `start` and the one that closes it.
function body_at(start,    i, depth, c)
{
    for (i = start; i <= length(all); i++) {
        c = substr(all, i, 1)
        depth += (c == "{") - (c == "}")
        if (depth == 0)
            return substr(all, start + 1, i - start - 1)
    }
    return ""
}

{ all = all " " $0 }

END {
    gsub(/[ \t]+/, " ", all)
    print "#include <golchin/golchin.h>\n#include <golchin/sink.h>\n#include <golchin/source.h>"
    print "#include <stddef.h>\n#include <stdio.h>\nint main(void)\n{"
    print "    printf(\"GOLCHIN_PLUGIN_ABI %u\\n\", GOLCHIN_PLUGIN_ABI);"
    rest = all
    offset = 0
    while (match(rest, /(struct|enum) ?(golchin_[a-z_]+)? ?\{/)) {
        head = substr(rest, RSTART, RLENGTH)
        start = offset + RSTART + RLENGTH - 1
        body = body_at(start)
        kind = head ~ /^struct/ ? "struct" : "enum"
        name = head
        sub(/^(struct|enum) ?/, "", name)
        sub(/ ?\{$/, "", name)
        after = substr(all, start + length(body) + 2, 60)
        typed[name] = index(all, "typedef struct " name) > 0
        if (kind == "struct" && name != "")
            print_struct(name, body)
        else if (kind == "enum" && (name != "" || body ~ /GOLCHIN_/))
            print_enum(name, body)
        offset = start + length(body) + 1
        rest = substr(all, offset + 1)
    }
    print "    return 0;\n}"
}
