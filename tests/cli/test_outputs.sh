#!/bin/sh
# Forms of output: which one is chosen, several at once, tables for spreadsheets.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
cp "$SINKS"/sink_*.so plugins/
mkdir in
i=100
while [ "$i" -lt 120 ]; do
    echo "سلام بر همه، درود" >"in/$i.txt"
    i=$((i + 1))
done
run extract -q -x "$greetings" in
expect_code 0
cp out lines

# The ending of a name tells the form; -f belongs to the next -o, or to the last one.
run extract -q -x "$greetings" -o a.jsonl -o b.csv -f jsonl -o c.csv -f jsonl in
expect_code 0
cmp -s a.jsonl lines || fail "a.jsonl is not what goes to standard output"
cmp -s c.csv lines || fail "-f jsonl does not win over an ending"
cmp -s out lines || fail "a form without a place does not go to standard output"
[ -s b-greeting.csv ] || fail "no b-greeting.csv"
[ -s b-error.csv ] || fail "no b-error.csv"
run extract -q -x "$greetings" -o plain -f csv in
expect_code 0
cmp -s plain-greeting.csv b-greeting.csv || fail "a trailing -f is not that of the last -o"
run extract -q -x "$greetings" -o - -o b2.csv in
expect_code 0
cmp -s out lines || fail "-o - is not standard output"
[ ! -e b2.csv ] || fail "there is a b2.csv"

# RFC 4180: every line has all cells and ends in CRLF.
[ "$(head -n 1 b-greeting.csv | tr -d '\r')" = \
    "article,word,wording,byte_begin,byte_end,extractor,rule" ] || fail "another header"
[ "$(grep -c "$(printf '\r')" b-greeting.csv)" -eq 41 ] || fail "lines do not end in CRLF"
grep -qF "100,سلام,سلام,0,8,greetings,greeting" b-greeting.csv || fail "another first record"

# A folder; a byte-order mark; what is there is replaced.
run extract -q -x "$greetings" -f csv:bom -o tables/ in
expect_code 0
[ "$(head -c 3 tables/greeting.csv | od -An -tx1 | tr -d ' ')" = efbbbf ] || fail "no mark"
tail -c +4 tables/greeting.csv | cmp -s - b-greeting.csv || fail "a mark changes more"
run extract -q -x "$greetings" -f csv -o tables in
expect_code 0
cmp -s tables/greeting.csv b-greeting.csv || fail "a table is not replaced"
[ "$(find tables -type f | wc -l)" -eq 2 ] || fail "more than two files in tables"

# Cells with commas, quotes and line breaks; failures.
cat >quotes.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor {
  name = "quotes", version = "1.0.0", summary = "awkward values",
  records = { quote = { text = "string!", share = "number", whole = "integer", is_long = "boolean" } },
}
x:extract(function(doc)
  if string.find(doc:text(), "سیب", 1, true) then error("an apple, \"red\"") end
  doc:emit { type = "quote", text = 'a "b", c\nd', share = 0.1, whole = -5, is_long = true }
end)
return x
END
mkdir two
echo "سیب" >two/1.txt
echo "گلابی" >two/2.txt
run extract -q -x ./quotes.lua -o q.csv two
expect_code 3
tr -d '\r' <q-quote.csv >cells
grep -qxF '2,"a ""b"", c' cells || fail "quotes are not doubled"
grep -qF 'd",true,0.1,-5,' cells || fail "another second line of a record"
[ "$(wc -l <q-error.csv)" -eq 2 ] || fail "not one failure"
grep -qF 'an apple, ""red""' q-error.csv || fail "another failure"

# Nothing half done: a full disk leaves the old files.
if [ -w /dev/full ]; then
    echo old >full-greeting.csv
    ln -s /dev/full full-error.csv
    run extract -x "$greetings" -o full.csv in
    expect_code 1
    expect_err "full-error.csv: cannot be written" "space"
    [ "$(cat full-greeting.csv)" = old ] || fail "a failed run replaces a table"
    rm full-*.csv
fi
[ -z "$(find . -name '*.part*')" ] || fail "a temporary file stays"

# Where one table cannot be written, none takes its place.
ran="ulimit -f 1; golchin extract -o full.csv in"
(
    ulimit -f 1
    "$golchin" extract -q -x "$greetings" -o full.csv in 2>"$work/err.limited"
)
code=$?
cp err.limited err
expect_code 1
expect_err "full-greeting.csv: cannot be written"
[ -z "$(find . -name 'full*')" ] || fail "a failed run leaves a table"

# What cannot be.
run extract -x "$greetings" -f xml in
expect_code 1
expect_err "no form of output 'xml'" "jsonl, csv"
run extract -x "$greetings" -f csv in
expect_code 1
expect_err "standard output" "--output"
run extract -x "$greetings" -f csv:mark -o c.csv in
expect_code 1
expect_err "no option 'mark'" "bom"
run extract -x "$greetings" -f jsonl:x in
expect_code 1
expect_err "no option 'x'"
run extract -x "$greetings" -o same -o same in
expect_code 1
expect_err "two outputs go to 'same'"
run extract -x "$greetings" -o missing/ -f jsonl in
expect_code 1
expect_err "missing/: cannot be written"
run extract -x "$greetings" --resume in
expect_code 1
expect_err "--resume needs an output"
run extract -x "$greetings" -o table.xlsx in
expect_code 1
expect_err "table.xlsx: no sink here writes such files; name another form with --format"
rm plugins/sink_*.so
run extract -x "$greetings" -o none.db in
expect_code 1
expect_err "none.db: no sink here writes such files; name another form"
[ ! -e none.db ] || fail "there is a none.db"
finish
