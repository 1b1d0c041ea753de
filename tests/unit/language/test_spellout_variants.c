// The words that ICU spells a number out in, as stored text has them: without blanks around `و`,
// with joiners for blanks, in Arabic letters. They are read back as the same number.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "article.h"
#include "language/number.h"
#include "suites.h"

#define ZWNJ "\u200c"

enum { WORDS_MAX = 1024 };

static const struct {
    const char *name, *from, *to;
} spellings[] = {
    {"as it is", "", ""},
    {"and at the word before", " و ", "و "},
    {"and at the word behind", " و ", " و"},
    {"and at both", " و ", "و"},
    {"and between joiners", " و ", ZWNJ "و" ZWNJ},
    {"and behind a joiner", " و ", ZWNJ "و "},
    {"joiners", " ", ZWNJ},
    {"two blanks", " ", "  "},
    {"blanks that do not break", " ", "\u00a0"},
    {"Arabic ye", "ی", "ي"},
    {"Arabic kaf", "ک", "ك"},
    {"a kashida", "س", "سـ"},
    {"no blank behind a thousand", "هزار و ", "هزارو "},
    {"no blank before a thousand", " هزار", "هزار"},
    {"no blank before a million", " میلیون", "میلیون"},
    {"a joiner before a thousand", " هزار", ZWNJ "هزار"},
};

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

static void spell(int64_t number, char words[WORDS_MAX])
{
    UChar wide[WORDS_MAX];
    UErrorCode status = U_ZERO_ERROR;
    unum_formatInt64(spellout, number, wide, WORDS_MAX, NULL, &status);
    u_strToUTF8(words, WORDS_MAX, NULL, wide, -1, &status);
    ck_assert_msg(U_SUCCESS(status), "%" PRId64 ": %s", number, u_errorName(status));
}

static void exchange(char words[WORDS_MAX], const char *from, const char *to)
{
    char out[WORDS_MAX] = "";
    size_t len = 0, step = strlen(from);
    for (const char *at = words; *at;) {
        bool is_found = step > 0 && !strncmp(at, from, step);
        const char *piece = is_found ? to : at;
        size_t piece_len = is_found ? strlen(to) : 1;
        ck_assert_uint_lt(len + piece_len, WORDS_MAX);
        memcpy(out + len, piece, piece_len);
        len += piece_len;
        at += is_found ? step : 1;
    }
    out[len] = '\0';
    memcpy(words, out, len + 1);
}

static void check(int64_t number, int spelling)
{
    char words[WORDS_MAX];
    spell(number, words);
    exchange(words, spellings[spelling].from, spellings[spelling].to);
    gl_arena_reset(arena, SIZE_MAX);
    gl_text text = {0};
    golchin_slice bytes = {words, strlen(words)};
    ck_assert_int_eq(gl_text_make(bytes, "UTF-8", arena, &text, NULL), GOLCHIN_OK);
    const gl_vocabulary *vocabulary = article_vocabulary();
    gl_numbers from = {.vocabulary = vocabulary,
                       .text = &text,
                       .words = gl_vocabulary_scan(vocabulary, &text, arena).words};
    gl_number read = {0};
    bool is_read = gl_number_read(&from, 0, &read);
    golchin_value value = gl_number_value(&read);
    ck_assert_msg(is_read && read.last == text.token_count && value.kind == GOLCHIN_INTEGER &&
                      value.as.integer == number,
                  "%s: %" PRId64 " (%s) is read as %" PRId64, spellings[spelling].name, number,
                  words, value.as.integer);
}

START_TEST(a_spelled_number_is_read_back_from_news)
{
    enum { SAMPLES = 1500 };
    uint64_t state = 1400; // a plain congruential generator: the same numbers in every run
    for (int64_t number = 1; number < 1000; number += unit_thinning())
        check(number, _i);
    for (int sample = 0; sample < SAMPLES / unit_thinning(); sample++) {
        state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        check((int64_t)((state >> 20) % UINT64_C(100000000)) + 1, _i);
    }
}
END_TEST

Suite *spellout_variants_suite(void)
{
    Suite *suite = suite_create("spellout in news");
    TCase *tests = tcase_create("ICU");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_checked_fixture(tests, open_spellout, close_spellout);
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, a_spelled_number_is_read_back_from_news, 0, COUNT_OF(spellings));
    suite_add_tcase(suite, tests);
    return suite;
}
