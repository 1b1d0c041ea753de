#!/bin/sh
# Many files: in order, with few descriptors, also where they come and go meanwhile.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"
mkdir -p in/sub
yes "سلام بر همه" | head -n 20000 >lines
split -l 1 -a 4 -d --additional-suffix=.txt lines in/ || {
    skip "split(1) makes no such names"
    exit 0
}
echo "سلام" >in/sub/last.txt
(
    # shellcheck disable=SC3045 # where it is not there the limit is the usual one
    ulimit -n 32 2>/dev/null
    run extract -j 2 in
    expect_code 0
    expect_err "20001 articles, 20001 records, 0 failed"
    sed 's/^{"article":"\([^"]*\)".*/\1/' out >ids
    LC_ALL=C sort -c ids || fail "the articles are not in order"
    [ "$(sort -u ids | wc -l)" -eq 20001 ] || fail "an article is missing, or there twice"
    finish
) || exit 1

# Containers give their descriptors back too.
mkdir packed
i=0
while [ $i -lt 100 ]; do
    gzip -c in/0001.txt >packed/$i.txt.gz
    printf '{"text":"سلام"}\n' >packed/$i.ndjson
    i=$((i + 1))
done
(
    # shellcheck disable=SC3045
    ulimit -n 32 2>/dev/null
    run extract -j 1 packed
    expect_code 0
    expect_err "200 articles"
    finish
) || exit 1

# Files that go, change and come while the folder is read: what stays is there once.
(
    while [ ! -e enough ]; do
        rm -f in/1[0-4]*.txt
        head -c 5 lines >in/15000.txt
        cat lines >in/15001.txt
        echo "سلام" >in/new.txt
        rm -f in/new.txt
    done
) &
churn=$!
run extract -j 2 in
: >enough
wait $churn
[ "$code" -eq 0 ] || [ "$code" -eq 3 ] || fail "exit code $code"
for id in 0000 9999 16000 19999 sub/last; do
    expect_count 1 "\"article\":\"$id\",\"type\":\"greeting\""
done
finish
