#!/bin/sh
# golchin list: a table, JSON, and files that were refused.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" shipped

run list
expect_code 0
head -n 1 out | grep -qE '^NAME +ROLE +KIND +VERSION +HANDLES +PATH$' || fail "no heading"
grep -qE "^greetings +extractor +lua +1\.0\.0 +greeting +$work/shipped/greetings\.lua$" out ||
    fail "no row of the script"
expect_no_out "refused"

# Many endings are cut, unless they are all asked for.
cat >boxes.lua <<'END'
local golchin = require "golchin"
golchin.source {
  name = "boxes", version = "1.0.0", summary = "boxes of all sorts",
  endings = { ".one", ".two", ".three", ".four", ".five" },
  read = function() end,
}
END
run list -x boxes.lua
expect_code 0
grep -qE ' \.one, \.two, \.three and 2 more +[^ ]*boxes\.lua$' out || fail "the endings are not cut"
run list -v -x boxes.lua
expect_out ".one, .two, .three, .four, .five"
run list --json -x boxes.lua
expect_out '"source":[".one",".two",".three",".four",".five"]'
sed '/^  endings/s/, "\.five"//' boxes.lua >fewer.lua
run list -x fewer.lua
expect_out ".one, .two, .three, .four "

run list -x "$scripts/fragile.lua"
expect_code 0
expect_out "fragile" "greetings"

printf 'local golchin = require "golchin"\nlocal x = = golchin\n' >syntax.lua
run list -x syntax.lua -x "$PLUGINS/other_abi.so"
expect_code 1
expect_out "refused:" "greetings" "syntax.lua:2" "other_abi.so"

run list --json -x syntax.lua
expect_code 1
if command -v jq >/dev/null; then
    [ "$(jq -r '.[] | select(.refused == null) | .name + ":" + .records[0]' out)" = \
        "greetings:greeting" ] || fail "the JSON does not tell the script"
    jq -e '.[] | select(.refused) | .path | endswith("syntax.lua")' out >/dev/null ||
        fail "the JSON does not tell the refused file"
else
    skip "no jq"
fi
finish
