#!/bin/sh
# golchin test: examples of rules, folders of cases, --update, TAP and JUnit.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" shipped


# Examples.
run test "$scripts/examples.lua"
expect_code 1
expect_out "FAILED examples.lua:18: examples.wrong, example 1" \
    "made 1 record, not 2, of this text:" "وداع آخر" "    matches, token 1: وداع" "3 passed, 1 failed"

# Why a rule misses its text, or matches what it should not.
cat >why.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "why", version = "1", summary = "s", records = { r = { n = "integer" } } }
x:rule { name = "few", pattern = [[ n:Number[value>5] "نامه" ]], emit = { type = "r", n = "n.value" },
  yes = { "۳ نامه", "۸ کتاب" }, no = { "۹ نامه" } }
return x
END
run test "$work/why.lua"
expect_code 1
expect_out "    but of Number here value is 3" '    wanted "نامه", at column 20 of the pattern:' \
    "    capture  n              token 1        Number         ۹" "0 passed, 3 failed"

# A rule that blocks makes nothing: what counts is what it keeps from the others.
cat >blocks.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "blocks", version = "1", summary = "s", records = { r = { n = "integer" } } }
x:rule { name = "page", pattern = [[ "صفحه" Number ]], block = true,
  yes = { ["صفحه ۳ و صفحه ۴"] = 2, "برگ ۵" }, no = { "۳ نامه", "صفحه ۷" } }
return x
END
run test "$work/blocks.lua"
expect_code 1
expect_out "blocked 0 places, not one or more, of this text:" "blocked 1 place, not 0, of this text:" \
    "2 passed, 2 failed"

run test --format tap "$scripts/examples.lua"
expect_code 1
[ "$(head -n 1 out)" = "TAP version 13" ] || fail "no TAP version"
expect_out "ok 1 - examples.lua:11: examples.bye, example 1" "ok 3 - " "not ok 4 - " "1..4" "# made 1 record" "# 3 passed, 1 failed"
run test --format junit "$scripts/examples.lua"
expect_code 1
expect_out '<testsuite name="golchin test" tests="4" failures="1">' \
    '<testcase classname="golchin" name="examples.lua:11: examples.bye, example 1"/>' \
    '<failure>made 1 record, not 2, of this text:' '</testsuite>'
run test --format yaml "$scripts/examples.lua"
expect_code 1
expect_err "--format takes text, tap or junit, not 'yaml'"
run test -v "$scripts/examples.lua"
expect_out "passed examples.lua:11: examples.bye, example 1"

# Nothing to test is no success.
run test
expect_code 1
expect_err "nothing to test"
run test nobody
expect_code 1
expect_err "'nobody' is no folder, file or extractor"
run test "$scripts/missing.lua"
expect_code 1
expect_err "missing.lua" "No such file"
run test --update greetings
expect_code 1
expect_err "--update is for folders"
mkdir empty
run test empty
expect_code 1
expect_err "empty: no cases in this folder"

# Cases: spelling, order and the nested or flat form make no difference.
mkdir -p cases/greeting/two cases/greeting/none
echo "سلام و درود" >cases/greeting/two/article.txt
printf '{"type":"greeting","fields":{"word":"درود"}}\n\n{"word":"ســلام","type":"greeting"}\n' \
    >cases/greeting/two/expected.jsonl
echo "متن" >cases/greeting/none/article.txt
: >cases/greeting/none/expected.jsonl
run test cases
expect_code 0
expect_out "2 passed, 0 failed"

# A slip of the pen is no record that is missing.
printf '{"type":"greeting","wort":"سلام"}\n' >cases/greeting/none/expected.jsonl
run test cases/greeting/none
expect_code 1
expect_out "none/expected.jsonl:1: 'greeting' has no slot 'wort' (did you mean 'word'?); it has word"
: >cases/greeting/none/expected.jsonl

# What is missing, what is too much, what is different.
printf '{"type":"greeting","word":"بدرود"}\n' >cases/greeting/two/expected.jsonl
echo "سلام" >cases/greeting/none/article.txt
run test cases
expect_code 1
expect_out "FAILED cases/greeting/two" "greeting, line 1: not found" "- word" "بدرود" \
    "greeting: not expected" "+ word" "FAILED cases/greeting/none" "0 passed, 2 failed"
