#include "text/letters.h"

#include <string.h>

#include "suites.h"
#include "text/text.h"

static bool has_bit(const uint8_t *bits, uint32_t at)
{
    return gl_letters_bits(bits, at) & 1;
}

// Every character of two bytes, at every place of a block and over its border.
START_TEST(bits_and_folds_agree_with_the_fold_table)
{
    const gl_fold_table *table = gl_fold_table_get();
    gl_arena *arena = gl_arena_new();
    uint32_t step = (uint32_t)unit_thinning();
    for (uint32_t code_point = 0x80; code_point < 0x800; code_point += step) {
        char text[128 + GL_TEXT_PADDING] = {0};
        memset(text, ' ', 128);
        unsigned len = gl_utf8_write(text + _i, code_point);
        char folded[128 + GL_LETTERS_BLOCK], expected[128];
        const uint8_t *letters = gl_letters_find(table, (golchin_slice){text, 128}, folded, arena);
        bool is_letter = has_bit(letters, (uint32_t)_i);
        ck_assert_msg(!is_letter || gl_fold_is_pair(table, code_point), "U+%04X", code_point);
        ck_assert_int_eq(has_bit(letters, (uint32_t)_i + 1), is_letter);
        memcpy(expected, text, sizeof expected);
        if (is_letter)
            memcpy(expected + _i, table->pool + table->at[code_point], 2);
        ck_assert_msg(memcmp(folded, expected, sizeof expected) == 0, "U+%04X", code_point);
        for (uint32_t at = 0; at < 128; at++) {
            bool is_outside = at < (uint32_t)_i || at >= (uint32_t)_i + len;
            ck_assert(!is_outside || !has_bit(letters, at));
        }
        gl_arena_reset(arena, 0);
    }
    gl_arena_free(arena);
}
END_TEST

START_TEST(all_letters_of_persian_have_bits)
{
    static const char alphabet[160] = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیأإؤئةكىي";
    gl_arena *arena = gl_arena_new();
    golchin_slice text = {alphabet, strlen(alphabet)};
    char folded[sizeof alphabet + GL_LETTERS_BLOCK];
    const uint8_t *letters = gl_letters_find(gl_fold_table_get(), text, folded, arena);
    for (uint32_t at = 0; at < text.len; at++)
        ck_assert_msg(has_bit(letters, at), "byte %u", at);
    ck_assert(!has_bit(letters, (uint32_t)text.len));
    gl_arena_free(arena);
}
END_TEST

Suite *letters_suite(void)
{
    Suite *suite = suite_create("letters");
    TCase *tc = tcase_create("letters");
    tcase_add_loop_test(tc, bits_and_folds_agree_with_the_fold_table, 55, 70);
    tcase_add_loop_test(tc, bits_and_folds_agree_with_the_fold_table, 0, 1);
    tcase_add_test(tc, all_letters_of_persian_have_bits);
    suite_add_tcase(suite, tc);
    return suite;
}
