#include <string.h>

#include "base/slice.h"
#include "suites.h"

#define ZWNJ "\u200c"

static const struct {
    const char *text, *tokens;
} rows[] = {
    {"", ""},
    {" \n\t", ""},
    {"سلام دنیا", "|سلام دنیا"},
    // gaps
    {"بیمه" ZWNJ "شده", "|بیمه~شده"},
    {"بیمه" ZWNJ " شده", "|بیمه شده"},
    {ZWNJ "بیمه " ZWNJ "شده" ZWNJ, "|بیمه شده"},
    {"پایانه" ZWNJ "ها" ZWNJ "، و", "|پایانه~ها+، و"},
    {"بیمه\u00acشده", "|بیمه~شده"},
    {"#بیمه_سلامت استان", "|بیمه~سلامت استان"},
    {"مدیرکل #تامین_اجتماعی", "|مدیرکل تامین~اجتماعی"},
    {"#۲۲_بهمن و #دهه_۹۰", "|22~بهمن و دهه~90"},
    {"#طرح_ملی_سلامت", "|طرح~ملی~سلامت"},
    {"فارس_وی و 12_13 و b_c", "|فارس+_+وی و 12+_+13 و b+_+c"},
    {"**مدیرکل** بهزیستی، **نام**.", "|مدیرکل بهزیستی+، نام+."},
    {"** عنوان\n***\n*عنوان", "|*+* عنوان/*+*+*/*+عنوان"},
    {"# بیمه الف#ب #b", "|# بیمه الف+#+ب #+b"},
    {"الف\nب\n\nپ\r\nت\r\n\r\nث\rج", "|الف/ب|پ/ت|ث/ج"},
    {"الف\u2028ب\u2029پ", "|الف/ب|پ"},
    {"یک\u00A0دو", "|یک دو"},
    // letters and digits
    {"بیمارستان160", "|بیمارستان+160"},
    {"9درمانگاه", "|9+درمانگاه"},
    {"115به", "|115+به"},
    {"9هزارو640 نفر", "|9+هزارو+640 نفر"},
    {"۱۲٣", "|123"},
    // what stands inside a number
    {"۲/۵ میلیون", "|2/5 میلیون"},
    {"۲٫۵", "|2.5"},
    {"2,500,000 ۲٬۵۰۰ 2،500", "|2,500,000 2,500 2,500"},
    {"10.450", "|10.450"},
    {"1397/05/12", "|1397/05/12"},
    {"سال 97، 2500", "|سال 97+، 2500"},
    {"97،2500", "|97+،+2500"},
    {"1,2", "|1+،+2"},
    {"2500,000", "|2500+،+000"},
    {"1,500.25", "|1,500.25"},
    {"سال 97.وی", "|سال 97+.+وی"},
    {"97. 98", "|97+. 98"},
    {"12:30", "|12+:+30"},
    {"۷۱٪ 42%", "|71+٪ 42+%"},
    // marks
    {"است.وی گفت", "|است+.+وی گفت"},
    {"«بله»", "|«+بله+»"},
    {"(ره)", "|(+ره+)"},
    {"ایلام- مهران", "|ایلام+- مهران"},
    {"و... رفت…", "|و+... رفت+..."},
    {"!؟", "|!+؟"},
    {"آن‌ها و آن ها، این‌هایی که", "|آنها و آنها+، اینهایی که"},
    {"خانه‌ی بهداشت و بیمه ی سلامت", "|خانه بهداشت و بیمه سلامت"},
    {"استان ی خانه\nی ه. ی", "|استان ی خانه/ی ه+. ی"},
    {"آنان ها آن\nها", "|آنان ها آن/ها"},
    {"تعاون, کار; رفاه?", "|تعاون+، کار+؛ رفاه+؟"},
    {"تعاون，کار;رفاه?!", "|تعاون+،+کار+؛+رفاه+؟+!"},
    // folding
    {"كُتّابـي رئيس", "|کتابی رییس"},
    {"خـ ـانه", "|خ انه"},
    {"مثال\u200fِ", "|مثال"},
    {"ﷺ ﻻ", "|صلی الله علیه وسلم لا"},
    {"ICT روستا", "|ict روستا"},
    {"中文字", "|中文字"},
    {"=\u0338", "|≠"},
    // addresses and markup
    {"yzd.news/p/88213", "|yzd.news/p/88213"},
    {"خبر:https://a.ir/x?y=1. بعد", "|خبر+:+https://a.ir/x?y=1+. بعد"},
    {"http://a.ir/اخبار/۱۲، وی", "|http://a.ir/اخبار/12+، وی"},
    {"Info@Tamin.ir است", "|info@tamin.ir است"},
    {"www.tamin.ir", "|www.tamin.ir"},
    {"Node.js و U.S. و a.b", "|node.js و u+.+s+. و a+.+b"},
    {"<p class=\"x\">متن</p>", "|<p class=\"x\">+متن+</p>"},
    {"3 < 5 و 7 > 2", "|3 < 5 و 7 > 2"},
    {"آغاز&nbsp;می&zwnj;شود &amp; پس", "|آغاز می~شود &amp; پس"},
    {"a & b; c", "|a & b+؛ c"},
    {"![عکس](https://a.ir/1.jpg) متن", "|![عکس](https://a.ir/1.jpg) متن"},
    {"متن! [عکس]", "|متن+! [+عکس+]"},
    // what is broken or strange
    {"الف\xFFب", "|الف+\uFFFD+ب"},
    {"\uFEFFمتن", "|متن"},
    {"\u064B\u0640", ""},
};

