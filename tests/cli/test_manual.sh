#!/bin/sh
# An option is in the page of --help, in the manual's list of its command and in its synopsis, or in none
# of them; and in some page of docs.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
manual=$GOLCHIN_SOURCE/docs/golchin.1

# "-x --extractor", "--json": a line an option, of a page of --help.
of_page()
{
    sed -n 's/^  \(-[a-zA-Z]\), \(--[a-z-]*\).*/\1 \2/p; s/^      \(--[a-z-]*\).*/\1/p' "$1"
}

# The same of the manual: of the list of a command,
of_list()
{
    awk -v command="$1" '
        /^\.S[sh] / { is_in = $0 == ".Ss golchin " command }
        is_in && /^\.It Fl / {
            found = ""
            for (i = 2; i < NF; i++)
                if ($i == "Fl") found = found (found ? " " : "") "-" $(i + 1)
            print found
        }' "$manual"
}

# and of its synopsis, by the one letter where there is one.
of_synopsis()
{
    awk -v command="$1" '
        /^\.Sh / { is_synopsis = $2 == "SYNOPSIS" }
        /^\.(Nm|Sh)/ { is_in = 0 }
        is_synopsis && $1 == ".Cm" { is_in = $2 == command }
        is_in {
            for (i = 1; i < NF; i++) {
                if ($i != "Fl" && $i != ".Fl") continue
                if ($(i + 1) ~ /^-/) print "-" $(i + 1)
                else for (at = 1; at <= length($(i + 1)); at++) print "-" substr($(i + 1), at, 1)
            }
        }' "$manual"
}

expect_same()
{
    sort "$1" >page.sorted
    sort "$2" >manual.sorted
    cmp -s page.sorted manual.sorted && return
    diff page.sorted manual.sorted >out
    fail "the manual's $3 differs from --help"
}

run --help
commands=$(sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' out)
: >known
for command in $commands; do
    run "$command" --help
    of_page out >page
    [ -s page ] || fail "no options are listed"
    of_list "$command" >listed
    expect_same page listed "list of options of $command"
    of_synopsis "$command" >listed
    sed 's/^\(-[a-zA-Z]\) .*/\1/' page | grep -vx -e -h >short
    expect_same short listed "synopsis of $command"
    cat page >>known
done

# Every option is in some page, and none is there that does not exist.
pages="$GOLCHIN_SOURCE/README.md $GOLCHIN_SOURCE/docs/*.md"
tr ' ' '\n' <known | grep -e '^--' | sort -u >options
while read -r option; do
    # shellcheck disable=SC2086 # a pattern
    grep -qE -e "$option([^a-z-]|$)" $pages || fail "no page of docs has $option"
done <options
# shellcheck disable=SC2086
grep -ohE 'golchin [a-z]+ [^`|]*' $pages |
    grep -oE -e ' --[a-z][a-z-]*' | tr -d ' ' | sort -u >named
echo --version | sort -u - options | comm -13 - named >unknown
[ ! -s unknown ] || fail "there is no option $(tr '\n' ' ' <unknown)"
finish
