#include <math.h>
#include <string.h>

#include "base/slice.h"
#include "shelf.h"
#include "suites.h"
#include "unit.h"

static const struct {
    const char *slot;
    golchin_value value;
    const char *shown; // NULL: refused
    const char *says;
} fills[] = {
    {"kind", {.kind = GOLCHIN_STRING, .as.string = {"clinic", 6}}, "kind=clinic", NULL},
    {"kind", {.kind = GOLCHIN_STRING, .as.string = {NULL, 0}}, "", NULL},
    {"kind", {.kind = GOLCHIN_NONE}, "", NULL},
    {"kind", {.kind = GOLCHIN_INTEGER, .as.integer = 3}, NULL, "cannot hold an integer"},
    {"count", {.kind = GOLCHIN_INTEGER, .as.integer = INT64_MIN}, "count=-9223372036854775808", 0},
    {"count", {.kind = GOLCHIN_DECIMAL, .as.decimal = 2.0}, "count=2", NULL},
    {"count", {.kind = GOLCHIN_DECIMAL, .as.decimal = -0.0}, "count=0", NULL},
    {"count", {.kind = GOLCHIN_DECIMAL, .as.decimal = 2.5}, NULL, "cannot hold a decimal"},
    {"count", {.kind = GOLCHIN_DECIMAL, .as.decimal = 1e19}, NULL, "cannot hold a decimal"},
    {"count", {.kind = GOLCHIN_STRING, .as.string = {"2", 1}}, NULL, "cannot hold a string"},
    {"beds", {.kind = GOLCHIN_DECIMAL, .as.decimal = 2.5}, "beds=2.5", NULL},
    {"beds", {.kind = GOLCHIN_DECIMAL, .as.decimal = 1e19}, "beds=1e+19", NULL},
    {"beds", {.kind = GOLCHIN_DECIMAL, .as.decimal = NAN}, NULL, "not finite"},
    {"beds", {.kind = GOLCHIN_DECIMAL, .as.decimal = INFINITY}, NULL, "not finite"},
    {"beds", {.kind = GOLCHIN_BOOLEAN, .as.boolean = true}, NULL, "cannot hold a boolean"},
    {"open", {.kind = GOLCHIN_BOOLEAN, .as.boolean = true}, "open=true", NULL},
    {"open", {.kind = GOLCHIN_INTEGER, .as.integer = 1}, NULL, "cannot hold an integer"},
    {"status", {.kind = GOLCHIN_STRING, .as.string = {"planned", 7}}, "status=planned", NULL},
    {"status", {.kind = GOLCHIN_STRING, .as.string = {"plan", 4}}, NULL, "cannot be \"plan\""},
    {"rooms", {.kind = GOLCHIN_INTEGER, .as.integer = 1}, NULL, "no slot \"rooms\""},
};

START_TEST(a_slot_takes_what_its_type_allows)
{
    record_shelf shelf;
    shelf_init(&shelf);
    gl_record *record = shelf_add(&shelf, shelf.facility, 0, 1, "");
    golchin_error error = {0};
    golchin_status status =
        gl_record_set(record, fills[_i].slot, fills[_i].value, NULL, false, &error);
    if (fills[_i].shown) {
        const char *shown = shelf_show(&shelf, record);
        ck_assert_msg(status == GOLCHIN_OK && strcmp(shown, fills[_i].shown) == 0,
                      "row %d, %s: \"%s\" %s", _i, fills[_i].slot, shown, error.text);
    } else {
        ck_assert_msg(status == GOLCHIN_BAD_RECORD && strstr(error.text, fills[_i].says) &&
                          strstr(error.text, "facility"),
                      "row %d, %s: status %d, \"%s\"", _i, fills[_i].slot, status, error.text);
        ck_assert_str_eq(shelf_show(&shelf, record), "");
    }
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(a_refused_value_leaves_the_old_one)
{
    record_shelf shelf;
    shelf_init(&shelf);
    gl_record *record = shelf_add(&shelf, shelf.facility, 0, 1, "status=active");
    golchin_value wrong = gl_string(gl_slice_of("shut"));
    ck_assert_int_eq(gl_record_set(record, "status", wrong, NULL, false, NULL), GOLCHIN_BAD_RECORD);
    ck_assert_str_eq(shelf_show(&shelf, record), "status=active");
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(a_string_is_copied)
{
    record_shelf shelf;
    shelf_init(&shelf);
    char text[] = "clinic";
    gl_record *record = shelf_add(&shelf, shelf.facility, 0, 1, "");
    gl_record_set(record, "kind", gl_string(gl_slice_of(text)), NULL, false, NULL);
    memset(text, 'x', sizeof text - 1);
    ck_assert_str_eq(shelf_show(&shelf, record), "kind=clinic");
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(a_record_without_a_required_slot_is_reported)
{
    record_shelf shelf;
    shelf_init(&shelf);
    golchin_error error = {0};
    const gl_record *whole = shelf_add(&shelf, shelf.facility, 0, 1, "kind=clinic");
    const gl_record *partial = shelf_add(&shelf, shelf.facility, 0, 1, "count=2");
    ck_assert_int_eq(gl_record_check(whole, &error), GOLCHIN_OK);
    ck_assert_int_eq(gl_record_check(partial, &error), GOLCHIN_BAD_RECORD);
    ck_assert_msg(strstr(error.text, "facilities/counted") && strstr(error.text, "\"kind\""), "%s",
                  error.text);
    shelf_deinit(&shelf);
}
END_TEST

static bool is_second(void *context, const gl_maker *maker)
{
    return maker == context;
}

START_TEST(cut_and_drop_forget_what_they_are_told_to)
{
    record_shelf shelf;
    shelf_init(&shelf);
    gl_maker second = {"officials", "2.0.0", NULL};
    shelf_add(&shelf, shelf.note, 0, 1, "page=1");
    gl_records_add(shelf.records, shelf.note, &second);
    shelf_add(&shelf, shelf.note, 0, 1, "page=2");
    shelf_add(&shelf, shelf.note, 0, 1, "page=3");
    gl_records_cut(shelf.records, 3);
    gl_records_drop(shelf.records, is_second, &second);
    ck_assert_uint_eq(gl_records_count(shelf.records), 2);
    ck_assert_str_eq(shelf_show(&shelf, gl_records_get(shelf.records, 1)), "page=2");
    shelf_deinit(&shelf);
}
END_TEST

Suite *record_suite(void)
{
    Suite *suite = suite_create("record");
    TCase *tc = tcase_create("record");
    tcase_add_loop_test(tc, a_slot_takes_what_its_type_allows, 0, COUNT_OF(fills));
    tcase_add_test(tc, a_refused_value_leaves_the_old_one);
    tcase_add_test(tc, a_string_is_copied);
    tcase_add_test(tc, a_record_without_a_required_slot_is_reported);
    tcase_add_test(tc, cut_and_drop_forget_what_they_are_told_to);
    suite_add_tcase(suite, tc);
    return suite;
}
