#!/bin/sh
# Web pages: what of them is the article, and where in the file it stands.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"

# expect_words WORDS FILE ENCODING: what the bytes of all records say in the file.
expect_words()
{
    if ! command -v iconv >/dev/null; then
        skip "no iconv"
        return
    fi
    words=
    # shellcheck disable=SC2013 # words it is
    for span in $(sed 's/.*"record":\[\([^"]*"byte".*\)\],"word".*/\1/' out |
        grep -o '"byte":\[[0-9]*,[0-9]*' | grep -o '[0-9]*,[0-9]*'); do
        begin=${span%,*} end=${span#*,}
        word=$(tail -c "+$((begin + 1))" "$2" | head -c $((end - begin)) | iconv -f "$3" -t UTF-8)
        words="$words$word "
    done
    [ "$words" = "$1" ] || fail "the spans of $2 say '$words', not '$1'"
}

cat >page.html <<'END'
<!DOCTYPE html>
<html lang="fa"><head><meta charset="utf-8"><title>سلام پنجره</title>
<script>var a = "<p>سلام</p>";</script><style>p::after { content: "سلام"; }</style></head>
<body><header><h1>سلام سایت</h1></header>
<nav><ul><li><a href="/">سلام</a></li><li><a href="/b">درود</a></li></ul></nav>
<div class="main-menu">سلام بر منو که متن بلندی دارد و باز هم خبر نیست</div>
<div class="content"><h1>درود بر <i>خوانندگان</i></h1>
<div class="body">
<p>متن خبر که به اندازه بلند است تا خبر باشد و نه چیز دیگر. سل&zwnj;ام نه، ولی &#1587;لام و سلا<b>م</b>
 و درود&nbsp;بر همه &amp; دیگران &ناشناس; است.</p>
<p>این بند دوم خبر است که آن هم به اندازه بلند است تا خبر باشد.<br>سلام</p>
<ul><li><a href="/1">سلام پیوند یکم</a></li><li><a href="/2">سلام پیوند دوم</a></li></ul>
</div><div class="related-news">سلام بر خبرهای دیگر که همه بلند هستند و خبر نیستند</div></div>
<footer>سلام. تمام حقوق محفوظ است.</footer></body></html>
END
run extract page.html
expect_code 0
expect_ids page
expect_words "درود درود سل&zwnj;ام &#1587;لام سلا<b>م سلام " page.html UTF-8
expect_err "1 article, 2 records, 0 failed"

# A letter of a word may be marked up.
sed 's/سلا<b>م<\/b>/سلام/' page.html >plain.html
run extract plain.html
expect_words "درود درود سل&zwnj;ام &#1587;لام سلام سلام " plain.html UTF-8

# Encodings: declared, told, by a mark; a wrong label does no harm.
if command -v iconv >/dev/null; then
    sed 's/charset="utf-8"/http-equiv="Content-Type" content="text\/html; charset=windows-1256"/; s/ی/ي/g; s/ک/ك/g' \
        page.html >labelled.html
    grep -v 'ناشناس' labelled.html | iconv -f UTF-8 -t WINDOWS-1256 >old.html
    run extract old.html
    expect_code 0
    expect_words "درود سل&zwnj;ام &#1587;لام سلا<b>م سلام " old.html WINDOWS-1256
    cp out declared
    sed 's/charset=windows-1256/charset=utf-8/' old.html >mute.html
    run extract --encoding windows-1256 mute.html
    sed 's/"article":"mute"/"article":"old"/' out | sed 's/\([0-9]\)/\1/' >told
    [ "$(wc -l <told)" -eq "$(wc -l <declared)" ] || fail "--encoding finds other records"
    run extract labelled.html
    expect_words "درود درود سل&zwnj;ام &#1587;لام سلا<b>م سلام " labelled.html UTF-8
    { printf '\377\376'; iconv -f UTF-8 -t UTF-16LE page.html; } >wide.html
    run extract wide.html
    expect_code 0
    expect_words "درود درود سل&zwnj;ام &#1587;لام سلا<b>م سلام " wide.html UTF-16LE
fi
printf '\357\273\277' | cat - page.html >marked.html
run extract marked.html
expect_words "درود درود سل&zwnj;ام &#1587;لام سلا<b>م سلام " marked.html UTF-8

# Told by its beginning; in a folder; in an archive.
cp page.html page
run extract page
expect_code 0
expect_err "1 article, 2 records"
"$golchin" extract -q - <page.html | sed 's/"stdin"/"page"/' | cmp -s - out || fail "stdin differs"
mkdir folder
cp page.html folder/b.htm
echo "سلام" >folder/a.txt
run extract folder
expect_ids a b

# Pages that are hardly one.
printf '<p>سلام' >open.html
printf '<html></html>' >bare.html
: >empty.html
printf '<html><head><title>سلام</title></head></html>' >bodiless.html
printf '<!DOCTYPE html>\n<p>سلام\000 \001 درود <b' >broken.html
run extract open.html bare.html empty.html bodiless.html broken.html
expect_code 0
expect_out '"article":"open","type":"greeting"' '"article":"bodiless","type":"greeting"'
expect_out '"article":"broken","type":"greeting"'
expect_err "bare.html: is empty, so it has no records"
i=0
while [ $i -lt 20000 ]; do
    echo "<div><span><a href=x>سلام"
    i=$((i + 1))
done >deep.html
run extract deep.html page.html
expect_out '"article":"page","type":"greeting"'

# What looks closely at one article reads it with the source that extract does.
run explain page.html
expect_code 0
expect_out "record 1: greeting" "record 2: greeting"
expect_no_out "record 3: greeting"
run tokens page.html
expect_code 0
expect_out "خوانندگان"
expect_no_out "DOCTYPE" "منو"
run tokens page
expect_no_out "DOCTYPE"
"$golchin" tokens - <page.html | cmp -s - out || fail "stdin has other tokens"
printf '{"text":"سلام"}\n' >one.ndjson
run explain one.ndjson
expect_code 0
expect_out "record 1: greeting"
printf '{"text":"سلام"}\n{"text":"درود"}\n' >two.ndjson
run explain two.ndjson
expect_code 1
expect_err "two.ndjson: holds more than one article; name a file with one"
: >none.ndjson
run tokens none.ndjson
expect_code 2
expect_err "none.ndjson: holds no article"

# A page is converted in a worker: what it costs there, it costs alone.
run extract --memory 1K page.html folder/a.txt
[ "$code" -eq 3 ] || [ "$code" -eq 0 ] || fail "exit code $code"
finish
