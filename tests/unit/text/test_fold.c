#include "text/fold.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/slice.h"
#include "suites.h"

#define ZWNJ "\u200c"
#define ZWJ "\u200d"
#define RLM "\u200f"
#define SHY "\u00ad"
#define BOM "\ufeff"

static const struct {
    const char *text, *fold;
} folds[] = {
    {"", ""},
    {"علي موسوى رئیس", "علی موسوی رییس"},
    {"كتاب", "کتاب"},
    {"خانة خانۀ خانە خانہ", "خانه خانه خانه خانه"},
    {"أمين إسلام ٱلله", "امین اسلام الله"},
    {"مؤسسه", "موسسه"},
    {"آب", "آب"},
    {"ا\u0653ب", "آب"},
    {"ا\u064E\u0653ب", "آب"},
    {"ي\u0654س", "یس"},
    {"ی\u0654س", "یس"},
    {"خانه\u0654", "خانه"},
    {"۱۲٣٤5६", "123456"},
    {"بیمـــارستان", "بیمارستان"},
    {"مُدیرِ کُلّ", "مدیر کل"},
    {"قالَ\u06D6 الله\u06DE", "قال الله"},
    {"بیمه" ZWNJ "شده", "بیمه" ZWNJ "شده"},
    {"بیمه" ZWNJ ZWNJ "شده", "بیمه" ZWNJ "شده"},
    {"بیمه" ZWNJ " شده", "بیمه شده"},
    {"بیمه " ZWNJ "شده" ZWNJ, "بیمه شده"},
    {"بیمه\u00acشده", "بیمه" ZWNJ "شده"},
    {"2\u00ac3", "2\u00ac3"},
    {"بیمه" ZWJ "شده" RLM SHY BOM, "بیمهشده"},
    {"یک\u00A0\u2003\u3000\tدو\r\nسه", "یک دو سه"},
    {"ﺑﯿﻤﻪ ﻻزم ﷲ", "بیمه لازم الله"},
    {"ICT Ａｂ É E\u0301", "ict ab é é"},
    {"ﷺ", "صلی الله علیه وسلم"},
    {"½ …", "1\u20442 ..."},
};

static const char *fold_of(const char *text, gl_arena *arena)
{
    return gl_arena_format(arena, "%.*s", GL_SLICE_ARGS(gl_fold(gl_slice_of(text), arena)));
}

START_TEST(spellings_fold_to_one_form)
{
    gl_arena *arena = gl_arena_new();
    const char *fold = fold_of(folds[_i].text, arena);
    ck_assert_msg(strcmp(fold, folds[_i].fold) == 0, "%s: folds to %s, not %s", folds[_i].text,
                  fold, folds[_i].fold);
    gl_arena_free(arena);
}
END_TEST

static const struct {
    const char *text, *tight;
} tights[] = {
    {"تأمین اجتماعی", "تامیناجتماعی"},
    {"بیمه" ZWNJ "شده (اصلی)، ۱۲", "بیمهشدهاصلی12"},
    {"آب و هیئت", "ابوهییت"},
    {"!?", ""},
};

START_TEST(tight_form_leaves_letters_and_digits)
{
    gl_arena *arena = gl_arena_new();
    golchin_slice tight = gl_fold_tight(gl_slice_of(tights[_i].text), arena);
    ck_assert_msg(gl_slice_is(tight, tights[_i].tight), "%s: %.*s", tights[_i].text,
                  GL_SLICE_ARGS(tight));
    gl_arena_free(arena);
}
END_TEST

static const struct {
    uint32_t code_point;
    gl_class class;
} classes[] = {
    {0, GL_CLASS_SEPARATOR},      {'\n', GL_CLASS_SEPARATOR},   {0xA0, GL_CLASS_SEPARATOR},
    {0x2028, GL_CLASS_SEPARATOR}, {0x3000, GL_CLASS_SEPARATOR}, {'a', GL_CLASS_LETTER},
    {0x0622, GL_CLASS_LETTER},    {0x0621, GL_CLASS_LETTER},    {0x4E2D, GL_CLASS_LETTER},
    {0xFEFB, GL_CLASS_LETTER},    {'7', GL_CLASS_DIGIT},        {0x06F7, GL_CLASS_DIGIT},
    {0x1D7CE, GL_CLASS_DIGIT},    {'.', GL_CLASS_MARK},         {0x060C, GL_CLASS_MARK},
    {0x066A, GL_CLASS_MARK},      {0xFFFD, GL_CLASS_MARK},      {0x1F600, GL_CLASS_MARK},
    {0x0640, GL_CLASS_DROP},      {0x064B, GL_CLASS_DROP},      {0x0670, GL_CLASS_DROP},
    {0x200D, GL_CLASS_DROP},      {0x200E, GL_CLASS_DROP},      {0xAD, GL_CLASS_DROP},
    {0xFEFF, GL_CLASS_DROP},      {0x06E5, GL_CLASS_DROP},      {0x200C, GL_CLASS_JOINER},
};

