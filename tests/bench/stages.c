// What each stage of the core takes: bench_stages [-c] [-n ROUNDS] PATH…
//
// The articles are read first; then every round runs all of them through one stage after the other,
// with one arena that is used again as in a run. A line has the median of the rounds and their
// spread, without the stages before it. `-c` leaves the extractors out.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/slice.h"
#include "base/vector.h"
#include "registry/registry_data.h"
#include "run/reader.h"
#include "run/run.h"
#include "run/sources.h"

enum { ROUNDS = 9, ARENA_KEPT = 8 * 1024 * 1024 };

typedef enum stage {
    STAGE_DECODE,
    STAGE_TEXT,
    STAGE_LEXICON,
    STAGE_LANGUAGE,
    STAGE_ALL,
    STAGE_COUNT,
} stage;

static const char *const stage_names[STAGE_COUNT] = {
    [STAGE_DECODE] = "check and copy",
    [STAGE_TEXT] = "+ tokens, folds, hashes, sentences",
    [STAGE_LEXICON] = "word lists",
    [STAGE_LANGUAGE] = "numbers, dates, places",
    [STAGE_ALL] = "all, with extractors and output",
};

typedef gl_vector(golchin_slice) articles;

typedef struct totals {
    uint64_t bytes, tokens, hits, edges;
} totals;

typedef struct bench {
    gl_registry *registry;
    gl_arena *arena;
    articles articles;
    gl_reader reader;
    totals totals;
    stage last; // that is measured
    size_t rounds;
} bench;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static bool keep_article(void *context, const gl_source *source)
{
    bench *self = context;
    golchin_error error = {0};
    if (gl_reader_read(&self->reader, source, 0, &error) != GOLCHIN_OK) {
        fprintf(stderr, "bench_stages: %s\n", error.text);
        return true;
    }
    char *copy = gl_alloc(self->reader.len);
    memcpy(copy, self->reader.bytes, self->reader.len);
    gl_vector_push(&self->articles, gl_slice(copy, self->reader.len));
    return true;
}

static void print_fault(void *context, const char *message)
{
    (void)context;
    fprintf(stderr, "bench_stages: %s\n", message);
}

static void drop(void *context, golchin_slice bytes)
{
    (void)context;
    (void)bytes;
}

// One article through the stages of the core; their times are added to `times`.
static void run_core(bench *self, golchin_slice bytes, double times[STAGE_COUNT])
{
    gl_decoded decoded = {0};
    gl_text text = {0};
    gl_arena_reset(self->arena, ARENA_KEPT);
    double start = now();
    golchin_status status = gl_decode(bytes, NULL, self->arena, &decoded, NULL);
    double end = now();
    gl_arena_reset(self->arena, ARENA_KEPT);
    if (status != GOLCHIN_OK)
        return;
    times[STAGE_DECODE] += end - start;
    start = now();
    status = gl_text_make(bytes, NULL, self->arena, &text, NULL);
    if (status != GOLCHIN_OK)
        return;
    gl_lattice *lattice = gl_lattice_new(self->arena);
    end = now();
    times[STAGE_TEXT] += end - start;
    start = end;
    gl_lexicon_find(self->registry->lexicon, &text, lattice, self->arena);
    end = now();
    times[STAGE_LEXICON] += end - start;
    self->totals.hits += gl_lattice_count(lattice);
    start = now();
    gl_language_run(self->registry->language, &text, (gl_day){0}, lattice, self->arena);
    times[STAGE_LANGUAGE] += now() - start;
    self->totals.bytes += bytes.len;
    self->totals.tokens += text.token_count;
    self->totals.edges += gl_lattice_count(lattice);
}

