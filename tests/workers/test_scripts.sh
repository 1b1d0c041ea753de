#!/bin/sh
# What the limits inside of a script's process do not count, the worker's limits stop: it costs that
# article, and no other.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
here=$(cd "$(dirname "$0")" && pwd)
mkdir in
for kind in repeating pattern moving inserting emitting; do
    echo "$kind" >"in/$kind.txt"
done
echo "healthy" >in/a.txt
echo "healthy" >in/z.txt

run extract -q -j 2 --timeout 2 --memory 64M -x "$here/scripts/hog.lua" in
expect_code 3
for id in a z; do
    expect_out "{\"article\":\"$id\",\"type\":\"hog\",\"fields\":{\"count\":0}"
done
for kind in repeating pattern moving inserting; do
    grep -F "\"article\":\"$kind\"" out >line || : >line
    grep -qF "took longer than 2 s" line || fail "$kind is not stopped by its time"
done
grep -F '"article":"emitting"' out >line
grep -qE "ran out of memory|took longer than 2 s|limit of" line || fail "emitting is not stopped"
[ "$(grep -c '"type":"error"' out)" -eq 5 ] || fail "not one error for each"

# The count of instructions begins late in a worker, and in this process when there is none.
mkdir loops
for id in a looping z; do
    echo "$id" >"loops/$id.txt"
done
for jobs in 0 1; do
    run extract -q -j "$jobs" --timeout 60 -x "$here/scripts/hog.lua" loops
    expect_code 3
    expect_out '{"article":"looping","type":"error"'
    expect_out 'limit of 200000000 instructions'
    expect_out '{"article":"a","type":"hog"'
    expect_out '{"article":"z","type":"hog"'
done
finish
