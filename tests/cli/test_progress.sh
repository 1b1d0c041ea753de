#!/bin/sh
# A terminal sees how far a run is; a file sees messages only.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
clear_line=$(printf '\r\033[K')
echo "سلام بر همه" >a.txt
: >b.txt

if ! command -v script >/dev/null; then
    skip "no script(1) to make a terminal"
    finish
    exit 0
fi

# slowly ERRORS OPTION... : extract from an input that takes longer than a line waits to be drawn,
# then from a file that makes a message.
slowly()
{
    errors=$1
    shift
    echo "{ sleep 0.5; cat a.txt; } | '$golchin' extract $* - b.txt >out $errors" >commands
    ran=$(cat commands)
    script -qec ". ./commands" /dev/null >terminal </dev/null
    code=$?
}

slowly "" -x "$greetings"
mv terminal err
expect_code 0
expect_err "1 article, 1 record, 0 failed" "${clear_line}golchin: b.txt: is empty"
expect_err "2 articles, 1 record, 0 failed"
expect_count 1 '"type":"greeting"'

slowly "2>err" -x "$greetings"
expect_code 0
expect_err "golchin: b.txt: is empty"
! grep -qF "$clear_line" err || fail "a progress line goes into a file"

slowly "" --quiet -x "$greetings"
mv terminal err
expect_code 0
[ ! -s err ] || fail "--quiet shows something on a terminal"
finish
