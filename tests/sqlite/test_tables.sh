#!/bin/sh
# Tables, types, views and words of a database, against the lines of the same run.
# shellcheck source=database.sh
. "$(dirname "$0")/database.sh"
kinds=$here/scripts/kinds.lua
mkdir in
echo "سلام بر همه" >in/1.txt
echo "درود" >in/2.txt
echo "هیچ" >in/3.txt
echo "سیب، سلام" >in/4.txt
head -c 1000 /dev/zero >in/5.txt

run extract -q -x "$kinds" -x "$greetings" -x "$fragile" -o a.db -o a.jsonl in
expect_code 3
expect_sound a.db
cp a.jsonl out
expect_sql a.db "SELECT count(*) FROM record" "$(grep -c '"by":' out)"
expect_sql a.db "SELECT count(*) FROM error" "$(grep -c '"type":"error"' out)"
expect_sql a.db "SELECT count(*) FROM span" "$(grep -o '"byte":' out | wc -l)"

# A type may be called as a table of the database, and a slot as a column or a word of SQL.
expect_sql a.db 'SELECT "order", x_id, share, typeof(share), is_long, mode FROM x_run ORDER BY id' \
    "سلام|7|3|integer|0|a
درود|7|2.5|real|0|a
سلام|7|3|integer|0|a"
if [ "$(sql a.db "SELECT sqlite_version() >= '3.37'")" = 1 ]; then
    rows=$(sql a.db "UPDATE x_run SET x_id = 'seven'")
    case $rows in *"cannot store TEXT"*) ;; *) fail "an integer takes a text: $rows" ;; esac
    rows=$(sql a.db "UPDATE x_run SET share = 'much'")
    case $rows in *"CHECK constraint"*) ;; *) fail "a number takes a text: $rows" ;; esac
fi
expect_sql a.db "SELECT article, \"order\", wording, extractor, rule FROM x_run_view WHERE article = '1'" \
    "1|سلام|سلام|kinds|word"

# Spans lead to the words in the article.
expect_sql a.db "SELECT wording FROM span_view WHERE type = 'greeting' AND slot = 'word'" "سلام
درود
سلام"
expect_sql a.db "SELECT byte_begin, byte_end, char_begin, char_end FROM span JOIN record r
    ON r.id = record WHERE r.article = 4 AND r.type = 'greeting' AND slot = 'word'" "9|17|5|9"

# What failed, and in which article.
expect_sql a.db "SELECT article, extractor, message LIKE '%an apple%' FROM error_view
    ORDER BY article" "4|fragile|1
5||0"
expect_sql a.db "SELECT name, records, errors FROM article_view WHERE name IN ('3', '4')" "3|0|0
4|2|1"

# Words are found in the spelling for comparing.
expect_sql a.db "SELECT a.name FROM search JOIN article a ON a.id = search.rowid
    WHERE search MATCH 'سلام' ORDER BY 1" "1
4"
expect_sql a.db "SELECT a.name FROM search JOIN article a ON a.id = search.rowid
    WHERE search MATCH '\"سلام بر\"'" 1

# The run.
expect_sql a.db "SELECT articles, records, errors, finished IS NOT NULL, golchin FROM run" \
    "5|$(grep -c '"by":' out)|2|1|$("$golchin" --version | cut -d' ' -f2)"

# Of a long command the beginning is kept, and how much that is not all.
# shellcheck disable=SC2046 # options are words
run extract $(yes -- -q | head -n 70) -x "$greetings" -o many.db in
expect_sql many.db "SELECT arguments LIKE '-q -q %-q and 11 more' FROM run" 1

# Without text and search; not read: no digest.
run extract -q -x "$greetings" -f sqlite:text=no,search=no -o b in
expect_code 3
expect_sql b "SELECT count(*), count(text) FROM article" "5|0"
expect_sql b "SELECT count(*) FROM sqlite_master WHERE name = 'search'" 0

# When articles were published, as their lines say.
echo '{"id":"x","text":"سلام","date":"2020-03-20"}' >dated.ndjson
run extract -q -x "$greetings" -o dated.db dated.ndjson
expect_sql dated.db "SELECT name, date, path FROM article" "x|2020-03-20|dated.ndjson:1"

# A file of the same name is replaced at the end only.
echo old >c.db
run extract -q -x "$greetings" -o c.db nowhere
expect_code 2
run extract -q -x "$greetings" -o c.db in
expect_code 3
expect_sound c.db

# What cannot be.
run extract -x "$greetings" -f sqlite:texts=no -o d.db in
expect_code 1
expect_err "d.db" "no option 'texts=no'" "search=no"
run extract -x "$greetings" -f sqlite in
expect_code 1
expect_err "standard output" "--output"
run extract -x "$greetings" -o missing/d.db in
expect_code 1
expect_err "missing/d.db: cannot be written" "folder"
mkdir folder.db
run extract -x "$greetings" -o folder.db in
expect_code 1
expect_err "folder.db: is no regular file"
[ -z "$(find . -name '*.part*')" ] || fail "a temporary file stays"

# Names that mean something else to SQLite are names of files here.
echo "سلام" >hello.txt
for name in file:odd.db 'file:odd?mode=memory' :memory:; do
    run extract -x "$greetings" -f sqlite -o "$name" hello.txt
    expect_code 0
    expect_sql "./$name" "SELECT count(*) FROM record" 1
    run extract --resume -x "$greetings" -f sqlite -o "$name" hello.txt
    expect_code 0
    expect_err "0 articles, 0 records" "unchanged"
done
[ -z "$(find . -name '*.part*')" ] || fail "a temporary file stays"
finish
