#!/bin/sh
# How much of a run is matching rules: matching.sh GOLCHIN CORPUS ROUNDS
#
# With all extractors that are shipped. Matching is to choose rules and to search them, with what their
# functions do; the extract functions of extractors are not.
set -eu
golchin=$1
corpus=$2
rounds=$3

for _ in $(seq "$rounds"); do
    "$golchin" extract --profile -j 0 -q "$corpus" 2>&1 >/dev/null | awk '
        /^choosing rules / { matching += $NF }
        /^  / && $1 != "(extract)" && $NF + 0 == $NF { matching += $NF }
        END { printf "%.1f\n", matching }'
done | sort -n | awk '
    { shares[NR] = $1 }
    END {
        printf "matching rules                  %6.1f %% of a run    %.1f to %.1f in %d rounds\n",
            shares[int((NR + 1) / 2)], shares[1], shares[NR], NR
    }'
