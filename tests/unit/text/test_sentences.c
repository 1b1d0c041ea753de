#include <string.h>

#include "base/slice.h"
#include "suites.h"

// Sentences are shown as `[text]`, a title as `{text}`, the start of a paragraph with `¶`.
static const struct {
    const char *text, *sentences;
} rows[] = {
    {"وی گفت. او رفت!", "¶[وی گفت.][او رفت!]"},
    {"تمام شد.وی افزود", "¶[تمام شد.][وی افزود]"},
    {"آیا شد؟ بله", "¶[آیا شد؟][بله]"},
    {"گفت: «شد.» و رفت.", "¶[گفت: «شد.» و رفت.]"},
    {"این را گفت (دیروز.) او رفت.", "¶[این را گفت (دیروز.) او رفت.]"},
    {"امام (ره) فرمود. بله", "¶[امام (ره) فرمود.][بله]"},
    {"م. ر. احمدی آمد. رفت", "¶[م. ر. احمدی آمد.][رفت]"},
    {"سال ۱۳۵۷ ه.ش بود. رفت", "¶[سال ۱۳۵۷ ه.ش بود.][رفت]"},
    {"مأمور اف. بی. آی آمد. وی رفت.", "¶[مأمور اف. بی. آی آمد.][وی رفت.]"},
    {"تا ۳۰ دی. وی رفت.", "¶[تا ۳۰ دی.][وی رفت.]"},
    {"<p>شد.</p> <p>بود.<br>رفت.</p>", "¶[<p>شد.</p>][<p>بود.<br>][رفت.</p>]"},
    {"گفت: «چرا؟» و رفت. آمد.", "¶[گفت: «چرا؟» و رفت.][آمد.]"},
    {"شرایط:\n۱. کارت ملی\n۲- شناسنامه", "¶{شرایط:}¶[۱. کارت ملی]¶[۲- شناسنامه]"},
    {"Dr. Smith آمد.", "¶[Dr. Smith آمد.]"},
    {"۲.۵ درصد و 1,200.50 نفر", "¶[۲.۵ درصد و 1,200.50 نفر]"},
    {"1. وی گفت. 2. او رفت.", "¶[1. وی گفت.][2. او رفت.]"},
    {"نیرو و... در شهر. بله", "¶[نیرو و... در شهر.][بله]"},
    {"این ... از روی", "¶[این ... از روی]"},
    {"خوزستان در […] است", "¶[خوزستان در […] است]"},
    {"چنین شد… او رفت", "¶[چنین شد…][او رفت]"},
    {"چرا؟! نمیدانم", "¶[چرا؟!][نمیدانم]"},
    {"شد .سپس", "¶[شد .][سپس]"},
    {"وی گفت. رسیده است..\nگفتنی است", "¶[وی گفت.][رسیده است..]¶[گفتنی است]"},
    {"است؛ اما نشد.", "¶[است؛ اما نشد.]"},
    {"او گفت: \"شد.\" سپس رفت.", "¶[او گفت: \"شد.\"][سپس رفت.]"},
    // a title, then one line a paragraph
    {"خادمان تجلیل میشوند\nسخنگو گفت: خادمان نوروز تجلیل میشوند.\nوی افزود: بله.",
     "¶{خادمان تجلیل میشوند}¶[سخنگو گفت: خادمان نوروز تجلیل میشوند.]¶[وی افزود: بله.]"},
    // a title under the words that lead to it
    {"عضو مجلس:\nمردم راه میروند\n\nعضو مجلس گفت: مردم.",
     "¶{عضو مجلس:/مردم راه میروند}¶[عضو مجلس گفت: مردم.]"},
    // a colon leads on over a line break
    {"وی گفت:\nخدمت مهم است.", "¶[وی گفت:/خدمت مهم است.]"},
    // cut to a width, with blank lines between paragraphs
    {"درمان زائران در مهران\n\nرئیس دانشگاه علوم پزشکی از ارائه خدمات\nدرمانی سرپایی به ۶۸ هزار "
     "زائر اربعین\n"
     "شهرستان مهران خبر داد.\n\nوی درباره بیمارستان صحرایی مهران گفت همه\nتخت ها پر است.",
     "¶{درمان زائران در مهران}¶[رئیس دانشگاه علوم پزشکی از ارائه خدمات/درمانی سرپایی به ۶۸ هزار "
     "زائر "
     "اربعین/شهرستان مهران خبر داد.]¶[وی درباره بیمارستان صحرایی مهران گفت همه/تخت ها پر است.]"},
    // cut to a width, a blank line behind every line
    {"خدمات درمانی رضایت بخش است\n\n"
     "استاندار با تاکید بر مشارکت مردم در حوزه درمان و تامین اجتماعی گفت با همه کاستی های\n\n"
     "موجود ارائه خدمات مطلوب است.\n\n"
     "وی با ابراز رضایت از عملکرد حوزه بهزیستی و تامین اجتماعی استان در سال های گذشته نیز\n\n"
     "قدردانی کرد.",
     "¶{خدمات درمانی رضایت بخش است}"
     "¶[استاندار با تاکید بر مشارکت مردم در حوزه درمان و تامین اجتماعی گفت با همه کاستی های/"
     "موجود ارائه خدمات مطلوب است.]"
     "¶[وی با ابراز رضایت از عملکرد حوزه بهزیستی و تامین اجتماعی استان در سال های گذشته نیز/"
     "قدردانی کرد.]"},
    // a list
    {"آمار\n\nآمار منتشر شد:\n• بیمه شده: ۳۳۷ هزار\n• بازنشسته: ۱۲ هزار",
     "¶{آمار}¶[آمار منتشر شد:]¶[• بیمه شده: ۳۳۷ هزار]¶[• بازنشسته: ۱۲ هزار]"},
    // a sentence of two lines and no more
    {"در سال گذشته 18 هزار عمل\nجراحی انجام شد.", "¶[در سال گذشته 18 هزار عمل/جراحی انجام شد.]"},
    {"وی گفت.\r\nاو رفت.\r\n", "¶[وی گفت.]¶[او رفت.]"},
};

