#!/bin/sh
# A disk that is full: what is committed stays, the message says what to do, and that works.
# shellcheck source=faults.sh
. "$(dirname "$0")/faults.sh"
make_articles in 97

# Files that may not grow, in steps of 512 bytes; each run has a little more room.
room=64
tries=0
while [ "$tries" -lt 12 ]; do
    ran="ulimit -f $room; golchin extract --resume -o a.db in"
    (
        ulimit -f "$room"
        "$golchin" extract -q -j 2 --timeout 2 --memory 48M --keep-going -x "$faulty" \
            -x "$greetings" --resume -o a.db in 2>err >out
    )
    code=$?
    [ "$code" -eq 1 ] || break
    expect_err "a.db: cannot be written" "go on with --resume"
    [ -z "$(find . -name '*.part-*')" ] || ls -la >out
    room=$((room * 2))
    tries=$((tries + 1))
done
[ "$tries" -ge 3 ] || fail "the limit was met $tries times only"
extract --resume -o a.db in
expect_healthy a.db

# The same beside lines: those of a failed run are not there.
(
    ulimit -f 128
    "$golchin" extract -q -x "$greetings" -o b.db -o b.jsonl in 2>err >out
)
code=$?
ran="ulimit -f 128; golchin extract -o b.db -o b.jsonl in"
expect_code 1
[ ! -e b.jsonl ] || fail "there are lines of a run that failed"

# A small file system, where one may be made.
mkdir small
if mount -t tmpfs -o size=700k none small 2>/dev/null; then
    extract -o small/c.db in
    expect_code 1
    expect_err "small/c.db: cannot be written" "free some space"
    mount -o remount,size=64m none small
    extract --resume -o small/c.db in
    expect_healthy small/c.db
    umount small
else
    skip "no file system may be mounted"
fi
finish
