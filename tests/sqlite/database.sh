# shellcheck shell=sh
# What tests of databases share, beside those of the command; sourced first.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
# shellcheck disable=SC2034 # tests use them
greetings=$GOLCHIN_SOURCE/tests/cli/scripts/greetings.lua
# shellcheck disable=SC2034
fragile=$GOLCHIN_SOURCE/tests/cli/scripts/fragile.lua
cp "$SINKS/sink_sqlite.so" plugins/

# sql DATABASE STATEMENT : its rows, cells with `|` between them.
sql()
{
    sqlite3 "$1" "$2" 2>&1
}

# expect_sql DATABASE STATEMENT ROWS
expect_sql()
{
    rows=$(sql "$1" "$2")
    [ "$rows" = "$3" ] || fail "$1: $2
   gives: $rows
   not:   $3"
}

# A database in which all hangs together, and nothing left beside it.
expect_sound()
{
    expect_sql "$1" "PRAGMA integrity_check" ok
    expect_sql "$1" "PRAGMA foreign_key_check" ""
    expect_sql "$1" "INSERT INTO search (search) VALUES ('integrity-check')" ""
    expect_sql "$1" "SELECT count(*) FROM record r LEFT JOIN extractor x ON x.id = r.extractor
        WHERE x.id IS NULL" 0
    [ ! -e "$1.part" ] || fail "$1.part stays"
    [ ! -e "$1-wal" ] || fail "$1-wal stays"
}

# facts DATABASE : all that was found, without numbers of rows.
facts()
{
    sql "$1" "SELECT article, type, slot, wording, resolved FROM span_view ORDER BY 1, 2, 3, 4;
        SELECT article, extractor, message FROM error_view ORDER BY 1, 2;
        SELECT name, path, bytes, digest FROM article ORDER BY 1;
        SELECT a.name, s.words FROM search s JOIN article a ON a.id = s.rowid ORDER BY 1"
}
