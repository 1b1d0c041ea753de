#!/bin/sh
# Where records go: files that appear whole, full disks, readers that leave.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
mkdir in to
i=0
while [ "$i" -lt 300 ]; do
    echo "سلام بر همه" >"in/$i.txt"
    i=$((i + 1))
done
run extract -q -x "$greetings" in
expect_code 0
cp out records
[ ! -s err ] || fail "--quiet leaves a message"

# A file gets the records, nothing else is left in its folder, and an old one is replaced.
run extract -x "$greetings" -o to/records in
expect_code 0
cmp -s to/records records || fail "-o writes other records"
[ ! -s out ] || fail "there is output besides -o"
[ "$(ls to)" = records ] || fail "a temporary file stays"
echo old >to/records
chmod 640 to/records
run extract -x "$greetings" --output=to/records in
cmp -s to/records records || fail "-o leaves the old file"
[ "$(stat -c %a to/records)" = 640 ] || fail "-o changes the rights of the file"

# One that is read, in a folder or by a pattern, is not.
echo "سلام" >to/article.txt
for from in to . "to/*.txt"; do
    run extract -x "$greetings" -o to/article.txt "$from"
    expect_code 1
    expect_err "'to/article.txt' would be read" "--output"
done
run extract -x "$greetings" --json-summary to/article.txt to
expect_code 1
expect_err "'to/article.txt' would be read" "--json-summary"
[ "$(cat to/article.txt)" = سلام ] || fail "an article is replaced"
run extract -x "$greetings" -o to/records in to # nobody reads such a file
expect_code 0
rm to/article.txt
run extract -x "$greetings" -o to/records in

# What a link leads to is replaced, not the link.
ln -s to/records link
echo old >to/records
run extract -x "$greetings" -o link in
expect_code 0
[ -L link ] || fail "-o replaces a link"
cmp -s to/records records || fail "-o does not follow a link"
ln -s nowhere lost
run extract -x "$greetings" -o lost in
expect_code 1
expect_err "lost: is a link that leads nowhere"
[ -L lost ] || fail "-o replaces a link"

# A folder that is not there, a folder as file: told before anything is extracted.
run extract -x "$greetings" -o missing/records in
expect_code 1
expect_err "missing/records: cannot be written"
run extract -x "$greetings" -o to in
expect_code 1
expect_err "to: cannot be written"

# A full disk.
if [ -w /dev/full ]; then
    run extract -x "$greetings" -o /dev/full in
    expect_code 1
    expect_err "/dev/full: cannot be written" "space"
    ran="golchin extract in >/dev/full"
    "$golchin" extract -x "$greetings" in >/dev/full 2>err
    code=$?
    expect_code 1
    expect_err "standard output: cannot be written" "space"
else
    skip "no /dev/full"
fi

# A file that may not grow: the old one stays, nothing else is left.
echo old >to/records
ran="ulimit -f 1; golchin extract -o to/records in"
(
    ulimit -f 1
    "$golchin" extract -x "$greetings" -o to/records in 2>"$work/err.limited"
)
code=$?
cp err.limited err
expect_code 1
expect_err "to/records: cannot be written"
[ "$(cat to/records)" = old ] || fail "a failed run replaces the old file"
[ "$(ls to)" = records ] || fail "a temporary file stays"

# A closed output.
ran="golchin extract in >&-"
"$golchin" extract -x "$greetings" in >&- 2>err
code=$?
expect_code 1
expect_err "standard output: cannot be written"

# A reader that leaves early: quiet.
ran="golchin extract in | head"
{
    "$golchin" extract -x "$greetings" in 2>err
    echo $? >code
} | head -c 1 >out
code=$(cat code)
expect_code 0
expect_no_err "written"

ran="golchin extract | true"
{
    sleep 0.2
    "$golchin" extract -x "$greetings" in 2>err
    echo $? >code
} | true
code=$(cat code)
expect_code 0
[ ! -s err ] || fail "a reader that left makes a message"
finish
