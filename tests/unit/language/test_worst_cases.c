// Texts that are one thing over and over, through text, lexicon and language: four times the text
// takes about four times the edges, the memory and the time, not sixteen times.
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "article.h"
#include "base/arena.h"
#include "base/slice.h"
#include "language/vocabulary.h"
#include "suites.h"

#define ZWNJ "\u200c"

enum { QUARTER = 128 * 1024, WHOLE = 4 * QUARTER, HUGE_WORD = 10 * 1024 * 1024, SPARE = 64 };

static const char *const pieces[] = {
    "\u064B",
    "\u0653\u0316",
    "ب\u064B\u0650\u0651",
    "1",
    "۱",
    "1,111",
    "1.",
    "1/",
    "1-",
    "1 ",
    "۱ و ",
    "1 تا ",
    ZWNJ,
    "ب" ZWNJ,
    "بیمه" ZWNJ,
    "هزار ",
    "هزار و ",
    "هزار" ZWNJ,
    "هزار",
    "و",
    "و ",
    "نه ",
    "سی ",
    "یک میلیون و ",
    "دو سوم ",
    "سال ",
    "سال 97 ",
    "ماه ",
    "ماهه ",
    "خرداد ",
    "۱۲ خرداد ",
    "1397/",
    "استان ",
    "شهر نور ",
    "نور و ",
    "این استان ",
    "سازمان ",
    "اداره کل ",
    "وزارت ",
    "بیش از ",
    "تامین اجتماعی ",
    "تامیناجتماعی",
    "بیمهشدگان",
    "درمان و آموزش ",
    "(",
    "«",
    "گفت: ",
    ".",
    "ا.",
    "ب\n",
    "ب\n\n",
    "[…] ",
    "ماده ۱۲ ",
    "کووید ",
    "تلفن ",
    "ساعت ",
};

typedef struct cost {
    uint32_t tokens, edges;
    size_t bytes; // of memory
    double seconds;
} cost;

static golchin_slice repeated(const char *piece, size_t size, gl_arena *arena)
{
    size_t len = strlen(piece), count = size / len;
    char *bytes = gl_arena_alloc(arena, count * len);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + i * len, piece, len);
    return gl_slice(bytes, count * len);
}

static cost read_once(golchin_slice bytes)
{
    gl_arena *arena = gl_arena_new();
    clock_t start = clock();
    article_reading made = article_read(bytes, arena);
    cost spent = {made.text.token_count, gl_lattice_count(made.lattice), gl_arena_size(arena),
                  (double)(clock() - start) / CLOCKS_PER_SEC};
    gl_arena_free(arena);
    return spent;
}

static bool is_linear(cost quarter, cost whole)
{
    static const double factor = 8, start_up = 0.05; // 16 would be quadratic
    return whole.seconds <= quarter.seconds * factor + start_up;
}

START_TEST(four_times_the_text_takes_four_times_the_work)
{
    enum { TRIES = 4 }; // another program may take the processor meanwhile
    gl_arena *arena = gl_arena_new();
    size_t thinning = (size_t)unit_thinning();
    golchin_slice text = repeated(pieces[_i], WHOLE / thinning, arena);
    golchin_slice part = repeated(pieces[_i], QUARTER / thinning, arena);
    cost quarter = read_once(part), whole = read_once(text);
    for (int i = 1; i < TRIES && !is_linear(quarter, whole); i++) {
        quarter = read_once(part);
        whole = read_once(text);
    }
    ck_assert_msg(is_linear(quarter, whole), "%s: %.3f s, then %.3f s for four times as much",
                  pieces[_i], quarter.seconds, whole.seconds);
    ck_assert_msg(whole.tokens <= quarter.tokens * 4 + SPARE &&
                      whole.edges <= quarter.edges * 4 + SPARE,
                  "%s: %u tokens and %u edges, then %u and %u", pieces[_i], quarter.tokens,
                  quarter.edges, whole.tokens, whole.edges);
    ck_assert_msg(whole.bytes <= quarter.bytes * 8, "%s: %zu bytes, then %zu", pieces[_i],
                  quarter.bytes, whole.bytes);
    gl_arena_free(arena);
}
END_TEST

static const char *const letters[] = {"ب", "1"};

START_TEST(one_huge_word_is_cut)
{
    gl_arena *arena = gl_arena_new();
    uint32_t bytes = HUGE_WORD / (uint32_t)unit_thinning();
    golchin_slice word = repeated(letters[_i], bytes, arena);
    cost spent = read_once(word);
    ck_assert_uint_ge(spent.tokens, bytes / GL_TOKEN_MAX);
    ck_assert_uint_le(spent.tokens, bytes / GL_TOKEN_MAX * 2);
    gl_arena_free(arena);
}
END_TEST

// Words of two letters, ب to ع each.
START_TEST(a_vocabulary_without_room_says_so)
{
    enum { FIRST = 0xA8, LETTERS = 18 };
    gl_vocabulary *vocabulary = gl_vocabulary_new();
    ck_assert(!gl_vocabulary_is_full(vocabulary));
    for (int i = 0; i < LETTERS * LETTERS; i++) {
        const char form[] = {(char)0xD8, (char)(FIRST + i / LETTERS), (char)0xD8,
                             (char)(FIRST + i % LETTERS)};
        gl_vocabulary_add_number(vocabulary, gl_slice(form, sizeof form), GL_LITERAL("5"),
                                 GL_LITERAL("unit"));
    }
    ck_assert(gl_vocabulary_is_full(vocabulary));
    gl_vocabulary_free(vocabulary);
}
END_TEST

Suite *worst_cases_suite(void)
{
    Suite *suite = suite_create("worst cases");
    TCase *tests = tcase_create("length");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, four_times_the_text_takes_four_times_the_work, 0, COUNT_OF(pieces));
    tcase_add_loop_test(tests, one_huge_word_is_cut, 0, COUNT_OF(letters));
    tcase_add_test(tests, a_vocabulary_without_room_says_so);
    suite_add_tcase(suite, tests);
    return suite;
}
