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

workers_of()
{
    ps -o pid= --ppid "$1" 2>/dev/null
}

# start_run OPTION... : a run that comes to a halt in its last article.
start_run()
{
    ran="golchin extract $*"
    "$golchin" extract -v -j 2 "$@" -x "$faulty" -x "$greetings" in >out 2>err &
    runner=$!
    tries=0
    until [ -n "$(workers_of "$runner")" ] || [ "$tries" -ge 100 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
    sleep 0.5
    workers=$(workers_of "$runner")
}

expect_gone()
{
    tries=0
    for worker in $workers; do
        while kill -0 "$worker" 2>/dev/null && [ "$tries" -lt 50 ]; do
            tries=$((tries + 1))
            sleep 0.1
        done
        ! kill -0 "$worker" 2>/dev/null || fail "worker $worker is still there"
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
kill -s TERM "$runner"
sleep 0.2
kill -s TERM "$runner"
wait "$runner" 2>/dev/null
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
sleep 0.1
for worker in $(workers_of "$runner"); do
    kill -s KILL "$worker" 2>/dev/null
done
wait "$runner"
code=$?
expect_count 6 '"type":"greeting"'
finish
