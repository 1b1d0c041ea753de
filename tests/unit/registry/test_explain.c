#include <string.h>

#include "base/slice.h"
#include "stand.h"
#include "suites.h"
#include "unit.h"

static void keep_line(void *context, golchin_slice line)
{
    ck_assert(line.len > 0 && line.start[line.len - 1] == '\n');
    gl_bytes_add(context, line.start, line.len);
}

static golchin_status explain(test_stand *stand, const char *text, gl_explain_options options,
                              golchin_error *error)
{
    stand->written.len = 0;
    return gl_registry_explain(stand->registry, gl_slice_of(text), &options, keep_line,
                               &stand->written, error);
}

static const struct {
    const char *plugins[3];
    const char *text;
    gl_explain_options options;
    const char *says[4];
    const char *never;
} explained[] = {
    {{"clinics"},
     "یک درمانگاه در شهر",
     {0},
     {"record 2: size", "its extract function", "record 1: clinic",
      "slot     kind           (function)                    درمانگاه"},
     "capture"},
    {{"clinics"},
     "یک درمانگاه در شهر",
     {.record = 1},
     {"  slot     kind           (function)                    درمانگاه\n"
      "    from                  token 2                       درمانگاه\n"},
     "resolved"},
    {{"clinics"}, "یک درمانگاه", {.record = 1}, {"record 1: clinic", "rule 'word'"}, "record 2"},
    {{"maker", "user"},
     "۲۲۰ تختخواب",
     {0},
     {"record 1: maker", "slot     beds           n.value                       220",
      "capture  b              tokens 1-2     Beds           ۲۲۰ تختخواب",
      "slot     word           b.absent ?? b"},
     "failed"},
    {{"user", "maker"},
     "۲۲۰ تختخواب",
     {.rule = "user/record"},
     {"user 1.0.0, rule 'record'", "  matches, tokens 1-2"},
     "maker"},
    {{"clinics"},
     "بیمارستان",
     {.rule = "word"},
     {"sentence 1    token 1        بیمارستان", "  nothing that it could begin with"},
     "stopped"},
    {{"fails_record"}, "یک درمانگاه", {0}, {"fails_record failed: "}, "capture"},
};

START_TEST(an_explanation_says)
{
    test_stand stand;
    golchin_error error = {0};
    stand_init(&stand, explained[_i].plugins);
    gl_registry_seal(stand.registry);
    ck_assert_int_eq(explain(&stand, explained[_i].text, explained[_i].options, &error),
                     GOLCHIN_OK);
    for (int i = 0; i < 4 && explained[_i].says[i]; i++)
        ck_assert_msg(stand_has(&stand.written, explained[_i].says[i]), "no '%s' in\n%.*s",
                      explained[_i].says[i], (int)stand.written.len, stand.written.start);
    ck_assert_msg(!stand_has(&stand.written, explained[_i].never), "%.*s", (int)stand.written.len,
                  stand.written.start);
    stand_extract(&stand, explained[_i].text); // an explanation changes nothing
    stand_deinit(&stand);
}
END_TEST

START_TEST(what_is_not_there_cannot_be_explained)
{
    static const char *const plugins[] = {"clinics", NULL};
    test_stand stand;
    golchin_error lost = {0}, ninth = {0}, bytes = {0};
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    ck_assert_int_eq(explain(&stand, "درمانگاه", (gl_explain_options){.rule = "lost"}, &lost),
                     GOLCHIN_UNKNOWN);
    ck_assert_msg(strstr(lost.text, "there is word"), "%s", lost.text);
    ck_assert_int_eq(explain(&stand, "درمانگاه", (gl_explain_options){.record = 9}, &ninth),
                     GOLCHIN_NOT_FOUND);
    ck_assert_msg(strstr(ninth.text, "the article gives 2"), "%s", ninth.text);
    ck_assert_int_ne(explain(&stand, "x", (gl_explain_options){.encoding = "klingon"}, &bytes),
                     GOLCHIN_OK);
    stand_deinit(&stand);
}
END_TEST

Suite *explain_suite(void)
{
    Suite *suite = suite_create("explain");
    TCase *tc = tcase_create("explain");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, an_explanation_says, 0, COUNT_OF(explained));
    tcase_add_test(tc, what_is_not_there_cannot_be_explained);
    suite_add_tcase(suite, tc);
    return suite;
}
