#include "registry/order.h"

#include <string.h>

#include "base/slice.h"
#include "suites.h"
#include "unit.h"

enum { NODES = 5, TYPES = 3 };

typedef struct row {
    const char *name;
    const char *publishes, *needs; // a letter a type; N is given
    const char *expect;            // the phase, or what the reason says
} row;

static const struct {
    const char *what;
    row rows[NODES];
} orders[] = {
    {"alone", {{"a", "", "", "0"}}},
    {"a given type needs nobody", {{"a", "", "N", "0"}}},
    {"a chain in the wrong order",
     {{"c", "", "Q", "2"}, {"b", "Q", "P", "1"}, {"a", "P", "", "0"}}},
    {"after all publishers of a type",
     {{"c", "", "P", "2"}, {"b", "P", "Q", "1"}, {"a", "PQ", "", "0"}}},
    {"an unmet need", {{"a", "", "P", "\"P\", which no loaded extractor publishes"}}},
    {"who needs a refused one is refused too",
     {{"a", "", "Q", "\"Q\", which no"}, {"b", "Q", "P", "\"P\", which no"}, {"c", "", "", "0"}}},
    {"another publisher is left",
     {{"a", "", "Q", "1"}, {"b", "Q", "P", "\"P\", which no"}, {"c", "Q", "", "0"}}},
    {"a circle", {{"a", "P", "Q", "a → b → a"}, {"b", "Q", "P", "a → b → a"}, {"c", "", "", "0"}}},
    {"who hangs on a circle",
     {{"c", "", "P", "\"P\", which no"},
      {"a", "P", "Q", "needs itself"},
      {"b", "Q", "P", "needs itself"}}},
    {"a circle of three and one that stays",
     {{"a", "P", "Q", "a → b → c → a"},
      {"b", "Q", "R", "a → b → c → a"},
      {"c", "R", "P", "a → b → c → a"},
      {"d", "R", "", "0"},
      {"e", "", "R", "1"}}},
    {"its own edges only", {{"a", "P", "P", "only it publishes itself"}}},
    {"its own type, published by another too", {{"a", "P", "P", "1"}, {"b", "P", "", "0"}}},
    {"a given type that another adds to", {{"a", "", "N", "1"}, {"b", "N", "", "0"}}},
};

static bool is_given(golchin_slice name)
{
    return gl_slice_is(name, "N");
}

static size_t read_types(gl_strings *symbols, const char *letters, golchin_symbol *out)
{
    size_t count = strlen(letters);
    for (size_t i = 0; i < count; i++)
        out[i] = gl_strings_add(symbols, gl_slice(letters + i, 1));
    return count;
}

START_TEST(extractors_run_after_those_they_need)
{
    gl_arena *arena = gl_arena_new();
    gl_strings *symbols = gl_strings_new();
    gl_order_node nodes[NODES];
    golchin_symbol types[NODES][2][TYPES];
    const row *rows = orders[_i].rows;
    uint32_t count = 0;
    for (; count < NODES && rows[count].name; count++) {
        golchin_symbol(*of)[TYPES] = types[count];
        nodes[count] =
            (gl_order_node){.name = rows[count].name, .publishes = of[0], .needs = of[1]};
        nodes[count].publish_count = read_types(symbols, rows[count].publishes, of[0]);
        nodes[count].need_count = read_types(symbols, rows[count].needs, of[1]);
    }
    gl_order(nodes, count, symbols, is_given, "N", arena);
    for (uint32_t i = 0; i < count; i++) {
        const char *got =
            nodes[i].reason ? nodes[i].reason : gl_arena_format(arena, "%u", nodes[i].phase);
        ck_assert_msg(nodes[i].reason ? strstr(got, rows[i].expect) != NULL
                                      : strcmp(got, rows[i].expect) == 0,
                      "%s: %s got \"%s\", not \"%s\"", orders[_i].what, rows[i].name, got,
                      rows[i].expect);
    }
    gl_strings_free(symbols);
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_refused_extractor_publishes_nothing)
{
    gl_arena *arena = gl_arena_new();
    gl_strings *symbols = gl_strings_new();
    golchin_symbol type = gl_strings_add(symbols, gl_slice_of("P"));
    gl_order_node nodes[] = {
        {.name = "a", .publishes = &type, .publish_count = 1, .is_refused = true},
        {.name = "b", .needs = &type, .need_count = 1},
    };
    ck_assert_uint_eq(gl_order(nodes, 2, symbols, is_given, "N", arena), 0);
    ck_assert_ptr_null(nodes[0].reason);
    ck_assert_int_eq(nodes[1].why, GOLCHIN_UNKNOWN);
    gl_strings_free(symbols);
    gl_arena_free(arena);
}
END_TEST

Suite *order_suite(void)
{
    Suite *suite = suite_create("order");
    TCase *tc = tcase_create("order");
    tcase_add_loop_test(tc, extractors_run_after_those_they_need, 0, COUNT_OF(orders));
    tcase_add_test(tc, a_refused_extractor_publishes_nothing);
    suite_add_tcase(suite, tc);
    return suite;
}
