#!/bin/sh
# The API as it was when somebody last looked at it: what plugins are compiled against (layout.txt)
# and what scripts see (lua.txt). A difference is meant or a mistake; one that is meant is taken over
# with `tests/api/test_api.sh --update`, and in plugin.h and its kin it may only append.
#
#   GOLCHIN   the executable, for what scripts see
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# layout: structs with size, offsets, sizes and types of their members; enums with their values.
layout()
{
    {
        for header in golchin sink source; do
            echo "#include <golchin/$header.h>"
        done
    } >"$work/headers.c"
    cc -std=c11 -E -P -I "$source/include" "$work/headers.c" |
        awk -f "$here/layout.awk" >"$work/layout.c"
    cc -std=c11 -I "$source/include" "$work/layout.c" -o "$work/layout"
    "$work/layout"
}

# lua: functions, fields and types of the module, and what else scripts may use.
lua_api()
{
    echo "module"
    sed -n 's/^\(function .*\) end$/    \1/p
            s/^---\(@class [^ ]*\).*/    \1/p
            s/^---\(@field [^ ]* [^ ]*\).*/        \1/p
            s/^---\(@alias [^ ]*\).*/    \1/p
            s/^---\(@param [^ ]* .*\)/        \1/p
            s/^---\(@return .*\)/        \1/p' "$source/scripts/golchin.d.lua"
    echo "globals"
    cat >"$work/globals.lua" <<'END'
local names = {}
local function add(prefix, from)
    for name, value in pairs(from) do
        if type(value) == "table" and name ~= "_G" then add(name .. ".", value)
        else names[#names + 1] = "    " .. prefix .. name end
    end
end
add("", _G)
table.sort(names)
error(table.concat(names, ";"), 0)
END
    "$GOLCHIN" list --json -x "$work/globals.lua" |
        sed -n 's/.*"refused":"[^ ]* \(    [^"]*\)".*/\1/p' | tr ';' '\n'
}

# Plugins may be C++ too: the headers compile, and the function of a plugin is found.
cxx_plugin()
{
    cat >"$work/plugin.cc" <<'END'
#include <golchin/golchin.h>
#include <golchin/sink.h>
#include <golchin/source.h>
static golchin_status open_it(const golchin_host *, golchin_extractor *, void **, golchin_error *)
{
    return GOLCHIN_OK;
}
static const golchin_plugin plugin = {GOLCHIN_PLUGIN_ABI, sizeof(golchin_plugin), "in_cxx", "1.0.0",
                                      "does nothing", open_it, nullptr, nullptr, nullptr, nullptr};
GOLCHIN_PLUGIN(plugin);
END
    c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -fPIC -shared -I "$source/include" \
        "$work/plugin.cc" -o "$work/plugin.so"
    "$GOLCHIN" list -x "$work/plugin.so" | grep -q '^in_cxx '
}

layout >"$work/layout.txt"
GOLCHIN=${GOLCHIN:-$source/build/dev/golchin}
lua_api >"$work/lua.txt"
if command -v c++ >/dev/null; then
    cxx_plugin || { echo "a plugin in C++ is not loaded" >&2 && exit 1; }
fi
if [ "${1:-}" = --update ]; then
    cp "$work/layout.txt" "$work/lua.txt" "$here"
    exit 0
fi
code=0
for snapshot in layout.txt lua.txt; do
    diff -u "$here/$snapshot" "$work/$snapshot" || {
        code=1
        echo "tests/api/$snapshot: the API is another one; if that is meant: tests/api/test_api.sh --update" >&2
    }
done
exit $code
