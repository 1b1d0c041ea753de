#!/bin/sh
# golchin watch: a session in which a script is saved, broken, mended, and its files too.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" shipped

mkdir -p own/lists own/lib news
cat >own/kinds.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor {
  name = "kinds", version = "1.0.0", summary = "kinds",
  records = { kind = { kind = "string!", count = "integer" } },
}
local pattern = require "lib.pattern"
x:dict("kind", "lists/kinds.tsv")
x:rule { name = "kind", pattern = pattern, emit = { type = "kind", kind = "k", count = "n.value" } }
return x
END
echo 'return [[ n:Number k:@kind ]]' >own/lib/pattern.lua
printf 'بیمارستان\n' >own/lists/kinds.tsv
echo "دو بیمارستان و سه درمانگاه ساخته شد." >news/1.txt
echo "چهار درمانگاه در تبریز." >news/2.txt
printf '{"id":"line","text":"پنج درمانگاه"}\n' >news/lines.ndjson

ran="golchin watch"
code=-
"$golchin" watch own/kinds.lua news >out 2>err </dev/null &
session=$!

# expect N TEXT : after a while the session has written it so many times.
expect()
{
    has_written()
    {
        [ "$(grep -cF -e "$2" out)" -ge "$1" ]
    }
    wait_for 60 has_written "$@" || fail "the session has not written '$2' $1 times"
}

# save FILE : as editors do, a new file that takes the place of the old one.
save()
{
    cat >"$1.new" && mv "$1.new" "$1"
}

expect 1 "own/kinds.lua: 1 record,"

# A list that grows, saved in place: records are added, with the words around.
printf 'درمانگاه\n' >>own/lists/kinds.tsv
expect 1 "own/kinds.lua: 3 added, 0 gone, 0 altered, 1 same"
expect_out "  added kind, kinds.kind" "    + count         4" "(text)        چهار درمانگاه در تبریز."

# The script, by another name that is renamed; the records change.
sed 's/, count = "n.value"//' own/kinds.lua | save own/kinds.lua
expect 1 "0 added, 0 gone, 4 altered, 0 same"
expect_out "    - count         2"

# A broken save shows why, and is forgotten: the next one is compared with the last good one.
echo 'x:rule {' >>own/kinds.lua
expect 1 "own/kinds.lua: broken"
expect_err "own/kinds.lua:10:" "expected"
sed '$d' own/kinds.lua | save own/kinds.lua
expect 1 "0 added, 0 gone, 0 altered, 4 same"

# A module; then it is gone, and comes back.
echo 'return [[ n:Number k:@kind[canonical=درمانگاه] ]]' | save own/lib/pattern.lua
expect 1 "0 added, 1 gone, 0 altered, 3 same"
mv own/lib/pattern.lua own/lib/elsewhere.txt
expect 2 "own/kinds.lua: broken"
expect_err "pattern.lua" "No such file"
mv own/lib/elsewhere.txt own/lib/pattern.lua
expect 1 "0 added, 0 gone, 0 altered, 3 same"

# A script that hangs does not hold up the next save, even if somebody stops its process.
sed 's/^return x/while true do end/' own/kinds.lua >hanging && cp own/kinds.lua good
save own/kinds.lua <hanging
sleep 0.2
child=$(cat "/proc/$session/task/$session/children" 2>/dev/null)
[ -z "$child" ] || kill -s STOP "${child%% *}"
sleep 0.2
save own/kinds.lua <good
expect 2 "0 added, 0 gone, 0 altered, 3 same"

# One that fails in articles says so once, and its records are gone.
sed 's/emit = { type = "kind", kind = "k" }/on = function() error("not today") end/' good |
    save own/kinds.lua
expect 1 "0 added, 3 gone, 0 altered, 0 same"
expect_err "extractor kinds failed" "not today"
[ "$(grep -cF "failed: kinds.lua:8: not today (rule 'kind', article '1') at «سه درمانگاه»" err)" -eq 1 ] ||
    fail "the error is not told with its place"
expect_err "2 more articles: extractor kinds failed: kinds.lua:8: not today (rule 'kind')"

# Other files do not matter.
before=$(wc -l <out)
echo note >own/notes.txt
echo note >own/.kinds.lua.swp
sleep 0.3
[ "$(wc -l <out)" -eq "$before" ] || fail "a file that is no part of it made a run"

kill -INT $session
wait $session
code=$?
expect_code 0

run watch own/kinds.lua
expect_code 1
expect_err "name the file of an extractor, and articles"
run watch own/kinds.lua news missing.txt
expect_code 1
expect_err "golchin: missing.txt: no such file or folder; check the path"
run watch own/kinds.lua 'news/z*.txt'
expect_code 1
expect_err "news/z*.txt: no such file or folder"
run watch missing.lua news
expect_code 1
expect_err "missing.lua" "No such file"
for nothing in news own/kinds.tsv; do
    run watch "$nothing" news
    expect_code 1
    expect_err "'$nothing' is no extractor"
done
run watch own/kinds.lua -
expect_code 1
expect_err "standard input cannot be read again"
finish
