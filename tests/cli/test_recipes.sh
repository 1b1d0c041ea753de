#!/bin/sh
# docs/recipes.md is an extractor whose rules do what they say.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
awk '/^```lua$/ { is_code = 1; next } /^```$/ { is_code = 0 } is_code' \
    "$GOLCHIN_SOURCE/docs/recipes.md" >recipes.lua

run test -v "$work/recipes.lua"
expect_code 0
rules=$(grep -c '^x:rule' recipes.lua)
shown=$(grep -oE 'recipes\.[a-z]+,' out | sort -u | wc -l)
if [ "$rules" -lt 10 ] || [ "$rules" -ne "$shown" ]; then
    fail "$rules rules, of which $shown have examples"
fi

run check "$work/recipes.lua"
expect_code 0
finish
