#!/bin/sh
# What outputs cost: sinks.sh GOLCHIN ROUNDS
#
# First the processor time of a run into a database and into tables against one into lines, in turns.
# Then the memory and the descriptors of a run into a database, with 1,000 and with 200,000 articles
# (BENCH_ARTICLES).
set -eu
golchin=$1
rounds=$2
articles=${BENCH_ARTICLES:-200000}
here=$(dirname "$0")
work=$(dirname "$golchin")/bench
out=$work/sinks
corpus=$work/corpus-${BENCH_SIZE:-24}
rm -rf "$out"
mkdir -p "$out"

if [ ! -d "$corpus" ]; then
    mkdir -p "$corpus"
    lua5.4 "$here/make_corpus.lua" "$corpus" "${BENCH_SIZE:-24}"
fi

# round_of NAME OUTPUT: adds a line with the time of a run.
round_of()
{
    rm -f "$out"/records*
    times >"$out/before"
    "$golchin" extract -q -o "$out/$2" "$corpus"
    times >"$out/after"
    awk -v name="$1" 'FNR == 2 { sum = 0
            for (i = 1; i <= 2; i++) { split($i, part, /[ms]/); sum += part[1] * 60 + part[2] }
            spent[++files] = sum }
        END { printf "%s %.0f\n", name, (spent[2] - spent[1]) * 1e9 }' \
        "$out/before" "$out/after" >>"$out/rounds"
}

for i in $(seq "$rounds"); do
    round_of lines records.jsonl
    round_of database records.db
    round_of tables records.csv
    echo "round $i of $rounds" >&2
done
find "$corpus/" -name '*.txt' -exec cat {} + | wc -c >"$out/bytes"
awk -v bytes="$(cat "$out/bytes")" -f "$here/medians.awk" "$out/rounds"

# watch COUNT: the most memory, and the most descriptors, of a run over so many articles.
watch()
{
    rm -f "$out"/records*
    awk -v count="$1" 'BEGIN { for (i = 0; i < count; i++)
        printf "{\"id\":\"%d\",\"text\":\"بیمارستان %d تختخوابی شهر به همت خیران ساخته شد.\"}\n", i, i % 900 + 10 }' \
        >"$out/articles.ndjson"
    "$golchin" extract -q -o "$out/records.db" "$out/articles.ndjson" &
    runner=$!
    descriptors=0
    while kill -0 "$runner" 2>/dev/null; do
        now=$(find "/proc/$runner/fd" -mindepth 1 2>/dev/null | wc -l)
        [ "$now" -le "$descriptors" ] || descriptors=$now
        grep -s VmHWM "/proc/$runner/status" >"$out/status" && cp "$out/status" "$out/peak"
        sleep 0.1
    done
    wait "$runner"
    echo "$1 articles: $(awk '{ print $2 }' "$out/peak") KiB, $descriptors descriptors"
}
watch 1000
watch "$articles"
rm -rf "$out"
