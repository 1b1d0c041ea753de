#!/bin/sh
# Installs golchin into an empty prefix and uses it as others do: to embed it, through CMake and
# through pkg-config, and to build a plugin. Then the prefix is moved, and everything still works.
#
#   test_install.sh BUILD WORK      WORK is emptied
set -eu
build=$1
work=$2
consumer=$(cd "$(dirname "$0")" && pwd)/consumer
unset GOLCHIN_PATH

fail()
{
    echo "test_install: $*" >&2
    exit 1
}

rm -rf "$work"
mkdir -p "$work"
cmake --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/prefix"

cmake -S "$consumer" -B "$work/consumer" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" >/dev/null
cmake --build "$work/consumer" >/dev/null

PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name golchin.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046 # flags are words
cc -std=c11 "$consumer/embed.c" -o "$work/embed" $(pkg-config --cflags --libs golchin)
libraries=$(pkg-config --variable=libdir golchin)

golchin=$work/prefix/bin/golchin
"$golchin" list >"$work/list" || fail "golchin list: exit code $?"
for name in officials insurance_stats facilities; do
    grep -q "$name" "$work/list" || fail "golchin list does not know $name"
done
"$golchin" list | grep -q greetings && fail "a plugin that is not installed is listed"

echo "سلام بر همه!" >"$work/one.txt"
plugin=$work/consumer/greetings.so
"$golchin" extract -x "$plugin" "$work/one.txt" | grep -q '"word":"سلام"' ||
    fail "extract -x greetings.so gave no record"

cp "$plugin" "$(pkg-config --variable=plugindir golchin)"
"$golchin" list | grep -q greetings || fail "an installed plugin is not listed"
"$work/consumer/embed" | grep -q '"word":"سلام"' || fail "embedding through CMake"
LD_LIBRARY_PATH=$libraries "$work/embed" | grep -q '"word":"سلام"' ||
    fail "embedding through pkg-config"

"$work/consumer/embed" | grep -q 'greeting by greetings: word = سلام at bytes 0 to 8' ||
    fail "records in parts"

version=$(pkg-config --modversion golchin)
"$golchin" --version | grep -qF "$version" || fail "golchin --version is not $version"
for file in share/bash-completion/completions/golchin share/zsh/site-functions/_golchin \
    share/fish/vendor_completions.d/golchin.fish share/man/man1/golchin.1 share/doc/golchin/README.md \
    share/golchin/scripts/lexicon/places.tsv; do
    [ -s "$work/prefix/$file" ] || fail "$file is not installed"
done

# The pages that README leads to are installed where it looks for them.
pages=$work/prefix/share/doc/golchin
grep -oE '\]\(docs/[^)]+\)' "$pages/README.md" | sed 's/^](//; s/)$//' | sort -u >"$work/pages"
while read -r page; do
    [ -s "$pages/$page" ] || fail "the page $page is not installed"
done <"$work/pages"
grep -q reference-c.md "$work/pages" || fail "README.md leads to too few pages"

# A new plugin in C builds against the installed package, and its tests pass.
(
    cd "$work"
    "$golchin" new --c wards >/dev/null
    "$golchin" new schools >/dev/null
    "$golchin" test schools >/dev/null || fail "golchin test schools"
    cmake -S wards -B wards/build -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" >/dev/null
    cmake --build wards/build >/dev/null
    ctest --test-dir wards/build --output-on-failure >"$work/wards.log" ||
        fail "the tests of a new plugin: $(cat "$work/wards.log")"
    cmake --install wards/build >/dev/null
    "$golchin" list | grep -q wards || fail "a new plugin that is installed is not listed"

    # The script and the plugin find the same.
    "$golchin" extract -x wards wards/cases | sed 's/wards/schools/g; s/"by":.*//' >of_wards
    "$golchin" extract -x ./schools/schools.lua wards/cases |
        sed 's/wards/schools/g; s/"by":.*//' >of_schools
    [ -s of_wards ] || fail "a new plugin finds nothing"
    cmp of_wards of_schools || fail "script and plugin differ"
)
