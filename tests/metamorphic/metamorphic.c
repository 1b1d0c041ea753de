// An article gives the same records however it is written: metamorphic [-v] [-p] [-o VARIANT] PATH…
// What is compared are types and slots, strings without regard to spelling. Each variant has a
// floor for the share of records that stay, out of all that either the article or its variant has.
// -v shows those that do not, -p the article as the variant writes it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "cli/changes.h"
#include "evaluate/extracted.h"
#include "evaluate/pair.h"
#include "run/reader.h"
#include "run/run.h"
#include "text/utf8.h"
#include "variants.h"

static const variant variants[] = {
    {"zwnj-as-space", variant_zwnj_as_space, 99},
    {"without-zwnj", variant_without_zwnj, 97},
    {"zwnj-twice", variant_zwnj_twice, 100},
    {"ascii-marks", variant_ascii_marks, 100},
    {"persian-digits", variant_persian_digits, 100},
    {"arabic-digits", variant_arabic_digits, 100},
    {"ascii-digits", variant_ascii_digits, 100},
    {"arabic-letters", variant_arabic_letters, 100},
    {"decomposed", variant_decomposed, 100},
    {"wrapped", variant_wrapped, 99},
    {"wrapped-apart", variant_wrapped_apart, 99},
    {"lead-twice", variant_with_lead_twice, 100},
    {"crlf", variant_with_crlf, 100},
    {"byte-order-mark", variant_with_byte_order_mark, 100},
};
enum { VARIANTS = sizeof variants / sizeof *variants };

// Where the variant says something else.
static const struct {
    const char *variant, *article;
} exceptions[] = {
    {"wrapped", "s02-welfare-zanjan"}, // is cut to a larger width, with a blank line behind each
};

typedef struct tally {
    unsigned same, changed, lost, extra; // records
    unsigned rewritten;                  // articles that the variant writes in another way
    unsigned articles;                   // of those the ones with a difference
} tally;

typedef struct run {
    gl_registry *registry;
    gl_bytes bytes;
    const char *only; // the variant that is tried; NULL: all
    bool is_verbose, is_printing;
    unsigned articles, failures;
    tally tallies[VARIANTS];
} run;

static void extract(run *self, golchin_slice id, golchin_slice article, gl_facts *facts)
{
    golchin_error error = {0};
    uint32_t failures = 0;
    gl_facts_init(facts);
    const gl_order order = {.id = id, .text = article};
    golchin_status status = gl_facts_extract(facts, self->registry, &order, &failures, &error);
    if (status == GOLCHIN_OK && failures == 0)
        return;
    fprintf(stderr, "%.*s: %s\n", GL_SLICE_ARGS(id), error.text);
    self->failures++;
}

static void count(const gl_pair *pair, tally *counts)
{
    unsigned *kind = !pair->right     ? &counts->lost
                     : !pair->left    ? &counts->extra
                     : pair->is_equal ? &counts->same
                                      : &counts->changed;
    ++*kind;
}

static void show(const gl_pair *pair)
{
    const gl_fact *fact = pair->left ? pair->left : pair->right;
    printf("  %s %s\n", !pair->right ? "lost" : !pair->left ? "extra" : "changed", fact->type);
    gl_pair_print(stdout, pair, false);
}

static void compare(run *self, size_t index, golchin_slice id, const gl_facts *plain,
                    const gl_facts *varied)
{
    gl_pairs pairs = {0};
    bool is_same = true;
    gl_facts_pair(plain, varied, false, &pairs);
    for (size_t i = 0; i < pairs.count; i++) {
        const gl_pair *pair = &pairs.items[i];
        count(pair, &self->tallies[index]);
        if (pair->is_equal)
            continue;
        if (is_same && self->is_verbose)
            printf("%s: %.*s\n", variants[index].name, GL_SLICE_ARGS(id));
        if (self->is_verbose)
            show(pair);
        is_same = false;
    }
    self->tallies[index].articles += !is_same;
    gl_vector_free(&pairs);
}

