#!/bin/sh
# Paths: what is an article and how it is called, and paths that give none.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
greetings=$scripts/greetings.lua
mkdir -p in/sub/.hidden empty
echo "سلام بر همه" >in/b.txt
echo "درود بر همه" >in/sub/a.txt
echo "سلام" >in/sub/.hidden/c.txt
echo "سلام" >in/notes.html

# A folder: sorted, below it too, text files only.
run extract -x "$greetings" in
expect_code 0
expect_count 2 '"type":"greeting"'
expect_out '"article":"b"' '"article":"sub/a"'
head -n 1 out | grep -q '"article":"b"' || fail "the articles are not sorted"
expect_err "2 articles, 2 records, 0 failed"

# A file is read whatever its extension; standard input; both are called by their names.
run extract -x "$greetings" in/notes.html
expect_code 0
expect_out '"article":"notes"'
ran="golchin extract -"
"$golchin" extract -x "$greetings" - <in/b.txt >out 2>err
code=$?
expect_code 0
expect_out '"article":"stdin"'

# A path that is not there: the others are done.
run extract -x "$greetings" missing in
expect_code 3
expect_err "golchin: missing:" "no such file or folder"
expect_count 2 '"type":"greeting"'
run extract -x "$greetings" missing
expect_code 2
run extract -x "$greetings" ""
expect_code 2

# A file that cannot be read, for root too: reading this one is an input error.
run extract -x "$greetings" /proc/self/mem in
expect_code 3
expect_err "golchin: /proc/self/mem: cannot be read"
expect_count 2 '"type":"greeting"'
expect_count 1 '"type":"error"'
run extract -x "$greetings" /proc/self/mem
expect_code 2

echo "سلام" >in/locked.txt
chmod 000 in/locked.txt
if [ -r in/locked.txt ]; then
    skip "no file is unreadable for root"
else
    run extract -x "$greetings" in
    expect_code 3
    expect_err "in/locked.txt: cannot be opened"
fi
rm -f in/locked.txt

# What a folder has and nothing reads is counted, at any depth.
mkdir -p mixed/deep
echo "سلام" >mixed/a.txt
: >mixed/b.docx
: >mixed/a.pdf
: >mixed/.hidden
: >mixed/deep/c.doc
run extract -x "$greetings" mixed
expect_code 0
expect_err "mixed: 3 files that nothing reads, such as mixed/a.pdf, left out; name a file"
run extract -q -x "$greetings" mixed
expect_no_err "left out"
run extract -x "$greetings" --dry-run mixed
expect_err "3 files"
rm mixed/b.docx mixed/a.pdf
run extract -x "$greetings" mixed
expect_err "mixed: 1 file that nothing reads, such as mixed/deep/c.doc, left out"

# A folder without articles.
run extract -x "$greetings" empty
expect_code 2
expect_err "golchin: empty: no articles (.txt, .ndjson) in this folder"
run extract -x "$greetings" empty in
expect_code 3

# A folder that is called like an article, and a link that leads back.
mkdir in/folder.txt
echo "سلام" >in/folder.txt/x.txt
ln -s .. in/sub/up
run extract -x "$greetings" in
expect_code 0
expect_count 3 '"type":"greeting"'
expect_out '"article":"folder.txt/x"'
expect_err "in: links lead to 1 folder that is read under another path, such as in/sub/up; each is read once"
ln -s sub in/again
run extract -v -x "$greetings" in
expect_code 0
expect_count 3 '"type":"greeting"'
expect_err "golchin: in/again: this folder is read under another path, and not here"
expect_err "in: links lead to 2 folders that are read under another path, such as in/again;"
run extract -q -x "$greetings" in
expect_no_err "links"

# Two articles of one name.
mkdir other
echo "سلام" >other/b.txt
run extract -x "$greetings" in other
expect_code 0
expect_err "other/b.txt:" "'b'" "name the folder above both"
expect_count 4 '"type":"greeting"'

# Two lines of one id.
printf '{"id":"b","text":"سلام"}\n{"id":"b","text":"سلام"}\n' >other/lines.ndjson
run extract -x "$greetings" other/lines.ndjson
expect_code 0
expect_err "other/lines.ndjson:2: another article has the id 'b' too; give one of them another"
expect_count 2 '"type":"greeting"'
rm other/lines.ndjson

# Patterns that no shell has expanded; a file of that name comes first.
mkdir glob glob/deep
for name in a1 a2 b1 deep/c; do
    echo "سلام" >"glob/$name.txt"
done
run extract -q -x "$scripts/greetings.lua" 'glob/a*.txt' 'glob/d*'
expect_code 0
expect_out '"article":"a1"' '"article":"a2"' '"article":"c"'
expect_count 3 '"type":"greeting"'
echo "درود" >'glob/a*.txt'
run extract -q -x "$scripts/greetings.lua" 'glob/a*.txt'
expect_count 1 '"type":"greeting"'
expect_out '"article":"a*"'
run extract -x "$scripts/greetings.lua" 'glob/z*.txt'
expect_code 2
expect_err "glob/z*.txt: no file or folder matches"
finish
