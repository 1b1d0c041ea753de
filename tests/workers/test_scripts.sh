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

run extract -q -j 2 --timeout 1 --memory 64M -x "$here/scripts/hog.lua" in
expect_code 3
for id in a z; do
    expect_out "{\"article\":\"$id\",\"type\":\"hog\",\"fields\":{\"count\":0}"
done
for kind in repeating pattern moving inserting; do
    grep -F "\"article\":\"$kind\"" out >line || : >line
    grep -qF "took longer than 1 s" line || fail "$kind is not stopped by its time"
done
grep -F '"article":"emitting"' out >line
grep -qE "ran out of memory|took longer than 1 s|limit of" line || fail "emitting is not stopped"
[ "$(grep -c '"type":"error"' out)" -eq 5 ] || fail "not one error for each"
finish
