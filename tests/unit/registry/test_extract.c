#include <string.h>

#include "base/slice.h"
#include "stand.h"
#include "suites.h"
#include "unit.h"

static const struct {
    const char *plugin;
    const char *error; // of its error record
} failures[] = {
    {"fails_extract", "the table is empty"},
    {"fails_rule", "fails.c:1: the rule gives up"},
    {"fails_record", "lacks \\\"needed\\\""},
};

START_TEST(an_extractor_that_fails_loses_its_own_records_only)
{
    const char *plugins[] = {failures[_i].plugin, "clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "یک درمانگاه در شهر");
    ck_assert_uint_eq(stand.result.records, 2);
    ck_assert_uint_eq(stand.result.failures, 1);
    ck_assert_int_eq(stand_count(&stand.written, "\"type\":\"clinic\""), 1);
    ck_assert_int_eq(stand_count(&stand.written, "\"type\":\"size\""), 1);
    ck_assert_int_eq(stand_count(&stand.written, "\"type\":\"error\""), 1);
    ck_assert_int_eq(stand_count(&stand.written, "\"by\":{\"extractor\":\"fails"), 0);
    ck_assert_msg(stand_has(&stand.log, failures[_i].plugin), "nothing in the log");
    ck_assert_msg(stand_has(&stand.written, failures[_i].error), "%.*s", (int)stand.written.len,
                  stand.written.start);
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_failure_lasts_for_its_article_only)
{
    static const char *const plugins[] = {"fails_rule", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "یک درمانگاه");
    ck_assert_uint_eq(stand.result.failures, 1);
    stand_extract(&stand, "یک بیمارستان");
    ck_assert_uint_eq(stand.result.failures, 0);
    ck_assert_uint_eq(stand.result.records, 1);
    stand_deinit(&stand);
}
END_TEST

START_TEST(published_edges_are_seen_by_those_who_need_them)
{
    static const char *const plugins[] = {"reader", "marker", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "درمانگاه، درمانگاه و درمانگاه");
    ck_assert_msg(stand_has(&stand.written, "\"fields\":{\"count\":3}"), "%.*s",
                  (int)stand.written.len, stand.written.start);
    stand_deinit(&stand);
}
END_TEST

START_TEST(mappings_fill_records_and_edges)
{
    static const char *const plugins[] = {"user", "maker", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "بیمارستان ۲۲۰ تختخواب دارد.");
    ck_assert_uint_eq(stand.result.failures, 0);
    ck_assert_msg(stand_has(&stand.written, "\"type\":\"maker\",\"fields\":{\"beds\":220,\"word\":"
                                            "\"counted\"}") &&
                      stand_has(&stand.written, "\"type\":\"user\",\"fields\":{\"beds\":220,"
                                                "\"word\":\"220 تختخواب\"}"),
                  "%.*s", (int)stand.written.len, stand.written.start);
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_fact_said_twice_is_written_once)
{
    static const char *const plugins[] = {"clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "یک درمانگاه\n\nاین درمانگاه");
    ck_assert_int_eq(stand_count(&stand.written, "\"type\":\"clinic\""), 1);
    ck_assert_msg(stand_has(&stand.written,
                            "\"spans\":{\"record\":[{\"byte\":[5,21],\"char\":[3,11]},{\"byte\":["),
                  "%.*s", (int)stand.written.len, stand.written.start);
    stand_deinit(&stand);
}
END_TEST

START_TEST(lists_are_found_beside_the_plugin_and_among_the_shipped_ones)
{
    static const char *const plugins[] = {"lists", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "بیش از دو درمانگاه در شهر بزرگ و یک بیمارستان");
    ck_assert_msg(stand_has(&stand.written, "\"beside\":2") &&
                      stand_has(&stand.written, "\"here\":1") &&
                      !stand_has(&stand.written, "\"shipped\":0"),
                  "%.*s", (int)stand.written.len, stand.written.start);
    stand_deinit(&stand);
}
END_TEST

START_TEST(an_empty_article_is_one)
{
    static const char *const plugins[] = {"clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "");
    ck_assert_uint_eq(stand.result.records, 1);
    stand_deinit(&stand);
}
END_TEST

static void keep_feature(void *context, golchin_slice name, golchin_value value)
{
    (void)value;
    gl_bytes_add(context, name.start, name.len);
    gl_bytes_add_char(context, ' ');
}

START_TEST(what_a_careless_plugin_leaves_behind_can_be_read)
{
    static const char *const plugins[] = {"careless", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "درمانگاه");
    ck_assert_uint_eq(stand.result.failures, 1);
    stand_extract(&stand, "یک درمانگاه");
    ck_assert_uint_eq(stand.result.failures, 0);
    uint32_t count;
    gl_bytes names = {0};
    const golchin_edge *const *edges = gl_registry_edges(stand.registry, 0, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (gl_slice_is(gl_registry_symbol(stand.registry, edges[i]->type), "Careless"))
            gl_registry_each_feature(stand.registry, edges[i], keep_feature, &names);
    }
    ck_assert_msg(gl_slice_is(gl_bytes_slice(&names), "named "), "the edge has the features %.*s",
                  (int)names.len, names.start);
    gl_bytes_free(&names);
    stand_deinit(&stand);
}
END_TEST

static void keep_line(void *context, golchin_slice bytes)
{
    gl_bytes_add(context, bytes.start, bytes.len);
}

START_TEST(what_is_no_text_is_an_error_record)
{
    static const char *const plugins[] = {"clinics", NULL};
    static const char bytes[64] = {1, 2, 3, 4, 5, 6, 7, 8, 0};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    golchin_error error = {0};
    golchin_status status =
        gl_registry_extract(stand.registry, GL_LITERAL("7"), gl_slice(bytes, sizeof bytes), NULL,
                            keep_line, &stand.written, &stand.result, &error);
    ck_assert_int_eq(status, GOLCHIN_NOT_TEXT);
    ck_assert_int_eq(stand_count(&stand.written, "\n"), 1);
    ck_assert(stand_has(&stand.written, "{\"article\":\"7\",\"type\":\"error\""));
    stand_deinit(&stand);
}
END_TEST

Suite *extract_suite(void)
{
    Suite *suite = suite_create("extract");
    TCase *tc = tcase_create("extract");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, an_extractor_that_fails_loses_its_own_records_only, 0,
                        COUNT_OF(failures));
    tcase_add_test(tc, a_failure_lasts_for_its_article_only);
    tcase_add_test(tc, published_edges_are_seen_by_those_who_need_them);
    tcase_add_test(tc, mappings_fill_records_and_edges);
    tcase_add_test(tc, a_fact_said_twice_is_written_once);
    tcase_add_test(tc, lists_are_found_beside_the_plugin_and_among_the_shipped_ones);
    tcase_add_test(tc, what_a_careless_plugin_leaves_behind_can_be_read);
    tcase_add_test(tc, an_empty_article_is_one);
    tcase_add_test(tc, what_is_no_text_is_an_error_record);
    suite_add_tcase(suite, tc);
    return suite;
}
