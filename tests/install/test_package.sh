#!/bin/sh
# Makes the Debian packages, unpacks them into an empty root and runs what is in it.
#
#   test_package.sh BUILD WORK      WORK is emptied; 77: packages cannot be made here
set -eu
build=$1
work=$2
samples=$(cd "$(dirname "$0")/../.." && pwd)/docs/samples
unset GOLCHIN_PATH

fail()
{
    echo "test_package: $*" >&2
    exit 1
}

for tool in cpack dpkg-deb dpkg-shlibdeps; do
    command -v "$tool" >/dev/null || {
        echo "test_package: skipped, there is no $tool here"
        exit 77
    }
done

rm -rf "$work"
mkdir -p "$work/root"
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work" >"$work/log" 2>&1 ||
    fail "cpack: $(cat "$work/log")"
for package in "$work"/golchin*.deb; do
    dpkg-deb -x "$package" "$work/root"
done

golchin=$work/root/usr/bin/golchin
version=$("$golchin" --version)
dpkg-deb -f "$work"/golchin_*.deb Version Depends >"$work/control"
grep -q "Version: ${version##* }" "$work/control" || fail "the package is not of $version"
grep -q 'Depends:.*libicu.*liblua5.4' "$work/control" || fail "libraries that it needs are not named"
dpkg-deb -f "$work"/golchin-dev_*.deb Depends | grep -qF "golchin (= ${version##* })" ||
    fail "golchin-dev does not go with golchin of its version"

for name in officials insurance_stats facilities; do
    "$golchin" list | grep -q "$name.*$work/root/usr" || fail "$name is not listed from the package"
done
"$golchin" extract -q "$samples" >"$work/records" || fail "golchin extract: exit code $?"
grep -q '"type":"facility"' "$work/records" || fail "no record from the packaged program"
[ -s "$work/root/usr/share/man/man1/golchin.1" ] || fail "there is no man page"
[ -s "$work/root/usr/include/golchin/plugin.h" ] || fail "there is no header"
