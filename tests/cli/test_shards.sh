#!/bin/sh
# Parts of a collection: disjoint, all of it together, the same in any order of reading.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
mkdir in
i=0
while [ "$i" -lt 300 ]; do
    echo "سلام بر همه" >"in/$i.txt"
    echo "{\"id\":\"$i\",\"text\":\"سلام بر همه\"}" >>all.ndjson
    i=$((i + 1))
done
run extract -q -x "$greetings" in
sort out >all

for part in 1 2 3; do
    run extract -q -x "$greetings" --shard "$part/3" in
    expect_code 0
    [ "$(wc -l <out)" -gt 60 ] || fail "part $part is small"
    sort out >"part$part"
    run extract -q -j 0 -x "$greetings" --shard="$part/3" all.ndjson
    sort out | cmp -s - "part$part" || fail "part $part of a file of lines is another one"
done
cat part1 part2 part3 | sort | cmp -s - all || fail "the parts are not the whole"

for bad in 0/3 4/3 1 1/0 a/b 1/2x -1/2; do
    run extract --shard="$bad" in
    expect_code 1
    expect_err "--shard takes the K-th of N parts" "'$bad'"
done
finish