static const char *shown(const gl_text *text, gl_arena *arena)
{
    char *all = gl_arena_format(arena, "%s", "");
    for (uint32_t i = 0; i < text->sentence_count; i++) {
        const golchin_sentence *sentence = &text->sentences[i];
        golchin_span span = gl_text_span(text, sentence->first, sentence->last);
        char *piece = gl_arena_copy(arena, text->text.start + span.begin, span.end - span.begin);
        char *out = piece;
        for (char *in = piece; *in; in++) { // line breaks as one slash
            if (*in == '\n' && out > piece && out[-1] == '/')
                continue;
            *out++ = *in == '\n' ? '/' : *in;
        }
        *out = '\0';
        all =
            gl_arena_format(arena, "%s%s%c%s%c", all, sentence->starts_paragraph ? "¶" : "",
                            sentence->is_title ? '{' : '[', piece, sentence->is_title ? '}' : ']');
    }
    return all;
}

START_TEST(text_is_cut_into_sentences)
{
    gl_arena *arena;
    gl_text text = text_of(rows[_i].text, &arena);
    const char *found = shown(&text, arena);
    ck_assert_msg(strcmp(found, rows[_i].sentences) == 0, "%s\nis %s\nnot %s", rows[_i].text, found,
                  rows[_i].sentences);
    gl_arena_free(arena);
}
END_TEST

Suite *sentences_suite(void)
{
    Suite *suite = suite_create("sentences");
    TCase *tc = tcase_create("sentences");
    tcase_add_loop_test(tc, text_is_cut_into_sentences, 0, COUNT_OF(rows));
    suite_add_tcase(suite, tc);
    return suite;
}
