#!/bin/sh
# golchin explain: why an article gives its records, and how far a rule got.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/clinics.lua" shipped
cat >news.txt <<END
دو بیمارستان و سه درمانگاه در تبریز. یک بیمارستان ساخته شد. درمانگاه در تبریز. هیچ.
END

run explain news.txt
expect_code 0
expect_out "record 1: clinic" "record 2: clinic" \
    "  made by  clinics 1.0.0, rule 'counted', clinics.lua:" \
    "  capture  n              token 4        Number         سه" \
    "  capture  k              token 5        @kind          درمانگاه" \
    "  slot     kind           k.form                        درمانگاه" \
    "  slot     count          n.value                       3" \
    "  slot     status         (said elsewhere)              open"

run explain --record 2 news.txt
expect_code 0
expect_out "record 2: clinic"
expect_no_out "record 1: clinic"

run explain --rule counted news.txt
expect_code 0
expect_out "  matches, tokens 1-7: دو بیمارستان و سه درمانگاه در تبریز" \
    "  but of Number here value is 1" "  nothing that it could begin with"

# The caret stands below the item.
run explain --rule clinics/named news.txt
expect_code 0
expect_out "  stopped at token 11: ساخته" '  wanted "در", at column 10 of the pattern:' \
    "matches, but loses to another rule or a block, tokens 5-7"
caret=$(grep -A 1 -F 'k:@kind "در" p:Place' out | tail -n 1)
[ "$caret" = "             ^" ] || fail "the caret stands elsewhere: '$caret'"

# A block makes nothing, and is no loser.
cat >block.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor { name = "block", version = "1", summary = "s", records = { r = { n = "integer" } } }
x:rule { name = "no", pattern = [[ "هیچ" ]], block = true }
return x
END
run explain -x "$work/block.lua" --rule block/no news.txt
expect_code 0
expect_out "  blocks, token 18: هیچ"

run explain - <news.txt
expect_code 0
expect_out "no records"

# Scripts see the id that a run would give the article.
cat >ids.lua <<'END'
local golchin = require "golchin"
local x = golchin.extractor {
    name = "ids", version = "1.0.0", summary = "ids", records = { id = { name = "string" } },
}
x:extract(function(doc) doc:emit { type = "id", name = doc.id, at = { 1, 1 } } end)
return x
END
mkdir -p deep
cp news.txt deep/today.txt
echo '{"id":"n7","text":"سلام"}' >line.ndjson
for file in deep/today.txt line.ndjson; do
    run extract -q -x ./ids.lua "$file"
    id=$(sed 's/.*"name":"\([^"]*\)".*/\1/' out)
    run explain -x ./ids.lua "$file"
    expect_code 0
    grep -qE "slot +name +.* $id\$" out || fail "the id is not '$id'"
done

run explain --rule lost news.txt
expect_code 1
expect_err "there is no rule 'lost'; there is counted, named"
head -c 1000 /dev/zero >zeros
run explain zeros
expect_code 1
expect_err "golchin: zeros: holds" "not text"
run explain --record 9 news.txt
expect_code 1
expect_err "there is no record 9: the article gives 2"
run explain --record 0 news.txt
expect_code 1
expect_err "they count from 1"
run explain --rule named --record 1 news.txt
expect_code 1
expect_err "exclude each other"
run explain
expect_code 1
expect_err "name one article"
run explain absent.txt
expect_code 1
expect_err "absent.txt"
finish
