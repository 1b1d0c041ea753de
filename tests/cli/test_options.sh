#!/bin/sh
# Wrong calls: one line that names the fault and the page that helps, exit code 1, no output.
# shellcheck source=check.sh
. "$(dirname "$0")/check.sh"

usage_error()
{
    wanted=$1
    shift
    run "$@"
    expect_code 1
    expect_err "golchin:" "$wanted" "--help'"
    [ "$(wc -l <err)" -eq 1 ] || fail "more than one line of message"
    [ ! -s out ] || fail "there is output"
}

echo "متن" >a.txt
usage_error "no command"
usage_error "'frobnicate' is no command" frobnicate
usage_error "'--frobnicate' is no option here; options stand behind the command" --frobnicate
usage_error "'extrct' is no command; did you mean 'extract'?" extrct a.txt
usage_error "unknown option '--formt=csv', did you mean '--format'?" extract --formt=csv a.txt
usage_error "unknown option '--frobnicate'" extract --frobnicate a.txt
usage_error "unknown option '-z'" extract -z a.txt
usage_error "unknown option '-z'" extract -qz a.txt
usage_error "unknown option '-z'" extract --keep-going -zq a.txt
usage_error "option '-o' needs an argument" extract a.txt -o
usage_error "option '--max-size' needs an argument" extract a.txt --max-size
usage_error "option '--quiet=1' takes no argument" extract --quiet=1 a.txt
usage_error "name files or folders" extract
usage_error "--quiet and --verbose" extract -q -v a.txt
for size in "" M 1T 1MB -1 " 1" 99999999999G 99999999999999999999; do
    usage_error "--max-size takes bytes such as 64M, not '$size'" extract --max-size "$size" a.txt
done
usage_error "'klingon' is no known encoding" extract --encoding klingon a.txt
usage_error "takes no path, but got 'a.txt'" list a.txt
usage_error "unknown option '--frobnicate'" list --frobnicate
usage_error "'frobnicate' is no command" help frobnicate
usage_error "'extrct' is no command; did you mean 'extract'?" help extrct
usage_error "takes one command, but got 2" help extract list
usage_error "--output takes a file" extract -o "" a.txt
usage_error "--limit takes a number of articles, 1 or more" extract --limit 0 a.txt
usage_error "--limit takes a number of articles, 1 or more, not '2K'" extract --limit 2K a.txt
usage_error "--jobs takes a number up to 1024, not '1K'" extract -j 1K a.txt
ln a.txt same.txt
usage_error "'a.txt' would be read, and lost to the records" extract -o a.txt a.txt
usage_error "'same.txt' would be read, and lost to the records" extract -o b.txt -o ./a.txt same.txt
usage_error "'a.txt' would be read, and lost to the counts" extract --json-summary same.txt a.txt
[ "$(cat a.txt)" = متن ] || fail "an article is overwritten"
usage_error "records and counts both go to 'b.jsonl'" extract -o b.jsonl --json-summary b.jsonl a.txt
usage_error "records and counts both go to '-'" extract --json-summary - a.txt
usage_error "--json-summary takes a file" extract --json-summary "" a.txt

run a.txt
expect_code 1
expect_err "'a.txt' is no command; use 'golchin extract a.txt'"
finish
