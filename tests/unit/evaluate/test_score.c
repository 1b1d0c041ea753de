#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "evaluate/score.h"
#include "facts.h"
#include "suites.h"
#include "unit.h"

// Writes the settings to a file and reads them.
static golchin_status read_settings(gl_scoring *scoring, const char *text, golchin_error *error)
{
    char path[] = "/tmp/golchin-scoring-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (int)strlen(text));
    close(file);
    golchin_status status = gl_scoring_read(scoring, path, error);
    unlink(path);
    return status;
}

static const char settings[] = "# comment\n"
                               "p\tname\trole\n"
                               "n\tvalue\t\n"
                               "f\tkind name|count\towner\n";

static gl_fact_list list_of(const gl_facts *facts)
{
    gl_fact_list list = {0};
    for (size_t i = 0; i < facts->list.count; i++)
        gl_vector_push(&list, &facts->list.items[i]);
    return list;
}

// One article each; the counts are worked out by hand: records and slots, right/gold/found.
static const struct {
    const char *why;
    const char *gold[9], *found[9];
    const char *records, *slots;
} articles[] = {
    {"nothing", {NULL}, {NULL}, "0/0/0", "0/0/0"},
    {"all is right",
     {"{'type':'p','name':'علی','role':'وزیر'}", NULL},
     {"{'type':'p','name':'علي','role':'وزیر'}", NULL},
     "1/1/1",
     "2/2/2"},
    {"slots of unmatched records count",
     {"{'type':'p','name':'علی','role':'وزیر'}", NULL},
     {"{'type':'p','name':'رضا','role':'وزیر','age':3}", NULL},
     "0/1/1",
     "0/2/3"},
    {"half of the words are enough in a loose slot",
     {"{'type':'p','name':'علی','role':'معاون درمان استان'}", NULL},
     {"{'type':'p','name':'علی','role':'معاون درمان'}", NULL},
     "1/1/1",
     "2/2/2"},
    {"less than half is not, and other slots are strict",
     {"{'type':'p','name':'علی','role':'معاون درمان استان البرز','place':'استان البرز'}", NULL},
     {"{'type':'p','name':'علی','role':'معاون','place':'البرز'}", NULL},
     "1/1/1",
     "1/3/3"},
    {"a key that both lack agrees",
     {"{'type':'p','role':'وزیر'}", NULL},
     {"{'type':'p','role':'وزیر'}", NULL},
     "1/1/1",
     "1/1/1"},
    {"a key that one lacks does not",
     {"{'type':'p','role':'وزیر'}", NULL},
     {"{'type':'p','role':'وزیر','name':'علی'}", NULL},
     "0/1/1",
     "0/1/2"},
    {"the pair with the most equal slots comes first",
     {"{'type':'n','value':5,'unit':'a'}", "{'type':'n','value':5,'unit':'b','of':'c'}", NULL},
     {"{'type':'n','value':5,'unit':'b','of':'c'}", NULL},
     "1/2/1",
     "3/5/3"},
    {"one found record serves one of the gold",
     {"{'type':'n','value':5}", "{'type':'n','value':5}", NULL},
     {"{'type':'n','value':5}", NULL},
     "1/2/1",
     "1/2/1"},
    {"numbers agree within a millionth",
     {"{'type':'n','value':2000000}", "{'type':'n','value':10}", NULL},
     {"{'type':'n','value':2000001}", "{'type':'n','value':10.1}", NULL},
     "1/2/2",
     "1/2/2"},
    {"of alternatives the first that the gold fills counts",
     {"{'type':'f','kind':'k','name':'رضا','count':1}", NULL},
     {"{'type':'f','kind':'k','count':1}", NULL},
     "0/1/1",
     "0/3/2"},
    {"the second counts where the gold lacks the first",
     {"{'type':'f','kind':'k','count':2}", NULL},
     {"{'type':'f','kind':'k','name':'رضا','count':2}", NULL},
     "1/1/1",
     "2/2/3"},
    {"where the gold fills none anything agrees",
     {"{'type':'f','kind':'k'}", NULL},
     {"{'type':'f','kind':'k','count':2}", NULL},
     "1/1/1",
     "1/1/2"},
};