static bool is_exception(const variant *tried, golchin_slice id)
{
    for (size_t i = 0; i < sizeof exceptions / sizeof *exceptions; i++) {
        if (strcmp(exceptions[i].variant, tried->name) == 0 &&
            gl_slice_is(id, exceptions[i].article))
            return true;
    }
    return false;
}

static bool is_wanted(const run *self, const variant *tried)
{
    return !self->only || strcmp(self->only, tried->name) == 0;
}

static void try_variants(run *self, golchin_slice id, golchin_slice article)
{
    gl_facts plain;
    extract(self, id, article, &plain);
    gl_arena *arena = gl_arena_new();
    for (size_t i = 0; i < VARIANTS; i++) {
        if (!is_wanted(self, &variants[i]) || is_exception(&variants[i], id))
            continue;
        gl_facts varied;
        golchin_slice other = variants[i].make(article, arena);
        if (self->is_printing)
            fwrite(other.start, 1, other.len, stdout);
        self->tallies[i].rewritten += !gl_slice_equal(article, other);
        extract(self, id, other, &varied);
        compare(self, i, id, &plain, &varied);
        gl_facts_deinit(&varied);
        gl_arena_reset(arena, SIZE_MAX);
    }
    gl_arena_free(arena);
    gl_facts_deinit(&plain);
    self->articles++;
}

static void complain(void *context, const char *message)
{
    run *self = context;
    fprintf(stderr, "%s\n", message);
    self->failures++;
}

// Articles that are not UTF-8 are passed over: variants are made of characters.
static bool try_article(void *context, const gl_source *source)
{
    run *self = context;
    golchin_error error = {0};
    if (gl_read_source(&self->bytes, source, 0, &error) != GOLCHIN_OK)
        complain(self, error.text);
    else if (gl_utf8_valid(self->bytes.start, self->bytes.len) == self->bytes.len)
        try_variants(self, source->id, gl_bytes_slice(&self->bytes));
    return true;
}

static bool holds(const variant *tried, const tally *counts)
{
    unsigned all = counts->same + counts->changed + counts->lost + counts->extra;
    double share = all ? 100.0 * counts->same / all : 100.0;
    bool is_held = counts->rewritten > 0 && share >= tried->floor;
    printf("%-16s %6.2f %% of %4u records, at least %3u; %2u changed, %2u lost, %2u extra; "
           "%2u of %3u articles\n",
           tried->name, share, all, tried->floor, counts->changed, counts->lost, counts->extra,
           counts->articles, counts->rewritten);
    return is_held;
}

static bool report(const run *self)
{
    bool is_held = self->failures == 0 && self->articles > 0;
    printf("%u articles\n", self->articles);
    for (size_t i = 0; i < VARIANTS; i++) {
        if (is_wanted(self, &variants[i]))
            is_held &= holds(&variants[i], &self->tallies[i]);
    }
    return is_held;
}

static int usage(void)
{
    fputs("usage: metamorphic [-v] [-p] [-o VARIANT] PATH...\n", stderr);
    return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    golchin_error error = {0};
    run self = {0};
    for (int option; (option = getopt(argc, argv, "vpo:")) != -1;) {
        if (option == 'v')
            self.is_verbose = true;
        else if (option == 'p')
            self.is_printing = true;
        else if (option == 'o')
            self.only = optarg;
        else
            return usage();
    }
    if (optind == argc)
        return usage();
    self.registry = gl_host_open(&(gl_host_options){0}, &error);
    if (!self.registry) {
        fprintf(stderr, "%s\n", error.text);
        return EXIT_FAILURE;
    }
    gl_sources_walk(
        (const char *const *)argv + optind, (size_t)(argc - optind),
        &(gl_source_visitor){.article = try_article, .fault = complain, .context = &self});
    bool is_held = report(&self);
    gl_bytes_free(&self.bytes);
    gl_registry_free(self.registry);
    return is_held ? EXIT_SUCCESS : EXIT_FAILURE;
}
