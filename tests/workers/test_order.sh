#!/bin/sh
# Lines and messages do not depend on the number of workers.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
fragile=$GOLCHIN_SOURCE/tests/cli/scripts/fragile.lua
greetings=$GOLCHIN_SOURCE/tests/cli/scripts/greetings.lua
mkdir in in/empty
i=0
while [ "$i" -lt 400 ]; do
    case $((i % 9)) in
    3) echo "سیب و سلام" ;;           # an extractor fails
    5) : ;;                            # empty
    7) printf 'درود \377\n' ;;         # a broken byte
    8) yes واژه | head -n 2000 ;;      # a larger one
    *) echo "گلابی، سلام" ;;
    esac >"in/$i.txt"
    i=$((i + 1))
done
head -c 1000 /dev/zero >in/zeros.txt # no text
ln -s nowhere in/lost.txt            # not there

run extract -j 0 -x "$fragile" -x "$greetings" in
expect_code 3
cp out out.0
grep -v ' MB/s' err >err.0
for jobs in 1 2 3 8; do
    run extract -j "$jobs" -x "$fragile" -x "$greetings" in
    expect_code 3
    cmp -s out out.0 || fail "other records than with --jobs 0"
    grep -v ' MB/s' err | cmp -s - err.0 || fail "other messages than with --jobs 0"
done

# An article larger than what is read at once, between small ones.
mkdir large
echo "سلام" >large/a.txt
yes واژه | head -n 100000 >large/b.txt
echo "درود" >>large/b.txt
echo "سلام" >large/c.txt
run extract -x "$greetings" -j 2 large
expect_code 0
expect_count 3 '"type":"greeting"'

# Articles that come slowly are written while the next one is awaited.
mkfifo pipe
"$golchin" extract -q -j 2 -x "$greetings" large/a.txt - <pipe >out 2>err &
runner=$!
exec 3>pipe
ran="golchin extract large/a.txt - (from a pipe)"
code=-
wait_for 60 grep -q greeting out || fail "what is done waits for what is not there yet"
exec 3>&-
wait "$runner"
code=$?
expect_code 0

# More workers than there may be descriptors: no more are started than there is work for.
ran="ulimit -n 100; golchin extract -j 300 large"
(
    # shellcheck disable=SC3045 # dash and bash have it
    ulimit -n 100
    timeout 60 "$golchin" extract -q -j 300 -x "$greetings" large >out 2>err
)
code=$?
expect_code 0
expect_count 3 '"type":"greeting"'

for bad in -1 two 5000; do
    run extract --jobs="$bad" in
    expect_code 1
    expect_err "--jobs takes a number" "$bad"
done
run extract --timeout=never in
expect_code 1
expect_err "--timeout takes seconds" "never"
run extract --memory=lots in
expect_code 1
expect_err "--memory takes bytes" "lots"
finish
