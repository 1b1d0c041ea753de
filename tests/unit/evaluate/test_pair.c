#include <stdio.h>
#include <string.h>

#include "evaluate/pair.h"
#include "facts.h"
#include "suites.h"
#include "unit.h"

// Lines are numbered from 1. A pair is shown as `left=right`, `left~right` or with `-` for none.
static const struct {
    const char *why;
    const char *left[9], *right[9];
    const char *pairs;
} sets[] = {
    {"nothing", {NULL}, {NULL}, ""},
    {"order and spelling do not matter",
     {"{'type':'t','a':'علي','b':1}", "{'type':'t','a':'x'}", NULL},
     {"{'type':'t','a':'x'}", "{'b':1.0,'a':'علی','type':'t'}", NULL},
     "2=1 1=2 "},
    {"one of two equal ones is too much",
     {"{'type':'t','a':1}", "{'type':'t','a':1}", NULL},
     {"{'type':'t','a':1}", NULL},
     "1=1 2- "},
    {"equal ones are paired before similar ones",
     {"{'type':'t','a':1,'b':2}", "{'type':'t','a':1,'b':3}", NULL},
     {"{'type':'t','a':1,'b':4}", "{'type':'t','a':1,'b':2}", NULL},
     "1=2 2~1 "},
    {"the most similar one is taken",
     {"{'type':'t','a':1,'b':2,'c':3}", NULL},
     {"{'type':'t','a':1,'b':2,'c':4,'d':5}", "{'type':'t','a':1,'b':2,'c':4}", NULL},
     "1~2 -1 "},
    {"less than half is not similar",
     {"{'type':'t','a':1,'b':2,'c':3}", NULL},
     {"{'type':'t','a':1,'b':3,'c':4}", NULL},
     "1- -1 "},
    {"types stay apart", {"{'type':'t','a':1}", NULL}, {"{'type':'u','a':1}", NULL}, "1- -1 "},
    {"articles stay apart, in their order",
     {"{'article':'q','type':'t','a':1}", "{'article':'b','type':'t','a':1}", NULL},
     {"{'article':'b','type':'t','a':1}", "{'article':'a','type':'t','a':1}", NULL},
     "-2 2=1 1- "},
};

static void show(char *out, const gl_pair *pair)
{
    out += strlen(out);
    if (!pair->right)
        sprintf(out, "%u- ", pair->left->line);
    else if (!pair->left)
        sprintf(out, "-%u ", pair->right->line);
    else
        sprintf(out, "%u%c%u ", pair->left->line, pair->is_equal ? '=' : '~', pair->right->line);
}

START_TEST(facts_are_paired_whatever_their_order)
{
    gl_facts left, right;
    gl_pairs pairs;
    facts_make(&left, sets[_i].left);
    facts_make(&right, sets[_i].right);
    gl_facts_pair(&left, &right, false, &pairs);
    char shown[256] = "";
    for (size_t i = 0; i < pairs.count; i++)
        show(shown, &pairs.items[i]);
    ck_assert_msg(strcmp(shown, sets[_i].pairs) == 0, "%s: %s", sets[_i].why, shown);
    gl_vector_free(&pairs);
    gl_facts_deinit(&left);
    gl_facts_deinit(&right);
}
END_TEST

START_TEST(exact_pairs_differ_in_spelling)
{
    gl_facts left, right;
    gl_pairs pairs;
    facts_make(&left, (const char *const[]){"{'type':'t','a':'علي','b':1}", NULL});
    facts_make(&right, (const char *const[]){"{'type':'t','a':'علی','b':1}", NULL});
    gl_facts_pair(&left, &right, true, &pairs);
    ck_assert_uint_eq(pairs.count, 1);
    ck_assert(!pairs.items[0].is_equal && pairs.items[0].left && pairs.items[0].right);
    gl_vector_free(&pairs);
    gl_facts_deinit(&left);
    gl_facts_deinit(&right);
}
END_TEST

Suite *pair_suite(void)
{
    Suite *suite = suite_create("pair");
    TCase *tc = tcase_create("pair");
    tcase_add_loop_test(tc, facts_are_paired_whatever_their_order, 0, COUNT_OF(sets));
    tcase_add_test(tc, exact_pairs_differ_in_spelling);
    suite_add_tcase(suite, tc);
    return suite;
}
