#!/bin/sh
# Articles in a JSON array, in one line or in many.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua

cat >news.json <<'JSON'
[
  {
    "id": "first",
    "title": "خبر",
    "text": "سلام بر همه"
  },
  {"tags": ["]", {"text": "}\""}], "text": "درود", "id": 17},
  5,
  {"id": "untold", "title": "بی متن"},
  {"text": "سلام [و, \"درود\"] {"}
]
JSON
run extract -x "$greetings" news.json
expect_code 3
expect_out '"article":"first","type":"greeting","fields":{"word":"سلام"},"spans":{"record":[{"byte":[8,16],"char":[5,9]}]'
expect_out '"article":"17","type":"greeting","fields":{"word":"درود"}'
expect_out '"article":"news:3","type":"error"' '"article":"untold","type":"error"'
expect_out '"article":"news:5","type":"greeting","fields":{"word":"سلام"}'
expect_count 4 '"type":"greeting"'
expect_err "news.json:3: is no JSON object"
expect_err "news.json:4: has no string \"text\"" "--text-field"
expect_err "3 articles, 4 records, 0 failed, 2 unreadable"
run extract -x "$greetings" --dry-run news.json
expect_code 3
expect_out "json"

# The same in one line, through a pipe; two arrays, one behind the other.
tr -d '\n' <news.json >one.json
ran="golchin extract - <one.json"
"$golchin" extract -q -x "$greetings" - <one.json >out 2>err
code=$?
expect_code 3
expect_count 4 '"type":"greeting"'
cat one.json one.json >two.json
run extract -x "$greetings" two.json
expect_count 8 '"type":"greeting"'
expect_out '"article":"two:10","type":"greeting"'

# What is cut off, too long or none of it is told, and costs nothing else.
# What is called JSON and has no articles is read as text, but not without a word.
echo '["سلام"]' >list.json
run extract -x "$greetings" list.json
expect_code 0
expect_count 1 '"type":"greeting"'
expect_err "list.json: does not begin as articles in JSON do, so it is read as text; an article is"
cp list.json list
run extract -x "$greetings" list
expect_no_err "JSON"
printf '[{"text":"سلام"},{"text":"درود' >cut.json
run extract -x "$greetings" cut.json
expect_code 3
expect_count 1 '"type":"greeting"'
expect_err "cut.json: ends inside the array"
printf '[{"text":"سلام"}] درود' >more.json
run extract -x "$greetings" more.json
expect_code 3
expect_count 1 '"type":"greeting"'
expect_err "more.json: goes on behind the array"
{
    printf '[{"id":"long","text":"'
    yes واژه | head -n 50000 | tr '\n' ' '
    printf '"},{"id":"short","text":"سلام"}]'
} >long.json
run extract -x "$greetings" --max-size 1000 long.json
expect_code 3
expect_out '"article":"long:1","type":"error"' '"article":"short","type":"greeting"'
expect_err "long.json:1: is longer than the limit of 1000 bytes" "--max-size"

# A text in brackets is one.
printf '[سلام]' >text
run extract -x "$greetings" text
expect_code 0
expect_count 1 '"article":"text","type":"greeting"'
finish
