// What each stage of the core takes: bench_stages [-c] [-n ROUNDS] PATH…
//
// The articles are read first. Then every round runs all of them as far as one stage, as far as the
// next, and so on, with one arena that is used again as in a run; a stage takes what its pass takes
// more than the one before. Times are those of the process, so that only what shares the machine's
// caches disturbs them; medians of the rounds are printed with their spread. More passes have word
// lists of other sizes in place of the shipped ones, or a list of phrases besides those. `-c`
// leaves the extractors out.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/slice.h"
#include "base/vector.h"
#include "lists.h"
#include "registry/registry_data.h"
#include "run/reader.h"
#include "run/run.h"
#include "run/sources.h"
#include "text/tokens.h"

enum { ROUNDS = 9, ARENA_KEPT = 8 * 1024 * 1024 };

typedef enum pass {
    PASS_DECODE,
    PASS_TOKENS,
    PASS_TEXT,
    PASS_LISTS,
    PASS_LANGUAGE,
    PASS_ALL,
    PASS_FEW_WORDS, // these two with lists of the bench in place of others
    PASS_MANY_WORDS,
    PASS_PHRASE, // these two as PASS_LANGUAGE, in a host of their own with one more list
    PASS_PHRASES,
    PASS_COUNT,
} pass;

static const char *const stage_names[] = {
    [PASS_DECODE] = "check and copy",
    [PASS_TOKENS] = "tokens, folds, hashes",
    [PASS_TEXT] = "sentences",
    [PASS_LISTS] = "word lists",
    [PASS_LANGUAGE] = "numbers, dates, places",
    [PASS_ALL] = "all, with extractors and output",
};

// Passes that are held against each other run side by side.
static const pass order[PASS_COUNT] = {
    PASS_DECODE, PASS_TOKENS,  PASS_TEXT,      PASS_LISTS,      PASS_LANGUAGE,
    PASS_PHRASE, PASS_PHRASES, PASS_FEW_WORDS, PASS_MANY_WORDS, PASS_ALL,
};

static const size_t phrase_counts[PASS_COUNT] = {[PASS_PHRASE] = 1, [PASS_PHRASES] = 101};

enum { FEW_WORDS = 10000, MANY_WORDS = 100000 };

typedef gl_vector(golchin_slice) articles;

typedef struct totals {
    uint64_t bytes, tokens, hits, edges;
} totals;

typedef struct bench {
    gl_registry *registry;
    gl_registry *with_phrases[PASS_COUNT];
    gl_lexicon *lexicons[PASS_COUNT];
    gl_strings *symbols; // of the lists of the bench
    gl_arena *arena;
    articles articles;
    gl_bytes bytes;
    totals totals;
    bool is_core_only;
    size_t rounds;
} bench;

