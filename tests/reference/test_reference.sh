#!/bin/sh
# The references are made of the comments in the headers and in golchin.d.lua, and are as these are.
# After a change there: tests/reference/test_reference.sh --update
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
    cat <<'END'
# The C interface

Made of the comments in `include/golchin/*.h`; a change is made there. [Writing
extractors](writing-extractors.md#a-plugin-in-c) has a whole plugin, [abi.md](abi.md) says what stays as
it is.
END
    cd include/golchin
    awk -f "$here/c.awk" plugin.h types.h source.h sink.h fact.h golchin.h
    cd ../..
} >"$work/reference-c.md"
{
    cat <<'END'
# The Lua interface

Made of the comments in `scripts/golchin.d.lua`; a change is made there. [Writing
extractors](writing-extractors.md) explains what it is about. `local golchin = require "golchin"` gives the
module; below, `x` is an extractor, `doc` an article and `m` a match. A name with `?` may be left out.
END
    awk -f "$here/lua.awk" scripts/golchin.d.lua
} >"$work/reference-lua.md"

# Nothing is left out.
# shellcheck disable=SC2016 # backquotes of Markdown
missing=$({
    sed -n 's/^function [A-Za-z]*[.:]\([a-z_]*\).*/\1(/p; s/^---@class \([^ ]*\).*/\1/p
            s/^---@alias \([^ ]*\).*/\1/p; s/^---@field \([^ [][^ ]*\).*/`\1`/p' scripts/golchin.d.lua |
        while read -r name; do grep -qF "$name" "$work/reference-lua.md" || echo "$name"; done
    sed -n 's/^ *\(GOLCHIN_[A-Z_]*\).*/\1/p; s/.*(\*\([a-z_]*\))(.*/(*\1)/p
            s/^typedef struct \(golchin_[a-z_]*\).*/\1/p' include/golchin/*.h |
        while read -r name; do grep -qF "$name" "$work/reference-c.md" || echo "$name"; done
})
if [ -n "$missing" ]; then
    echo "test_reference: a reference lacks" "$missing" >&2
    exit 1
fi

if [ "${1:-}" = --update ]; then
    cp "$work"/reference-*.md docs
    exit 0
fi
code=0
for page in reference-c.md reference-lua.md; do
    diff -u "docs/$page" "$work/$page" || {
        code=1
        echo "docs/$page is not as the comments are: tests/reference/test_reference.sh --update" >&2
    }
done
exit $code
