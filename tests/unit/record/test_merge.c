#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "record/record_data.h"
#include "shelf.h"
#include "text/fold.h"
#include "text/joiner.h"
#include "suites.h"
#include "unit.h"

enum { ROW_MAX = 4 };

// Records come at bytes 0, 10, 20, …
static const struct {
    const char *what;
    const char *in[ROW_MAX];
    const char *out[ROW_MAX];
} merges[] = {
    {"the same again", {"kind=a;count=2", "kind=a;count=2"}, {"kind=a;count=2"}},
    {"slots are joined",
     {"kind=a;name=x;beds=20", "kind=a;name=x;status=planned"},
     {"kind=a;name=x;beds=20;status=planned"}},
    {"another key", {"kind=a;count=2", "kind=a;count=3"}, {"kind=a;count=2", "kind=a;count=3"}},
    {"an empty key slot is no other value",
     {"kind=a;name=x", "kind=a"},
     {"kind=a;name=x", "kind=a"}},
    {"a contradiction",
     {"kind=a;name=x;beds=20", "kind=a;name=x;beds=30"},
     {"kind=a;name=x;beds=20", "kind=a;name=x;beds=30"}},
    {"the first that does not contradict",
     {"kind=a;beds=20", "kind=a;beds=30", "kind=a;beds=30;open=true"},
     {"kind=a;beds=20", "kind=a;beds=30;open=true"}},
    {"what was joined contradicts from then on",
     {"kind=a;beds=20", "kind=a;open=true", "kind=a;open=false"},
     {"kind=a;beds=20;open=true", "kind=a;open=false"}},
    {"numbers by value", {"kind=a;beds=20", "kind=a;beds=20.0"}, {"kind=a;beds=20"}},
    {"enums exactly",
     {"kind=a;status=active", "kind=a;status=planned"},
     {"kind=a;status=active", "kind=a;status=planned"}},
    {"spacing does not matter",
     {"kind=تأمین اجتماعی", "kind=تامین" GL_ZWNJ "اجتماعی", "kind=تامیناجتماعی"},
     {"kind=تأمین اجتماعی"}},
    {"letters do not matter", {"kind=رئیس", "kind=رییس"}, {"kind=رئیس"}},
    {"marks alone are compared as they are", {"kind=!", "kind=?"}, {"kind=!", "kind=?"}},
};

START_TEST(a_fact_said_twice_is_one_record)
{
    record_shelf shelf;
    shelf_init(&shelf);
    for (uint32_t i = 0; i < ROW_MAX && merges[_i].in[i]; i++)
        shelf_add(&shelf, shelf.facility, 10 * i, 10 * i + 5, merges[_i].in[i]);
    gl_records_merge(shelf.records);
    uint32_t count = gl_records_count(shelf.records), at = 0;
    for (; at < ROW_MAX && merges[_i].out[at]; at++) {
        const char *shown =
            at < count ? shelf_show(&shelf, gl_records_get(shelf.records, at)) : "nothing";
        ck_assert_msg(strcmp(shown, merges[_i].out[at]) == 0, "%s: record %u is %s, not %s",
                      merges[_i].what, at, shown, merges[_i].out[at]);
    }
    ck_assert_msg(count == at, "%s: %u records", merges[_i].what, count);
    shelf_deinit(&shelf);
}
END_TEST

static void assert_spans(const gl_wordings *wordings, const golchin_span *spans, uint32_t count)
{
    ck_assert_uint_eq(wordings->count, count);
    for (uint32_t i = 0; i < count; i++) {
        ck_assert_uint_eq(wordings->items[i].span.begin, spans[i].begin);
        ck_assert_uint_eq(wordings->items[i].span.end, spans[i].end);
    }
}

