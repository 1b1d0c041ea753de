#!/bin/sh
# The examples of docs/sqlite.md run, and give rows; every table and view is described there.
# shellcheck source=database.sh
. "$(dirname "$0")/database.sh"
manual=$GOLCHIN_SOURCE/docs/sqlite.md
for plugin in "$SINKS"/*.so; do
    [ -e "plugins/${plugin##*/}" ] || cp "$plugin" plugins/
done
cp -r "$GOLCHIN_SOURCE/scripts/." shipped/
cp -r "$GOLCHIN_SOURCE/docs/samples" samples
echo "بدون رکورد" >samples/none.txt
head -c 1000 /dev/zero >samples/zeros.txt
run extract -q -o news.db samples
expect_code 3

awk '/^```sql/ { n++; file = sprintf("example%02d.sql", n); next } /^```/ { file = "" }
     file { print >file }' "$manual"
[ "$(find . -name 'example*.sql' | wc -l)" -ge 12 ] || fail "hardly any examples are found"
for example in example*.sql; do
    sqlite3 -bail news.db <"$example" >out 2>err || fail "fails: $(cat "$example" err)"
    [ -s out ] || fail "gives no row: $(cat "$example")"
done

for name in $(sql news.db "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
        AND name NOT LIKE 'search\_%' ESCAPE '\\' AND name NOT IN
        ('official', 'facility', 'insurance_stat', 'official_view', 'insurance_stat_view')"); do
    grep -qF "\`$name\`" "$manual" || grep -qF " $name" "$manual" || fail "docs/sqlite.md lacks $name"
done
finish
