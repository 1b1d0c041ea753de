#!/bin/sh
# golchin eval: scores that are worked out by hand, mistakes, faults in gold and scoring.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
cp "$scripts/prices.lua" "$scripts/greetings.lua" shipped
mkdir -p articles/deep gold
echo "نان ۵۰۰۰ تومان و شیر ۳۰ هزار ریال است." >articles/a.txt
echo 'نان سنگک ده هزار تومان است.' >articles/deep/b.txt
echo "شیر ۷ تومان است." >articles/without.txt
cat >gold/a.jsonl <<'END'
{"type":"price","goods":"نان","value":5000,"unit":"ریال","evidence":"نان ۵۰۰۰ تومان"}
{"type":"price","goods":"ماست","value":1,"evidence":"است."}
END
echo '{"type":"price","fields":{"goods":"نان سنگک","value":10000,"unit":"تومان"}}' >gold/b.jsonl

# Three of gold, three found, two of them matched; slots: 8 gold, 9 found, right are goods 2, value 2,
# unit 1.
run eval --gold gold articles
expect_code 0
grep -qE '^price +3 +3 +0\.667 +0\.667 +0\.667 +0\.588$' out || fail "the type's row"
grep -qE '^  goods +3 +3 +0\.667 +0\.667 +0\.667$' out || fail "the row of goods"
grep -qE '^  unit +2 +3 +0\.333 +0\.500 +0\.400$' out || fail "the row of unit"
expect_no_out "greeting"

run eval --gold gold --json articles
expect_code 0
if command -v jq >/dev/null; then
    [ "$(jq -c '.price | [.gold, .found, .right, .f1, .slot_f1, .slots.unit.f1]' out)" = \
        "[3,3,2,0.6667,0.5882,0.4]" ] || fail "the JSON"
else
    skip "no jq"
fi

# Mistakes: with place, both values and the words around, as many as are wanted.
run eval --gold gold --errors 9 articles
expect_out "wrong   unit, articles/a.txt, bytes" "gold/a.jsonl:1" "missed  articles/a.txt" \
    "gold/a.jsonl:2" "false   articles/a.txt"
grep -qE '^      gold +ریال$' out || fail "the value of the gold"
grep -qE '^      found +تومان$' out || fail "the value that was found"
grep -qE '^      text .*شیر ۳۰ هزار ریال' out || fail "the words around"
expect_count 1 "false "
run eval --gold gold --errors 1 articles
expect_out "and 2 more"

# Slips of the pen in gold, with what was meant.
gold_fault()
{
    mkdir -p slips
    echo "$1" >slips/a.jsonl
    shift
    run eval --gold slips articles
    expect_err "golchin: slips/a.jsonl:1: " "$@"
}
gold_fault '{"type":"price","good":"شیر"}' "'price' has no slot 'good' (did you mean 'goods'?); it has goods"
expect_code 1
gold_fault '{"type":"price","slots":{"goods":"شیر"}}' "'slots' is no string" 'slots stand beside "type"'
expect_code 1
gold_fault '{"type":"prise","goods":"شیر"}' "no extractor makes 'prise' (did you mean 'price'?)"
expect_code 0
gold_fault '{"type":"price","value":"two"}' "slot 'value' of 'price' is not a number"
cat >state.lua <<'END'
local golchin = require "golchin"
return golchin.extractor {
    name = "states", version = "1.0.0", summary = "states",
    records = { state = { kind = { "open", "shut" } } },
}
END
echo '{"type":"state","kind":"opn"}' >slips/a.jsonl
run eval --gold slips -x ./state.lua articles
expect_code 1
expect_err "slips/a.jsonl:1: slot 'kind' of 'state' is not one of open, shut"

# Settings of one's own: with the unit as key the first pair no longer matches.
printf '# mine\nprice\tgoods unit\t\n' >mine.tsv
run eval --gold gold --scoring mine.tsv articles
grep -qE '^price +3 +3 +0\.333' out || fail "the settings are not used"
printf 'price\tgoods weight\t\n' >mine.tsv
run eval --gold gold --scoring mine.tsv articles
expect_code 1
expect_err "mine.tsv:" "'price' has no slot 'weight'"
printf '\nprice\n' >mine.tsv
run eval --gold gold --scoring mine.tsv articles
expect_code 1
expect_err "mine.tsv:2:" "no key slots"
run eval --gold gold --scoring missing.tsv articles
expect_code 1
expect_err "missing.tsv:"

# Gold whose article is elsewhere is left out; articles without gold are passed over.
run eval --gold gold articles/deep
expect_code 0
expect_err "1 of 2 files of gold left out" "gold/a.jsonl"
grep -qE '^price +1 +1 +1\.000' out || fail "gold of another article counts"
run eval --gold gold articles/without.txt
expect_code 2
expect_err "none of the articles has gold"
run eval -q --gold gold nowhere articles
expect_code 3
expect_err "nowhere: no such file"

# An extractor that is selected scores its types only.
printf '{"type":"greeting","word":"سلام"}\n' >gold/c.jsonl
echo "سلام" >articles/c.txt
run eval --gold gold articles
expect_out price greeting
run eval --gold gold -x greetings articles
expect_out greeting
expect_no_out price

# Types without an extractor are missed, with a word about it.
printf '{"type":"ward","word":"سلام"}\n' >>gold/c.jsonl
run eval --gold gold articles
expect_code 0
expect_err "no loaded extractor makes records of type 'ward'"
grep -qE '^ward +1 +0 ' out || fail "no row of the unknown type"
rm gold/c.jsonl

# Faults in the gold.
for line in '{"type":"price","good":"x"}' '{"type":"price","value":"5"}' '{"type":' '3'; do
    printf '{"type":"price"}\n\n%s\n' "$line" >gold/b.jsonl
    run eval --gold gold articles
    expect_code 1
    expect_err "gold/b.jsonl:3:"
    [ ! -s out ] || fail "there is output"
done
run eval --gold nowhere articles
expect_code 1
expect_err "nowhere: cannot be read"
run eval --gold articles/deep articles
expect_code 1
expect_err "articles/deep: no gold in this folder"
run eval articles
expect_code 1
expect_err "--gold"
run eval --gold gold
expect_code 1
run eval --gold gold --errors many articles
expect_code 1
expect_err "--errors takes a number, not 'many'"
finish