static void run_all(bench *self, golchin_slice bytes, double times[STAGE_COUNT])
{
    gl_article_result result;
    double start = now();
    gl_registry_extract(self->registry, GL_LITERAL("bench"), bytes, NULL, drop, NULL, &result,
                        NULL);
    times[STAGE_ALL] += now() - start;
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void print_stage(stage which, double *rounds, size_t count, uint64_t bytes)
{
    qsort(rounds, count, sizeof *rounds, compare);
    double scale = 1 / (double)bytes;
    printf("%-36s %7.2f ns/byte  %6.2f to %.2f\n", stage_names[which], rounds[count / 2] * scale,
           rounds[0] * scale, rounds[count - 1] * scale);
}

static void measure(bench *self)
{
    size_t count = self->rounds;
    double *rounds[STAGE_COUNT];
    for (int i = 0; i < STAGE_COUNT; i++)
        rounds[i] = gl_alloc(count * sizeof(double));
    for (size_t round = 0; round <= count; round++) { // the first one warms up
        double times[STAGE_COUNT] = {0};
        self->totals = (totals){0};
        for (size_t i = 0; i < self->articles.count; i++)
            run_core(self, self->articles.items[i], times);
        for (size_t i = 0; i < self->articles.count && self->last == STAGE_ALL; i++)
            run_all(self, self->articles.items[i], times);
        times[STAGE_TEXT] -= times[STAGE_DECODE];
        for (int i = 0; i < STAGE_COUNT && round > 0; i++)
            rounds[i][round - 1] = times[i];
    }
    for (int i = 0; i < STAGE_COUNT; i++) {
        if (i <= (int)self->last)
            print_stage((stage)i, rounds[i], count, self->totals.bytes);
        free(rounds[i]);
    }
}

static void print_totals(const totals *of, size_t count)
{
    printf("%zu articles, %.2f MB; %.1f bytes a token; a word list is hit every %.1f tokens, an "
           "edge is made every %.1f\n",
           count, (double)of->bytes / 1e6, (double)of->bytes / (double)of->tokens,
           (double)of->tokens / (double)of->hits, (double)of->tokens / (double)of->edges);
}

static bool open_host(bench *self)
{
    golchin_error error = {0};
    double start = now();
    self->registry = gl_host_open(&(gl_host_options){0}, &error);
    if (!self->registry) {
        fprintf(stderr, "bench_stages: %s\n", error.text);
        return false;
    }
    gl_registry_select(self->registry, NULL, 0, NULL);
    printf("%-36s %7.1f ms\n", "start, with all extractors", (now() - start) / 1e6);
    return true;
}

static void close_host(bench *self)
{
    for (size_t i = 0; i < self->articles.count; i++)
        free((char *)self->articles.items[i].start);
    gl_vector_free(&self->articles);
    gl_reader_free(&self->reader);
    gl_arena_free(self->arena);
    gl_registry_free(self->registry);
}

// The index of the first path; 0 when the arguments are wrong.
static int read_options(bench *self, int count, char **arguments)
{
    int option;
    while ((option = getopt(count, arguments, "cn:")) != -1) {
        if (option == 'c')
            self->last = STAGE_LANGUAGE;
        else if (option == 'n')
            self->rounds = strtoul(optarg, NULL, 10);
        else
            return 0;
    }
    return optind < count && self->rounds > 0 ? optind : 0;
}

int main(int count, char **arguments)
{
    bench self = {.last = STAGE_ALL, .rounds = ROUNDS};
    int first = read_options(&self, count, arguments);
    if (!first) {
        fputs("usage: bench_stages [-c] [-n ROUNDS] PATH...\n", stderr);
        return 1;
    }
    self.arena = gl_arena_new();
    gl_sources_walk(
        (const char *const *)&arguments[first], (size_t)(count - first),
        &(gl_source_visitor){.article = keep_article, .fault = print_fault, .context = &self});
    bool is_ready = self.articles.count > 0 && open_host(&self);
    if (is_ready) {
        measure(&self);
        print_totals(&self.totals, self.articles.count);
    }
    close_host(&self);
    return is_ready ? 0 : 1;
}
