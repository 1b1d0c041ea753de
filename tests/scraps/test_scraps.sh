#!/bin/sh
# Whatever an article is made of, no extractor fails on it. SCRAPS_ARTICLES is how many there are, SCRAPS_SEED begins
# the random numbers.
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
scraps=$(dirname "$0")/scraps.awk
articles=${SCRAPS_ARTICLES:-6000}

find "$GOLCHIN_SOURCE/tests/cases" -name '*.txt' | LC_ALL=C sort | xargs cat |
    awk -v seed="${SCRAPS_SEED:-1}" -v articles="$articles" -f "$scraps" >"$folder/scraps.ndjson"
made=$(grep -c '"text":".' "$folder/scraps.ndjson")
[ "$made" -eq "$articles" ] || { echo "$made articles of $articles"; exit 1; }

"$GOLCHIN" extract -q --text-field text "$folder/scraps.ndjson" -o "$folder/records.jsonl" 2>"$folder/messages"
code=$?
if [ "$code" -ne 0 ] || [ -s "$folder/messages" ] || grep '"type":"error"' "$folder/records.jsonl"; then
    cat "$folder/messages"
    echo "exit code $code"
    exit 1
fi
for type in official insurance_stat facility; do
    grep -q "\"type\":\"$type\"" "$folder/records.jsonl" || { echo "no record of type $type"; exit 1; }
done
