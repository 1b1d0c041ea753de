#!/bin/sh
# Scripts: changed without building, and refused without harm.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
mkdir in
echo "سلام بر همه" >in/a.txt
echo "یک سیب و سلام" >in/b.txt
echo "یک گلابی" >in/c.txt

# Editing a script changes the output.
cp "$scripts/greetings.lua" mine.lua
run extract -x mine.lua in
expect_code 0
expect_count 2 '"type":"greeting"'
sed 's/"درود"/"درود", "گلابی"/; s/1\.0\.0/1.1.0/' "$scripts/greetings.lua" >mine.lua
run extract -x mine.lua in
expect_code 0
expect_count 3 '"type":"greeting"'
expect_count 3 '"version":"1.1.0"'
expect_out '"article":"c"'

# A script in a folder of GOLCHIN_PATH is found by its name; a folder that is not there is told of.
mkdir one two
cp "$scripts/greetings.lua" two
GOLCHIN_PATH=one::two run extract -x greetings in
expect_code 0
expect_count 2 '"type":"greeting"'
GOLCHIN_PATH=one:/missing:two run extract -x greetings in
expect_code 1
expect_count 2 '"type":"greeting"'
expect_err "/missing: No such file or directory; check the path"
GOLCHIN_PATH=two/greetings.lua run list
expect_code 1
expect_out "refused:" "two/greetings.lua: Not a directory; check the path"

# A shipped script runs without -x.
cp "$scripts/greetings.lua" shipped
run extract in
expect_code 0
expect_count 2 '"type":"greeting"'

# A copy of one's own stands in for the shipped script of its name.
sed 's/1\.0\.0/1.1.0/' "$scripts/greetings.lua" >mine.lua
run extract -x mine.lua in
expect_code 0
expect_count 2 '"version":"1.1.0"'
run list -x mine.lua
expect_code 0
expect_out "refused:" "$work/shipped/greetings.lua"
rm shipped/greetings.lua

# A script with a syntax error, one that raises while it is loaded, one that is not there: told with
# file and line; the rest works, and the exit code says it at the end.
cp "$scripts/raises.lua" raises.lua
printf 'local golchin = require "golchin"\nlocal x = = golchin\n' >syntax.lua
for bad in syntax.lua:2 raises.lua:3; do
    run extract -x "./${bad%:*}" -x "$scripts/greetings.lua" in
    expect_code 1
    expect_err "golchin: " "$bad"
    expect_count 2 '"type":"greeting"'
done
run extract -x ./missing.lua -x "$scripts/greetings.lua" in
expect_code 1
expect_err "missing.lua" "No such file"
expect_count 2 '"type":"greeting"'

# Nothing but a bad one: nothing to do.
run extract -x syntax.lua in
expect_code 1
expect_err "no extractor is left"
[ ! -s out ] || fail "there is output"
run extract in
expect_code 1
expect_err "no extractor is left"

# A script that raises in an article fails there, and only there.
run extract -x "$scripts/fragile.lua" -x "$scripts/greetings.lua" in
expect_code 3
expect_err "fragile.lua:18" "an apple"
expect_count 1 '"type":"error"'
grep -F '"type":"error"' out | grep -F '"article":"b"' | grep -qF '"extractor":"fragile"' ||
    fail "the error record does not name article and extractor"
expect_count 2 '"type":"greeting"'
expect_count 1 '"type":"fruit"'
expect_err "3 articles, 3 records, 1 failed"
expect_no_err "traceback"
run extract --verbose -x "$scripts/fragile.lua" in
expect_code 3
expect_err "fragile.lua:18" "traceback"
# What goes wrong in the same way in many articles is told once, with the words, and counted.
mkdir many
for id in 1 2 3 9 12 20; do
    echo "سلام $id" >"many/$id.txt"
done
cat >again.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "again", version = "1", summary = "s", records = { r = { a = "string" } } }
x:rule { name = "n", pattern = [[ n:Number ]], on = function(m)
  if m.n.value > 10 then return { type = "r", a = 7 } end
  error("not today")
end }
return x
END
for jobs in 0 2; do
    run extract -j "$jobs" -x ./again.lua many
    expect_code 3
    expect_count 6 '"type":"error"'
    expect_err "1: extractor again failed: again.lua:5: not today (rule 'n', article '1') at «1»"
    expect_err "1 more article: extractor again failed: again.lua:3: r.a is a string"
    expect_err "3 more articles: extractor again failed: again.lua:5: not today (rule 'n')"
    [ "$(grep -c "not today" err)" -eq 2 ] || fail "the same error is told again"
done

# Of a long id a message shows the beginning, which is no whole letter at its 120th byte.
tail=$(printf 'خبر%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22)
mkdir long
for id in 1 2 3; do
    echo "سلام $id" >"long/$id$tail.txt"
done
run extract -x ./again.lua long
expect_err "2 more articles: extractor again failed: again.lua:5: not today (rule 'n')"
expect_no_out "�" "?"
finish
