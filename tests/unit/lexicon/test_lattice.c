#include "suites.h"

#include "base/slice.h"

static golchin_edge edge(uint32_t first, uint32_t last, golchin_symbol type, uint32_t entry)
{
    return (golchin_edge){.first = first, .last = last, .type = type, .entry = entry};
}

// `first-last:type.entry` of edges, a blank behind each.
static const char *shown(gl_arena *arena, const golchin_edge *const *edges, uint32_t count)
{
    const char *text = "";
    for (uint32_t i = 0; i < count; i++)
        text = gl_arena_format(arena, "%s%u-%u:%u.%u ", text, edges[i]->first, edges[i]->last,
                               edges[i]->type, edges[i]->entry);
    return text;
}

static gl_lattice *example(gl_arena *arena)
{
    gl_lattice *lattice = gl_lattice_new(arena);
    gl_lattice_add(lattice, edge(2, 3, 7, 1));
    gl_lattice_add(lattice, edge(0, 1, 7, 2));
    gl_lattice_add(lattice, edge(0, 3, 9, 3));
    gl_lattice_add(lattice, edge(0, 1, 9, 4));
    gl_lattice_add(lattice, edge(0, 3, 7, 5));
    gl_lattice_add(lattice, edge(4, 5, 8, 6));
    return lattice;
}

START_TEST(longer_edges_come_first_then_earlier_ones)
{
    gl_arena *arena = gl_arena_new();
    gl_lattice *lattice = example(arena);
    gl_lattice_seal(lattice, 5);
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(lattice, 0, &count);
    ck_assert_str_eq(shown(arena, edges, count), "0-3:9.3 0-3:7.5 0-1:7.2 0-1:9.4 ");
    gl_lattice_at(lattice, 1, &count);
    ck_assert_uint_eq(count, 0);
    gl_lattice_at(lattice, 99, &count);
    ck_assert_uint_eq(count, 0);
    edges = gl_lattice_of(lattice, 7, &count);
    ck_assert_str_eq(shown(arena, edges, count), "0-3:7.5 0-1:7.2 2-3:7.1 ");
    gl_lattice_of(lattice, 77, &count);
    ck_assert_uint_eq(count, 0);
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_lattice_that_is_filled_answers_as_one_that_is_sorted)
{
    enum { TOKENS = 5 };
    gl_arena *arena = gl_arena_new();
    gl_lattice *sorted = example(arena), *filled = gl_lattice_new(arena);
    gl_lattice_seal(sorted, TOKENS);
    uint32_t count;
    const golchin_edge *const *all = gl_lattice_all(sorted, &count);
    golchin_edge *row = gl_arena_array(arena, golchin_edge, count);
    uint32_t *ends = gl_arena_array(arena, uint32_t, TOKENS + 1);
    for (uint32_t i = 0; i < count; i++) {
        row[i] = *all[i];
        ends[row[i].first + 1] = i + 1;
    }
    gl_lattice_fill(filled, row, count, ends, TOKENS);
    for (int round = 0; round < 2; round++) { // as they are, and with an edge that comes later
        for (uint32_t token = 0; token < TOKENS; token++) {
            uint32_t one, other;
            const golchin_edge *const *left = gl_lattice_at(sorted, token, &one);
            const golchin_edge *const *right = gl_lattice_at(filled, token, &other);
            ck_assert_str_eq(shown(arena, left, one), shown(arena, right, other));
        }
        ck_assert_uint_eq(gl_lattice_count(filled), gl_lattice_count(sorted));
        ck_assert_ptr_eq(gl_lattice_ending(filled, 8, 4), NULL);
        ck_assert_uint_eq(gl_lattice_ending(filled, 8, 5)->entry, 6);
        gl_lattice_add(sorted, edge(1, 4, 9, 7));
        gl_lattice_add(filled, edge(1, 4, 9, 7));
        gl_lattice_seal(sorted, TOKENS);
        gl_lattice_seal(filled, TOKENS);
    }
    gl_arena_free(arena);
}
END_TEST

START_TEST(the_longest_edge_of_a_type_is_found_by_start_and_end)
{
    gl_arena *arena = gl_arena_new();
    gl_lattice *lattice = example(arena);
    gl_lattice_seal(lattice, 5);
    ck_assert_uint_eq(gl_lattice_starting(lattice, 9, 0)->entry, 3);
    ck_assert_uint_eq(gl_lattice_starting(lattice, 7, 2)->entry, 1);
    ck_assert_ptr_null(gl_lattice_starting(lattice, 8, 0));
    ck_assert_ptr_null(gl_lattice_starting(lattice, 8, 5));
    ck_assert_uint_eq(gl_lattice_ending(lattice, 7, 3)->entry, 5);
    ck_assert_uint_eq(gl_lattice_ending(lattice, 8, 5)->entry, 6);
    ck_assert_ptr_null(gl_lattice_ending(lattice, 8, 3));
    ck_assert_ptr_null(gl_lattice_ending(lattice, 8, 6));
    gl_arena_free(arena);
}
END_TEST

