// ICU spells a number out in Persian words; the reader must read it back. Every number below a
// million takes seconds, so that the suite goes in steps; GOLCHIN_EVERY_NUMBER=1 takes all.
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "article.h"
#include "language/number.h"
#include "suites.h"

enum { WORDS_MAX = 1024, STEP = 97 };

static gl_arena *arena;
static UNumberFormat *spellout;

static void open_spellout(void)
{
    UErrorCode status = U_ZERO_ERROR;
    spellout = unum_open(UNUM_SPELLOUT, NULL, 0, "fa", NULL, &status);
    ck_assert_msg(U_SUCCESS(status), "%s", u_errorName(status));
    arena = gl_arena_new();
}

static void close_spellout(void)
{
    unum_close(spellout);
    gl_arena_free(arena);
}

static void spell(int64_t number, char *words)
{
    UChar wide[WORDS_MAX];
    UErrorCode status = U_ZERO_ERROR;
    unum_formatInt64(spellout, number, wide, WORDS_MAX, NULL, &status);
    u_strToUTF8(words, WORDS_MAX, NULL, wide, -1, &status);
    ck_assert_msg(U_SUCCESS(status), "%" PRId64 ": %s", number, u_errorName(status));
}

static void check(int64_t number)
{
    char words[WORDS_MAX];
    spell(number, words);
    gl_arena_reset(arena, SIZE_MAX);
    gl_text text = {0};
    golchin_status status =
        gl_text_make((golchin_slice){words, strlen(words)}, "UTF-8", arena, &text, NULL);
    ck_assert_int_eq(status, GOLCHIN_OK);
    const gl_vocabulary *vocabulary = article_vocabulary();
    gl_numbers from = {.vocabulary = vocabulary,
                       .text = &text,
                       .words = gl_vocabulary_scan(vocabulary, &text, arena).words};
    gl_number read = {0};
    bool is_read = gl_number_read(&from, 0, &read);
    golchin_value value = gl_number_value(&read);
    ck_assert_msg(is_read && read.last == text.token_count && value.kind == GOLCHIN_INTEGER &&
                      value.as.integer == number,
                  "%" PRId64 " (%s) is read as %" PRId64, number, words, value.as.integer);
}

START_TEST(numbers_below_a_million_are_read_back)
{
    int64_t step = getenv("GOLCHIN_EVERY_NUMBER") ? 1 : (int64_t)STEP * unit_thinning();
    for (int64_t number = 1; number < 2000; number += unit_thinning())
        check(number);
    for (int64_t number = 2000; number < 1000000; number += step)
        check(number);
}
END_TEST

START_TEST(large_numbers_are_read_back)
{
    uint64_t state = 20; // a plain congruential generator: the same numbers in every run
    for (int64_t power = 1000000; power <= INT64_C(1000000000000000); power *= 10) {
        check(power);
        check(power + 1);
        check(power - 1);
        for (int sample = 0; sample < 50; sample += unit_thinning()) {
            state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            check((int64_t)((state >> 11) % (uint64_t)power) + 1);
        }
    }
}
END_TEST

Suite *spellout_suite(void)
{
    Suite *suite = suite_create("spellout");
    TCase *tests = tcase_create("ICU");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_checked_fixture(tests, open_spellout, close_spellout);
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, numbers_below_a_million_are_read_back);
    tcase_add_test(tests, large_numbers_are_read_back);
    suite_add_tcase(suite, tests);
    return suite;
}
