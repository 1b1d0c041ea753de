#!/bin/sh
# golchin diff: what is added, gone and altered, whatever the order; totals; trouble.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"

# line ARTICLE RULE WORD NUMBER : one record.
line()
{
    printf '{"article":"%s","type":"t","fields":{"word":"%s","number":%s,"kind":"k"},' "$1" "$3" "$4"
    printf '"spans":{"record":[]},"by":{"extractor":"e","version":"1","rule":"%s"}}\n' "$2"
}

{
    line a one سلام 1
    line a one درود 2
    line b two بدرود 3
    line b two بدرود 3
    line c two وداع 4
} >before
sort -r before >shuffled
run diff before shuffled
expect_code 0
expect_out "0 added, 0 gone, 0 altered, 5 same"
expect_count 0 "سلام"

{
    line c two وداع 4.0
    line b two بدرود 3
    line a one سلام 7
    line a one درود 2
    printf '{"article":"d","type":"u","word":"نو"}\n'
} >after
run diff before after
expect_code 1
expect_out "1 added, 1 gone, 1 altered, 3 same"
printf '%s\n' a "  altered t, e.one" "      word          سلام" "    - number        1" \
    "    + number        7" "      kind          k" b "  gone t, e.two" "    - word          بدرود" \
    "    - number        3" "    - kind          k" d "  added u" "    + word          نو" >wanted
head -n "$(wc -l <wanted)" out | cmp -s - wanted || fail "the changes are not as they should be"
grep -qE '^t +3 +0 +1 +1$' out || fail "the totals of the type"
grep -qE '^e\.two +2 +0 +1 +0$' out || fail "the totals of the rule"

run diff --summary before after
expect_code 1
[ "$(wc -l <out)" -eq 7 ] || fail "more than the totals"
run diff -q before after
expect_code 1
[ ! -s out ] || fail "there is output"

"$golchin" diff before - <after >out 2>err
code=$?
expect_code 1
expect_out "1 added, 1 gone, 1 altered, 3 same"

run diff --json before after
expect_code 1
if command -v jq >/dev/null; then
    [ "$(jq -c '[.records.same, .types.t.altered, .rules["e.two"].gone]' out)" = "[3,1,1]" ] ||
        fail "the counts in JSON"
    [ "$(jq -c '.changes[] | [.article, .change, .before.number, .after.number]' out | tr -d '\n')" = \
        '["a","altered",1,7]["b","gone",3,null]["d","added",null,null]' ] || fail "the changes in JSON"
else
    skip "no jq"
fi

# A spelling is a difference here.
line a one علي 1 >arabic
line a one علی 1 >persian
run diff arabic persian
expect_code 1
expect_out "- word" "+ word"

# Nothing of a file reaches the terminal as it is.
printf '{"article":"a","type":"b\\u001b[31m","fields":{},"by":{"extractor":"c\\u001b[31m"}}\n' >odd
run diff odd /dev/null
expect_code 1
expect_out "gone b?[31m, c?[31m"
[ "$(tr -cd '\033' <out | wc -c)" -eq 0 ] || fail "a control character is printed"

# Trouble has its own exit code.
run diff before
expect_code 2
expect_err "takes two files"
run diff - -
expect_code 2
run diff --frobnicate before after
expect_code 2
run diff before missing
expect_code 2
expect_err "missing: cannot be opened"
printf '\n{"type":\n' >broken
run diff before broken
expect_code 2
expect_err "broken:2:" "is no JSON"
if [ -w /dev/full ]; then
    "$golchin" diff before after >/dev/full 2>err
    code=$?
    expect_code 2
    expect_err "standard output: cannot be written"
    # A piece that is larger than the buffer leaves nothing to flush behind it.
    awk 'BEGIN { for (i = 0; i < 200; i++) printf "{\"article\":\"%d\",\"type\":\"t\",\"n\":1}\n", i }' >many
    ran="golchin diff --json before many >/dev/full"
    "$golchin" diff --json before many >/dev/full 2>err
    code=$?
    expect_code 2
    expect_err "standard output: cannot be written"
fi
finish
