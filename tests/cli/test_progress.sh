#!/bin/sh
# A terminal sees how far a run is; a file sees messages only.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
clear_line=$(printf '\r\033[K')
echo "سلام بر همه" >a.txt
: >b.txt

# Counts for programs, and a limit.
run extract -j 2 -x "$greetings" --limit 1 --json-summary counts.json a.txt b.txt
expect_code 0
expect_err "1 article, 1 record, 0 failed"
expect_err "golchin: 1 record: 1 greeting"
cp counts.json out
expect_out '"types":{"greeting":1},"causes":{},' '{"articles":1,"records":1,"failed":0,"unreadable":0,"bytes":21,"seconds":' '"interrupted":false}'
printf '{"text":"سلام"}\n{"text":"درود"}\n{"text":"سلام"}\n' >three.ndjson
run extract -x "$greetings" --limit 2 three.ndjson
expect_count 2 '"type":"greeting"'
run extract -x "$greetings" --json-summary missing/counts.json a.txt
expect_code 1
expect_err "missing/counts.json: cannot be written"
[ ! -s out ] || fail "that is told after all the work"
run extract --limit=few a.txt
expect_code 1
expect_err "--limit takes a number of articles" "few"

# A file gets a line after ten seconds, with the first article that is done then.
ran="golchin extract -, slowly"
# shellcheck disable=SC2094 # who writes looks at what came of it
{
    : >out
    head -n 1 three.ndjson
    wait_for 60 grep -q greeting out
    sleep 11
    tail -n +2 three.ndjson
} | "$golchin" extract -x "$greetings" - >out 2>err
code=$?
expect_code 0
expect_err "golchin: so far 2 articles, 2 records"

if ! command -v script >/dev/null; then
    skip "no script(1) to make a terminal"
    finish
    exit 0
fi

# slowly ERRORS OPTION... : extract from an input that keeps golchin waiting until a line is due,
# then from a file that makes a message.
slowly()
{
    errors=$1
    shift
    cat >commands <<END
{
    timeout 60 sh -c 'until ls records.part-*; do sleep 0.1; done'
    sleep 0.3
    cat a.txt
} 2>/dev/null | '$golchin' extract $* -o records - b.txt $errors
END
    ran="golchin extract $* -o records - b.txt $errors (on a terminal)"
    script -qec ". ./commands" /dev/null >terminal </dev/null
    code=$?
    mv records out
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

# Articles that are not extracted again are part of the way, too.
[ -e "$SINKS/sink_sqlite.so" ] || {
    skip "no sink for databases"
    finish
    exit 0
}
cp a.txt input
"$golchin" extract -q -x "$greetings" -x "$SINKS/sink_sqlite.so" -o a.db a.txt - b.txt <input
cat >commands <<END
{
    sleep 3 # until a line is due, also where golchin is slow to start
    cat input
} | '$golchin' extract -x "$greetings" -x "$SINKS/sink_sqlite.so" --resume -o a.db a.txt - b.txt
END
ran="golchin extract --resume -o a.db a.txt - b.txt (on a terminal)"
script -qec ". ./commands" /dev/null >err </dev/null
code=$?
expect_code 0
expect_err "2 unchanged" ", 33 %"
finish
