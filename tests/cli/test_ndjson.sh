#!/bin/sh
# Articles in lines of JSON, from files and from the standard input.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua

cat >news.ndjson <<'END'
{"id":"first","title":"خبر","text":"سلام بر همه"}
{"tags":["{",{"text":"درود"}],"text":"سلام \u0633\u0644\u0627\u0645","id":17}

{"text":"درود بر همه"}
{"id":"bad
{"id":"untold","title":"بی متن"}
[1, 2]
{"id":"escape","text":"\q"}
{"id":"last","text":"\ud83d\ude00 درود"}
END
run extract -x "$greetings" news.ndjson
expect_code 3
expect_count 4 '"type":"greeting"'
expect_out '"article":"first","type":"greeting","fields":{"word":"سلام"},"spans":{"record":[{"byte":[8,16],"char":[5,9]}]'
expect_out '"article":"17","type":"greeting","fields":{"word":"سلام"},"spans":{"record":[{"byte":[0,8],"char":[0,4]},{"byte":[9,17],"char":[5,9]}]'
expect_out '"article":"news:4","type":"greeting","fields":{"word":"درود"}'
expect_out '"article":"last"' '"char":[2,6]'
expect_out '"article":"news:5","type":"error"' '"article":"untold","type":"error"'
expect_err "news.ndjson:5: is no JSON object"
expect_err "news.ndjson:6: has no string \"text\"" "--text-field"
expect_err "news.ndjson:7: is no JSON object"
expect_err "news.ndjson:8: has a string with a faulty escape"
expect_err "4 articles, 4 records, 0 failed, 4 unreadable"

# The standard input is told from a text by its beginning.
ran="golchin extract - <news.ndjson"
cp out from_file
"$golchin" extract -q -x "$greetings" - <news.ndjson >out 2>err
code=$?
expect_code 3
sed 's/stdin:/news:/; s/standard input:/news.ndjson:/' out | cmp -s - from_file ||
    fail "other records than from the file"
ran="golchin extract - (a text)"
for text in "سلام" "{سلام" "  {} سلام" "" "{"; do
    printf '%s' "$text" | "$golchin" extract -q -x "$greetings" - >out 2>err
    code=$?
    expect_code 0
    expect_count "$(printf '%s\n' "$text" | grep -c سلام)" '"article":"stdin","type":"greeting"'
done

# Other names, and an end without a line feed.
printf '{"key":1,"head":"سلام","body":"درود"}\r\n{"key":2,"body":"سلام"}' >other.jsonl
run extract -x "$greetings" --id-field key --title-field head --text-field body other.jsonl
expect_code 0
expect_count 2 '"article":"1"'
expect_count 1 '"article":"2"'

# Lines of any length up to the limit, which costs a line only.
{
    printf '{"id":"long","text":"'
    yes واژه | head -n 50000 | tr '\n' ' '
    echo 'سلام"}'
    echo '{"id":"short","text":"سلام"}'
} >long.ndjson
run extract -x "$greetings" long.ndjson
expect_code 0
expect_count 2 '"type":"greeting"'
run extract -x "$greetings" --max-size 1000 long.ndjson
expect_code 3
expect_out '"article":"long:1","type":"error"' '"article":"short","type":"greeting"'
expect_err "long.ndjson:1: is longer than the limit of 1000 bytes" "--max-size"

run extract -x "$greetings" missing.ndjson
expect_code 2
expect_err "missing.ndjson" "check"
finish
