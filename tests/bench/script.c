// What it costs to write an extractor in Lua: bench_script FOLDER [ROUNDS [lua|c]]
//
// The same rules of three domains as a script (domains.lua) and as a plugin (domains.c,
// domains_on.c), over the articles below FOLDER. First both must write the same bytes. Then they
// take turns, BLOCK articles each, so that a slow moment of the machine weighs on both; a round is
// all articles, and its ratio is that of the whole run, golchin's own work included. `lua` or `c`
// runs one of them alone, for `perf` and `valgrind --tool=callgrind`.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "cost.h"
#include "rules.h"
#include "script/script.h"

enum { LIMIT = 4 << 20, BLOCK = 16, ROUNDS_LIMIT = 1000 };

typedef enum side { SIDE_LUA, SIDE_C, SIDES } side;

static const char *const side_names[SIDES] = {[SIDE_LUA] = "lua", [SIDE_C] = "c"};
static const char *const files[SIDES] = {
    [SIDE_LUA] = GOLCHIN_SOURCE_DIR "/tests/bench/domains.lua",
    [SIDE_C] = BENCH_DOMAINS_PLUGIN,
};

typedef struct bench {
    corpus corpus;
    gl_registry *registries[SIDES];
    cost *rounds[SIDES];
    long count;
} bench;

static gl_registry *open_side(side which)
{
    static const char lexicon[] = GOLCHIN_SOURCE_DIR "/scripts/lexicon";
    static const gl_loader lua = {
        .kind = "lua", .extension = ".lua", .load = gl_script_load, .unload = gl_script_unload};
    golchin_error error = {0};
    gl_registry *registry =
        gl_registry_new(&(gl_registry_options){.lexicon_folder = lexicon}, &error);
    if (registry) {
        gl_registry_add_loader(registry, &lua);
        if (gl_registry_load(registry, files[which], &error) == GOLCHIN_OK) {
            gl_registry_seal(registry);
            return registry;
        }
    }
    fprintf(stderr, "bench_script: %s\n", error.text);
    gl_registry_free(registry);
    return NULL;
}

static void keep_line(void *context, golchin_slice line)
{
    fwrite(line.start, 1, line.len, context);
}

static void drop_line(void *context, golchin_slice line)
{
    (void)context;
    (void)line;
}

// Articles [first, last) through one side; false when an extractor failed.
static bool run(bench *b, side which, size_t first, size_t last, gl_write *write, void *context)
{
    bool is_good = true;
    for (size_t i = first; i < last; i++) {
        gl_article_result result;
        golchin_status status =
            gl_registry_extract(b->registries[which], GL_LITERAL("article"),
                                b->corpus.articles.items[i], NULL, write, context, &result, NULL);
        is_good = is_good && status == GOLCHIN_OK && result.failures == 0;
    }
    return is_good;
}

// All that a side writes; the caller frees it. NULL: it failed.
static char *output_of(bench *b, side which, size_t *len)
{
    char *bytes = NULL;
    FILE *stream = open_memstream(&bytes, len);
    bool is_good = stream && run(b, which, 0, b->corpus.articles.count, keep_line, stream);
    if (stream)
        fclose(stream);
    if (!is_good) {
        fprintf(stderr, "bench_script: %s failed\n", files[which]);
        free(bytes);
        return NULL;
    }
    return bytes;
}

static size_t count_lines(const char *bytes, size_t len)
{
    size_t lines = 0;
    for (size_t i = 0; i < len; i++)
        lines += bytes[i] == '\n';
    return lines;
}