START_TEST(characters_have_a_class)
{
    gl_class class = gl_fold_class(classes[_i].code_point);
    ck_assert_msg(class == classes[_i].class, "U+%04X: %d", classes[_i].code_point, (int)class);
}
END_TEST

// ---- against ICU, by a second and simpler way: decompose, replace, compose ----

enum { UNITS = 4096 };

typedef struct units {
    UChar at[UNITS];
    int32_t len;
} units;

static units nfkc(const units *from)
{
    UErrorCode code = U_ZERO_ERROR;
    units to = {.len = 0};
    to.len =
        unorm2_normalize(unorm2_getNFKCInstance(&code), from->at, from->len, to.at, UNITS, &code);
    ck_assert_msg(code <= U_ZERO_ERROR, "%s", u_errorName(code));
    return to;
}

static UChar32 listed(UChar32 c)
{
    static const UChar32 from[] = {0x64A, 0x649, 0x626, 0x6D2, 0x6D3, 0x643, 0x6AA,
                                   0x629, 0x6C0, 0x6D5, 0x6C1, 0x6C2, 0x6C3, 0x6BE,
                                   0x623, 0x625, 0x671, 0x672, 0x673, 0x624};
    static const UChar32 to[] = {0x6CC, 0x6CC, 0x6CC, 0x6CC, 0x6CC, 0x6A9, 0x6A9,
                                 0x647, 0x647, 0x647, 0x647, 0x647, 0x647, 0x647,
                                 0x627, 0x627, 0x627, 0x627, 0x627, 0x648};
    for (int i = 0; i < COUNT_OF(from); i++) {
        if (c == from[i])
            return to[i];
    }
    return c;
}

static UChar32 replaced(UChar32 c)
{
    uint32_t category = U_GET_GC_MASK(c);
    bool is_koranic = c == 0x6DE || c == 0x6E5 || c == 0x6E6 || c == 0x6E9;
    if (c == 0x200C || c == 0x200B)
        return 0x200C;
    if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) || c == 0x640 || is_koranic)
        return -1;
    if (category & (U_GC_Z_MASK | U_GC_CC_MASK))
        return ' ';
    if (category & U_GC_ND_MASK)
        return '0' + u_charDigitValue(c);
    return u_foldCase(listed(c), U_FOLD_CASE_DEFAULT);
}

static UChar32 next_code_point(const units *text, int32_t *at)
{
    UChar32 unit = text->at[(*at)++];
    return unit < 0xD800 || unit >= 0xDC00 ? unit : U16_GET_SUPPLEMENTARY(unit, text->at[(*at)++]);
}

static units by_definition(const units *text)
{
    units normal = nfkc(text), mapped = {.len = 0};
    for (int32_t i = 0; i < normal.len;) {
        UChar32 c = replaced(next_code_point(&normal, &i));
        if (c >= 0)
            U16_APPEND_UNSAFE(mapped.at, mapped.len, c);
    }
    units last = nfkc(&mapped), out = {.len = 0};
    UChar gap = 0;
    for (int32_t i = 0; i < last.len; i++) {
        UChar c = last.at[i];
        bool joins = c == 0xAC && i > 0 && i + 1 < last.len &&
                     ((last.at[i - 1] >= 0x620 && last.at[i - 1] <= 0x64A) ||
                      (last.at[i - 1] >= 0x671 && last.at[i - 1] <= 0x6D5)) &&
                     ((last.at[i + 1] >= 0x620 && last.at[i + 1] <= 0x64A) ||
                      (last.at[i + 1] >= 0x671 && last.at[i + 1] <= 0x6D5));
        if (c == ' ') {
            gap = ' ';
        } else if (c == 0x200C || joins) {
            gap = gap ? gap : 0x200C;
        } else {
            if (gap == ' ' || (gap && out.len))
                out.at[out.len++] = gap;
            gap = 0;
            out.at[out.len++] = c;
        }
    }
    if (gap == ' ')
        out.at[out.len++] = gap;
    return out;
}

