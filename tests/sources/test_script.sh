#!/bin/sh
# A source that is a script.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"
sed -n '/^golchin.source {/,/^}/p' "$GOLCHIN_SOURCE/docs/writing-extractors.md" >body
{ echo 'local golchin = require "golchin"' && cat body; } >dump.lua
[ "$(wc -l <body)" -gt 5 ] || fail "the guide has no source"
printf 'one خبر\nسلام بر همه\n====\ntwo درود\nسلام\n====\nnothing\n====\n' >news.dump
run extract -x dump.lua news.dump
expect_code 0
expect_ids one two
expect_out '"article":"one","type":"greeting","fields":{"word":"سلام"},"spans":{"record":[{"byte":[8,16],"char":[5,9]}]'
run list -x dump.lua
grep -qE '^dump +source +lua +1\.0\.0 +\.dump ' out || fail "it is not listed as a source"

# It joins those that are there: in folders, in GOLCHIN_PATH, inside of packed files.
mkdir in path
mv news.dump in
gzip -k in/news.dump
echo "سلام" >in/a.txt
cp dump.lua path
GOLCHIN_PATH=$work/path
export GOLCHIN_PATH
run extract -j 2 in
expect_code 0
expect_ids a one two one two
unset GOLCHIN_PATH

# Members, ids that it gives not, numbers as ids, and what it does wrong.
cat >parts.lua <<'END'
local golchin = require "golchin"
golchin.source {
    name = "parts", version = "1.0.0", summary = "members of all kinds", endings = { ".parts" },
    read = function(name, bytes, emit)
        emit { text = "سلام" }
        emit { id = 7, text = "سلام", date = "2020-03-20" }
        emit { name = "deep/a.txt", bytes = "درود" }
        emit { name = "b.ndjson", bytes = '{"id":"line","text":"سلام"}\n' }
        emit { name = "c", bytes = "سلام" }
        emit { id = "typed", type = ".txt", bytes = "سلام" }
        if bytes ~= "whole\n" then error("wrong " .. name) end
    end,
}
END
echo whole >good.parts
echo half >bad.parts
run extract -x parts.lua good.parts
expect_code 0
expect_ids good:1 7 deep/a line typed
run extract -x parts.lua bad.parts good.parts
expect_code 3
expect_out '"article":"typed","type":"greeting"' '"article":"bad","type":"error"'
expect_err "bad.parts: parts.lua:11: wrong bad.parts"
expect_count 10 '"type":"greeting"'

# It runs in a process of its own: what nothing else can end, the time of an article ends, and other
# files are unharmed. So is the run where the process ends.
cat >slow.lua <<'END'
local golchin = require "golchin"
golchin.source {
    name = "slow", version = "1.0.0", summary = "as its file says", endings = { ".slow" },
    read = function(name, bytes, emit)
        emit { id = name .. "-1", text = "سلام" }
        if bytes == "pattern\n" then
            string.find(string.rep("a", 5000), string.rep(".-", 8) .. "b")
        elseif bytes == "loop\n" then
            while true do end
        elseif bytes == "memory\n" then
            local kept = {}
            while true do kept[#kept + 1] = string.rep("a", 1 << 20) .. #kept end
        end
        emit { id = name .. "-2", text = "سلام" }
    end,
}
END
for kind in pattern loop memory well; do
    echo $kind >$kind.slow
done
run extract -j 2 --timeout 2 -x slow.lua loop.slow memory.slow pattern.slow well.slow
expect_code 3
expect_count 5 '"type":"greeting"'
expect_out '"article":"pattern","type":"error"' '"article":"well.slow-2","type":"greeting"'
expect_err "pattern.slow: the source slow took longer than 2 s; give it more with --timeout"
expect_err "loop.slow: "
expect_err "memory.slow: "

# expect_refused TEXT LINE... : such a script is refused with these words.
expect_refused()
{
    text=$1
    shift
    printf '%s\n' 'local golchin = require "golchin"' "$@" >refused.lua
    run extract -x refused.lua good.parts
    expect_code 1
    expect_err "refused.lua" "$text"
}
head='name = "x", version = "1", summary = "s"'
expect_refused "has no endings" "golchin.source { $head, read = print }"
expect_refused "is no ending" "golchin.source { $head, endings = { 'x' }, read = print }"
expect_refused "has no function read" "golchin.source { $head, endings = { '.x' } }"
expect_refused "one extractor or one source" "golchin.extractor { $head }" "golchin.source { $head }"

# expect_failure TEXT BODY: reading with such a function, here or in a process of its own, fails with
# these words, and nothing else.
expect_failure()
{
    cat >failing.lua <<END
local golchin = require "golchin"
golchin.source { $head, endings = { ".parts" }, read = function(name, bytes, emit) $2 end }
END
    for jobs in 0 1; do
        run extract --jobs "$jobs" --timeout 60 -x failing.lua good.parts news.txt
        expect_code 3
        expect_err "good.parts:" "failing.lua" "$1"
        expect_out '"article":"news","type":"greeting"'
    done
}
echo "سلام" >news.txt
expect_failure "without 'text'" 'emit {}'
expect_failure "has no field 'txt'" 'emit { txt = "x" }'
expect_failure "give it a string" 'emit { text = {} }'
expect_failure "instructions" 'while true do end'
expect_failure "limit of memory" 'local t = {} while true do t[#t + 1] = string.rep("x", 1000000) .. #t end'
run extract -x parts.lua --max-size 3 good.parts news.txt
expect_err "good.parts: is larger than the limit of 3 bytes, and a script gets it as a whole"
finish
