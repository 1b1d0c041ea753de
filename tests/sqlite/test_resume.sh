#!/bin/sh
# A second run looks at what has changed, and no more.
# shellcheck source=database.sh
. "$(dirname "$0")/database.sh"
cp "$here"/scripts/* .
mkdir in
i=0
while [ "$i" -lt 60 ]; do
    case $((i % 3)) in
    0) echo "سلام بر همه" ;;
    1) echo "گلابی، درود" ;;
    2) echo "سیب، سلام" ;; # an extractor fails
    esac >"in/$i.txt"
    i=$((i + 1))
done
both="-x ./kinds.lua -x $greetings"

# again DATABASE ARTICLES UNCHANGED : go on, and see how many were looked at.
again()
{
    # shellcheck disable=SC2086 # options are words
    run extract -q $both --resume -o "$1" --json-summary counts in
    grep -qF "\"articles\":$2," counts || fail "not $2 articles were extracted: $(cat counts)"
    grep -qF "\"unchanged\":$3," counts || fail "not $3 articles are unchanged: $(cat counts)"
}

# fresh : what a new database of the same has.
expect_as_fresh()
{
    rm -f fresh.db
    # shellcheck disable=SC2086
    run extract -q $both -o fresh.db in
    facts fresh.db >fresh
    facts "$1" >kept
    cmp -s fresh kept || fail "$1 is not what a new database would be: $(diff fresh kept | grep "^>" | head -5)"
    expect_sound "$1"
}

again a.db 60 0
expect_as_fresh a.db
again a.db 0 60
expect_sql a.db "SELECT count(*) FROM recipe" 1
expect_as_fresh a.db

# New and changed articles.
echo "درود" >in/new.txt
echo "گلابی، سلام" >in/0.txt
again a.db 2 59
expect_as_fresh a.db
touch in/*
again a.db 0 61

# A changed list, module or script: the articles are read again by this extractor alone.
records_of()
{
    sql a.db "SELECT r.id FROM record r JOIN extractor x ON x.id = r.extractor WHERE x.name = '$1'
        ORDER BY 1"
}
records_of greetings >before
printf 'گلابی\n' >>words.tsv
again a.db 61 0
expect_as_fresh a.db
records_of greetings | cmp -s - before || fail "records of another extractor are new"
sed -i 's/"a"/"b"/' modes.lua
again a.db 61 0
expect_sql a.db "SELECT DISTINCT mode FROM x_run" b
expect_as_fresh a.db
records_of greetings | cmp -s - before || fail "records of another extractor are new"

# Another slot is another column; another type of a slot cannot be.
sed -i 's/id = "integer"/id = "integer", extra = "string"/; s/id = 7/id = 7, extra = "more"/' kinds.lua
again a.db 61 0
expect_sql a.db "SELECT DISTINCT extra FROM x_run_view" more
sed -i 's/id = "integer"/id = "string"/; s/id = 7/id = "7"/' kinds.lua
# shellcheck disable=SC2086
run extract $both --resume -o a.db in
expect_code 1
expect_err "a.db: column x_id of table x_run is INTEGER" "another file"

# An extractor more: the others have nothing to do. One that fails has looked at the article.
both="-x $greetings"
again b.db 61 0
both="-x $greetings -x $fragile"
again b.db 61 0
expect_code 3
expect_as_fresh b.db
again b.db 0 61
expect_code 0
both="-x $greetings"
again b.db 0 61
expect_sql b.db "SELECT count(*) > 0 FROM fruit" 1

# Another encoding may find other words.
run extract -v -x "$greetings" --resume --encoding windows-1256 -o b.db --json-summary counts in
grep -qF '"unchanged":0,' counts || fail "another encoding changes nothing"
run extract -v -x "$greetings" --resume -o b.db in

# What builds upon an extractor that changed is looked at again.
cat >names.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "names", version = "1.0.0", summary = "edges", publishes = { "Hello" } }
x:dict("word", { "سلام" })
x:rule { name = "hello", pattern = "w:@word", emit = { type = "Hello" } }
return x
END
cat >uses.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "uses", version = "1.0.0", summary = "records of edges",
    needs = { "Hello" }, records = { hello = { word = "string!" } } }
x:rule { name = "hello", pattern = "h:Hello", emit = { type = "hello", word = "h.text" } }
return x
END
both="-x ./names.lua -x ./uses.lua"
again c.db 61 0
again c.db 0 61
sed -i 's/"سلام"/"درود"/' names.lua
again c.db 61 0
expect_sql c.db "SELECT DISTINCT word FROM hello" "درود"
expect_as_fresh c.db

# What cannot be read keeps what it had, and is read again when it can be.
both="-x $greetings"
again d.db 61 0
mv in/1.txt kept.txt
ln -s nowhere in/1.txt
run extract -q -x "$greetings" --resume -o d.db in
expect_sql d.db "SELECT count(*) FROM article" 61
expect_sql d.db "SELECT records FROM article_view WHERE name = '1'" 1
rm in/1.txt
mv kept.txt in/1.txt
run extract -q -x "$greetings" --resume -o d.db in
expect_code 0
expect_as_fresh d.db

# Lines get what is new.
echo "سلام" >in/more.txt
run extract -q -x "$greetings" --resume -o d.db -o - in
expect_count 1 '"article":"more"'
[ "$(wc -l <out)" -eq 1 ] || fail "lines of articles that are not new"

# A run that did not end is not overwritten.
cp d.db e.db.part
run extract -x "$greetings" -o e.db in
expect_code 1
expect_err "e.db: a run that did not end has left e.db.part" "--resume"
run extract -q -x "$greetings" --resume -o e.db in
expect_code 0
expect_sound e.db

# Databases of others.
sqlite3 other.db "CREATE TABLE t (a)"
run extract -x "$greetings" --resume -o other.db in
expect_code 1
expect_err "other.db is no database of golchin"
echo "no database, and long enough to be looked at as one" >text.db
run extract -x "$greetings" --resume -o text.db in
expect_code 1
expect_err "text.db: cannot be written" "no database"
sqlite3 e.db "PRAGMA user_version = 9"
run extract -x "$greetings" --resume -o e.db in
expect_code 1
expect_err "e.db has tables of version 9" "version 1"
finish
