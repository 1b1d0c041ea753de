// `each` over random patterns and texts, against its definition: a binding belongs to the outermost
// binding of `each` that it lies in; a record takes the first binding of a name that belongs to it,
// else the first one that belongs to none.
//
// GOLCHIN_TEST_FULL=1 in the environment compares 100,000 patterns instead of a few thousand.
#include "suites.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "random_rule.h"
#include "record/emit.h"
#include "unit.h"
#include "world.h"

enum { CASES = 2000, CASES_FULL = 100000, SHOWN = 8192, NOBODY = -1 };

typedef struct trial {
    world *w;
    gl_emit *emit;
    char pattern[2048];
    char want[SHOWN], have[SHOWN];
    uint32_t edges;
} trial;

__attribute__((format(printf, 2, 3))) static void add(char *seen, const char *format, ...)
{
    va_list arguments;
    size_t used = strlen(seen);
    va_start(arguments, format);
    vsnprintf(seen + used, SHOWN - used, format, arguments);
    va_end(arguments);
}

// ---- the definition ----

typedef struct binding {
    gl_capture at;
    int owner;
    char name; // x, y or z
} binding;

static int find_owner(const binding *all, int of)
{
    for (int i = 0; i <= of; i++) {
        if (all[i].name == 'x' && all[i].at.first <= all[of].at.first &&
            all[of].at.last <= all[i].at.last)
            return i;
    }
    return NOBODY;
}

static const binding *find(const binding *all, int count, char name, int owner)
{
    for (int i = 0; i < count; i++) {
        if (all[i].name == name && all[i].owner == owner)
            return &all[i];
    }
    return NULL;
}

static void define(trial *t, const gl_match *match)
{
    binding all[64];
    golchin_symbol name;
    int count = (int)gl_match_binding_count(match);
    ck_assert_int_le(count, COUNT_OF(all));
    for (int i = 0; i < count; i++) {
        gl_match_binding(match, (uint32_t)i, &name, &all[i].at);
        all[i].name = gl_strings_text(t->w->symbols, name).start[0];
        all[i].owner = find_owner(all, i);
    }
    for (int i = 0; i < count; i++) {
        if (all[i].owner != i)
            continue;
        add(t->want, "%u-%u", all[i].at.first, all[i].at.last);
        for (const char *wanted = "yz"; *wanted; wanted++) {
            const binding *own = find(all, count, *wanted, i);
            const binding *found = own ? own : find(all, count, *wanted, NOBODY);
            if (!found)
                continue;
            golchin_slice text =
                gl_text_canonical(&t->w->text, found->at.first, found->at.last, t->w->arena);
            if (text.len > 0)
                add(t->want, " %c=%.*s", *wanted, GL_SLICE_ARGS(text));
        }
        add(t->want, "; ");
    }
}

// ---- the mapping ----

static void on_edge(void *context, golchin_edge edge)
{
    trial *t = context;
    t->edges++;
    add(t->have, "%u-%u", edge.first, edge.last);
    for (uint32_t i = 0; i < edge.feature_count; i++)
        add(t->have, " %s=%.*s", gl_strings_text(t->w->symbols, edge.features[i].name).start,
            GL_SLICE_ARGS(edge.features[i].value.as.string));
    add(t->have, "; ");
}

static void on_match(void *context, const gl_match *match)
{
    trial *t = context;
    gl_emit_source source = {match, &t->w->text, t->w->lexicon, t->w->arena};
    define(t, match);
    gl_emit_edges(t->emit, &source, on_edge, t);
}

static void write_pattern(trial *t)
{
    char *parts[4];
    for (int i = 0; i < COUNT_OF(parts); i++)
        parts[i] = random_pattern();
    snprintf(t->pattern, sizeof t->pattern, "(%s)? (y:Word | x:((%s)? z:Word?) (%s)?){1,4} (%s)?",
             parts[0], parts[1], parts[2], parts[3]);
    for (int i = 0; i < COUNT_OF(parts); i++)
        free(parts[i]);
}

static void add_let(const trial *t, const char *name, bool may_capture)
{
    char *pattern = random_let(may_capture);
    ck_assert_int_eq(gl_rules_let(t->w->rules, 0, name, pattern, NULL), GOLCHIN_OK);
    free(pattern);
}

static void compile(trial *t)
{
    static const golchin_mapping mapping[] = {{"y", "y"}, {"z", "z"}};
    golchin_error error = {0};
    add_let(t, "plain", false);
    add_let(t, "bound", true);
    do
        write_pattern(t);
    while (world_try(t->w, t->pattern, NULL) != GOLCHIN_OK); // too large
    const golchin_rule rule = {
        .name = "r", .pattern = t->pattern, .each = "x", .mapping = mapping, .mapping_count = 2};
    golchin_status status =
        gl_emit_compile(&rule, NULL, t->w->rules, t->w->symbols, t->w->scratch, &t->emit, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
}

static uint32_t try(uint32_t seed)
{
    static trial t;
    t = (trial){.w = world_new()};
    random_seed(seed);
    compile(&t);
    char *text = random_text();
    world_read(t.w, text);
    gl_rules_run(t.w->rules, 0, &t.w->text, t.w->lattice, t.w->scratch, on_match, &t);
    ck_assert_msg(strcmp(t.want, t.have) == 0, "case %u: %s over «%s»:\n want %s\n have %s", seed,
                  t.pattern, text, t.want, t.have);
    free(text);
    world_free(t.w);
    return t.edges;
}

START_TEST(each_makes_what_its_definition_says)
{
    uint32_t edges = 0, count = getenv("GOLCHIN_TEST_FULL") ? CASES_FULL : CASES;
    for (uint32_t i = 0; i < count; i++)
        edges += try(i);
    ck_assert_uint_gt(edges, count / 4);
}
END_TEST

Suite *each_suite(void)
{
    Suite *suite = suite_create("each");
    TCase *tc = tcase_create("random patterns");
    tcase_set_timeout(tc, 1200);
    tcase_add_test(tc, each_makes_what_its_definition_says);
    suite_add_tcase(suite, tc);
    return suite;
}
