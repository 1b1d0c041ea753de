# shellcheck shell=sh
# What the tests of faults share; sourced first. FAULTS_ARTICLES is how many articles there are (10000
# in the long form), FAULTS_KILLS how many runs are killed, FAULTS_SEED begins the random numbers.
# shellcheck source=../sqlite/database.sh
. "$(dirname "$0")/../sqlite/database.sh"
articles=${FAULTS_ARTICLES:-2000}
# shellcheck disable=SC2034 # for test_kills.sh
kills=${FAULTS_KILLS:-6}
seed=${FAULTS_SEED:-$$}
faulty=$PLUGINS/faulty.so
kinds="segfault abort exit print close garble fence"
# What a sanitizer sees before anybody else is none of ours.
[ -n "${SANITIZE:-}" ] || kinds="$kinds leak corrupt overflow underflow release"

# make_articles FOLDER EVERY : one in EVERY is faulty, each kind in its turn, and two that only time
# ends; 0: none is.
make_articles()
{
    mkdir -p "$1"
    awk -v articles="$articles" -v every="$2" -v kinds="$kinds" -v folder="$1" 'BEGIN {
        count = split(kinds, kind, " ")
        for (i = 1; i <= articles; i++) {
            what = !every || i % every ? "" : "fault: " kind[++turn % count + 1]
            if (every && i == 500) what = "fault: loop"
            if (every && i == 1500) what = "fault: sleep"
            file = sprintf("%s/%05d.txt", folder, i)
            printf "سلام بر همه، درود بر %d نفر\n%s\n", i, what >file
            close(file)
            if (what) print sprintf("%05d", i), substr(what, 8) >"faulty"
        }
    }'
    touch faulty
}

# pick_moment MAX : sets `moment`, a random one, in seconds below MAX. No subshell may hold it, the seed
# would stay what it is.
pick_moment()
{
    seed=$((seed + 1))
    # shellcheck disable=SC2034 # for test_kills.sh
    moment=$(awk -v seed="$seed" -v max="$1" \
        'BEGIN { srand(seed); rand(); printf "%.3f\n", rand() * max }')
}

# expect_healthy DATABASE : all articles are there, each with two greetings of one extractor, and with a
# mark of the other, or else its error.
expect_healthy()
{
    tr ' ' '|' <faulty >faulty.list
    wrong=$(sqlite3 "$1" 2>&1 <<END
CREATE TEMP TABLE faulty (name TEXT PRIMARY KEY, kind TEXT);
.mode list
.import faulty.list faulty
CREATE TEMP TABLE was AS SELECT a.name,
    (SELECT count(*) FROM record r WHERE r.article = a.id AND r.type = 'mark') AS marks,
    (SELECT count(*) FROM record r WHERE r.article = a.id AND r.type = 'greeting') AS greetings,
    (SELECT count(*) FROM error e WHERE e.article = a.id) AS errors,
    coalesce((SELECT kind FROM faulty f WHERE f.name = a.name), 'healthy') AS kind FROM article a;
SELECT 'articles: ' || count(*) FROM was HAVING count(*) <> $articles;
SELECT name || ' (' || kind || '): ' || greetings || ' greetings' FROM was WHERE greetings <> 2;
SELECT name || ' (' || kind || '): ' || marks || ' marks, ' || errors || ' errors' FROM was
    WHERE marks <> (kind IN ('healthy', 'print')) OR errors <> (kind NOT IN ('healthy', 'print'));
END
)
    [ -z "$wrong" ] || fail "$1, with FAULTS_SEED=$seed: $(echo "$wrong" | head -n 10)"
    expect_sound "$1"
}

extract()
{
    run extract -q -j "${jobs:-2}" --timeout 2 --memory 48M --keep-going \
        -x "$faulty" -x "$greetings" "$@"
}
