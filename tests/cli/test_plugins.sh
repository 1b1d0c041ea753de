#!/bin/sh
# Compiled extractors that must be refused, extractors of one name, names that are not there.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
echo "سلام بر همه" >a.txt
greetings=$scripts/greetings.lua

# refused FILE TEXT... : a message has the file and all texts; the rest works.
refused()
{
    file=$1
    shift
    run extract -x "$file" -x "$greetings" a.txt
    expect_code 1
    expect_err "golchin:" "$file" "$@"
    expect_count 1 '"type":"greeting"'
}

refused "$PLUGINS/no_plugin.so" "plugin"
refused "$PLUGINS/other_abi.so" "99" "1"
echo "no shared object" >text.so
refused ./text.so "plugin"
: >empty.so
refused ./empty.so "plugin"
head -c 300 "$PLUGINS/twin.so" >cut.so
refused ./cut.so
mkdir folder.so
refused ./folder.so
refused ./missing.so "No such file"
echo "text" >./text.unknown
refused ./text.unknown ".lua"

# A bad file in a folder is told, and the others load.
cp "$PLUGINS/no_plugin.so" "$PLUGINS/other_abi.so" plugins
cp "$greetings" shipped
run extract a.txt
expect_code 1
expect_err "$work/plugins/no_plugin.so"
expect_err "$work/plugins/other_abi.so"
expect_count 1 '"type":"greeting"'
rm plugins/*

# Two extractors of one name in one place: the first one stays, and both files are named.
cp "$greetings" shipped/second.lua
run extract a.txt
expect_code 1
expect_err "$work/shipped/greetings.lua" "$work/shipped/second.lua"
expect_count 1 '"type":"greeting"'
rm shipped/second.lua
run extract -x "$PLUGINS/twin.so" -x "$greetings" a.txt
expect_code 1
expect_err "$PLUGINS/twin.so" "greetings.lua"

# A name that is not there: those that are.
run extract -x salutations a.txt
expect_code 1
expect_err "salutations" "greetings"
[ ! -s out ] || fail "there is output"
finish
