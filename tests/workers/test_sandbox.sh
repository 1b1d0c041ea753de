#!/bin/sh
# What an extractor cannot do: compiled ones by the filter of system calls, scripts by what they see.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
faulty=$PLUGINS/faulty.so
here=$(cd "$(dirname "$0")" && pwd)
for kind in open socket fork exec kill; do
    echo "fault: $kind" >"$kind.txt"
done

run extract -q -j 1 -x "$here/scripts/reach.lua" open.txt
expect_code 0
expect_out '"type":"reached","fields":{"count":0}'

run extract -q --jobs 0 --require-sandbox -x "$faulty" open.txt
expect_code 1
expect_err "sandbox" "--jobs"

run extract -q -j 1 --require-sandbox -x "$faulty" open.txt
if [ "$SANDBOX" != 1 ]; then
    expect_code 1
    expect_err "libseccomp"
    finish
    exit 0
fi
if grep -q "the kernel takes no filter" err; then
    skip "no filter of system calls in this kernel"
    finish
    exit 0
fi
for kind in open socket fork exec kill; do
    run extract -q -j 1 --require-sandbox -x "$faulty" "$kind.txt"
    expect_code 3
    expect_out '"extractor":"faulty"' "$kind: Operation not permitted"
done
finish
