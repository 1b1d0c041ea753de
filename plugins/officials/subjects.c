// A sentence's subject is what stands at its start: a name, a post, a pronoun.
#include "subjects.h"

#include "sentence_start.h"

enum { LOOK_FOR_SUBJECT = 40 };

static bool is_narrator(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(NARRATOR)) ||
           (token_has(article, token, MARK(NEEDFUL)) && token_has(article, token + 1, MARK(TO)));
}

static const struct name *name_at(const struct people *people, uint32_t token, uint32_t *index)
{
    uint32_t found = people->name_starting[token];
    *index = found - 1;
    return found ? &people->names.items[found - 1] : NULL;
}

static const struct post *post_at(const struct people *people, uint32_t token, uint32_t *index)
{
    uint32_t found = people->post_starting[token];
    *index = found - 1;
    return found ? &people->posts.items[found - 1] : NULL;
}

static bool says_too(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(TOO));
}

// «معاون پشتیبانی … و رئیس ستاد … نیز»: the word stands behind the last of several posts.
static uint32_t chain_end(const struct article *article, const struct people *people,
                          const struct post *post)
{
    uint32_t last = post->last;
    while (token_has(article, last, MARK(AND)) && last + 1 < article->token_count &&
           people->post_starting[last + 1])
        last = people->posts.items[people->post_starting[last + 1] - 1].last;
    return last;
}

// «در پایان از مدیرکل خواست …», where «به نقل از مدیرکل …» is the subject's.
static bool is_object(const struct article *article, uint32_t first, uint32_t token)
{
    return token > first && token_has(article, token - 1, MARK(FROM) | MARK(TO)) &&
           !(token > first + 1 && token_is(article, token - 2, "نقل"));
}

// «نام» مدیرکل … گفت: some write names between quotation marks.
static bool is_before_quoted_name(const struct article *article, const struct people *people,
                                  uint32_t token)
{
    uint32_t found;
    const struct name *name = is_quotation_mark(article, token) && token + 1 < article->token_count
                                  ? name_at(people, token + 1, &found)
                                  : NULL;
    return name && name->last < article->token_count && is_quotation_mark(article, name->last);
}

static struct subject find_at_start(const struct article *article, const struct people *people,
                                    uint32_t index)
{
    const golchin_sentence *sentence = &article->sentences[index];
    uint32_t token = sentence_skip_dateline(article, index);
    if (is_narrator(article, sentence->first))
        return (struct subject){.kind = SUBJECT_NARRATOR};
    uint32_t limit =
        token + LOOK_FOR_SUBJECT < sentence->last ? token + LOOK_FOR_SUBJECT : sentence->last;
    for (; token < limit; token++) {
        uint32_t found;
        const struct name *name = name_at(people, token, &found);
        if (name)
            return (struct subject){SUBJECT_NAME, found, says_too(article, name->last), false};
        const struct post *post = post_at(people, token, &found);
        bool is_called = post && token_is(article, post->last, "!"); // «آقای وزیر!»
        if (is_called || (post && is_object(article, sentence->first, token)))
            break;
        if (post && !post->is_verbal && !post->is_many) {
            // «مدیرکل … استان، نام»: the name behind the post is the subject.
            for (uint32_t next = post->last; next <= post->last + 1 && next < limit; next++) {
                uint32_t behind;
                if (name_at(people, next, &behind))
                    return (struct subject){SUBJECT_NAME, behind,
                                            says_too(article, people->names.items[behind].last),
                                            false};
                if (!token_has(article, next, MARK(COMMA) | MARK(DASH)) &&
                    !is_before_quoted_name(article, people, next))
                    break;
            }
            return (struct subject){SUBJECT_POST, found,
                                    says_too(article, chain_end(article, people, post)), false};
        }
        // «به گفته وی، معاون … گزارش داد»: who reports is another one.
        bool is_source = token_has(article, token, MARK(PRONOUN)) && token > sentence->first &&
                         token_has(article, token - 1, MARK(SAYING)) &&
                         token_has(article, token + 1, MARK(COMMA)) &&
                         post_at(people, token + 2, &found);
        if (token_has(article, token, MARK(PRONOUN)) && !is_source)
            return (struct subject){.kind = SUBJECT_PRONOUN};
        if (token_has(article, token, MARK(THIS)) &&
            token_has(article, token + 1, MARK(BEARER) | MARK(ROLE)))
            return (struct subject){.kind = SUBJECT_PRONOUN};
        // «در پیام نام آمده است»
        bool is_letter = token > sentence->first && token_has(article, token - 1, MARK(IN)) &&
                         (token_is(article, token, "پیام") || token_is(article, token, "نامه"));
        // «در این برنامه نام گفت»
        bool is_occasion = token >= sentence->first + 2 &&
                           token_has(article, token - 1, MARK(THIS)) &&
                           token_has(article, token - 2, MARK(IN));
        bool is_aside = token_is(article, token, "سوی") && token_is(article, token + 1, "دیگر");
        if (!token_has(article, token, MARK(OPENER) | MARK(THIS)) && !is_aside && !is_letter &&
            !is_occasion && !is_before_quoted_name(article, people, token))
            break;
    }
    return (struct subject){.kind = SUBJECT_NONE};
}

