#!/bin/sh
# What would be read: counted, and nothing extracted.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" shipped
mkdir in
echo "سلام" >in/a.txt
echo "درود بر همه" >in/b.txt
printf '{"text":"سلام"}\n{"id":"bad"}\n{"text":"درود"}\n' >in/lines.ndjson
run extract --dry-run in missing
expect_code 3
grep -qE '^text +2 +30$' out || fail "the texts are not counted"
grep -qE '^ndjson +2 +16$' out || fail "the lines are not counted"
grep -qE '^all +4 +46$' out || fail "not all is counted"
expect_out "0 too large, 2 unreadable"
expect_no_out "greeting"
expect_err "in/lines.ndjson:2: has no string" "--text-field"
expect_err "missing: no such file"
run extract --dry-run --limit 1 in
expect_code 0
grep -qE '^all +1 ' out || fail "--limit is not heeded"
run extract --dry-run --max-size 10 in
expect_code 3
expect_out "4 too large"
run extract --dry-run --max-size 5 --limit 2 in # those count that cannot be read
expect_out "2 too large"
run extract --max-size 5 --limit 2 in
expect_err "2 articles, 0 records, 2 failed"
run extract --dry-run -o records in
[ ! -e records ] || fail "an output was written"
run extract --dry-run missing
expect_code 2

# The closing line is followed by causes.
head -c 2000 /dev/zero >in/zeros.txt
run extract --json-summary counts.json in missing
expect_code 3
expect_err "golchin:   1  is not text"
expect_err "golchin:   2  cannot be read"
cp counts.json out
expect_out '"causes":{' '"cannot be read":2' '"is not text":1'
run extract -q in
expect_no_err "golchin:   "
run extract -q -o records --json-summary - in
expect_count 1 '"causes":{'
[ ! -e ./- ] || fail "the counts are in a file"
finish
