#!/bin/sh
# The sample articles end to end: test_samples.sh GOLCHIN OUT. Every article is read as what it is, no
# extractor fails, those that state a fact give records and the others none.
set -eu
golchin=$1
out=$2
root=$(cd "$(dirname "$0")/../.." && pwd)

fail()
{
    echo "test_samples: $*" >&2
    exit 1
}

mkdir -p "$(dirname "$out")"
"$golchin" extract "$root/docs/samples" -o "$out" 2>"$out.log" || {
    cat "$out.log" >&2
    fail "golchin extract failed"
}
grep '"type":"error"' "$out" >&2 && fail "an extractor failed"

# One article lacks a byte; nothing else is damaged, in whatever encoding it is.
grep 'broken byte' "$out.log" | grep -v 's10-' >&2 && fail "an article was not decoded"
grep -q 's10-.*1 broken byte' "$out.log" || fail "the lost byte of s10 is not reported"

for article in "$root"/docs/samples/*.txt; do
    name=$(basename "$article" .txt)
    count=$(grep -c "^{\"article\":\"$name\"," "$out" || true)
    case $name in
    *-no-records-*) [ "$count" -eq 0 ] || fail "$name gave $count records" ;;
    *) [ "$count" -gt 0 ] || fail "$name gave no record" ;;
    esac
done
echo "samples: $(wc -l <"$out") records"
