#!/bin/sh
# An extractor that fails every time is switched off, at the same article for any number of workers.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
fragile=$GOLCHIN_SOURCE/tests/cli/scripts/fragile.lua
greetings=$GOLCHIN_SOURCE/tests/cli/scripts/greetings.lua
mkdir in
i=100
while [ "$i" -lt 160 ]; do
    # It works on every tenth, up to the middle.
    case $i in 1[0-2]9) echo "گلابی، سلام" ;; *) echo "سیب، سلام" ;; esac >"in/$i.txt"
    i=$((i + 1))
done

for jobs in 0 1 3; do
    run extract -j "$jobs" -x "$fragile" -x "$greetings" in
    expect_code 3
    expect_count 60 '"type":"greeting"'
    expect_count 3 '"type":"fruit"'
    expect_count 47 '"type":"error"' # 27 up to the third pear, 20 behind it
    expect_err "extractor fragile failed on 20 articles in a row" "--keep-going"
    [ "$jobs" != 0 ] || cp out out.0
    cmp -s out out.0 || fail "other records than with --jobs 0"

    run extract -j "$jobs" --keep-going -x "$fragile" -x "$greetings" in
    expect_code 3
    expect_count 57 '"type":"error"'
    expect_no_err "switched off"
done

# Crashes count like any other failure.
rm in/*
i=100
while [ "$i" -lt 130 ]; do
    echo "سلام، fault: exit" >"in/$i.txt"
    i=$((i + 1))
done
run extract -j 2 -x "$PLUGINS/faulty.so" -x "$greetings" in
expect_code 3
expect_count 30 '"type":"greeting"'
expect_count 20 '"type":"error"'
expect_err "extractor faulty failed on 20 articles in a row"
finish
