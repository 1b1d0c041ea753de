#!/bin/sh
# golchin new: what it makes works at once. The C one is built by the installation test.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
ln -s "$GOLCHIN_SOURCE/scripts/templates" shipped/templates

run new accidents
expect_code 0
expect_out "cd accidents" "golchin test ." "accidents.lua"
cp "$GOLCHIN_SOURCE/scripts/golchin.d.lua" shipped
[ -f "$(sed -n 's/.*\["\(.*\)"\].*/\1/p' accidents/.luarc.json)" ] ||
    fail "the language server is sent to a file that is not there"
! grep -rE 'my_extractor|SCRIPT_FOLDER' accidents >out || fail "a name of the template is left"
run test accidents
expect_code 0
expect_out "8 passed, 0 failed"
(cd accidents && "$golchin" test . >/dev/null) || fail "golchin test . fails inside"
run list -x ./accidents/accidents.lua
expect_code 0
expect_out "accidents"
if command -v luacheck >/dev/null; then
    (cd accidents && luacheck --quiet . >../out) || fail "luacheck finds something"
fi

# What scripts may use is said twice, the same way.
allowed()
{
    sed -n '/^stds.golchin/,/^}/p' "$1"
}
allowed accidents/.luacheckrc >theirs
allowed "$GOLCHIN_SOURCE/.luacheckrc" >ours
cmp -s ours theirs || fail "the lists of what scripts may use differ"

# Nothing is overwritten, and a name is a name.
echo kept >accidents/accidents.lua
run new accidents
expect_code 1
expect_err "accidents: is there already; remove it or choose another name"
[ "$(cat accidents/accidents.lua)" = kept ] || fail "a file was overwritten"
ln -s nowhere dangling
run new dangling
expect_code 1
expect_err "dangling: is there already"
for name in Accidents 1st a-b "" .; do
    run new "$name"
    expect_code 1
    expect_err "'$name' is no name for an extractor"
done
run new
expect_code 1
expect_err "name the extractor to make"
run new below/schools
expect_code 1
expect_err "below/schools: cannot be written" "No such file"

# What fails on the way leaves nothing behind.
(
    ulimit -f 1
    "$golchin" new halfway >out 2>err
)
code=$?
ran="ulimit -f 1; golchin new halfway"
expect_code 1
expect_err "halfway/" "cannot be written (File too large)"
[ ! -e halfway ] || fail "half an extractor stays"

mkdir below
run new below/schools
expect_code 0
run test below/schools
expect_code 0

run new --c test
expect_code 1
expect_err "CMake keeps the name 'test' for itself"
[ ! -e test ] || fail "a project that cannot be built is left"

# The C one has all files; its name is everywhere.
run new --c wards
expect_code 0
expect_out "cmake -B build" "wards.c"
for file in CMakeLists.txt wards.c lexicon/wards_kinds.tsv cases/wards/first/expected.jsonl; do
    [ -s "wards/$file" ] || fail "$file is missing"
done
! grep -rE 'my_extractor' wards >out || fail "a name of the template is left"

# Without its templates it says so.
rm shipped/templates
run new other
expect_code 1
expect_err "shipped/templates/lua: cannot be read"
[ ! -e other ] || fail "an empty folder is left"
finish
