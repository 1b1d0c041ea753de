#!/bin/sh
# Web archives: pages by their addresses, through the source of web pages.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"
for needed in html archive; do
    [ -e plugins/source_$needed.so ] && continue
    skip "no source_$needed"
    exit 0
done
crlf=$(printf '\r\nx')
crlf=${crlf%x}

# record TYPE ADDRESS CONTENT-TYPE FILE: one record with what is in the file.
record()
{
    printf '%s%s' "WARC/1.0" "$crlf" "WARC-Type: $1" "$crlf"
    [ -z "$2" ] || printf '%s%s' "WARC-Target-URI: $2" "$crlf"
    printf '%s%s' "Content-Type: $3" "$crlf" "content-length: $(wc -c <"$4")" "$crlf" "" "$crlf"
    cat "$4"
    printf '%s%s' "$crlf" "$crlf"
}

# answer STATUS HEADER... : an HTTP answer with the standard input behind it.
answer()
{
    printf 'HTTP/1.1 %s%s' "$1" "$crlf"
    shift
    for header in "$@" ""; do
        printf '%s%s' "$header" "$crlf"
    done
    cat
}

printf '<html><head><title>x</title></head><body><p>سلام بر همه</p></body></html>' >page
printf 'software: test%s' "$crlf" >info
answer "200 OK" "Content-Type: text/html; charset=utf-8" <page >plain
answer "404 Not Found" "Content-Type: text/html" <page >absent
answer "200 OK" "Content-Type: image/png" <page >picture
answer "200 OK" "Content-Type: TEXT/HTML" "Transfer-Encoding: chunked" >chunked <<END
$(printf '%x' 10)$crlf$(head -c 10 page)$crlf$(printf '%x' $(($(wc -c <page) - 10)));x=y$crlf$(tail -c +11 page)${crlf}0$crlf$crlf
END
sed -i 's/\r\n$//' chunked
answer "200 OK" "Content-Type: text/html" "Transfer-Encoding: chunked" <page >pretended
gzip -c page | answer "200 OK" "Content-Type: text/html" "Content-Encoding: gzip" >packed
printf 'درود بر همه' >text
{
    record warcinfo "" application/warc-fields info
    record request http://a.ir/ application/http info
    record response http://a.ir/plain.html application/http plain
    record response "<http://a.ir/bracket>" application/http plain
    record response http://a.ir/absent application/http absent
    record response http://a.ir/picture application/http picture
    record response http://a.ir/chunked application/http chunked
    record response http://a.ir/pretended application/http pretended
    record response http://a.ir/packed.html application/http packed
    record resource http://a.ir/file text/html page
    record conversion http://a.ir/text text/plain text
} >news.warc
run extract news.warc
expect_code 0
all="http://a.ir/plain.html http://a.ir/bracket http://a.ir/chunked http://a.ir/pretended"
all="$all http://a.ir/packed.html http://a.ir/file http://a.ir/text"
# shellcheck disable=SC2086 # words
expect_ids $all
expect_count 6 '"record":[{"byte":[44,52],"char":[44,48]}]'

# Packed as a whole or record by record; told by its beginning.
gzip -c news.warc >whole.warc.gz
: >members.warc.gz
for type in plain chunked; do
    record response "http://a.ir/$type" application/http $type | gzip -c >>members.warc.gz
done
run extract whole.warc.gz
expect_code 0
# shellcheck disable=SC2086
expect_ids $all
run extract members.warc.gz
expect_ids http://a.ir/plain http://a.ir/chunked
for file in news.warc whole.warc.gz; do
    "$golchin" extract -q - <$file >out 2>err
    # shellcheck disable=SC2086
    expect_ids $all
done
mkdir folder
cp news.warc folder
run extract folder
# shellcheck disable=SC2086
expect_ids $all

# Damage: what is between two records, a record without a length, an end that is missing.
{
    record response http://a.ir/1 application/http plain
    echo "this is no record"
    record response http://a.ir/2 application/http plain
    printf 'WARC/1.0%sWARC-Type: response%sWARC-Target-URI: http://a.ir/3%s%s' \
        "$crlf" "$crlf" "$crlf" "$crlf"
    cat plain
    printf '%s' "$crlf"
    record response http://a.ir/4 application/http plain
    printf 'WARC/1.0%sthis is no field%s' "$crlf" "$crlf"
    record response http://a.ir/5 application/http plain
    record response http://a.ir/6 application/http plain | head -c 200
} >damaged.warc
run extract damaged.warc
expect_code 3
for number in 1 2 4 5; do
    expect_out "\"article\":\"http://a.ir/$number\",\"type\":\"greeting\""