// Nanoseconds of this process.
static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static bool keep_article(void *context, const gl_source *source)
{
    bench *self = context;
    golchin_error error = {0};
    if (gl_read_source(&self->bytes, source, 0, &error) != GOLCHIN_OK) {
        fprintf(stderr, "bench_stages: %s\n", error.text);
        return true;
    }
    char *copy = gl_alloc(self->bytes.len);
    memcpy(copy, self->bytes.start, self->bytes.len);
    gl_vector_push(&self->articles, gl_slice(copy, self->bytes.len));
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

static golchin_status make_tokens(golchin_slice bytes, gl_arena *arena, gl_text *text)
{
    golchin_status status = gl_decode(bytes, NULL, arena, &text->decoded, NULL);
    text->text = text->decoded.text;
    return status == GOLCHIN_OK ? gl_tokens_find(text, &(gl_borders){0}, arena, NULL) : status;
}

// One article as far as a stage of the core.
static void run_core(bench *self, golchin_slice bytes, pass last)
{
    gl_text text = {0};
    gl_arena_reset(self->arena, ARENA_KEPT);
    if (last <= PASS_TOKENS) {
        if (last == PASS_DECODE)
            gl_decode(bytes, NULL, self->arena, &text.decoded, NULL);
        else
            make_tokens(bytes, self->arena, &text);
        return;
    }
    if (gl_text_make(bytes, NULL, self->arena, &text, NULL) != GOLCHIN_OK || last == PASS_TEXT)
        return;
    gl_lattice *lattice = gl_lattice_new(self->arena);
    bool has_phrases = self->with_phrases[last] != NULL;
    gl_registry *registry = has_phrases ? self->with_phrases[last] : self->registry;
    gl_lexicon *own = self->lexicons[last];
    gl_lexicon_find(own ? own : registry->lexicon, &text, lattice, self->arena);
    size_t hits = gl_lattice_count(lattice);
    if (last == PASS_LANGUAGE || has_phrases)
        gl_language_run(registry->language, &text, (gl_day){0}, lattice, self->arena);
    if (last != PASS_LANGUAGE)
        return;
    self->totals.hits += hits;
    self->totals.bytes += bytes.len;
    self->totals.tokens += text.token_count;
    self->totals.edges += gl_lattice_count(lattice);
}

static void run_all(bench *self, golchin_slice bytes)
{
    gl_article_result result;
    gl_registry_extract(self->registry, GL_LITERAL("bench"), bytes, NULL, drop, NULL, &result,
                        NULL);
}

static double time_pass(bench *self, pass which)
{
    double start = now();
    for (size_t i = 0; i < self->articles.count; i++) {
        if (which == PASS_ALL)
            run_all(self, self->articles.items[i]);
        else
            run_core(self, self->articles.items[i], which);
    }
    return now() - start;
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return values[count / 2];
}

// What a pass takes more than the one before it; PASS_ALL begins anew.
static void print_stage(const bench *self, double *const times[PASS_COUNT], pass which)
{
    double *own = gl_alloc(self->rounds * sizeof *own), scale = 1 / (double)self->totals.bytes;
    for (size_t i = 0; i < self->rounds; i++)
        own[i] =
            times[which][i] - (which == PASS_DECODE || which == PASS_ALL ? 0 : times[which - 1][i]);
    double middle = median(own, self->rounds);
    printf("%-36s %7.2f ns/byte  %6.2f to %.2f\n", stage_names[which], middle * scale,
           own[0] * scale, own[self->rounds - 1] * scale);
    free(own);
}

// The time of a pass against that of another, round by round.
static void print_ratio(const bench *self, double *const times[PASS_COUNT], pass which, pass base,
                        const char *name)
{
    double *ratios = gl_alloc(self->rounds * sizeof *ratios);
    for (size_t i = 0; i < self->rounds; i++)
        ratios[i] = times[which][i] / times[base][i];
    double middle = median(ratios, self->rounds);
    printf("%-36s %7.3f times   %6.3f to %.3f\n", name, middle, ratios[0],
           ratios[self->rounds - 1]);
    free(ratios);
}

static void measure(bench *self)
{
    double *times[PASS_COUNT];
    for (int i = 0; i < PASS_COUNT; i++)
        times[i] = gl_alloc(self->rounds * sizeof(double));
    for (size_t round = 0; round <= self->rounds; round++) { // the first one warms up
        self->totals = (totals){0};
        for (int i = 0; i < PASS_COUNT; i++) {
            pass which = order[i];
            bool is_left_out = which == PASS_ALL && self->is_core_only;
            times[which][round ? round - 1 : 0] = is_left_out ? 0 : time_pass(self, which);
        }
    }
    for (int i = 0; i <= PASS_ALL - self->is_core_only; i++)
        print_stage(self, times, (pass)i);
    print_ratio(self, times, PASS_LISTS, PASS_TOKENS, "text and word lists, against tokens");
    print_ratio(self, times, PASS_MANY_WORDS, PASS_FEW_WORDS, "100,000 words against 10,000");
    print_ratio(self, times, PASS_PHRASES, PASS_PHRASE, "with 100 more phrases, all of it");
    for (int i = 0; i < PASS_COUNT; i++)
        free(times[i]);
}

static void print_totals(const totals *of, size_t count)
{
    printf("%zu articles, %.2f MB; %.1f bytes a token; a word list is hit every %.1f tokens, an "
           "edge is made every %.1f\n",
           count, (double)of->bytes / 1e6, (double)of->bytes / (double)of->tokens,
           (double)of->tokens / (double)of->hits, (double)of->tokens / (double)of->edges);
}

// With the extractors that are shipped, and with one of a file, too. NULL: why not is printed.
static gl_registry *open_registry(const char *file)
{
    golchin_error error = {0};
    const gl_host_options options = {.files = &file, .file_count = file != NULL};
    gl_registry *registry = gl_host_open(&options, &error);
    if (!registry)
        fprintf(stderr, "bench_stages: %s\n", error.text);
    else
        gl_registry_select(registry, NULL, 0, NULL);
    return registry;
}

static bool open_host(bench *self)
{
    double start = now();
    self->registry = open_registry(NULL);
    printf("%-36s %7.1f ms\n", "start, with all extractors", (now() - start) / 1e6);
    return self->registry;
}

static gl_registry *open_with_phrases(const gl_text *text, size_t count)
{
    char path[] = "bench-phrases-XXXXXX.lua";
    enum { SUFFIX = sizeof ".lua" - 1 };
    int file = mkstemps(path, SUFFIX);
    FILE *script = file < 0 ? NULL : fdopen(file, "w");
    if (!script) {
        perror("bench_stages: a script for phrases");
        if (file >= 0) {
            close(file);
            unlink(path);
        }
        return NULL;
    }
    bool is_written = bench_phrases_write(script, text, count) > 0;
    is_written = fclose(script) == 0 && is_written;
    gl_registry *registry = is_written ? open_registry(path) : NULL;
    unlink(path);
    return registry;
}

// The words of the lists of the bench come from the first articles.
static bool make_lists(bench *self)
{
    enum { ENOUGH = 1024 * 1024 }; // bytes
    gl_vector(char) joined = {0};
    for (size_t i = 0; i < self->articles.count && joined.count < ENOUGH; i++) {
        golchin_slice article = self->articles.items[i];
        for (size_t at = 0; at < article.len; at++)
            gl_vector_push(&joined, article.start[at]);
        gl_vector_push(&joined, '\n');
    }
    gl_text text = {0};
    self->symbols = gl_strings_new();
    gl_text_make(gl_slice(joined.items, joined.count), NULL, self->arena, &text, NULL);
    self->lexicons[PASS_FEW_WORDS] = bench_list_new(self->symbols, &text, FEW_WORDS);
    self->lexicons[PASS_MANY_WORDS] = bench_list_new(self->symbols, &text, MANY_WORDS);
    bool is_open = true;
    for (int i = 0; i < PASS_COUNT; i++) {
        if (phrase_counts[i])
            self->with_phrases[i] = open_with_phrases(&text, phrase_counts[i]);
        is_open = is_open && (!phrase_counts[i] || self->with_phrases[i]);
    }
    gl_vector_free(&joined);
    return is_open;
}

static void close_host(bench *self)
{
    for (int i = 0; i < PASS_COUNT; i++)
        gl_lexicon_free(self->lexicons[i]);
    gl_strings_free(self->symbols);
    for (size_t i = 0; i < self->articles.count; i++)
        free((char *)self->articles.items[i].start);
    gl_vector_free(&self->articles);
    gl_bytes_free(&self->bytes);
    gl_arena_free(self->arena);
    gl_registry_free(self->registry);
    for (int i = 0; i < PASS_COUNT; i++)
        gl_registry_free(self->with_phrases[i]);
}

// The index of the first path; 0 when the arguments are wrong.
static int read_options(bench *self, int count, char **arguments)
{
    int option;
    while ((option = getopt(count, arguments, "cn:")) != -1) {
        if (option == 'c')
            self->is_core_only = true;
        else if (option == 'n')
            self->rounds = strtoul(optarg, NULL, 10);
        else
            return 0;
    }
    return optind < count && self->rounds > 0 ? optind : 0;
}

int main(int count, char **arguments)
{
    bench self = {.rounds = ROUNDS};
    int first = read_options(&self, count, arguments);
    if (!first) {
        fputs("usage: bench_stages [-c] [-n ROUNDS] PATH...\n", stderr);
        return 1;
    }
    self.arena = gl_arena_new();
    gl_sources_walk(
        (const char *const *)&arguments[first], (size_t)(count - first),
        &(gl_source_visitor){.article = keep_article, .fault = print_fault, .context = &self});
    bool is_ready = self.articles.count > 0 && open_host(&self) && make_lists(&self);
    if (is_ready) {
        measure(&self);
        print_totals(&self.totals, self.articles.count);
    }
    close_host(&self);
    return is_ready ? 0 : 1;
}
