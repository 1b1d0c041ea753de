#!/bin/sh
# Follows docs/tutorial.md to the letter, in an empty folder: test_tutorial.sh GOLCHIN WORK
#
# A fence names what becomes of its block:
#   ```lua            goes behind what accidents.lua has, above its last line
#   ```lua last       is that last line
#   ```text NAME, ```tsv NAME   is the file NAME
#   ```sh             is run; ```sh fails must fail
#   ```output         is what the last one printed, to the letter
#   ```replace        its first line, in accidents.lua, becomes its other lines
set -eu
golchin=$1
work=$2
tutorial=$(cd "$(dirname "$0")/../.." && pwd)/docs/tutorial.md

fail()
{
    echo "test_tutorial: $*" >&2
    exit 1
}

rm -rf "$work"
mkdir -p "$work/blocks" "$work/bin" "$work/folder"
ln -s "$golchin" "$work/bin/golchin"
PATH=$work/bin:$PATH
unset GOLCHIN_PATH

# Each block becomes a file: its number, and what its fence says.
awk -v folder="$work/blocks" '
    /^```/ && !inside { inside = 1; number++; name = sprintf("%s/%03d", folder, number)
                        print substr($0, 4) > (name ".fence"); printf "" > (name ".body"); next }
    /^```$/ { inside = 0; close(name ".body"); close(name ".fence"); next }
    inside { print > (name ".body") }
' "$tutorial"

cd "$work/folder"
: >../head
: >../last
assemble() { cat ../head ../last >accidents.lua; }

replace()
{
    head -n 1 "$1" >../old
    tail -n +2 "$1" >../new
    grep -qF -f ../old ../head || fail "there is no line to replace: $(cat ../old)"
    awk 'FILENAME == ARGV[1] { old = $0; next }
         FILENAME == ARGV[2] { new = new (FNR > 1 ? "\n" : "") $0; next }
         (at = index($0, old)) { $0 = substr($0, 1, at - 1) new substr($0, at + length(old)) }
         { print }' ../old ../new ../head >../replaced
    mv ../replaced ../head
}

ran=0
for body in ../blocks/*.body; do
    fence=$(cat "${body%.body}.fence")
    case $fence in
    "lua last") cp "$body" ../last ;;
    lua) { cat ../head "$body" && echo; } >../longer && mv ../longer ../head ;;
    text* | tsv*) cp "$body" "${fence#* }" ;;
    replace) replace "$body" ;;
    sh)
        sh -eu "$body" >../out 2>../err || fail "$(cat "$body"): $(cat ../out ../err)"
        ran=$((ran + 1))
        ;;
    "sh fails")
        sh -eu "$body" >../out 2>../err && fail "this did not fail: $(cat "$body")"
        ;;
    output) diff "$body" ../out >&2 || fail "this is not what was printed" ;;
    *) fail "a block is called '$fence', which is none of the kinds that are run" ;;
    esac
    assemble
done
[ "$ran" -ge 5 ] || fail "only $ran blocks were run"
[ "$(grep -c '^x:rule' accidents.lua)" -eq 30 ] || fail "it has $(grep -c '^x:rule' accidents.lua) rules"
[ "$(wc -l <cases/overtaking/expected.jsonl)" -ge 5 ] || fail "the case has too few records"
