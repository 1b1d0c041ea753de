#!/bin/sh
# -x and --trusted mean the same in all commands; the second gives a script all of Lua's libraries, which
# nothing else does.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/trusted.lua" own.lua
echo "درود" >words.txt
echo "سلام و درود" >one.txt

cp "$scripts/greetings.lua" greetings.lua
mkdir gold
printf '{"type":"greeting","word":"سلام"}\n{"type":"found","word":"درود"}\n' >gold/one.jsonl

# expect_told_once TEXT : one line of the messages has it, and no more.
expect_told_once()
{
    [ "$(grep -cF -e "$1" err)" -eq 1 ] || fail "not one message has '$1'"
}

# command | its arguments behind the options | what shows that an extractor ran: % stands for it
while IFS='|' read -r command arguments shown; do
    for option in -x --extractor --trusted; do
        # shellcheck disable=SC2086 # words are meant
        run $command $option ./greetings.lua $arguments
        expect_code 0
        expect_out "$(echo "$shown" | sed 's/%/greeting/g')"
        # shellcheck disable=SC2086
        run $command $option missing.lua $arguments
        expect_code 1
        expect_told_once "missing.lua: No such file or directory"
    done
    # shellcheck disable=SC2086
    run $command -x nobody $arguments
    expect_code 1
    expect_err 'there is no extractor "nobody"; there is none; one of your own is named by its file, ./nobody.lua'
    # shellcheck disable=SC2086
    run $command -x own.lua $arguments
    expect_code 1
    expect_err "own.lua:3:" "attempt to index a nil value (global 'io')"
    # shellcheck disable=SC2086
    run $command --trusted own.lua $arguments
    expect_code 0
    expect_out "$(echo "$shown" | sed 's/%/found/g')"
done <<'END'
extract -q|one.txt|"type":"%"
explain|one.txt|%
eval --gold gold|one.txt|%
tokens|one.txt|tokens: 3
END

run extract -q --trusted own.lua one.txt
expect_code 0
expect_out '"type":"found"' '"word":"درود"'

run list --trusted ./own.lua
expect_code 0
grep -qE '^trusted +extractor +trusted ' out || fail "the list does not say that it is trusted"
run list --json --trusted ./own.lua
expect_out '"name":"trusted","version":"1.0.0"' '"kind":"trusted"'

for command in "test" "check" "tokens --json" "explain"; do
    article=one.txt
    case $command in test | check) article= ;; esac
    # shellcheck disable=SC2086 # words are meant
    run $command --trusted own.lua $article
    expect_no_err "global 'io'" "own.lua"
done
run check own.lua
expect_code 1
expect_out "own.lua:3:1: attempt to index a nil value (global 'io')"

# Trust is for the file that is named, and not for what lies beside it or has its name elsewhere.
cp own.lua shipped/trusted.lua
run extract -q --trusted own.lua one.txt
expect_err "shipped/trusted.lua:3:" "global 'io'"
rm shipped/trusted.lua
mkdir folder
cp own.lua folder/other.lua
GOLCHIN_PATH=$work/folder run extract -q --trusted own.lua one.txt
expect_err "folder/other.lua:3:" "global 'io'"

# Limits hold, and so does the sandbox of workers: in articles nothing is opened.
cat >late.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "late", version = "1", summary = "s", records = { r = { a = "string" } } }
x:extract(function()
  local file = io.open("words.txt")
  return { type = "r", a = file and "opened" or "closed" }
end)
return x
END
run extract -q -j 0 --trusted late.lua one.txt
expect_code 0
expect_out '"a":"opened"'
run extract -q --require-sandbox -j 1 --trusted late.lua one.txt
if [ "$code" -ne 1 ]; then
    expect_out '"a":"closed"'
fi
finish
