#!/bin/sh
# Archives and compressed files: what is in them, and how it is called.
# shellcheck source=tests/sources/check.sh
. "$GOLCHIN_SOURCE/tests/sources/check.sh"
mkdir -p in/sub in/.git
echo "سلام بر همه" >in/b.txt
echo "درود بر همه" >in/sub/a.txt
echo "سلام" >in/.git/c.txt
echo "سلام" >in/picture.jpg
printf '{"id":"one","text":"سلام"}\n{"text":"درود"}\n' >in/lines.ndjson

# Every form and filter that is read, in the order of the archive.
members="sub/a.txt in/sub/a.txt b.txt in/b.txt .git/c.txt in/.git/c.txt picture.jpg in/picture.jpg lines.ndjson in/lines.ndjson"
for form in "gnutar none tar" "pax gzip tar.gz" "gnutar xz tgz" "gnutar bzip2 tar.bz2" \
    "gnutar zstd tar.zst" "zip none zip" "7zip none 7z" "cpio none cpio"; do
    # shellcheck disable=SC2086 # words
    set -- $form
    # shellcheck disable=SC2086
    "$PACK" "$1" "$2" "news.$3" $members || fail "no archive $form"
    run extract "news.$3"
    expect_code 0
    expect_ids sub/a b one lines:2
    expect_err "4 articles, 4 records, 0 failed"
done

# In a folder the archive is one more folder.
mkdir -p all/2019
mv news.tar.gz all/2019
"$PACK" zip none all/2018.zip x.txt in/b.txt
run extract all
expect_code 0
expect_ids 2018/x 2019/news/sub/a 2019/news/b one 2019/news/lines:2

# Archives in archives, and single files that are just packed.
gzip -c in/b.txt >b.txt.gz
gzip -c in/lines.ndjson >lines.ndjson.gz
gzip -c in/b.txt >nameless.gz
"$PACK" gnutar gzip nested.tar.gz deep/old.zip news.zip deep/b.txt.gz b.txt.gz
run extract nested.tar.gz b.txt.gz lines.ndjson.gz nameless.gz
expect_code 0
expect_ids deep/old/sub/a deep/old/b one deep/old/lines:2 deep/b b one lines:2 nameless

# Told by how they begin, from the standard input too.
cp news.zip unnamed
run extract unnamed
expect_code 0
expect_ids sub/a b one lines:2
for file in news.tar news.tgz news.zip b.txt.gz lines.ndjson.gz; do
    ran="golchin extract - <$file"
    "$golchin" extract - <"$file" >out 2>err
    code=$?
    expect_code 0
    expect_out '"type":"greeting"'
done

# Names of any kind are ids and nothing else.
"$PACK" zip none names.zip ../../up.txt in/b.txt /root/abs.txt in/b.txt ./here.txt in/b.txt \
    "خبر.txt" in/b.txt __MACOSX/x.txt in/b.txt
run extract names.zip
expect_code 0
expect_ids ../../up root/abs here خبر
for file in ../../up.txt /root/abs.txt here.txt "خبر.txt"; do
    [ ! -e "$file" ] || fail "$file was written"
done

# The limit of articles, and one process or many.
run extract --limit 2 news.zip
expect_ids sub/a b
"$golchin" extract -q -j 0 all nested.tar.gz >in_process
"$golchin" extract -q -j 3 all nested.tar.gz | cmp -s - in_process || fail "-j 3 writes other records"

# A document that is an archive.
: >'[Content_Types].xml'
mkdir word
echo "سلام" >word/document.xml
"$PACK" zip none news.docx '[Content_Types].xml' word/document.xml
run extract news.docx
expect_code 2
expect_err "news.docx: is an Office document (.docx, .xlsx, .pptx), not text; save it as plain text"

# What holds nothing.
"$PACK" zip none pictures.zip picture.jpg in/picture.jpg
run extract pictures.zip
expect_code 2
expect_err "pictures.zip: holds no file that a source reads"
mkdir box
mv pictures.zip box
cp in/b.txt box
run extract box
expect_code 0
expect_ids b
finish
