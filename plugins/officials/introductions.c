// «مدیرکل … گفت: …. نام افزود» names the officer; but a name with an office of its own, with a word
// about who it is, or one of several is somebody else.
#include "introductions.h"

#include "addressees.h"
#include "late_subjects.h"
#include "office.h"
#include "sentence_start.h"

// «نام ریاست … را واگذاشت», «نام به عنوان مدیر …», «نام با حفظ سمت …»: the sentence has an office
// for them.
static bool has_office_behind(const struct article *article, const struct people *people,
                              const struct name *name)
{
    const struct post *post = post_starting(people, name->last);
    return (post && post->is_verbal) || office_kept_end(article, name->last) > name->last ||
           office_link_end(article, name->last) > name->last;
}

// «نام، یکی از کسبه، گفت», «نام، نانوای محله … به خبرنگار ما گفت»: what they are is no office, so
// they are not the officer who spoke before.
static bool is_described(const struct article *article, const struct people *people,
                         const struct name *name)
{
    enum { WORDS_MAX = 8 };
    const uint64_t others = MARK(ENDER) | MARK(OPENER) | MARK(SPEECH) | MARK(THIS) | MARK(PRONOUN);
    uint32_t first = name->last + 1, token = first;
    if (!token_has(article, name->last, MARK(COMMA)))
        return false;
    if (token_is(article, first, "یکی") && token_has(article, first + 1, MARK(FROM)))
        token = first + 2;
    else if (token_has(article, first, others))
        return false;
    for (; token < article->token_count && token < first + WORDS_MAX; token++) {
        if (token_is_digits(article, token) || token_is(article, token, "ساله"))
            continue; // «نام، کشاورز ۷۰ ساله، …»
        if (!token_is_word(article, token) || post_starting(people, token) ||
            token_has(article, token, MARK(SPEECH) | MARK(TO)))
            break;
    }
    bool is_told = token_has(article, token, MARK(TO)) && token + 1 < article->token_count &&
                   starts_with(token_text(article, token + 1), "خبرنگار");
    return token > first && (is_told || token_has(article, token, MARK(COMMA)));
}

// «خیر خمینی، حاج نام، …», «پلیس گفت: راننده، نام، …»: what they are, in front of the comma; not
// «در این نشست، نام …».
static bool is_described_in_front(const struct article *article, const struct people *people,
                                  const struct name *name)
{
    enum { WORDS_MAX = 6 };
    const uint64_t others = MARK(ENDER) | MARK(OPENER) | MARK(THIS) | MARK(PRONOUN) | MARK(PLACE) |
                            MARK(NUMBER) | MARK(AND) | MARK(NARRATOR);
    uint32_t start = sentence_skip_dateline(article, name->sentence), at = name->start;
    if (at < start + 2 || !is_comma(article, at - 1) || post_ending(people, at - 1))
        return false;
    for (at--; at > start && name->start - at <= WORDS_MAX; at--)
        if (!token_is_word(article, at - 1) || post_starting(people, at - 1))
            break;
    bool is_bounded =
        at == article->sentences[name->sentence].first || token_is(article, at - 1, ":");
    return is_bounded && !token_has(article, at, others) &&
           (is_common(article, at) || token_has(article, at, MARK(ROLE)));
}

// «نام، مدیرکل پیشین …»: who speaks holds his office.
static bool is_of_old(const struct article *article, const struct people *people,
                      const struct name *name)
{
    const struct post *post = post_starting(people, name->last + 1);
    return token_has(article, name->last, MARK(COMMA)) && post && post->standing == STANDING_FORMER;
}

bool introduction_stands(const struct article *article, const struct people *people,
                         const struct name *name)
{
    return has_office_behind(article, people, name) || is_described(article, people, name) ||
           is_described_in_front(article, people, name) || is_of_old(article, people, name) ||
           name_is_addressed(article, name);
}

bool is_named_by(const struct article *article, const struct people *people,
                 const struct name *name, const struct post *officer)
{
    uint32_t last = article->sentences[officer->sentence].last;
    for (uint32_t token = officer->last; token < last && token < name->start; token++) {
        const struct name *other = name_starting(people, token);
        if (other && other->person == name->person)
            return true;
    }
    return false;
}

// «سراغ مدیرکل … رفتیم», «با حضور مدیرکل … باز شد»,
// «سخن مدیرکل … چیز دیگری است», «در سفر معاون …»,
// «با مدیرکل … گفت‌وگو کردیم», «بیمارستان را
// رئیس‌جمهور گشود»: an officer is brought in, who is named next.
static bool is_brought_in(const struct article *article, const struct post *post)
{
    enum { MANNER_MAX = 2 }; // tokens between a journey and its officer
    static const char *const words[] = {
        "سراغ",    "حضور",    "نظر",   "سخن",     "سخنان",   "حرف",     "حرفهای", "پاسخ", "دیدگاه",
        "صحبت",    "صحبتهای", "توضیح", "توضیحات", "اظهارات", "گفتههای", "واکنش",  "آمار", "آمارهای",
        "سخنرانی", "خبری",    "گفته",  "هشدار",   "انتقاد",  "گلایه",   "اعتراض", NULL};
    const golchin_sentence *sentence = &article->sentences[post->sentence];
    if (post->first == sentence->first)
        return false;
    if (token_is_one_of(article, post->first - 1, words) ||
        token_has(article, post->first - 1, MARK(OBJECT)))
        return true;
    for (uint32_t at = post->first; at > sentence->first && post->first - at <= MANNER_MAX; at--)
        if (token_is(article, at - 1, "سفر"))
            return true;
    return is_interviewed(article, sentence, post->first);
}

// «این نامه مدیرکل … را به واکنش واداشت», «مهمان برنامه مدیرکل … بود», «نوبت به مدیرکل … رسید»: an
// officer whom the sentence leads to.
static bool is_led_to(const struct article *article, const struct post *post)
{
    uint32_t first = article->sentences[post->sentence].first;
    uint32_t last = article->sentences[post->sentence].last;
    bool is_end = post->last + 2 >= last; // «بود.»
    if (sentence_speaks(article, post->sentence)) // «… گزارش مدیرکل … را خیالی خواند»
        return false;
    uint32_t verb = post->last + token_has(article, post->last, MARK(THAT)); // «… که رسید،»
    bool is_turn = post->first > first + 1 && token_has(article, post->first - 1, MARK(TO)) &&
                   token_is(article, post->first - 2, "نوبت") && token_is(article, verb, "رسید");
    return token_has(article, post->last, MARK(OBJECT)) || is_turn ||
           (is_end && token_has(article, post->last, MARK(IS)));
}

bool post_is_introduced(const struct article *article, const struct post *post)
{
    return is_brought_in(article, post) || is_led_to(article, post);
}
