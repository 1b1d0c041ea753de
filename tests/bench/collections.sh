#!/bin/sh
# What it costs to read an article from where it is: collections.sh GOLCHIN ROUNDS
#
# The same articles as small files, as lines of JSON and as one text, with one worker and with two;
# then memory for few and for many articles in one folder, into lines and into a database. The compiled extractor only: one text of all
# articles is longer than scripts may take. BENCH_FILES sets how many small files there are (50000),
# BENCH_MANY how many articles memory is measured with (200000).
set -eu
golchin=$1
rounds=$2
files=${BENCH_FILES:-50000}
many=${BENCH_MANY:-200000}
here=$(dirname "$0")
work=$(dirname "$golchin")/bench
corpus=$work/corpus-${BENCH_SIZE:-24}.txt
[ -s "$corpus" ] || {
    echo "collections: $corpus is not there; bench.sh makes it" >&2
    exit 1
}

# write_files FOLDER COUNT: the lines of the corpus as so many files, again and again.
write_files()
{
    [ ! -e "$1/done" ] || return 0
    echo "writing $2 files to $1" >&2
    rm -rf "$1"
    mkdir -p "$1/in"
    awk -v folder="$1/in" -v count="$2" -v size=480 '
        BEGIN {
            for (written = 0; written < count; written++) {
                text = ""
                while (length(text) < size) {
                    if ((getline line <ARGV[1]) <= 0) {
                        close(ARGV[1])
                        continue
                    }
                    gsub(/[\\"\t]/, "", line) # lines of JSON are to need no escapes
                    text = text line "\n"
                }
                name = sprintf("%s/%06d.txt", folder, written)
                printf "%s", text >name
                close(name)
            }
        }' "$corpus"
    : >"$1/done"
}

small=$work/files-$files
write_files "$small" "$files"
if [ ! -s "$small.ndjson" ]; then
    find "$small/in" -name '*.txt' | sort | xargs cat >"$small.text"
    # shellcheck disable=SC2016 # awk's
    find "$small/in" -name '*.txt' | sort | xargs awk '
        FNR == 1 {
            if (NR > 1)
                print "\"}"
            printf "{\"id\":\"%s\",\"text\":\"", FILENAME
        }
        { printf "%s\\n", $0 }
        END { print "\"}" }' >"$small.part"
    mv "$small.part" "$small.ndjson"
fi

# time_of NAME ARGUMENT... : one line with the wall time in nanoseconds.
time_of()
{
    name=$1
    shift
    start=$(date +%s%N)
    "$golchin" extract -q -x officials "$@" >"$work/out" 2>"$work/stderr" || {
        cat "$work/stderr" >&2
        echo "collections: $name failed" >&2
        exit 1
    }
    echo "$name $(($(date +%s%N) - start))"
}

round()
{
    time_of text -j 1 --max-size 0 --memory 0 --timeout 0 "$small.text"
    time_of ndjson -j 1 "$small.ndjson"
    time_of files -j 1 "$small/in"
    time_of ndjson-j2 -j 2 "$small.ndjson"
    time_of files-j2 -j 2 "$small/in"
}

round >/dev/null # warm-up
for i in $(seq "$rounds"); do
    round
    printf '\rround %d of %d' "$i" "$rounds" >&2
done >"$work/times"
printf '\r\033[K' >&2
awk -v bytes="$(wc -c <"$small.text")" -f "$here/medians.awk" "$work/times"

# peak FOLDER OUTPUT: kilobytes that the largest process had.
peak()
{
    rm -f "$2"
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f %M "$golchin" extract -q -j 1 -o "$2" "$1" 2>&1 | tail -n 1
    else
        echo 0
    fi
}

write_files "$work/files-1000" 1000
write_files "$work/files-$many" "$many"
for output in peak.jsonl peak.db; do
    few_peak=$(peak "$work/files-1000/in" "$work/$output")
    many_peak=$(peak "$work/files-$many/in" "$work/$output")
    echo "peak memory, $output: $few_peak KiB for 1000 articles, $many_peak KiB for $many"
    rm -f "$work/$output"
done
