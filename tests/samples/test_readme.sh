#!/bin/sh
# The extractor that README.md shows does what it says: test_readme.sh GOLCHIN WORK
# shellcheck disable=SC2016 # fences, not commands
set -eu
golchin=$1
work=$2
root=$(cd "$(dirname "$0")/../.." && pwd)

fail()
{
    echo "test_readme: $*" >&2
    exit 1
}

mkdir -p "$work"
sed -n '/^```lua$/,/^```$/p' "$root/README.md" | sed '/^```/d' >"$work/grants.lua"
sed -n '/^```lua$/,/^```$/p' "$root/README.fa.md" | sed '/^```/d' | cmp - "$work/grants.lua" ||
    fail "README.fa.md shows another extractor than README.md"
"$golchin" extract -q -x "$work/grants.lua" "$root/docs/samples" >"$work/grants.jsonl"
grep -q '"type":"grant","fields":{"amount":120000000000,"unit":"تومان"' "$work/grants.jsonl" || {
    cat "$work/grants.jsonl" >&2
    fail "the grant of s13 is missing"
}