// Both extractors have one name, so that not even `by` tells their records apart.
static bool check_equal(bench *b)
{
    size_t lua_len = 0, c_len = 0, same = 0;
    char *lua = output_of(b, SIDE_LUA, &lua_len), *c = output_of(b, SIDE_C, &c_len);
    bool is_equal = lua && c && lua_len == c_len && memcmp(lua, c, c_len) == 0;
    if (lua && c && !is_equal) {
        while (same < lua_len && same < c_len && lua[same] == c[same])
            same++;
        fprintf(stderr, "bench_script: the sides differ from line %zu on\n",
                count_lines(c, same) + 1);
    }
    if (is_equal)
        printf("%zu articles, %.1f MB, %zu records, the same from both\n", b->corpus.articles.count,
               (double)b->corpus.bytes / 1e6, count_lines(c, c_len));
    free(lua);
    free(c);
    return is_equal;
}

static void run_round(bench *b, long round)
{
    size_t count = b->corpus.articles.count;
    for (size_t first = 0; first < count; first += BLOCK) {
        size_t last = first + BLOCK < count ? first + BLOCK : count;
        for (int turn = 0; turn < SIDES; turn++) {
            side which = (side)((first / BLOCK + (size_t)turn) % SIDES);
            cost start = cost_now();
            run(b, which, first, last, drop_line, NULL);
            cost_add(&b->rounds[which][round], start);
        }
    }
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

// One line: the median of the ratios round by round, and their spread.
static void print_ratios(const char *what, double *ratios, long count)
{
    qsort(ratios, (size_t)count, sizeof *ratios, compare);
    printf("%-16s lua to c %6.3f  %.3f to %.3f in %ld rounds\n", what, ratios[count / 2], ratios[0],
           ratios[count - 1], count);
}

static void report(const bench *b)
{
    double ratios[ROUNDS_LIMIT];
    const cost *lua = b->rounds[SIDE_LUA], *c = b->rounds[SIDE_C];
    for (long i = 0; i < b->count; i++)
        ratios[i] = lua[i].seconds / c[i].seconds;
    print_ratios("processor time", ratios, b->count);
    if (c->instructions == 0) {
        printf("%-16s cannot be counted here\n", "instructions");
        return;
    }
    for (long i = 0; i < b->count; i++)
        ratios[i] = (double)lua[i].instructions / (double)c[i].instructions;
    print_ratios("instructions", ratios, b->count);
}

static bool measure(bench *b)
{
    if (!check_equal(b))
        return false;
    for (int i = 0; i < SIDES; i++)
        b->rounds[i] = gl_arena_array(b->corpus.arena, cost, (size_t)b->count);
    for (long round = 0; round < b->count; round++)
        run_round(b, round);
    report(b);
    return true;
}

static bool run_alone(bench *b, side which)
{
    bool is_good = true;
    for (long round = 0; round < b->count; round++)
        is_good = is_good && run(b, which, 0, b->corpus.articles.count, drop_line, NULL);
    return is_good;
}

// SIDES: both; -1: a side that there is not.
static int read_side(const char *name)
{
    for (int i = 0; name && i < SIDES; i++) {
        if (strcmp(name, side_names[i]) == 0)
            return i;
    }
    return name ? -1 : SIDES;
}

int main(int argc, char **argv)
{
    bench b = {.count = argc > 2 ? strtol(argv[2], NULL, 10) : 5};
    int alone = read_side(argc > 3 ? argv[3] : NULL);
    if (argc < 2 || b.count < 1 || b.count > ROUNDS_LIMIT || alone < 0 ||
        !corpus_read(&b.corpus, argv[1], LIMIT)) {
        fputs("usage: bench_script FOLDER [ROUNDS [lua|c]], FOLDER with .txt files\n", stderr);
        return EXIT_FAILURE;
    }
    bool is_good = gl_script_count_late(); // as in a worker
    for (int i = 0; i < SIDES; i++) {
        if (alone == SIDES || alone == i)
            is_good = (b.registries[i] = open_side((side)i)) && is_good;
    }
    if (is_good)
        is_good = alone == SIDES ? measure(&b) : run_alone(&b, (side)alone);
    for (int i = 0; i < SIDES; i++)
        gl_registry_free(b.registries[i]);
    corpus_free(&b.corpus);
    return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
