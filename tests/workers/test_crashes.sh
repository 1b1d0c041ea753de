#!/bin/sh
# A plugin that takes golchin itself down is named before, with the function that it was in.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
faulty=$PLUGINS/faulty.so
echo "سلام" >a.txt
echo "fault: segfault" >b.txt
# shellcheck disable=SC3045 # dash and bash have it
ulimit -c 0

# named WHAT : golchin says it of the file, and nothing else.
named()
{
    expect_err "golchin: $faulty: $1; " "leave it out"
    [ "$(grep -c "^golchin: " err)" -eq 1 ] || fail "there are other messages"
}

export FAULTY_OPEN FAULTY_CLOSE
for command in "list -x" "extract a.txt -x" "check"; do
    FAULTY_OPEN=segfault FAULTY_CLOSE=""
    # shellcheck disable=SC2086 # two words
    run $command "$faulty"
    expect_code 139
    named "crashed in open (Segmentation fault)"
done
FAULTY_OPEN=abort
run list -x "$faulty"
expect_code 134
named "crashed in open (Aborted)"
if [ -z "${SANITIZE:-}" ]; then # which has a stack of its own for that
    FAULTY_OPEN=descend
    run list -x "$faulty"
    expect_code 139
    named "crashed in open (Segmentation fault)"
fi
FAULTY_OPEN="exit"
run list -x "$faulty"
expect_code 1
named "ended the process in open"

# What was done before is there.
FAULTY_OPEN="" FAULTY_CLOSE=segfault
run extract -q -x "$faulty" a.txt
expect_code 139
expect_count 1 '"type":"mark"'
named "crashed in close (Segmentation fault)"

# Without workers there is nothing between golchin and a crash on an article.
FAULTY_CLOSE=""
run extract -q -j 0 -x "$faulty" b.txt
expect_code 139
named "crashed in extract (Segmentation fault)"
run explain -x "$faulty" b.txt
expect_code 139
named "crashed in extract (Segmentation fault)"

# A worker's end is told by golchin alone.
run extract -x "$faulty" b.txt
expect_err "crashed (Segmentation fault)"
expect_no_err "leave it out"

# So is the process of `golchin watch`, which goes on.
FAULTY_OPEN=segfault "$golchin" watch "$faulty" a.txt >out 2>err </dev/null &
watch=$!
ran="golchin watch"
wait_for 20 grep -qF "crashed in open (Segmentation fault)" err out || fail "no crash is told"
kill -0 "$watch" || fail "it has ended"
kill "$watch"
wait "$watch"
finish