static const char *show(char *room, size_t size, gl_count count)
{
    snprintf(room, size, "%d/%d/%d", (int)count.right, (int)count.gold, (int)count.found);
    return room;
}

static const char *type_of(const gl_facts *facts)
{
    return facts->list.count ? facts->list.items[0].type : "p";
}

START_TEST(counts_are_those_worked_out_by_hand)
{
    gl_scoring scoring = {0};
    ck_assert_int_eq(read_settings(&scoring, settings, NULL), GOLCHIN_OK);
    gl_facts gold, found;
    facts_make(&gold, articles[_i].gold);
    facts_make(&found, articles[_i].found);
    gl_fact_list a = list_of(&gold), b = list_of(&found);
    gl_score score;
    gl_score_init(&score, gl_scoring_of(&scoring, type_of(&gold), NULL), NULL);
    gl_score_add(&score, &a, &b, NULL, NULL);
    char room[64];
    ck_assert_msg(strcmp(show(room, sizeof room, score.records), articles[_i].records) == 0,
                  "%s: records %s", articles[_i].why, room);
    ck_assert_msg(strcmp(show(room, sizeof room, gl_score_slots(&score)), articles[_i].slots) == 0,
                  "%s: slots %s", articles[_i].why, room);
    gl_score_free(&score);
    gl_vector_free(&a);
    gl_vector_free(&b);
    gl_facts_deinit(&gold);
    gl_facts_deinit(&found);
    gl_scoring_free(&scoring);
}
END_TEST

static const struct {
    gl_count count;
    double precision, recall, f1;
} ratios[] = {
    {{0, 0, 0}, 0, 0, 0},          {{0, 3, 0}, 0, 0, 0},
    {{2, 2, 2}, 1, 1, 1},          {{1, 2, 4}, 0.25, 0.5, 1.0 / 3},
    {{3, 4, 3}, 1, 0.75, 6.0 / 7},
};

START_TEST(ratios_come_from_counts)
{
    gl_ratio ratio = gl_ratio_of(ratios[_i].count);
    ck_assert(fabs(ratio.precision - ratios[_i].precision) < 1e-12);
    ck_assert(fabs(ratio.recall - ratios[_i].recall) < 1e-12);
    ck_assert(fabs(ratio.f1 - ratios[_i].f1) < 1e-12);
}
END_TEST

static void note(void *context, gl_mistake_kind kind, const gl_fact *gold, const gl_fact *found,
                 const char *slot)
{
    char *out = context;
    sprintf(out + strlen(out), "%d %u %u %s; ", kind, gold ? gold->line : 0,
            found ? found->line : 0, slot ? slot : "-");
}

START_TEST(every_mistake_is_told)
{
    gl_scoring scoring = {0};
    gl_facts gold, found;
    ck_assert_int_eq(read_settings(&scoring, settings, NULL), GOLCHIN_OK);
    facts_make(&gold, (const char *const[]){"{'type':'n','value':1,'unit':'a','of':'x'}",
                                            "{'type':'n','value':2}", NULL});
    facts_make(&found, (const char *const[]){"{'type':'n','value':3}",
                                             "{'type':'n','value':1,'unit':'b','at':'y'}", NULL});
    gl_fact_list a = list_of(&gold), b = list_of(&found);
    gl_score score;
    char told[256] = "";
    gl_score_init(&score, gl_scoring_of(&scoring, "n", NULL), NULL);
    gl_score_add(&score, &a, &b, note, told);
    ck_assert_str_eq(told, "2 1 2 unit; 2 1 2 of; 2 1 2 at; 0 2 0 -; 1 0 1 -; ");
    gl_score_free(&score);
    gl_vector_free(&a);
    gl_vector_free(&b);
    gl_facts_deinit(&gold);
    gl_facts_deinit(&found);
    gl_scoring_free(&scoring);
}
END_TEST

