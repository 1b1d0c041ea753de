#!/bin/sh
# Databases of shards make the one of a whole run.
# shellcheck source=database.sh
. "$(dirname "$0")/database.sh"
cp "$here"/scripts/* .
mkdir in
i=0
while [ "$i" -lt 90 ]; do
    case $((i % 3)) in
    0) echo "سلام بر همه" ;;
    1) echo "گلابی، درود" ;;
    2) echo "سیب، سلام" ;;
    esac >"in/$i.txt"
    i=$((i + 1))
done
all="-x ./kinds.lua -x $greetings -x $fragile"
# shellcheck disable=SC2086 # options are words
{
    run extract -q $all -o whole.db in
    for part in 1 2 3; do
        run extract -q $all --shard "$part/3" -o "part $part.db" in
    done
}
facts whole.db >whole

run merge all.db "part 1.db" "part 2.db" "part 3.db"
expect_code 0
expect_sound all.db
facts all.db | cmp -s - whole || fail "the parts are not the whole"
expect_sql all.db "SELECT count(*) FROM run" 3
expect_sql all.db "SELECT count(*) FROM extractor" 3
expect_sql all.db "SELECT count(*) FROM recipe" 1
expect_sql all.db "SELECT count(*) FROM x_run_view" "$(sql whole.db "SELECT count(*) FROM x_run")"
# shellcheck disable=SC2086
run extract -v $all --resume -o all.db --json-summary counts in
grep -qF '"unchanged":90,' counts || fail "a merged database is not gone on with"

# The same again changes nothing.
run merge all.db "part 1.db" "part 2.db"
expect_code 0
expect_sound all.db
facts all.db | cmp -s - whole || fail "merging twice changes something"

# Of an article in two states the later run's is taken.
echo "درود" >in/0.txt
sleep 1.1
# shellcheck disable=SC2086
run extract -q $all -o later.db in/0.txt
run merge all.db later.db
expect_code 0
expect_sql all.db "SELECT wording FROM span_view WHERE article = '0' AND type = 'greeting'
    AND slot = 'word'" "درود"
run merge all.db whole.db
expect_sql all.db "SELECT wording FROM span_view WHERE article = '0' AND type = 'greeting'
    AND slot = 'word'" "درود"
expect_sound all.db

# Other extractors: tables and columns of both.
sed -i 's/id = "integer"/id = "integer", extra = "string"/; s/id = 7/id = 7, extra = "more"/' kinds.lua
echo "سلام" >other.txt
run extract -q -x ./kinds.lua -o other.db other.txt
run merge all.db other.db
expect_code 0
expect_sql all.db "SELECT extra FROM x_run_view WHERE article = 'other'" more
expect_sound all.db

# What somebody has put behind the SQL that makes a table is not run.
run extract -q -x "$greetings" -o trick.db other.txt
run extract -q -x ./kinds.lua -o kept.db other.txt
sqlite3 trick.db "PRAGMA writable_schema = ON; UPDATE sqlite_master
    SET sql = sql || '; DELETE FROM main.record' WHERE name = 'greeting' AND type = 'table'"
run merge kept.db trick.db
expect_code 0
expect_sql kept.db "SELECT count(*) FROM record WHERE type <> 'greeting'" 1

# Slots that are called as what a merge works with.
cat >named.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor {
  name = "named", version = "1.0.0", summary = "slots with names of columns",
  records = { table = { article = "string", id = "string", old = "integer", new = "integer", t = "string" } },
}
x:extract(function(doc)
  doc:emit { type = "table", article = "a", id = "i", old = 1, new = 2, t = "t" }
end)
return x
END
run extract -q -x ./named.lua -o named.db other.txt
run merge renamed.db named.db
expect_code 0
expect_sound renamed.db
expect_sql renamed.db 'SELECT article, x_id, old, new, t FROM "table"' "a|i|1|2|t"

# What cannot be; nothing is made then.
run merge new.db nowhere.db
expect_code 1
expect_err "nowhere.db is no file"
echo text >text.db
run merge new.db text.db
expect_code 1
expect_err "new.db: text.db cannot be put into it (file is not a database)"
run merge all.db all.db
expect_code 1
expect_err "all.db: is named as what it is merged with"
sqlite3 other.db "PRAGMA user_version = 9"
run merge new.db "part 1.db" other.db
expect_code 1
expect_err "other.db has tables of version 9" "version 1"
sqlite3 foreign.db "CREATE TABLE t (a)"
run merge new.db foreign.db
expect_code 1
expect_err "foreign.db is no database of golchin"
[ -z "$(find . -name 'new.db*')" ] || fail "a failed merge leaves a file"
run merge lines.jsonl "part 1.db"
expect_code 1
expect_err "lines.jsonl" "cannot be merged"
run merge all.db
expect_code 1
expect_err "name the file to make"
finish
