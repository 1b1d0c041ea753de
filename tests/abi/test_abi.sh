#!/bin/sh
# shellcheck disable=SC2016 # fences, not commands
# docs/abi.md holds: test_abi.sh GOLCHIN PLUGINS
set -eu
golchin=$1
plugins=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset GOLCHIN_PATH
code=0

# A plugin of the first day and one of a day to come do what they are there for.
for name in first next; do
    "$golchin" test "$plugins/$name.so" >"$work/tested" 2>&1 || {
        cat "$work/tested"
        code=1
    }
    "$golchin" extract -v -x "$plugins/$name.so" "$here/wards.txt" \
        >"$work/$name.jsonl" 2>"$work/$name.log" || code=1
    diff -u "$here/$name.jsonl" "$work/$name.jsonl" || code=1
done
grep -q 'first: closed$' "$work/first.log" || {
    echo "test_abi: the close function of the first plugin was not called" >&2
    code=1
}

# Nothing of ABI 1 has moved or gone, and what has no `size` has not grown. The test `api` sees to it
# that layout.txt is true.
awk '
    /^[^ ]/ { name = $1 }
    FILENAME == ARGV[1] && /^[^ ]/ { size[name] = $2; next }
    FILENAME == ARGV[1] { is_there[name, $0] = 1; next }
    /^[^ ]/ { frozen[name] = $2; next }
    $1 == "size" { may_grow[name] = 1 }
    !((name, $0) in is_there) { print name " has lost:" $0; bad = 1 }
    END {
        for (name in frozen)
            if (size[name] != frozen[name] && !(may_grow[name] && size[name] > frozen[name])) {
                print name ": " frozen[name] " bytes have become " size[name]
                bad = 1
            }
        exit bad
    }' "$here/../api/layout.txt" "$here/abi_1.txt" >&2 || {
    echo "test_abi: that was ABI 1; put it back as it was, and append" >&2
    code=1
}

# What docs/abi.md shows compiles.
{
    echo '#include <golchin/plugin.h>'
    sed -n '/^```c$/,/^```$/p' "$here/../../docs/abi.md" | sed '/^```/d' | sed '$ {
        i uint64_t number(const golchin_host *host, const golchin_document *document);
        i uint64_t number(const golchin_host *host, const golchin_document *document) {
        a return serial; }
    }'
} >"$work/shown.c"
cc -std=c11 -Wall -Wextra -Werror -I "$here/../../include" -c "$work/shown.c" -o "$work/shown.o" || code=1
exit $code
