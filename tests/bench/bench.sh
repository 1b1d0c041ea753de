#!/bin/sh
# How fast golchin extracts, against ICU's NFKC alone over the same bytes: bench.sh GOLCHIN ROUNDS
#
# Machines drift, so the commands take turns and only their ratios in one run say something.
# BENCH_ALSO='name=command' adds a command that reads the articles from standard input, BENCH_SIZE sets
# the megabytes (24).
set -eu
golchin=$1
rounds=$2
size=${BENCH_SIZE:-24}
here=$(dirname "$0")
work=$(dirname "$golchin")/bench
corpus=$work/corpus-$size

if [ ! -s "$corpus.txt" ]; then
    echo "making $size MB of articles in $corpus" >&2
    rm -rf "$corpus"
    mkdir -p "$corpus"
    lua5.4 "$here/make_corpus.lua" "$corpus" "$size"
    find "$corpus" -name '*.txt' | sort | xargs cat >"$corpus.part"
    mv "$corpus.part" "$corpus.txt"
fi

run_golchin()
{
    "$golchin" extract "$corpus"
}

run_uconv()
{
    uconv -f utf-8 -t utf-8 -x any-nfkc "$corpus.txt"
}

run_also()
{
    sh -c "${BENCH_ALSO#*=}" <"$corpus.txt"
}

# time_of NAME FUNCTION: one line with the wall time in nanoseconds.
time_of()
{
    start=$(date +%s%N)
    "$2" >/dev/null 2>"$work/stderr" || {
        cat "$work/stderr" >&2
        echo "bench: $1 failed" >&2
        exit 1
    }
    echo "$1 $(($(date +%s%N) - start))"
}

round()
{
    time_of golchin run_golchin
    time_of uconv run_uconv
    [ -z "${BENCH_ALSO:-}" ] || time_of "${BENCH_ALSO%%=*}" run_also
}

round >/dev/null # warm-up
for i in $(seq "$rounds"); do
    round
    echo "round $i of $rounds" >&2
done >"$work/times"

awk -v bytes="$(wc -c <"$corpus.txt")" -f "$here/medians.awk" "$work/times"