static const struct {
    const char *text, *message;
} faults[] = {
    {"p\n", ":1: has no key slots"},
    {"# c\n\np\t\trole\n", ":3: has no key slots"},
    {"p\tname\trole\tmore\n", ":1: has more than three columns"},
    {"p\tname\np\trole\n", ":2: 'p' is there already"},
    {"P q\tname\n", ":1: 'P q' is no record type"},
};

START_TEST(a_fault_in_the_settings_names_its_line)
{
    gl_scoring scoring = {0};
    golchin_error error = {0};
    golchin_status status = read_settings(&scoring, faults[_i].text, &error);
    ck_assert_msg(status == GOLCHIN_BAD_LIST, "%s", faults[_i].text);
    ck_assert_msg(strstr(error.text, faults[_i].message), "%s: %s", faults[_i].text, error.text);
    gl_scoring_free(&scoring);
}
END_TEST

static const golchin_slot slots[] = {
    {"name", GOLCHIN_SLOT_STRING, false, true, NULL},
    {"role", GOLCHIN_SLOT_STRING, false, true, NULL},
    {"age", GOLCHIN_SLOT_INTEGER, false, false, NULL},
};

START_TEST(a_type_without_settings_has_the_keys_of_its_schema)
{
    gl_scoring scoring = {0};
    gl_schemas *schemas = gl_schemas_new();
    golchin_schema keyed = {sizeof keyed, "keyed", slots, 3};
    golchin_schema plain = {sizeof plain, "plain", slots + 2, 1};
    ck_assert_int_eq(gl_schemas_add(schemas, 0, &keyed, NULL), GOLCHIN_OK);
    ck_assert_int_eq(gl_schemas_add(schemas, 0, &plain, NULL), GOLCHIN_OK);
    const gl_scoring_type *type =
        gl_scoring_of(&scoring, "keyed", gl_schemas_find(schemas, "keyed"));
    ck_assert_uint_eq(type->keys.count, 2);
    ck_assert_str_eq(type->keys.items[1].slots[0], "role");
    type = gl_scoring_of(&scoring, "plain", gl_schemas_find(schemas, "plain"));
    ck_assert_uint_eq(type->keys.count, 1);
    ck_assert_ptr_eq(gl_scoring_of(&scoring, "plain", NULL), type);
    gl_scoring_free(&scoring);
    gl_schemas_free(schemas);
}
END_TEST

START_TEST(settings_with_an_unknown_slot_are_refused)
{
    gl_scoring scoring = {0};
    gl_schemas *schemas = gl_schemas_new();
    golchin_schema schema = {sizeof schema, "f", slots, 3};
    golchin_error error = {0};
    ck_assert_int_eq(gl_schemas_add(schemas, 0, &schema, NULL), GOLCHIN_OK);
    ck_assert_int_eq(read_settings(&scoring, "f\tname|nick\tage\n", NULL), GOLCHIN_OK);
    const gl_schema *checked = gl_schemas_find(schemas, "f");
    ck_assert_int_eq(
        gl_scoring_check(gl_scoring_of(&scoring, "f", checked), checked, "here", &error),
        GOLCHIN_BAD_LIST);
    ck_assert_msg(strstr(error.text, "'nick'"), "%s", error.text);
    gl_scoring_free(&scoring);
    gl_schemas_free(schemas);
}
END_TEST

Suite *score_suite(void)
{
    Suite *suite = suite_create("score");
    TCase *tc = tcase_create("score");
    tcase_add_loop_test(tc, counts_are_those_worked_out_by_hand, 0, COUNT_OF(articles));
    tcase_add_loop_test(tc, ratios_come_from_counts, 0, COUNT_OF(ratios));
    tcase_add_test(tc, every_mistake_is_told);
    tcase_add_loop_test(tc, a_fault_in_the_settings_names_its_line, 0, COUNT_OF(faults));
    tcase_add_test(tc, a_type_without_settings_has_the_keys_of_its_schema);
    tcase_add_test(tc, settings_with_an_unknown_slot_are_refused);
    suite_add_tcase(suite, tc);
    return suite;
}