START_TEST(spans_are_joined_sorted_and_each_there_once)
{
    record_shelf shelf;
    shelf_init(&shelf);
    shelf_add(&shelf, shelf.facility, 40, 50, "kind=a");
    shelf_add(&shelf, shelf.facility, 10, 30, "kind=a;name=");
    shelf_add(&shelf, shelf.facility, 10, 20, "kind=a");
    shelf_add(&shelf, shelf.facility, 40, 50, "kind=a");
    gl_records_merge(shelf.records);
    const golchin_span expected[] = {{10, 20}, {10, 30}, {40, 50}};
    const gl_record *record = gl_records_get(shelf.records, 0);
    assert_spans(&record->wordings, expected, COUNT_OF(expected));
    assert_spans(&record->slots[0].wordings, expected, COUNT_OF(expected));
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(a_worded_span_wins_over_the_same_one_resolved)
{
    record_shelf shelf;
    shelf_init(&shelf);
    const golchin_span span = {5, 9};
    for (int i = 0; i < 2; i++) {
        gl_record *record = shelf_add(&shelf, shelf.facility, 0, 20, "");
        gl_record_set(record, "kind", gl_string(gl_slice_of("a")), &span, i == 0, NULL);
    }
    gl_records_merge(shelf.records);
    const gl_wordings *wordings = &gl_records_get(shelf.records, 0)->slots[0].wordings;
    ck_assert_uint_eq(wordings->count, 1);
    ck_assert(!wordings->items[0].is_resolved);
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(a_type_without_key_merges_only_equal_records)
{
    record_shelf shelf;
    shelf_init(&shelf);
    shelf_add(&shelf, shelf.note, 0, 5, "text=a");
    shelf_add(&shelf, shelf.note, 10, 15, "page=1");
    shelf_add(&shelf, shelf.note, 20, 25, "text=a");
    gl_records_merge(shelf.records);
    ck_assert_uint_eq(gl_records_count(shelf.records), 2);
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(records_are_sorted_by_first_span_then_type_then_arrival)
{
    record_shelf shelf;
    shelf_init(&shelf);
    shelf_add(&shelf, shelf.note, 30, 40, "page=1");
    shelf_add(&shelf, shelf.note, 10, 20, "page=2");
    shelf_add(&shelf, shelf.note, 10, 15, "page=3");
    shelf_add(&shelf, shelf.facility, 10, 20, "kind=a");
    gl_records_merge(shelf.records);
    static const char *const order[] = {"kind=a", "page=2", "page=3", "page=1"};
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_str_eq(shelf_show(&shelf, gl_records_get(shelf.records, i)), order[i]);
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(a_record_that_nothing_covers_rests_on_its_slots)
{
    record_shelf shelf;
    shelf_init(&shelf);
    static const gl_maker maker = {"facilities", "1.0.0", NULL};
    gl_record *record = gl_records_add(shelf.records, shelf.facility, &maker);
    golchin_value text = gl_string(gl_slice_of("a"));
    gl_record_set(record, "kind", text, &(golchin_span){30, 40}, false, NULL);
    gl_record_set(record, "name", text, &(golchin_span){10, 20}, false, NULL);
    gl_record_set(record, "status", gl_string(gl_slice_of("active")), &(golchin_span){90, 99}, true,
                  NULL);
    gl_records_merge(shelf.records);
    const golchin_span expected[] = {{10, 40}};
    assert_spans(&record->wordings, expected, 1);
    shelf_deinit(&shelf);
}
END_TEST

// 2 × 40,000 records of one key that contradict each other: quadratic work would take minutes.
START_TEST(many_records_of_one_key_stay_cheap)
{
    enum { PLACES = 40000 };
    record_shelf shelf;
    shelf_init(&shelf);
    for (uint32_t round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < PLACES; i++) {
            char slots[40];
            snprintf(slots, sizeof slots, "kind=a;beds=%u", i);
            shelf_add(&shelf, shelf.facility, round * PLACES + i, round * PLACES + i + 1, slots);
        }
    }
    gl_records_merge(shelf.records);
    ck_assert_uint_eq(gl_records_count(shelf.records), PLACES);
    ck_assert_uint_eq(gl_records_get(shelf.records, PLACES - 1)->wordings.count, 2);
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(no_records_merge_to_none)
{
    record_shelf shelf;
    shelf_init(&shelf);
    gl_records_merge(shelf.records);
    ck_assert_uint_eq(gl_records_count(shelf.records), 0);
    shelf_deinit(&shelf);
}
END_TEST

Suite *merge_suite(void)
{
    Suite *suite = suite_create("merge");
    TCase *tc = tcase_create("merge");
    tcase_set_timeout(tc, 30);
    tcase_add_loop_test(tc, a_fact_said_twice_is_one_record, 0, COUNT_OF(merges));
    tcase_add_test(tc, spans_are_joined_sorted_and_each_there_once);
    tcase_add_test(tc, a_worded_span_wins_over_the_same_one_resolved);
    tcase_add_test(tc, a_type_without_key_merges_only_equal_records);
    tcase_add_test(tc, records_are_sorted_by_first_span_then_type_then_arrival);
    tcase_add_test(tc, a_record_that_nothing_covers_rests_on_its_slots);
    tcase_add_test(tc, many_records_of_one_key_stay_cheap);
    tcase_add_test(tc, no_records_merge_to_none);
    suite_add_tcase(suite, tc);
    return suite;
}
