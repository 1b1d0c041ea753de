// The patterns that docs/patterns.md shows are patterns.
#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"
#include "world.h"

START_TEST(patterns_of_the_manual_compile)
{
    world *w = world_new();
    gl_rules_define_dictionary(w->rules, 0, "role",
                               gl_strings_add(w->symbols, (golchin_slice){"@role", 5}));
    FILE *manual = fopen(GOLCHIN_SOURCE_DIR "/docs/patterns.md", "r");
    ck_assert_ptr_nonnull(manual);
    char line[1024];
    bool is_pattern = false;
    int count = 0;
    while (fgets(line, sizeof line, manual)) {
        if (strncmp(line, "```", 3) == 0) {
            is_pattern = strcmp(line, "```pattern\n") == 0;
        } else if (is_pattern) {
            golchin_error error = {0};
            ck_assert_msg(world_try(w, line, &error) == GOLCHIN_OK, "%s", error.text);
            count++;
        }
    }
    fclose(manual);
    ck_assert_int_ge(count, 8);
    world_free(w);
}
END_TEST

// A line is the pattern, two spaces or more, `-- ` and the message.
static void check_fault(world *w, char *line)
{
    char *message = strstr(line, "-- ");
    ck_assert_msg(message != NULL, "%s", line);
    message[-1] = '\0';
    message += strlen("-- ");
    message[strcspn(message, "\n")] = '\0';
    golchin_error error = {0};
    ck_assert_msg(world_try(w, line, &error) == GOLCHIN_BAD_PATTERN, "%s is a pattern", line);
    ck_assert_msg(strstr(error.text, message), "%s: not '%s' but %s", line, message, error.text);
}

START_TEST(faults_of_the_manual_are_told_so)
{
    world *w = world_new();
    FILE *manual = fopen(GOLCHIN_SOURCE_DIR "/docs/patterns.md", "r");
    ck_assert_ptr_nonnull(manual);
    char line[1024];
    bool is_fault = false;
    int count = 0;
    while (fgets(line, sizeof line, manual)) {
        if (strncmp(line, "```", 3) == 0) {
            is_fault = strcmp(line, "```faults\n") == 0;
        } else if (is_fault) {
            check_fault(w, line);
            count++;
        }
    }
    fclose(manual);
    ck_assert_int_ge(count, 20);
    world_free(w);
}
END_TEST

START_TEST(first_pattern_binds_as_the_manual_says)
{
    world *w = world_new();
    world_rule(w, "r", "g:(n:Number k:@kind \"و\"?){1,6} o:@org? (\"در\" p:@place)?");
    ck_assert_str_eq(world_run(w, "2 بیمارستان و 3 درمانگاه تامین اجتماعی در تبریز", "g n k o p"),
                     "r(2 بیمارستان و 3 درمانگاه تامین اجتماعی در تبریز) g=2 بیمارستان و "
                     "g=3 درمانگاه n=2 n=3 k=بیمارستان k=درمانگاه o=تامین اجتماعی p=تبریز");
    world_free(w);
}
END_TEST

Suite *manual_suite(void)
{
    Suite *suite = suite_create("manual");
    TCase *tc = tcase_create("docs/patterns.md");
    tcase_add_test(tc, patterns_of_the_manual_compile);
    tcase_add_test(tc, faults_of_the_manual_are_told_so);
    tcase_add_test(tc, first_pattern_binds_as_the_manual_says);
    suite_add_tcase(suite, tc);
    return suite;
}
