#!/bin/sh
# The layer test itself: it lets through what is allowed and finds what is not.
set -u
layers=$(cd "$(dirname "$0")" && pwd)/layers.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

# expect ok|bad FILE INCLUDE: a tree with one file that has one include line.
expect()
{
    rm -rf "$tree/core" "$tree/plugins"
    mkdir -p "$tree/core" "$tree/plugins" "$tree/$(dirname "$2")"
    echo "int own;" >"$tree/$(dirname "$2")/own.h"
    echo "#include $3" >"$tree/$2"
    if sh "$layers" "$tree" >/dev/null; then found=ok; else found=bad; fi
    if [ "$found" != "$1" ]; then
        echo "$2: #include $3: is $found, should be $1"
        failed=1
    fi
}

expect ok core/text/a.c '"base/arena.h"'
expect ok core/text/a.c '"text/fold.h"'
expect ok core/text/a.c '"own.h"'
expect ok core/text/a.c '<unicode/unorm2.h>'
expect ok core/run/a.c '"script/script.h"'
expect ok core/run/a.c '"registry/registry.h"'
expect ok core/script/a.c '"base/slice.h"'
expect ok core/script/a.c '<golchin/plugin.h>'
expect ok core/evaluate/a.c '"run/run.h"'
expect ok core/evaluate/a.c '<jansson.h>'
expect bad core/run/a.c '"evaluate/fact.h"'
expect bad core/base/a.c '"text/text.h"'
expect bad core/match/a.h '"run/run.h"'
expect bad core/script/a.c '"registry/registry.h"'
expect bad core/registry/a.c '"script/script.h"'
expect bad core/script/a.c '"text/text.h"'
expect bad core/cellar/a.c '<stdio.h>'
expect bad core/text/a.c '"../run/run.h"'
expect ok plugins/officials/a.c '<golchin/plugin.h>'
expect ok plugins/officials/a.c '<golchin/types.h>'
expect ok plugins/officials/a.c '<string.h>'
expect ok plugins/officials/a.c '"own.h"'
expect bad plugins/officials/a.c '<golchin/golchin.h>'
expect bad plugins/officials/a.c '"base/slice.h"'
expect bad plugins/officials/a.c '<unicode/uchar.h>'
expect bad plugins/officials/a.c '"../../core/base/slice.h"'
exit $failed
