#!/bin/sh
# golchin tokens: an article as rules see it, as text and as JSON.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" "$scripts/prices.lua" shipped
printf 'سلام. نان ۵۰۰۰ تومان\302\254است.\n' >a.txt

run tokens a.txt
expect_code 0
expect_out "UTF-8, sentences: 2, tokens: 7" "sentence 1, bytes "
grep -qE '^  0 +0-8 +word +paragraph +سلام$' out || fail "the first token"
grep -qE '^  3 +[0-9-]+ +digits +space +۵۰۰۰$' out || fail "a number"
grep -qE '^ +fold +5000$' out || fail "the fold of a number"
grep -qE '^  2-3 +@prices:goods +نان$' out || fail "a hit of a list"
grep -qE '^  3-5 +Money +۵۰۰۰ تومان' out || fail "a quantity"
grep -qE '^ +value +5000$' out || fail "a feature"

# Standard input, and a byte-order mark, which offsets count.
printf '\357\273\277' | cat - a.txt >marked.txt
"$golchin" tokens - <marked.txt >out 2>err
code=$?
expect_code 0
grep -qE '^  0 +3-11 +word +paragraph +سلام$' out || fail "offsets are not those of the file"

# Words of patterns only when they are asked for.
cp "$scripts/examples.lua" shipped
echo "بدرود" >b.txt
run tokens b.txt
expect_no_out '"بدرود"'
run tokens --all b.txt
grep -qE '^  0-1 +"بدرود" +بدرود$' out || fail "no edge of a word in a pattern"

run tokens --json a.txt
expect_code 0
if command -v jq >/dev/null; then
    [ "$(jq -c '[.encoding, (.sentences | length), .tokens[3].kind, .tokens[3].fold, .tokens[0].char]' out)" = \
        '["UTF-8",2,"digits","5000",[0,4]]' ] || fail "the JSON of tokens"
    [ "$(jq -c '.edges[] | select(.type == "Money") | [.tokens, .features.value]' out)" = \
        '[[3,5],5000]' ] || fail "the JSON of edges"
else
    skip "no jq"
fi

# Times that are told from the article's day.
printf 'امسال سه بیمارستان ساخته شد.\n' >now.txt
run tokens --date 2018-08-03T10:22:00Z now.txt
expect_code 0
expect_out "1397-01-01" "1397-12-29"
run tokens --date yesterday now.txt
expect_code 1
expect_err "'yesterday' is no date" "1397/05/12"

# An empty article has nothing; what cannot be read is told.
: >empty.txt
run tokens empty.txt
expect_code 0
expect_out "sentences: 0, tokens: 0"
run tokens --json empty.txt
expect_code 0
run tokens missing.txt
expect_code 2
expect_err "missing.txt: cannot be opened"
run tokens ""
expect_code 2
expect_err "'': cannot be opened"
head -c 100000 "$golchin" >binary.txt
run tokens binary.txt
expect_code 2
expect_err "binary.txt:" "not text"
run tokens a.txt b.txt
expect_code 1
expect_err "takes one file"
finish