run test --format tap cases
expect_out "not ok 1 - cases/greeting/none" "# greeting: not expected"

# The words around are shown, and what is no XML is told apart.
printf '{"type":"greeting","word":"بدرود & <بس>"}\n' >cases/greeting/none/expected.jsonl
run test cases/greeting/none
expect_out "(text)        سلام"
run test --format junit cases
expect_out "بدرود &amp; &lt;بس&gt;"
: >cases/greeting/none/expected.jsonl

# Update, then all is well; a file that is right is left alone.
run test --update cases
expect_code 0
expect_err "cases/greeting/two/expected.jsonl: updated"
expect_out "2 passed"
grep -qxF '{"type":"greeting","fields":{"word":"سلام"}}' cases/greeting/none/expected.jsonl ||
    fail "expected.jsonl does not say what was found"
run test --update cases
expect_code 0
expect_no_err updated

# A new case has an article only.
mkdir cases/greeting/new
echo "درود" >cases/greeting/new/article.txt
run test cases/greeting/new
expect_code 1
expect_out "cases/greeting/new/expected.jsonl: is missing; write it, or let --update do it"
run test --update cases/greeting/new/
expect_code 0
run test cases
expect_code 0

# Two files make a case too; a text without records beside it is none.
mkdir -p flat/greeting
echo "درود" | tee flat/greeting/one.txt >flat/greeting/notes.txt
printf '{"type":"greeting","word":"سلام"}\n' >flat/greeting/one.jsonl
run test flat
expect_code 1
expect_out "FAILED flat/greeting/one" "0 passed, 1 failed"
run test --update flat
expect_code 0
expect_err "flat/greeting/one.jsonl: updated"
run test flat
expect_out "1 passed, 0 failed"

# A folder of one's own has its extractors in it, with cases or without.
mkdir own
cp "$scripts/examples.lua" own
: >own/types.d.lua
run test own
expect_code 1
expect_out "FAILED examples.lua:18" "3 passed, 1 failed"
expect_no_err "no cases"
mv flat own/cases
run test own/
expect_out "4 passed, 1 failed"
rm -r own

# Another type is compared only where it is expected; types of a folder without one are all.
mkdir -p cases/any/one cases/farewell/one
echo "سلام و بدرود" | tee cases/any/one/article.txt >cases/farewell/one/article.txt
printf '{"type":"farewell","word":"بدرود"}\n' >cases/farewell/one/expected.jsonl
: >cases/any/one/expected.jsonl
cp "$scripts/examples.lua" shipped
run test cases/farewell
expect_code 0
run test cases/any
expect_code 1
expect_out "greeting: not expected" "farewell: not expected"
rm -r cases/any

# Faults in expected.jsonl name file, line and column.
for line in '{"type":' '[1]' '{"word":"سلام"}' '{"type":"greeting","word":[1]}' \
    '{"type":"greeting","fields":1}'; do
    printf '{"type":"greeting","word":"درود"}\n%s\n' "$line" >cases/greeting/new/expected.jsonl
    run test --update cases/greeting/new
    expect_code 1
    expect_out "cases/greeting/new/expected.jsonl:2:" "0 passed, 1 failed"
done

# What no loaded extractor makes was not looked for: that is told, and --update leaves it alone.
printf '{"type":"greeting","word":"درود"}\n{"type":"harvest","word":"سیب"}\n' \
    >cases/greeting/new/expected.jsonl
cp cases/greeting/new/expected.jsonl kept
run test --update cases/greeting/new
expect_code 1
expect_out "new/expected.jsonl:2: no loaded extractor makes records of type 'harvest'; name its file"
cmp -s kept cases/greeting/new/expected.jsonl || fail "--update has lost what it could not look for"

# An extractor that fails fails the case, one that is refused the run.
cp "$scripts/fragile.lua" shipped
mkdir -p cases/fruit/apple
echo "یک سیب" >cases/fruit/apple/article.txt
: >cases/fruit/apple/expected.jsonl
run test --update cases/fruit
expect_code 1
expect_out "FAILED cases/fruit/apple" "cases/fruit/apple/article.txt: 1 extractor failed"
expect_err "extractor fragile failed" "an apple"
cp "$scripts/raises.lua" shipped
run test cases/greeting/two
expect_code 1
expect_out "1 passed, 0 failed"
expect_err "raises.lua:3"
finish
