// What rules cost: bench_rules FOLDER [ROUNDS [COUNT…]]
//
// Runs 0, 10, 100 and 1,000 rules over the articles below FOLDER, in turns, and prints for each
// count the least processor time of a run, what it is to that of 10 rules, the share that the rules
// have in it, and what it took to compile them: to add them, and what the lexicon and the automaton
// take longer than without them. Articles are read once, to memory. A single COUNT and
// one round are for `valgrind --tool=callgrind` and `perf stat`, whose counts do not drift.
#include "rules.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/slice.h"

enum { COUNTS = 8, LIMIT = 4 << 20 };

typedef struct series {
    size_t rules;
    made_rules made;
    gl_registry *registry;
    double least; // seconds
    double sealing;
    uint64_t records;
} series;

static void count_line(void *context, golchin_slice line)
{
    uint64_t *lines = context;
    *lines += line.len > 0;
}

static bool prepare(series *s, const corpus *c)
{
    golchin_error error = {0};
    static const char lexicon[] = GOLCHIN_SOURCE_DIR "/scripts/lexicon";
    s->made = (made_rules){.words = c, .count = s->rules};
    s->registry = gl_registry_new(&(gl_registry_options){.lexicon_folder = lexicon}, &error);
    gl_loader loader = made_rules_loader(&s->made);
    if (s->registry)
        gl_registry_add_loader(s->registry, &loader);
    if (!s->registry ||
        gl_registry_load(s->registry, GOLCHIN_SOURCE_DIR "/scripts/lexicon/units.tsv", &error) !=
            GOLCHIN_OK) {
        fprintf(stderr, "bench_rules: %s\n", error.text);
        return false;
    }
    double start = seconds_now();
    gl_registry_seal(s->registry);
    s->sealing = seconds_now() - start;
    return true;
}

static void run(series *s, const corpus *c)
{
    uint64_t records = 0;
    double start = seconds_now();
    for (size_t i = 0; i < c->articles.count; i++) {
        gl_article_result result;
        gl_registry_extract(s->registry, GL_LITERAL("article"), c->articles.items[i], NULL,
                            count_line, &records, &result, NULL);
    }
    double took = seconds_now() - start;
    s->least = s->least > 0 && s->least < took ? s->least : took;
    s->records = records;
}

static void report(const series *all, int count, const corpus *c)
{
    double base = 0, ten = 0, sealing = 0;
    printf("%zu articles, %.1f MB, %zu rare words\n", c->articles.count, (double)c->bytes / 1e6,
           c->rare_count);
    for (int i = 0; i < count; i++) {
        base = all[i].rules == 0 ? all[i].least : base;
        ten = all[i].rules == 10 ? all[i].least : ten;
        sealing = all[i].rules == 0 ? all[i].sealing : sealing;
    }
    printf("%8s %10s %10s %10s %12s %10s\n", "rules", "run/ms", "to 10", "share/%", "compile/ms",
           "records");
    for (int i = 0; i < count; i++) {
        const series *s = &all[i];
        printf("%8zu %10.1f %10.3f %10.1f %12.2f %10llu\n", s->rules, s->least * 1e3,
               ten > 0 ? s->least / ten : 0, base > 0 ? 100 * (1 - base / s->least) : 0,
               (s->made.seconds + s->sealing - sealing) * 1e3, (unsigned long long)s->records);
    }
}

static int bench(series *all, int count, const corpus *c, long rounds)
{
    for (int i = 0; i < count; i++) {
        if (!prepare(&all[i], c))
            return EXIT_FAILURE;
    }
    for (long round = 0; round < rounds; round++) {
        for (int i = 0; i < count; i++)
            run(&all[i], c);
    }
    report(all, count, c);
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    series all[COUNTS] = {{.rules = 0}, {.rules = 10}, {.rules = 100}, {.rules = 1000}};
    int count = 4;
    long rounds = argc > 2 ? strtol(argv[2], NULL, 10) : 5;
    corpus c;
    if (argc > 3)
        count = 0;
    for (int i = 3; i < argc && count < COUNTS; i++)
        all[count++].rules = strtoul(argv[i], NULL, 10);
    if (argc < 2 || rounds < 1 || !corpus_read(&c, argv[1], LIMIT)) {
        fputs("usage: bench_rules FOLDER [ROUNDS [COUNT...]], FOLDER with .txt files\n", stderr);
        return EXIT_FAILURE;
    }
    int code = bench(all, count, &c, rounds);
    for (int i = 0; i < count; i++)
        gl_registry_free(all[i].registry);
    corpus_free(&c);
    return code;
}
