#!/bin/sh
# The pages of --help, and that the man page knows every command and option of theirs.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"
manual=$GOLCHIN_SOURCE/docs/golchin.1

# in_manual OPTION... : each long option is described.
in_manual()
{
    for option in "$@"; do
        grep -qE "Fl -${option#--}( |$)" "$manual" || fail "the man page lacks $option"
    done
}

run --help
expect_code 0
expect_out "usage: golchin COMMAND"
cp out overview
run help
cmp -s out overview || fail "'golchin help' and 'golchin --help' differ"
commands=$(sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' overview)
[ -n "$commands" ] || fail "no commands are listed"
# shellcheck disable=SC2046 # options are words
in_manual $(grep -oE -e '--[a-z-]+' overview)

for command in $commands; do
    run "$command" --help
    expect_code 0
    expect_out "usage: golchin $command" "--help"
    grep -q "^\.Ss golchin $command$" "$manual" || fail "the man page lacks the command $command"
    # shellcheck disable=SC2046 # options are words
    in_manual $(grep -oE -e '--[a-z-]+' out)
    awk 'length > 95' out >wide # of bytes
    [ ! -s wide ] || fail "lines are too long: $(cat wide)"
    cp out page
    run help "$command"
    cmp -s out page || fail "'golchin help $command' and 'golchin $command --help' differ"
done

run --version
expect_code 0
grep -qxE 'golchin [0-9]+\.[0-9]+\.[0-9]+' out || fail "no version"

run --help extract
expect_code 0
if [ -w /dev/full ]; then
    "$golchin" --help >/dev/full 2>err
    code=$?
    expect_code 1
    expect_err "standard output: cannot be written"
fi
finish