done
expect_out '"article":"http://a.ir/6","type":"error"'
expect_err "damaged.warc:http://a.ir/6: is cut short"
expect_err "damaged.warc:byte" "is a damaged record"

# The same where a line is longer than any of a record, as those of many a page are.
{
    record response http://a.ir/1 application/http plain
    head -c 40000 /dev/zero | tr '\0' y
    echo
    record response http://a.ir/2 application/http plain
} >damaged.warc
run extract damaged.warc
expect_code 3
expect_count 2 '"type":"greeting"'
expect_count 1 '"type":"error"'

# Damage in one that is packed record by record costs that record, wherever it is: in the middle of its
# bytes, in its sum, in its head, in one that is no page, at the end of the file.
{
    printf '<html><head><!-- '
    head -c 3000 /dev/urandom | od -An -x
    printf ' --></head>'
    cat page
} | answer "200 OK" "Content-Type: text/html; charset=utf-8" >long
pages=
for number in 1 2 3 4 5; do
    record response http://a.ir/$number application/http long | gzip -nc >part.$number
    pages="$pages http://a.ir/$number"
done
record request http://a.ir/0 application/http plain | gzip -nc >part.0
size=$(wc -c <part.2)

# packed PART... : news.warc.gz of these.
packed()
{
    for part in "$@"; do
        cat "part.$part"
    done >news.warc.gz
}

# spoil PART OFFSET : a part with eight bytes of noise there, as part.x.
spoil()
{
    cp "part.$1" part.x
    printf 'noise!!!' | dd of=part.x bs=1 seek="$2" conv=notrunc 2>/dev/null
}
packed 0 1 2 3 4 5
run extract news.warc.gz
expect_code 0
# shellcheck disable=SC2086
expect_ids $pages
for offset in $((size / 2)) $((size - 8)); do
    spoil 2 "$offset"
    packed 0 1 x 3 4 5
    run extract news.warc.gz
    expect_code 3
    # shellcheck disable=SC2086
    expect_ids $pages
    expect_out '"article":"http://a.ir/2","type":"error"'
    expect_count 1 '"type":"error"'
    expect_err "news.warc.gz:http://a.ir/2: is damaged ("
    ran="cat news.warc.gz | golchin extract -"
    # shellcheck disable=SC2002 # a pipe has no way back
    cat news.warc.gz | "$golchin" extract - >out 2>err
    # shellcheck disable=SC2086
    expect_ids $pages
    expect_count 1 '"type":"error"'
    tar -cf news.tar news.warc.gz
    run extract news.tar
    # shellcheck disable=SC2086
    expect_ids $pages
    expect_count 1 '"type":"error"'
    packed 0 1 3 4 5 x
    run extract news.warc.gz
    expect_count 4 '"type":"greeting"'
    expect_count 1 '"type":"error"'
    expect_no_err "is lost"
done
spoil 2 0
packed 0 1 x 3 4 5
run extract news.warc.gz
expect_code 3
expect_ids http://a.ir/1 byte "$(cat part.0 part.1 | wc -c)" http://a.ir/3 http://a.ir/4 http://a.ir/5
expect_err "is a damaged record"
spoil 0 "$(($(wc -c <part.0) / 2))"
packed 1 2 x 3 4 5
run extract news.warc.gz
expect_code 3
expect_count 5 '"type":"greeting"'
expect_count 1 '"type":"error"'
for part in 1 2 3 4; do
    head -c $(($(wc -c <part.$part) * 2 / 3)) part.$part
    printf '\037\213\010no part'
done | cat - part.5 >news.warc.gz
run extract news.warc.gz
expect_count 1 '"type":"greeting"'
expect_count 4 '"type":"error"'

# Packed as a whole, what is behind the damage is lost, and that is said.
for number in 1 2 3 4 5; do
    head -c 20000 /dev/urandom | od -An -x | answer "200 OK" "Content-Type: text/html" >noise
    record response http://a.ir/$number application/http noise
done | gzip -nc >part.w
spoil w $(($(wc -c <part.w) / 2))
cp part.x news.warc.gz
run extract news.warc.gz
expect_code 3
expect_err "news.warc.gz: is damaged (" "what is behind is lost"
echo "no records at all" >none.warc
: >empty.warc
run extract none.warc empty.warc page
expect_code 3
expect_out '"article":"page","type":"greeting"'
finish
