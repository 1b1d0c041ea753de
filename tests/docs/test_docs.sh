#!/bin/sh
# What the pages name is there: links with their headings, and in architecture.md files and folders.
# shellcheck disable=SC2016 # backquotes of Markdown
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/faults"

fault()
{
    echo "$*" >>"$work/faults"
}

# The anchors of a page's headings, as GitHub makes them.
anchors()
{
    sed -n 's/^##* //p' "$1" | tr 'A-Z ' 'a-z-' | sed 's/[^a-z0-9_-]//g'
}

# ---- links ----

pages=$(find . \( -name build -o -name .git \) -prune -o -name '*.md' -print)
for page in $pages; do
    grep -oE '\]\([^) ]+\)' "$page" | sed 's/^](//; s/)$//' | sort -u >"$work/links" || true
    while read -r link; do
        case $link in
        *://* | mailto:*) continue ;;
        esac
        target=${link%%#*}
        file=$page
        [ -z "$target" ] || file=$(dirname "$page")/$target
        [ -e "$file" ] || {
            fault "$page: there is no $target"
            continue
        }
        case $link in
        *#*) anchors "$file" | grep -qxF -e "${link#*#}" || fault "$page: there is no heading $link" ;;
        esac
    done <"$work/links"
done

for page in docs/*.md; do
    grep -qF "]($page)" README.md || fault "README.md does not lead to $page"
done

# ---- architecture.md ----

page=docs/architecture.md
find core plugins scripts include tests docs -type f >"$work/files"
grep -oE '`[a-z0-9_./-]+\.(c|h|md|lua|tsv)`' "$page" | tr -d '`' | sort -u |
    while read -r name; do
        grep -qE "(^|/)$name\$" "$work/files" || fault "$page: there is no $name"
    done
for folder in core/*/ plugins/*/ tests/*/; do
    name=$(basename "$folder")
    case $name in
    source_* | sink_*) name=${name%%_*}_ ;;
    esac
    grep -qE "(^|[ \`/(])$name(/|\*|[a-z]*\`)" "$page" || fault "$page does not name $folder"
done

cat "$work/faults" >&2
[ ! -s "$work/faults" ]
