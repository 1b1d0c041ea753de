#!/bin/sh
# Memory does not grow with the collection: the process that writes lines, or a database, takes as much
# for many articles as for few, but for some buffers that are not full before.
# shellcheck source=database.sh
. "$(dirname "$0")/database.sh"
few=1000
many=${MEMORY_ARTICLES:-9000}
if [ ! -x /usr/bin/time ] || [ -n "${SANITIZE:-}" ]; then
    skip "no time, or a sanitizer's memory"
    exit 0
fi

# Articles of very different lengths.
mkdir few many
awk -v few="$few" -v many="$many" 'BEGIN {
    for (i = 1; i <= many; i++) {
        text = "سلام بر همه، درود بر " i " نفر\n"
        for (turn = i * 7919 % 64; turn > 0; turn--) text = text "متن این خبر بلند است و چیزی در آن نیست.\n"
        printf "%s", text >(name = sprintf("many/%06d.txt", i))
        close(name)
        if (i <= few) {
            printf "%s", text >(name = sprintf("few/%06d.txt", i))
            close(name)
        }
    }
}'

# peak FOLDER OUTPUT : kilobytes that the largest process had.
peak()
{
    rm -f "$2"
    /usr/bin/time -f %M "$golchin" extract -q -j 2 -x "$greetings" -o "$2" "$1" 2>&1 | tail -n 1
}

for output in out.jsonl out.db; do
    few_peak=$(peak few $output)
    many_peak=$(peak many $output)
    code=0 ran="golchin extract -o $output, with $few and with $many articles"
    [ $((many_peak - few_peak)) -le 2048 ] || fail "$few_peak and $many_peak KiB"
done
finish
