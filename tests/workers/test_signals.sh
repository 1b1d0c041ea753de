#!/bin/sh
# A signal to the run keeps what is done; the end of the run, however it comes, ends its workers.
# shellcheck source=../cli/check.sh
. "$(dirname "$0")/../cli/check.sh"
faulty=$PLUGINS/faulty.so
greetings=$GOLCHIN_SOURCE/tests/cli/scripts/greetings.lua
mkdir in
for i in 1 2 3 4 5; do
    echo "سلام" >"in/$i.txt"
done
echo "fault: sleep" >in/9.txt

# The processes that are children of another, as /proc tells.
workers_of()
{
    grep -lsx "PPid:[[:space:]]*$1" /proc/[0-9]*/status | sed 's|/proc/\([0-9]*\)/.*|\1|'
}

# start_run OPTION... : a run that has come to a halt in its last article.
start_run()
{
    ran="golchin extract $*"
    code=-
    : >err
    "$golchin" extract -v -j 2 "$@" -x "$faulty" -x "$greetings" in >out 2>err &
    runner=$!
    wait_for 60 grep -q "falls asleep" err || fail "the last article is never begun"
    workers=$(workers_of "$runner")
    [ -n "$workers" ] || fail "there are no workers"
}

# One that has ended and that nobody has waited for is gone too.
is_gone()
{
    ! grep -sqE '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$1/status"
}

expect_gone()
{
    for worker in $workers; do
        wait_for 60 is_gone "$worker" || fail "worker $worker is still there"
    done
}

# What was read is brought to an end.
start_run --timeout 2
kill -s TERM "$runner"
wait "$runner"
code=$?
expect_code 130
expect_count 5 '"type":"greeting"'
expect_out "took longer than 2 s"
expect_err "interrupted"
expect_gone

# The second signal waits for nothing, and no more does one that cannot be caught.
start_run --timeout 0
while kill -s TERM "$runner" 2>/dev/null; do
    sleep 0.2
done &
wait "$runner" 2>/dev/null
wait
expect_gone

start_run --timeout 0
kill -s KILL "$runner"
wait "$runner" 2>/dev/null
expect_gone

# A worker that is killed by somebody else is replaced.
rm in/9.txt
yes واژه | head -n 100000 >in/8.txt
echo "سلام" >in/9.txt
ran="golchin extract in, with workers killed"
"$golchin" extract -q -j 2 -x "$faulty" -x "$greetings" in >out 2>err &
runner=$!
has_workers()
{
    workers=$(workers_of "$runner")
    [ -n "$workers" ] || is_gone "$runner"
}
wait_for 60 has_workers || fail "there are no workers"
for worker in $workers; do
    kill -s KILL "$worker" 2>/dev/null
done
wait "$runner"
code=$?
expect_count 6 '"type":"greeting"'

# How a worker ended is known also where whoever called golchin asks after none of its own.
echo "fault: segfault" >in/8.txt
ran="golchin extract in, with SIGCHLD ignored"
if env --ignore-signal=CHLD true 2>/dev/null; then # no shell does it for others
    env --ignore-signal=CHLD "$golchin" extract -q -j 2 -x "$faulty" -x "$greetings" in >out 2>err
    code=$?
    expect_code 3
    expect_out "crashed (Segmentation fault"
else
    skip "env ignores no signals"
fi
finish
