#!/bin/sh
# A signal ends the run after the article at hand, and what is done is kept.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
echo "سلام بر همه" >a.txt
echo "درود بر همه" >z.txt
mkfifo pipe

is_written()
{
    cat records.part-* | grep -q greeting
}

# The standard input stays open and silent, so that golchin waits between two articles.
for signal in TERM HUP; do
    ran="golchin extract a.txt - z.txt, then SIG$signal"
    : >out
    sleep 120 >pipe &
    holder=$!
    "$golchin" extract -v -x "$greetings" -o records a.txt - z.txt <pipe 2>err &
    runner=$!
    code=-
    wait_for 60 is_written || fail "what is done is not written"
    kill -s "$signal" "$runner"
    wait "$runner"
    code=$?
    kill "$holder"
    wait "$holder" 2>/dev/null
    cp records out
    expect_code 130
    expect_out '"article":"a"'
    expect_no_out '"article":"z"' '"article":"stdin"'
    expect_err "1 article, 1 record, 0 failed" "interrupted"
    ! ls records.part-* >/dev/null 2>&1 || fail "a temporary file stays"
    rm -f records
done
finish
