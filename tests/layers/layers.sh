#!/bin/sh
# Arrows between folders point down only: layers.sh ROOT
set -eu
rules=$(cd "$(dirname "$0")" && pwd)/layers.awk
cd "$1"
find core plugins -name '*.[ch]' -exec awk -f "$rules" {} +
