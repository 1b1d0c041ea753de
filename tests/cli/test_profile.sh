#!/bin/sh
# golchin extract --profile: a table of what takes the time, and the same records.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/greetings.lua" "$scripts/fragile.lua" shipped
mkdir in
printf 'سلام بر همه.\nمتن دیگر. درود.\n' >in/a.txt
echo "گلابی" >in/b.txt

run extract in
expect_code 0
expect_no_err "profile"
cp out plain
run extract --profile in
expect_code 0
cmp -s out plain || fail "the records differ"
grep -qE '^profile +tries +matches +ms +%$' err || fail "no heading"
grep -qE '^word lists +2 +- +[0-9.]+ +[0-9.]+$' err || fail "no row of a stage"
grep -qE '^greetings +- +2 ' err || fail "no row of an extractor"
grep -qE '^  greeting +2 +2 ' err || fail "no row of a rule"
grep -qE '^  fruit +1 +1 ' err || fail "no row of a rule with a function"
grep -qE '^100\.' err && fail "a share is no share"

# What does not run is not shown; shares add up.
run extract --profile -x greetings -q in
expect_code 0
expect_no_err fruit "(extract)"
sum=$(awk '$1 != "profile" && !/^  / && !/^golchin:/ { sum += $NF } END { print (sum > 99 && sum < 101) }' err)
[ "$sum" = 1 ] || fail "the shares do not add up"

# Rules that no sentence was near to are counted, not listed.
echo "متن دیگر" >other.txt
run extract --profile -x greetings other.txt
expect_code 0
expect_no_err "  greeting "
grep -qE '^  1 rule never searched$' err || fail "the rule that was not searched is not told of"
finish