START_TEST(edges_are_seen_from_the_next_seal_on_and_never_move)
{
    gl_arena *arena = gl_arena_new();
    gl_lattice *lattice = example(arena);
    gl_lattice_seal(lattice, 5);
    const golchin_edge *kept = gl_lattice_starting(lattice, 8, 4);
    uint32_t count;
    for (uint32_t i = 0; i < 1000; i++)
        gl_lattice_add(lattice, edge(i % 5, 5, 100 + i, i));
    gl_lattice_of(lattice, 150, &count);
    ck_assert_uint_eq(count, 0);
    gl_lattice_seal(lattice, 5);
    for (uint32_t i = 0; i < 1000; i++) {
        const golchin_edge *const *edges = gl_lattice_of(lattice, 100 + i, &count);
        ck_assert_uint_eq(count, 1);
        ck_assert_uint_eq(edges[0]->entry, i);
    }
    ck_assert_ptr_eq(kept, gl_lattice_starting(lattice, 8, 4));
    ck_assert_uint_eq(gl_lattice_count(lattice), 1006);
    gl_arena_free(arena);
}
END_TEST

START_TEST(edges_of_one_type_come_and_all_types_are_found)
{
    gl_arena *arena = gl_arena_new();
    gl_lattice *lattice = gl_lattice_new(arena);
    uint32_t count;
    for (uint32_t i = 0; i < 16; i++)
        gl_lattice_add(lattice, edge(i, i + 1, 7 + i % 2, i));
    gl_lattice_seal(lattice, 20);
    gl_lattice_of(lattice, 7, &count);
    gl_lattice_add(lattice, edge(1, 2, 7, 100));
    gl_lattice_add(lattice, edge(19, 20, 9, 101));
    gl_lattice_seal(lattice, 20);
    const golchin_edge *const *edges = gl_lattice_of(lattice, 7, &count);
    ck_assert_uint_eq(count, 9);
    ck_assert_uint_eq(edges[1]->entry, 100);
    gl_lattice_of(lattice, 8, &count);
    ck_assert_uint_eq(count, 8);
    ck_assert_uint_eq(gl_lattice_of(lattice, 9, &count)[0]->entry, 101);
    ck_assert_uint_eq(count, 1);
    gl_lattice_of(lattice, 10, &count);
    ck_assert_uint_eq(count, 0);
    gl_arena_free(arena);
}
END_TEST

START_TEST(an_empty_lattice_answers)
{
    gl_arena *arena = gl_arena_new();
    gl_lattice *lattice = gl_lattice_new(arena);
    uint32_t count;
    gl_lattice_at(lattice, 0, &count);
    ck_assert_uint_eq(count, 0);
    gl_lattice_of(lattice, 1, &count);
    ck_assert_uint_eq(count, 0);
    ck_assert_ptr_null(gl_lattice_ending(lattice, 1, 0));
    gl_lattice_seal(lattice, 3);
    ck_assert_ptr_null(gl_lattice_starting(lattice, 1, 0));
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_feature_is_found_by_name)
{
    const golchin_feature features[] = {{3, gl_integer(5)}, {4, gl_boolean(true)}};
    golchin_edge made = {.features = features, .feature_count = 2};
    ck_assert_int_eq(gl_edge_feature(&made, 3).as.integer, 5);
    ck_assert_int_eq(gl_edge_feature(&made, 5).kind, GOLCHIN_NONE);
}
END_TEST

Suite *lattice_suite(void)
{
    Suite *suite = suite_create("lattice");
    TCase *tests = tcase_create("lattice");
    tcase_add_test(tests, longer_edges_come_first_then_earlier_ones);
    tcase_add_test(tests, a_lattice_that_is_filled_answers_as_one_that_is_sorted);
    tcase_add_test(tests, the_longest_edge_of_a_type_is_found_by_start_and_end);
    tcase_add_test(tests, edges_are_seen_from_the_next_seal_on_and_never_move);
    tcase_add_test(tests, edges_of_one_type_come_and_all_types_are_found);
    tcase_add_test(tests, an_empty_lattice_answers);
    tcase_add_test(tests, a_feature_is_found_by_name);
    suite_add_tcase(suite, tests);
    return suite;
}
