#!/bin/sh
# Follows docs/porting.md in an empty folder, and compares what both extractors write:
# test_porting.sh GOLCHIN WORK
#
#   ```lua NAME, ```c NAME, ```text NAME   goes to the end of the file NAME
#   ```sh                                  is run
set -eu
golchin=$1
work=$2
root=$(cd "$(dirname "$0")/../.." && pwd)

fail()
{
    echo "test_porting: $*" >&2
    exit 1
}

rm -rf "$work"
mkdir -p "$work/bin" "$work/folder"
ln -s "$golchin" "$work/bin/golchin"
PATH=$work/bin:$PATH
INCLUDE=$root/include
export INCLUDE
unset GOLCHIN_PATH
cd "$work/folder"
awk '
    /^```[a-z]/ { file = $1 == "```sh" ? "../commands" : $2; next }
    /^```$/ { file = ""; next }
    file != "" { print > file }
' "$root/docs/porting.md"

sh -eu ../commands >../out 2>&1 || fail "$(cat ../out)"
"$golchin" test ./beds.lua >../out 2>&1 || fail "$(cat ../out)"
cc -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Werror -shared -fPIC -I "$INCLUDE" beds.c \
    -o ../strict.so || fail "beds.c has warnings"

[ "$(wc -l <of_lua.jsonl)" -eq 4 ] || fail "the script finds $(cat of_lua.jsonl)"
for side in lua c; do
    sed 's/,"by":{[^}]*}}$/}/' "of_$side.jsonl" >"../$side"
done
cmp ../lua ../c || {
    diff -u ../lua ../c >&2 || true
    fail "script and plugin differ"
}
