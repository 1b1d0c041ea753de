#!/bin/sh
# How long `golchin watch` takes from a save to what it changes, on a hundred articles:
# watch.sh GOLCHIN CORPUS [ROUNDS]
set -eu
golchin=$1
corpus=$2
rounds=${3:-5}
work=$(mktemp -d)
trap 'kill "$session" 2>/dev/null || :; rm -rf "$work"' EXIT
session=0
: >"$work/out"

mkdir "$work/articles"
find "$corpus" -name '*.txt' | sort | head -n 100 | while read -r article; do
    cp "$article" "$work/articles"
done
"$golchin" new "$work/watched" >/dev/null
script=$work/watched/watched.lua
"$golchin" watch "$script" "$work/articles" >"$work/out" 2>"$work/err" &
session=$!

# seen N: waits until the session has told so often how long it took.
seen()
{
    tries=0
    while [ "$(grep -c ' ms' "$work/out")" -lt "$1" ]; do
        tries=$((tries + 1))
        if [ "$tries" -gt 500 ]; then
            echo "watch.sh: the session tells nothing" >&2
            cat "$work/err" >&2
            exit 1
        fi
        sleep 0.02
    done
}

seen 1
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    echo "-- $round" >>"$script"
    seen $((round + 1))
done
sed -n '2,$s/.* \([0-9]*\) ms.*/\1/p' "$work/out" | sort -n | awk -v files="$(find "$work/articles" -type f | wc -l)" '
    { taken[NR] = $1 }
    END { printf "%8d ms from a save to its changes, best of %d (median %d), %d articles\n",
        taken[1], NR, taken[int((NR + 1) / 2)], files }'
