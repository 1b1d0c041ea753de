#!/bin/sh
# Articles that cannot be read, change or vanish while they are read.
# shellcheck source=faults.sh
. "$(dirname "$0")/faults.sh"
make_articles in 0

# Read errors, links to nothing, a folder and a pipe that are called as articles are.
ln -s /proc/self/mem in/00010a.txt
ln -s nowhere in/00020a.txt
mkdir in/00030a.txt
mkfifo in/00040a.txt
extract -o a.db in
expect_code 3
expect_sql a.db "SELECT count(*) FROM article a WHERE name GLOB '[0-9]*[0-9]' AND
    (SELECT count(*) FROM record r WHERE r.article = a.id) <> 3" 0
expect_sql a.db "SELECT count(*) FROM article WHERE name GLOB '[0-9]*[0-9]'" "$articles"
expect_sound a.db
rm -f in/00010a.txt in/00020a.txt in/00040a.txt
rmdir in/00030a.txt

# While a run goes on others write, shorten, remove and move articles with a 3 at the end.
disturb()
{
    for file in in/*3.txt; do
        case $file in
        *03.txt) rm -f "$file" ;;
        *13.txt) : >"$file" ;;
        *23.txt) mv "$file" moved ;;
        *33.txt) chmod 0 "$file" ;;
        *) cat "$file" "$file" >>"$file.new" && mv "$file.new" "$file" ;;
        esac
    done
}
disturb &
disturber=$!
extract -o b.db in
wait "$disturber"
[ "$code" -eq 0 ] || [ "$code" -eq 3 ] || fail "exit code $code"
expect_sql b.db "SELECT count(*) FROM article WHERE name NOT LIKE '%3'" \
    "$(find in -name '*.txt' ! -name '*3.txt' | wc -l)"
expect_sql b.db "SELECT count(*) FROM article a WHERE name NOT LIKE '%3' AND
    (SELECT count(*) FROM record r WHERE r.article = a.id) <> 3" 0
expect_sound b.db

# What has come to rest is there afterwards, as in a new database.
extract --resume -o b.db in
for article in $(sql b.db "SELECT name FROM article"); do
    [ -e "in/$article.txt" ] || echo "DELETE FROM article WHERE name = '$article';"
done >gone
sqlite3 -cmd "PRAGMA foreign_keys = ON" b.db <gone
extract -o c.db in
sql b.db "SELECT article, slot, wording FROM span_view ORDER BY 1, 2, 3" >b
sql c.db "SELECT article, slot, wording FROM span_view ORDER BY 1, 2, 3" >c
cmp -s b c || fail "not what a new database has: $(diff b c | head -n 5)"
finish
