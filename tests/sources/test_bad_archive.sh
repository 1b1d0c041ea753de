#!/bin/sh
# Archives that are damaged, that lie, or that never end: what is wrong costs itself.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"
seed=0
for name in a b c; do
    seed=$((seed + 1))
    echo "سلام" >$name.txt
    awk -v seed=$seed 'BEGIN { srand(seed); while (n++ < 6000) print rand() }' >>$name.txt
done
echo "سلام" >last.txt

# damage FILE TEXT: change some bytes behind the first place of a text.
damage()
{
    at=$(grep -obUa "$2" "$1" | head -n 1 | cut -d: -f1)
    printf 'XXXXXXXXXXXXXXXX' | dd of="$1" bs=1 seek=$((at + 300)) conv=notrunc 2>/dev/null
}

# One damaged member of a zip.
"$PACK" zip none good.zip a.txt a.txt b.txt b.txt last.txt last.txt
cp good.zip bad.zip
damage bad.zip "b.txt"
run extract bad.zip
expect_code 3
expect_ids a b last
expect_out '"article":"b","type":"error"'
expect_err "bad.zip:b.txt: is damaged (" ")"
expect_count 2 '"type":"greeting"'

# The same where the archive cannot be gone back in: what is behind is lost, and said to be.
ran="golchin extract - <bad.zip"
# shellcheck disable=SC2002 # a pipe, not a file
cat bad.zip | "$golchin" extract - >out 2>err
code=$?
expect_code 3
expect_out '"article":"a","type":"greeting"' '"article":"b","type":"error"'

# Damaged all over: the way back to each member is as long as the archive, so it has an end.
set --
i=100
head -n 300 b.txt >short.txt
while [ "$i" -lt 400 ]; do
    set -- "$@" "m$i.txt" short.txt
    i=$((i + 1))
done
"$PACK" zip none all.zip "$@"
grep -obUa 'm[1-3][0-9][0-9]\.txt' all.zip | head -n 300 | cut -d: -f1 >places
while read -r at; do
    extra=$(od -An -tu2 -j $((at - 2)) -N 2 all.zip)
    printf '\377' | dd of=all.zip bs=1 seek=$((at + 8 + extra)) conv=notrunc 2>/dev/null
done <places
run extract all.zip last.txt
expect_code 3
expect_err "all.zip:m356.txt: is damaged"
expect_err "all.zip: is damaged in more than 256 places" "unpack it yourself"
expect_count 258 '"type":"error"'
expect_out '"article":"last","type":"greeting"'

# Cut short.
"$PACK" gnutar gzip whole.tar.gz a.txt a.txt b.txt b.txt c.txt c.txt
size=$(wc -c <whole.tar.gz)
head -c $((size * 3 / 4)) whole.tar.gz >cut.tar.gz
run extract cut.tar.gz last.txt
expect_code 3
expect_out '"article":"a","type":"greeting"' '"article":"last","type":"greeting"'
expect_err "cut.tar.gz" "is damaged"
gzip -c a.txt | head -c 2000 >a.txt.gz
run extract a.txt.gz last.txt
expect_code 3
expect_out '"article":"a' '"type":"error"' '"article":"last","type":"greeting"'

# Called an archive, and none; empty; a folder with others.
echo "این بایگانی نیست" >text.zip
: >empty.tar
: >empty.gz
mkdir folder
cp text.zip folder
cp last.txt folder
run extract text.zip
expect_code 2
expect_err "text.zip: is no archive that golchin can read"
run extract folder
expect_code 3
expect_out '"article":"text","type":"error"' '"article":"last","type":"greeting"'
run extract empty.gz
[ "$code" -ne 139 ] || fail "an empty file"
run extract empty.tar last.txt
expect_out '"article":"last","type":"greeting"'

# More than an article may have, and more than there can be.
"$PACK" gnutar gzip large.tar.gz zeros.txt zeros:3000000 last.txt last.txt
run extract --max-size 1M large.tar.gz
expect_code 3
expect_out '"article":"zeros","type":"error"' '"article":"last","type":"greeting"'
expect_err "large.tar.gz:zeros.txt: is larger than the limit of 1 MiB" "--max-size"
set --
for i in 1 2 3 4 5 6; do
    set -- "$@" "zeros$i.txt" zeros:60000000
done
"$PACK" gnutar gzip inner.tar.gz "$@"
"$PACK" gnutar gzip bomb.tar.gz inner.tar.gz inner.tar.gz
run extract --memory 0 bomb.tar.gz last.txt
expect_code 3
expect_err "unpacks to more than 1000 times" "unpack it yourself"
expect_out '"article":"last","type":"greeting"'

# Boxes in boxes.
cp last.txt doll.txt
inside=doll.txt
for i in 1 2 3 4 5 6 7 8 9 10; do
    "$PACK" zip none "doll$i.zip" "$inside" "$inside"
    inside=doll$i.zip
done
run extract doll10.zip last.txt
expect_code 3
expect_err "is inside of 8 others"
expect_out '"article":"last","type":"greeting"'
run extract doll7.zip
expect_code 0
finish
