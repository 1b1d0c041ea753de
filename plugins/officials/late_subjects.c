// A subject that stands further behind: a full name behind a mark, «گفت‌وگو با» or
// «به گفته».
#include "late_subjects.h"

bool is_interviewed(const struct article *article, const golchin_sentence *range, uint32_t token)
{
    enum { CLAUSE_MAX = 40 }; // tokens
    uint32_t first = range->first;
    static const char *const talks[] = {"گفتگو", "گفتگوی", "وگوی",  "گفتگویی", "گفتوگو", "گو",
                                        "گویی",  "وگو",    "وگویی", "مصاحبه",  NULL};
    uint32_t with = token - (token > first && is_quotation_mark(article, token - 1));
    if (with == first || !token_is(article, with - 1, "با"))
        return false;
    bool is_first = with == first + 1; // «با … درباره … گفت‌وگو کردیم»
    uint32_t from = is_first ? with : back_by(with, CLAUSE_MAX);
    uint32_t end = is_first ? range->last : with;
    for (uint32_t at = from > first ? from : first; at < end && at < from + CLAUSE_MAX; at++)
        if (token_is_one_of(article, at, talks))
            return true;
    return false;
}

// The full name that a dateline sentence brings further behind: «به گزارش …، نام صبح امروز … گفت».
static bool is_late_subject(const struct article *article, const struct people *people,
                            const golchin_sentence *range, const struct name *name)
{
    uint32_t token = name->start;
    // «روستاهای «…» و «…»»
    bool is_listed = token > range->first + 1 && is_quotation_mark(article, token - 1) &&
                     token_has(article, token - 2, MARK(AND));
    return name->has_given && !is_listed && people->items[name->person].post_count == 0 &&
           (token == range->first || token_is_mark(article, token - 1) ||
            is_interviewed(article, range, token));
}

struct subject subject_find_late(const struct article *article, const struct people *people,
                                 uint32_t sentence)
{
    const golchin_sentence *range = &article->sentences[sentence];
    for (uint32_t token = range->first; token < range->last; token++) {
        const struct name *name = name_starting(people, token);
        if (name && is_late_subject(article, people, range, name))
            return (struct subject){.kind = SUBJECT_NAME, .index = name_index(people, name)};
    }
    return (struct subject){.kind = SUBJECT_NONE};
}

int interview_guest(const struct article *article, const struct people *people)
{
    enum { NAMES_MAX = 3 };
    for (uint32_t i = 0; i < people->names.count && i < NAMES_MAX; i++) {
        const struct name *name = &people->names.items[i];
        const golchin_sentence *range = &article->sentences[name->sentence];
        const struct post *post =
            name->start > range->first
                ? post_ending(people, name->start - is_comma(article, name->start - 1))
                : NULL;
        uint32_t first = post && post->sentence == name->sentence ? post->first : name->start;
        if (is_interviewed(article, range, first))
            return name->person;
    }
    return -1;
}

// «به گفته …» right in front of what begins at a token
static bool is_quoted(const struct article *article, uint32_t first, uint32_t token)
{
    return token >= first + 2 && token_has(article, token - 1, MARK(SAYING)) &&
           token_has(article, token - 2, MARK(TO));
}

bool name_is_quoted(const struct article *article, const struct name *name)
{
    return is_quoted(article, article->sentences[name->sentence].first, name->start);
}

void subjects_take_quoted(const struct article *article, const struct people *people,
                          struct subject *subjects)
{
    for (uint32_t i = 0; i < people->posts.count; i++) {
        const struct post *post = &people->posts.items[i];
        struct subject *subject = &subjects[post->sentence];
        if (subject->kind == SUBJECT_NONE && !post->is_verbal && !post->is_many &&
            is_quoted(article, article->sentences[post->sentence].first, post->first)) {
            subject->kind = SUBJECT_POST;
            subject->index = i;
        }
    }
    for (uint32_t i = 0; i < people->names.count; i++) {
        const struct name *name = &people->names.items[i];
        struct subject *subject = &subjects[name->sentence];
        if (subject->kind == SUBJECT_NONE && name_is_quoted(article, name))
            *subject = (struct subject){.kind = SUBJECT_NAME, .index = i, .speaks = true};
    }
}
