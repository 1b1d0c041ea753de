# shellcheck shell=sh
# What every test of the command shares; sourced first. The test then stands in a folder of its own,
# with a golchin that has the word lists of the project and no extractor but those of the test.
#
#   GOLCHIN   the executable          GOLCHIN_SOURCE   the project
#   PLUGINS   the compiled fixtures   here             the folder of the tests
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC2034 # tests use it
scripts=$here/scripts
work=$(mktemp -d)
trap 'cd / && chmod -R u+rwx "$work" && rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 1
failures=0

# Nothing of who runs the tests matters: language, rights of new files, settings of sqlite3 and tar.
unset GOLCHIN_PATH CDPATH XDG_CONFIG_HOME TAR_OPTIONS GZIP POSIXLY_CORRECT
export LC_ALL=C HOME="$work"
umask 022

mkdir host plugins shipped
# shellcheck disable=SC2153 # from the environment
ln "$GOLCHIN" host/golchin 2>/dev/null || cp "$GOLCHIN" host/golchin || exit 1
cat >host/golchin.build <<END
plugins=$work/plugins
scripts=$work/shipped
lexicon=$GOLCHIN_SOURCE/scripts/lexicon
END
golchin=$work/host/golchin

# run ARGUMENT... : out, err and $code are what golchin made of them.
run()
{
    ran="golchin $*"
    "$golchin" "$@" >out 2>err </dev/null
    code=$?
}

# fail WHAT : one failing check, with all that is needed to understand it.
fail()
{
    failures=$((failures + 1))
    {
        echo "FAILED: $ran: $1"
        echo "-- exit code $code, standard output:"
        head -c 2000 out
        echo "-- standard error:"
        head -c 2000 err
        echo "--"
    } >&2
}

expect_code()
{
    [ "$code" -eq "$1" ] || fail "exit code $code, not $1"
}

# expect_out TEXT... : all of them stand in the output.
expect_out()
{
    for text in "$@"; do
        grep -qF -e "$text" out || fail "the output lacks '$text'"
    done
}

expect_no_out()
{
    for text in "$@"; do
        ! grep -qF -e "$text" out || fail "the output has '$text'"
    done
}

# expect_err TEXT... : one line of the messages has all of them.
expect_err()
{
    lines=$(cat err)
    for text in "$@"; do
        lines=$(printf '%s\n' "$lines" | grep -F -e "$text")
    done
    [ -n "$lines" ] || fail "no message has all of: $*"
}

expect_no_err()
{
    for text in "$@"; do
        ! grep -qF -e "$text" err || fail "a message has '$text'"
    done
}

# expect_count N TEXT : so many lines of the output have it.
expect_count()
{
    count=$(grep -cF -e "$2" out)
    [ "$count" -eq "$1" ] || fail "$count lines of the output have '$2', not $1"
}

# wait_for SECONDS COMMAND... : until the command succeeds. False: it never has.
wait_for()
{
    turns=$(($1 * 10))
    shift
    until "$@" >/dev/null 2>&1; do
        turns=$((turns - 1))
        [ "$turns" -gt 0 ] || return 1
        sleep 0.1
    done
}

# skip WHY : for what this machine cannot show.
skip()
{
    echo "skipped: $1" >&2
}

finish()
{
    [ "$failures" -eq 0 ] || exit 1
}
