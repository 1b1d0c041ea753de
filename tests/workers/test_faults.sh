#!/bin/sh
# Every fault costs its own article what the faulty extractor would have made of it, and no more.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
faulty=$PLUGINS/faulty.so
greetings=$GOLCHIN_SOURCE/tests/cli/scripts/greetings.lua
articles=${WORKERS_ARTICLES:-200}
kinds="segfault abort exit loop print close garble open socket sleep fence"
# What a sanitizer sees before anybody else is none of ours.
[ -n "${SANITIZE:-}" ] || kinds="$kinds leak hoard corrupt overflow underflow scribble release"

# One article in seven is faulty, each kind in its turn.
mkdir in
awk -v articles="$articles" -v kinds="$kinds" 'BEGIN {
    count = split(kinds, kind, " ")
    for (i = 1; i <= articles; i++) {
        file = sprintf("in/%05d.txt", i)
        what = i % 7 ? "healthy" : "fault: " kind[++turn % count + 1] " در تهران"
        printf "سلام بر همه\n%s\n", what >file
        close(file)
        print sprintf("%05d", i), i % 7 ? "healthy" : kind[turn % count + 1] >"expected"
    }
}'

for jobs in 1 4; do
    run extract -q -j "$jobs" --timeout 2 --memory 32M -x "$faulty" -x "$greetings" in
    expect_code 3
    cp out "out.$jobs"
done

# How a heap that is broken all over ends depends on what lay there; all else is the same for any
# number of workers.
awk '$2 == "corrupt" { print "\"article\":\"" $1 "\",\"type\":\"error\"" }' expected >corrupt
for jobs in 1 4; do
    grep -vF -f corrupt "out.$jobs" >"firm.$jobs"
    cmp -s firm.1 "firm.$jobs" || fail "--jobs $jobs writes other records than --jobs 1"
done

# What each article must have, line by line: a greeting, and a mark or else an error of `faulty`.
awk '
    FILENAME == "expected" { kind[$1] = $2; next }
    {
        match($0, /"article":"[^"]*"/)
        id = substr($0, RSTART + 11, RLENGTH - 12)
        if (!(id in kind)) print "unexpected: " $0
        if (/"type":"greeting"/) greetings[id]++
        if (/"type":"mark"/) marks[id]++
        if (/"type":"error"/ && /"extractor":"faulty"/) errors[id]++
        if (/"type":"error"/) message[id] = $0
    }
    END {
        want["segfault"] = "crashed (Segmentation fault"
        want["abort"] = "crashed (Aborted"
        want["exit"] = "exit status 3"
        want["loop"] = want["sleep"] = "took longer than 2 s"
        want["leak"] = want["hoard"] = "ran out of memory (32 MiB); give it more with --memory"
        want["close"] = "closed a descriptor"
        want["overflow"] = "wrote into memory that is not its own"
        want["fence"] = want["underflow"] = want["overflow"]
        want["scribble"] = want["segfault"]
        want["release"] = want["abort"]
        want["garble"] = "wrote into a descriptor"
        for (id in kind) {
            is_well = kind[id] == "healthy" || kind[id] == "print"
            if (greetings[id] != 1) print id " (" kind[id] "): " greetings[id] + 0 " greetings"
            if (marks[id] + 0 != is_well) print id " (" kind[id] "): " marks[id] + 0 " marks"
            if (errors[id] + 0 == is_well) print id " (" kind[id] "): " errors[id] + 0 " errors"
            if (index(message[id], want[kind[id]]) == 0)
                print id " (" kind[id] "): " message[id]
        }
    }' expected out.4 >wrong
if [ -s wrong ]; then
    head -n 20 wrong >err
    fail "$(wc -l <wrong) articles are not what they should be"
fi
expect_no_out '"type":"stray"'

# Articles are counted that have a warning, not how often they have it.
mkdir odd
for id in 1 2 3; do
    echo "fault: warn" >"odd/$id.txt"
done
run extract -x "$faulty" odd
expect_code 0
expect_err "golchin: faulty: looks odd"
expect_err "2 more articles: faulty: looks odd"
finish