// «به گزارش … مرکز یزد مدیرکل … گفت»: the comma behind the by-line is missing. `last`: how far to
// look.
static const struct post *post_behind_byline(const struct article *article,
                                             const struct people *people, uint32_t first,
                                             uint32_t last, uint32_t *found)
{
    if (!token_has(article, first, MARK(TO)) || !token_has(article, first + 1, MARK(REPORT)))
        return NULL;
    for (uint32_t token = first + 3; token < last && !token_has(article, token, MARK(COMMA));
         token++)
        if (people->post_starting[token])
            return token_has(article, token - 1, MARK(PLACE) | MARK(ORGANIZATION))
                       ? post_at(people, token, found)
                       : NULL;
    return NULL;
}

// «در جلسه شورای اداری، فرماندار گلایه کرد»: behind the comma of the adverbial.
static struct subject find_behind_adverbial(const struct article *article,
                                            const struct people *people, uint32_t index)
{
    enum { ADVERBIAL_MAX = 24 }; // tokens
    const golchin_sentence *sentence = &article->sentences[index];
    uint32_t start = sentence_skip_dateline(article, index), token = start, found;
    uint32_t limit =
        start + ADVERBIAL_MAX < sentence->last ? start + ADVERBIAL_MAX : sentence->last;
    const struct post *post = post_behind_byline(article, people, start, limit, &found);
    if (!post && !token_has(article, start, MARK(IN)))
        return (struct subject){.kind = SUBJECT_NONE};
    while (!post && token < limit && !token_has(article, token, MARK(COMMA)))
        token++;
    if (!post && token_has(article, token, MARK(COMMA)) && token + 1 < sentence->last)
        post = post_at(people, token + 1, &found);
    return post && !post->is_many && !post->is_verbal
               ? (struct subject){.kind = SUBJECT_POST, .index = found}
               : (struct subject){.kind = SUBJECT_NONE};
}

// «گفت‌وگویی با نام», «با نام درباره … گفت‌وگو کردیم»:
// whom the reporter speaks with.
static bool is_interviewed(const struct article *article, uint32_t first, uint32_t last,
                           uint32_t token)
{
    static const char *const talks[] = {"گفتگو", "گفتگوی", "وگوی",  "گفتگویی", "گفتوگو", "گو",
                                        "گویی",  "وگو",    "وگویی", "مصاحبه",  NULL};
    uint32_t with = token - (token > first && is_quotation_mark(article, token - 1));
    if (with == first || !token_is(article, with - 1, "با"))
        return false;
    uint32_t end = with == first + 1 ? last : with;
    for (uint32_t at = first; at < end; at++)
        if (token_is_one_of(article, at, talks))
            return true;
    return false;
}

// «به گزارش خبرگزاری … از یزد نام»: the comma behind the by-line is missing.
static bool is_behind_byline(const struct article *article, uint32_t first, uint32_t token)
{
    return token_has(article, first, MARK(TO)) && token_has(article, first + 1, MARK(REPORT)) &&
           token > first + 2 &&
           (token_has(article, token - 1, MARK(PLACE) | MARK(ORGANIZATION)) ||
            token_is(article, token - 1, "ما")); // «به گزارش خبرنگار ما نام»
}

// The full name that a dateline sentence brings further behind: «به گزارش …، نام صبح امروز … گفت».
static int name_in_sentence(const struct article *article, const struct people *people,
                            uint32_t sentence)
{
    const golchin_sentence *range = &article->sentences[sentence];
    for (uint32_t token = range->first; token < range->last; token++) {
        uint32_t found;
        const struct name *name = name_at(people, token, &found);
        // «روستاهای «…» و «…»»
        bool is_listed = token > range->first + 1 && is_quotation_mark(article, token - 1) &&
                         token_has(article, token - 2, MARK(AND));
        bool is_full =
            name && (name->has_given ||
                     (name->honorific && is_behind_byline(article, range->first, token)));
        if (is_full && !is_listed && people->items[name->person].post_count == 0 &&
            (token == range->first || article->tokens[token - 1].kind == GOLCHIN_PUNCTUATION ||
             is_behind_byline(article, range->first, token) ||
             is_interviewed(article, range->first, range->last, token)))
            return (int)found;
    }
    return -1;
}

struct subject subject_find_late(const struct article *article, const struct people *people,
                                 uint32_t sentence)
{
    int found = name_in_sentence(article, people, sentence);
    return found < 0 ? (struct subject){.kind = SUBJECT_NONE}
                     : (struct subject){.kind = SUBJECT_NAME, .index = (uint32_t)found};
}

struct subject subject_find(const struct article *article, const struct people *people,
                            uint32_t sentence)
{
    struct subject subject = find_at_start(article, people, sentence);
    bool speaks = sentence_speaks(article, sentence);
    if (subject.kind == SUBJECT_NONE && speaks)
        subject = subject_find_late(article, people, sentence);
    if (subject.kind == SUBJECT_NONE)
        subject = find_behind_adverbial(article, people, sentence);
    subject.speaks = speaks;
    return subject;
}

void subjects_take_quoted(const struct article *article, const struct people *people,
                          struct subject *subjects)
{
    for (uint32_t i = 0; i < people->posts.count; i++) {
        const struct post *post = &people->posts.items[i];
        struct subject *subject = &subjects[post->sentence];
        if (subject->kind == SUBJECT_NONE && !post->is_verbal && !post->is_many &&
            post->first >= article->sentences[post->sentence].first + 2 &&
            token_has(article, post->first - 1, MARK(SAYING)) &&
            token_has(article, post->first - 2, MARK(TO))) {
            subject->kind = SUBJECT_POST;
            subject->index = i;
        }
    }
}
