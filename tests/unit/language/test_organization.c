#include <string.h>

#include "article.h"
#include "suites.h"

static const edge_row rows[] = {
    {"سازمان تأمین اجتماعی", "سازمان تأمین اجتماعی name=تامین اجتماعی"},
    {"تأمیناجتماعی", "تأمیناجتماعی name=تامین اجتماعی"},
    {"اداره کل بهزیستی استان یزد", "اداره کل بهزیستی name=بهزیستی"},
    {"سازمان بهزیستی کشور", "سازمان بهزیستی name=بهزیستی"},
    {"جمعیت هلال احمر", "جمعیت هلال احمر name=هلال احمر"},
    {"سازمان انتقال خون", "سازمان انتقال خون name=انتقال خون"},
    {"سازمان زندان ها", "سازمان زندان ها name=زندان ها"},
    {"کمیته امداد امام خمینی (ره)", "کمیته امداد امام خمینی (ره) name=کمیته امداد"},
    {"مجلس شورای اسلامی", "مجلس شورای اسلامی name=مجلس"},
    {"دانشگاه علوم پزشکی مازندران", "دانشگاه علوم پزشکی name=دانشگاه علوم پزشکی"},
    {"دانشگاه علوم پزشکی و خدمات بهداشتی درمانی یزد",
     "دانشگاه علوم پزشکی و خدمات بهداشتی درمانی name=دانشگاه علوم پزشکی"},
    {"دانشگاه تهران", "دانشگاه تهران name=دانشگاه تهران"},
    {"انجمن داروسازان ایران", "انجمن داروسازان name=انجمن داروسازان"},
    {"وزارت بهداشت", "وزارت بهداشت name=وزارت بهداشت"},
    {"خیریه مهر", ""},
};

START_TEST(organisations_have_their_canonical_name)
{
    const char *edges = article_edges(rows[_i].text, "Organization", "name");
    ck_assert_msg(!strcmp(edges, rows[_i].edges), "%s: %s", rows[_i].text, edges);
}
END_TEST

START_TEST(the_place_in_an_organisation_stays_a_place)
{
    const char *edges = article_edges("دانشگاه علوم پزشکی مازندران", "Place", "name");
    ck_assert_str_eq(edges, "مازندران name=مازندران");
}
END_TEST

static void no_language(const char *folder, golchin_status status)
{
    gl_strings *symbols = gl_strings_new();
    gl_lexicon *lexicon = gl_lexicon_new(symbols);
    golchin_error error = {0};
    const gl_log quiet = {0};
    ck_assert_ptr_null(gl_language_new(lexicon, symbols, folder, &quiet, &error));
    ck_assert_int_eq(error.status, status);
    ck_assert_msg(strstr(error.text, folder), "%s", error.text);
    gl_lexicon_free(lexicon);
    gl_strings_free(symbols);
}

START_TEST(a_folder_without_lists_is_an_error_that_names_it)
{
    no_language("/nowhere", GOLCHIN_NOT_FOUND);
    gl_language_free(NULL);
}
END_TEST

Suite *organization_suite(void)
{
    Suite *suite = suite_create("organization");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, organisations_have_their_canonical_name, 0, COUNT_OF(rows));
    tcase_add_test(tests, the_place_in_an_organisation_stays_a_place);
    tcase_add_test(tests, a_folder_without_lists_is_an_error_that_names_it);
    suite_add_tcase(suite, tests);
    return suite;
}
