#!/bin/sh
# Articles with faults: each is told, none costs another article anything.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
mkdir in
echo "سلام بر همه" >in/a.txt
echo "درود بر همه" >in/z.txt

# with_good FILE : extract from it between two good ones.
with_good()
{
    run extract -x "$greetings" in
    expect_out '"article":"a"' '"article":"z"'
    rm -f in/m.txt
}

# Empty: an article without records.
: >in/m.txt
with_good
expect_code 0
expect_err "in/m.txt: is empty"
expect_err "3 articles, 2 records, 0 failed"

# Binary.
head -c 100000 "$golchin" >in/m.txt
with_good
expect_code 3
expect_err "in/m.txt:" "not text; leave it out"
expect_count 1 '"type":"error"'
grep -F '"type":"error"' out | grep -qF '"article":"m"' || fail "the error record has no article"
expect_err "3 articles, 2 records, 1 failed"

# Broken UTF-8: processed, with the place of the first fault.
printf 'سلام \377\376 و درود \303\n' >in/m.txt
with_good
expect_code 0
expect_err "in/m.txt:" "broken byte sequence" "the first at byte 9"
expect_count 2 '"article":"m"'

# Larger than the limit; 200 MB that take no room on the disk.
truncate -s 200M in/m.txt
with_good
expect_code 3
expect_err "in/m.txt: is larger than the limit of 64 MiB" "--max-size"
expect_count 1 '"type":"error"'

# The limit is given, and is met to the byte.
echo "سلام بر همه" >in/m.txt
size=$(wc -c <in/m.txt)
run extract -x "$greetings" --max-size "$size" in/m.txt
expect_code 0
run extract -x "$greetings" --max-size "$((size - 1))" in/m.txt
expect_code 3
expect_err "in/m.txt: is larger than the limit of $((size - 1)) bytes"
run extract -x "$greetings" --max-size 0 in/m.txt
expect_code 0

# No line break at all, and a very long line.
printf 'سلام بر همه' >in/m.txt
with_good
expect_code 0
expect_count 3 '"type":"greeting"'
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "کلمه " ; printf "سلام" }' >in/m.txt
with_good
expect_code 0
expect_count 3 '"type":"greeting"'

# NUL bytes.
printf 'سلام \000\000 بر همه\n' >in/m.txt
with_good
expect_code 0
expect_err "in/m.txt: 2 NUL bytes"
expect_count 3 '"type":"greeting"'

# A document costs itself, whatever it is called.
printf '%%PDF-1.4\n1 0 obj\nسلام\n' >in/m.txt
with_good
expect_code 3
expect_err "in/m.txt: is a PDF document, not text; save its text, as pdftotext does"
expect_count 2 '"type":"greeting"'
printf '%%PDF-1.4\n1 0 obj\nسلام\n' >a.pdf
run extract -x "$greetings" a.pdf
expect_code 3
expect_err "a.pdf: is a PDF document"
expect_count 1 '"type":"error","fields":{"message":"is a PDF document, not text; save its text'
"$golchin" extract -q -x "$greetings" - <a.pdf >out 2>err
expect_err "standard input: is a PDF document"

# Another encoding, named.
printf 'سلام\n' | iconv -f UTF-8 -t UTF-16LE >in/m.txt
run extract -x "$greetings" --encoding UTF-16LE in/m.txt
expect_code 0
expect_count 1 '"type":"greeting"'
rm in/m.txt

# A name with a line break and an escape sequence makes one message of one line each.
name=$(printf 'x\ngolchin: y\033[31m')
run extract -x "$greetings" "$name" in
expect_code 3
! grep -q "$(printf '\033')" err || fail "an escape sequence is passed on"
! grep -q '^golchin: y' err || fail "a name looks like a message"
finish