START_TEST(text_is_cut_into_tokens)
{
    gl_arena *arena;
    gl_text text = text_of(rows[_i].text, &arena);
    const char *shown = tokens_shown(&text, arena);
    ck_assert_msg(strcmp(shown, rows[_i].tokens) == 0, "%s: %s, not %s", rows[_i].text, shown,
                  rows[_i].tokens);
    gl_arena_free(arena);
}
END_TEST

static const struct {
    const char *text;
    golchin_token_kind kind;
} kinds[] = {
    {"بیمه", GOLCHIN_WORD},      {"12", GOLCHIN_DIGITS},     {"۲٫۵", GOLCHIN_DIGITS},
    {"«", GOLCHIN_PUNCTUATION},  {"%", GOLCHIN_PUNCTUATION}, {"…", GOLCHIN_PUNCTUATION},
    {"a@b.ir", GOLCHIN_ADDRESS}, {"<br/>", GOLCHIN_ADDRESS}, {"&quot;", GOLCHIN_ADDRESS},
    {"①", GOLCHIN_DIGITS},
};

START_TEST(a_token_has_a_kind)
{
    gl_arena *arena;
    gl_text text = text_of(kinds[_i].text, &arena);
    ck_assert_msg(text.token_count == 1 && text.tokens[0].kind == kinds[_i].kind,
                  "%s: kind %d of %u", kinds[_i].text, text.tokens[0].kind, text.token_count);
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_nul_byte_separates)
{
    gl_arena *arena = gl_arena_new();
    gl_text text;
    gl_text_make(gl_slice("ab\0cd", 5), NULL, arena, &text, NULL);
    ck_assert_uint_eq(text.decoded.nul, 1);
    ck_assert_str_eq(tokens_shown(&text, arena), "|ab cd");
    gl_arena_free(arena);
}
END_TEST

START_TEST(spans_cover_what_is_seen)
{
    gl_arena *arena;
    gl_text text = text_of("\u200fخانهِ\u200f ما", &arena); // mark, word with kasra, mark
    ck_assert_uint_eq(text.token_count, 2);
    golchin_span span = gl_text_span(&text, 0, 1);
    ck_assert_uint_eq(span.begin, 3);
    ck_assert_uint_eq(span.end, 3 + strlen("خانهِ"));
    span = gl_text_span(&text, 0, 2);
    ck_assert_uint_eq(span.end, text.text.len);
    span = gl_text_span(&text, 1, 1);
    ck_assert_uint_eq(span.begin, span.end);
    ck_assert_uint_eq(span.begin, text.tokens[1].begin);
    span = gl_text_span(&text, 2, 2);
    ck_assert_uint_eq(span.begin, text.text.len);
    gl_arena_free(arena);
}
END_TEST

// However a word lies to the blocks of bits, and whatever stands behind it.
START_TEST(a_long_word_is_one_token)
{
    static const char *const behind[] = {"", " ", "،", ".", "\u200c", "۱", "\n"};
    enum { SHORTEST = 20, LONGEST = 70 };
    for (size_t i = 0; i < COUNT_OF(behind); i++) {
        for (int letters = SHORTEST; letters <= LONGEST; letters++) {
            char bytes[256] = "";
            memset(bytes, ' ', (size_t)_i);
            for (int letter = 0; letter < letters; letter++)
                strcat(bytes, "ب");
            strcat(bytes, behind[i]);
            gl_arena *arena;
            gl_text text = text_of(bytes, &arena);
            ck_assert_uint_ge(text.token_count, 1);
            ck_assert_msg(text.tokens[0].begin == (uint32_t)_i &&
                              text.tokens[0].end == (uint32_t)(_i + 2 * letters),
                          "%d letters at %d before \"%s\"", letters, _i, behind[i]);
            gl_arena_free(arena);
        }
    }
}
END_TEST

Suite *tokens_suite(void)
{
    Suite *suite = suite_create("tokens");
    TCase *tc = tcase_create("tokens");
    tcase_add_loop_test(tc, text_is_cut_into_tokens, 0, COUNT_OF(rows));
    tcase_add_loop_test(tc, a_token_has_a_kind, 0, COUNT_OF(kinds));
    tcase_add_test(tc, a_nul_byte_separates);
    tcase_add_loop_test(tc, a_long_word_is_one_token, 0, 65);
    tcase_add_test(tc, spans_cover_what_is_seen);
    suite_add_tcase(suite, tc);
    return suite;
}
