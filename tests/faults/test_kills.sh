#!/bin/sh
# Runs that are killed at any moment, one after the other: in the end every healthy article is there
# once, with all that is in it.
# shellcheck source=faults.sh
. "$(dirname "$0")/faults.sh"
make_articles in 97

# Undisturbed, to see how long it takes.
start=$(date +%s%N)
extract -o whole.db in
expect_code 3
longest=$(awk -v ns="$(($(date +%s%N) - start))" 'BEGIN { print ns / 1e9 + 0.2 }')
expect_healthy whole.db

# kill_run : begin a run and end it at some moment. Where it was through before that, the next moment is
# earlier, since little may be left to do, or the machine has more time than it had.
latest=$longest
kill_run()
{
    "$golchin" extract -q -j 2 --timeout 2 --memory 48M --keep-going -x "$faulty" -x "$greetings" \
        --resume -o a.db in >/dev/null 2>&1 &
    runner=$!
    pick_moment "$latest"
    sleep "$moment"
    kill -s KILL "$runner" 2>/dev/null
    wait "$runner" 2>/dev/null
    if [ $? -eq 137 ]; then
        killed=$((killed + 1))
        latest=$(awk -v latest="$latest" -v longest="$longest" \
            'BEGIN { print latest * 2 < longest ? latest * 2 : longest }')
    else
        latest=$(awk -v latest="$latest" 'BEGIN { print latest * 0.7 }')
    fi
}
killed=0
begun=0
while [ "$killed" -lt "$kills" ] && [ "$begun" -lt $((kills * 50)) ]; do
    kill_run
    begun=$((begun + 1))
    # One that came to its end has nothing left to do; the next one begins anew.
    if [ -e a.db ] && [ ! -e a.db.part ]; then
        expect_healthy a.db
        rm -f a.db
    fi
done
[ "$killed" -ge "$kills" ] || fail "only $killed of $begun runs were killed, with FAULTS_SEED=$seed"
ran="golchin extract --resume, after $killed runs that were killed"
extract --resume -o a.db in
expect_healthy a.db

# A database that is there is kept up to date in the same way.
for file in in/*7.txt; do
    echo "و درود" >>"$file"
done
for _ in 1 2 3; do
    kill_run
done
extract --resume -o a.db in
expect_sql a.db "SELECT count(*) FROM article" "$articles"
expect_sql a.db "SELECT count(*) FROM article a WHERE name LIKE '%7' AND
    (SELECT count(*) FROM span s JOIN record r ON r.id = s.record
        WHERE r.article = a.id AND r.type = 'greeting' AND s.slot = 'word') <> 3" 0
expect_sound a.db
extract --resume -o a.db --json-summary counts in
grep -qF '"articles":0,' counts || fail "there is still something to do: $(cat counts)"
finish
