#!/bin/sh
# golchin eval and test read articles as extract does: pages, archives, lines of JSON with their dates.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"
cp "$scripts/prices.lua" shipped

# page FILE TEXT : the text in a page with a menu, which is none of the article.
page()
{
    printf '<html><body><nav><a href="/">نان ۱ تومان</a> <a href="/2">شیر ۲ تومان</a></nav>\n%s%s%s%s' \
        '<article><p>این خبر درباره بهای خوراک است و به اندازه یک بند کامل بلند است. <b>' "$2" \
        '</b> است و این بند هنوز ادامه دارد تا خبری کامل باشد.</p></article>' \
        '</body></html>' >"$1"
}

mkdir -p articles gold
page articles/a.html 'نان&nbsp;۵۰۰۰ تومان'
echo 'شیر ۳۰ هزار ریال است.' >articles/b.txt
printf '%s\n' '{"id":"c","text":"نان ۷۰۰۰ تومان است."}' '{"id":"d","text":"شیر ۹ تومان است."}' \
    >articles/lines.ndjson
mkdir packed
page packed/e.html 'شیر ۸۰۰۰ تومان'
tar -cf articles/more.tar packed
rm -r packed
gold()
{
    echo "{\"type\":\"price\",\"goods\":\"$2\",\"value\":$3,\"unit\":\"$4\",\"evidence\":\"$2\"}" >"gold/$1.jsonl"
}
gold a نان 5000 تومان
gold b شیر 30000 ریال
gold c نان 7000 تومان
gold e شیر 8000 تومان

run eval --gold gold articles
expect_code 0
grep -qE '^price +4 +4 +1.000 +1.000 +1.000 +1.000$' out || fail "not all four are right"
[ ! -s err ] || fail "messages"

# Mistakes stand where they are in the file, and are shown in the words of the text.
gold a نان 5001 تومان
run eval --gold gold --errors 9 articles
expect_out "wrong   value, articles/a.html, bytes" "کامل بلند است." "۵۰۰۰ تومان است و این"
expect_no_out "<b>" "nbsp"

# What cannot be read has none of its gold; a broken archive is told, whether there is gold or not.
head -c 700 articles/more.tar >articles/broken.tar
run eval --gold gold articles
expect_code 3
expect_err "articles/broken.tar"
rm articles/broken.tar articles/more.tar
run eval --gold gold articles
expect_err "1 of 4 files of gold left out" "gold/e.jsonl"

# Cases, of a folder and beside their records.
mkdir -p cases/price/folder
page cases/price/folder/article.html 'نان ۵۰۰۰ تومان'
page cases/price/beside.html 'شیر ۸۰۰۰ تومان'
touch cases/price/beside.jsonl
run test --update cases
expect_code 0
grep -qF '"value":5000' cases/price/folder/expected.jsonl || fail "the case of the folder"
grep -qF '"value":8000' cases/price/beside.jsonl || fail "the case with its records beside it"
expect_lines=$(cat cases/price/folder/expected.jsonl cases/price/beside.jsonl | wc -l)
[ "$expect_lines" -eq 2 ] || fail "records of the menu"
run test cases
expect_code 0
page cases/price/beside.html 'شیر ۸۰۰۱ تومان'
run test cases
expect_code 1
expect_out "FAILED cases/price/beside" "بلند است. شیر ۸۰۰۱ تومان است"
expect_no_out "<b>"
printf '%s\n' '{"text":"نان ۱ تومان"}' '{"text":"نان ۲ تومان"}' >cases/price/two.ndjson
touch cases/price/two.jsonl
run test cases
expect_out "cases/price/two.ndjson: holds more than one article"
finish
