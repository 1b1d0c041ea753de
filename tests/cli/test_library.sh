#!/bin/sh
# The shared library shows the functions of golchin.h, and nothing else.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
ran="nm -D $GOLCHIN_LIBRARY"
code=0
: >err
nm -D --defined-only "$GOLCHIN_LIBRARY" | awk '{ print $3 }' | sort >out
sed -n 's/^ *\(golchin_[a-z_]*\);$/\1/p' "$GOLCHIN_SOURCE/cmake/golchin.map" | sort >listed
grep -oE '\bgolchin_[a-z_]+\(' "$GOLCHIN_SOURCE/include/golchin/golchin.h" | tr -d '(' |
    sort -u >documented
[ -s listed ] || fail "golchin.map lists nothing"
cmp -s out listed || fail "exports differ from golchin.map: $(diff out listed | tr '\n' ' ')"
while read -r name; do
    grep -qx "$name" documented || fail "golchin.h does not describe $name"
done <listed
finish