static golchin_slice utf8_of(const units *text, gl_arena *arena)
{
    UErrorCode code = U_ZERO_ERROR;
    int32_t len = 0;
    char *bytes = gl_arena_alloc(arena, (size_t)text->len * 3 + 1);
    u_strToUTF8(bytes, text->len * 3 + 1, &len, text->at, text->len, &code);
    ck_assert_msg(code <= U_ZERO_ERROR, "%s", u_errorName(code));
    return gl_slice(bytes, (size_t)len);
}

static void check_fold(const units *text, gl_arena *arena)
{
    units wanted = by_definition(text);
    golchin_slice source = utf8_of(text, arena), fold = gl_fold(source, arena);
    golchin_slice definition = utf8_of(&wanted, arena);
    ck_assert_msg(gl_slice_equal(fold, definition), "U+%04X U+%04X…, %.*s: folds to %.*s, not %.*s",
                  text->at[0], text->at[1], GL_SLICE_ARGS(source), GL_SLICE_ARGS(fold),
                  GL_SLICE_ARGS(definition));
    golchin_slice again = gl_fold(fold, arena);
    ck_assert_msg(gl_slice_equal(again, fold), "%.*s: folds to %.*s, then to %.*s",
                  GL_SLICE_ARGS(source), GL_SLICE_ARGS(fold), GL_SLICE_ARGS(again));
    ck_assert_uint_le(fold.len, source.len * GL_FOLD_GROWTH);
}

START_TEST(every_code_point_folds_as_defined)
{
    gl_arena *arena = gl_arena_new();
    for (UChar32 c = 0; c <= 0x10FFFF; c += unit_thinning()) {
        if ((c >= 0xD800 && c < 0xE000) || (c >= 0x30000 && !u_isdefined(c)))
            continue;
        units text = {.len = 0};
        U16_APPEND_UNSAFE(text.at, text.len, c);
        check_fold(&text, arena);
        if (c % 256 == 0)
            gl_arena_reset(arena, SIZE_MAX);
    }
    gl_arena_free(arena);
}
END_TEST

static uint32_t next_random(uint64_t *state)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*state >> 33);
}

// Characters that meet in ways that matter: letters with marks that compose, joiners, blanks.
static UChar32 random_code_point(uint64_t *state)
{
    static const UChar32 blocks[][2] = {{0x600, 0x6FF},   {0x20, 0x7E},     {0x300, 0x36F},
                                        {0x64B, 0x65F},   {0x620, 0x64A},   {0x2000, 0x206F},
                                        {0xFB50, 0xFEFF}, {0x1100, 0x11FF}, {0xAC00, 0xAC40},
                                        {0xA0, 0x24F},    {0x0, 0x2FFF},    {0x10000, 0x1FFFF}};
    const UChar32 *block = blocks[next_random(state) % COUNT_OF(blocks)];
    UChar32 c = block[0] + (UChar32)(next_random(state) % (uint32_t)(block[1] - block[0] + 1));
    return next_random(state) % 16 == 0 ? 0xAC : c;
}

START_TEST(random_strings_fold_as_defined)
{
    uint64_t state = 20240607;
    gl_arena *arena = gl_arena_new();
    for (int round = 0; round < 30000; round += unit_thinning()) {
        units text = {.len = 0};
        for (uint32_t count = 1 + next_random(&state) % 8; count > 0; count--) {
            UChar32 c = random_code_point(&state);
            U16_APPEND_UNSAFE(text.at, text.len, c);
        }
        check_fold(&text, arena);
        gl_arena_reset(arena, SIZE_MAX);
    }
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_long_text_folds_too)
{
    gl_arena *arena = gl_arena_new();
    size_t len = 0;
    char *text = gl_arena_alloc(arena, 40000);
    for (; len < 39990; len += 4)
        memcpy(text + len, "كي", 4);
    golchin_slice fold = gl_fold(gl_slice(text, len), arena);
    ck_assert_uint_eq(fold.len, len);
    ck_assert_int_eq(memcmp(fold.start + len - 4, "کی", 4), 0);
    gl_arena_free(arena);
}
END_TEST

Suite *fold_suite(void)
{
    Suite *suite = suite_create("fold");
    TCase *tc = tcase_create("fold");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, spellings_fold_to_one_form, 0, COUNT_OF(folds));
    tcase_add_loop_test(tc, tight_form_leaves_letters_and_digits, 0, COUNT_OF(tights));
    tcase_add_loop_test(tc, characters_have_a_class, 0, COUNT_OF(classes));
    tcase_add_test(tc, every_code_point_folds_as_defined);
    tcase_add_test(tc, random_strings_fold_as_defined);
    tcase_add_test(tc, a_long_text_folds_too);
    suite_add_tcase(suite, tc);
    return suite;
}
