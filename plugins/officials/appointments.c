// «… به سمت رئیس … منصوب شد»: the post is the verb's, and its bearer the verb's object or subject.
#include "appointments.h"

#include "sentence_start.h"

// «شد», «کرد»
static bool is_done(const struct article *article, uint32_t token)
{
    static const char *const verbs[] = {"کرد",   "کردند", "کرده",  "نمود",
                                        "گردید", "داد",   "میشود", NULL};
    static const char *const orders[] = {"کنم", "نمایم", "شوید", "شود",
                                         NULL}; // «منصوب می‌کنم»
    return token < article->token_count &&
           (starts_with(token_text(article, token), "شد") ||
            token_is_one_of(article, token, verbs) ||
            (token_is(article, token, "می") && token_is_one_of(article, token + 1, orders)));
}

// «… با حکم وزیر به سمت رئیس دانشگاه منصوب شد», «… را به عنوان رئیس … منصوب کرد»
bool appointment_is(const struct article *article, const struct post *post)
{
    enum { BETWEEN_MAX = 8 }; // tokens: «برای چهار سال آینده»
    static const char *const deeds[] = {"منصوب", "معرفی", "انتخاب", "برگزیده",
                                        "ابقا",  "آغاز",  "استعفا", NULL};
    const golchin_sentence *range = &article->sentences[post->sentence];
    if (post->first < range->first + 2 || !token_has(article, post->first - 1, MARK(LINK)) ||
        !token_has(article, post->first - 2, MARK(TO)))
        return false;
    // A word of standing may be in the post's phrase already.
    for (uint32_t at = post->last - 2; at < post->last + BETWEEN_MAX && at < range->last; at++) {
        if (token_is_one_of(article, at, deeds) && is_done(article, at + 1))
            return true;
        if (at >= post->last && article->tokens[at].kind == GOLCHIN_PUNCTUATION)
            break;
    }
    return false;
}

// «وزیر … نام را … به سمت رئیس … منصوب کرد»; -1: nobody is appointed so.
static int person_as_object(const struct article *article, const struct people *people,
                            const struct post *post)
{
    enum { LOOK_BACK = 40 }; // tokens
    uint32_t first = article->sentences[post->sentence].first;
    for (uint32_t token = post->first; token > first && post->first - token < LOOK_BACK; token--)
        if (token_has(article, token - 1, MARK(OBJECT)) && name_ending(people, token - 1))
            return name_ending(people, token - 1)->person;
    return -1;
}

// «وی گفت: «…» به عنوان مدیر … معرفی شد»: whom the pronoun means only tells it.
static bool is_quoted_behind(const struct article *article, uint32_t first, uint32_t last)
{
    for (uint32_t token = first; token < last; token++)
        if (token_is(article, token, ":"))
            return true;
    return false;
}

// Who is appointed: the verb's object, else the sentence's subject, not the minister whose order it
// is.
int appointment_person(const struct article *article, const struct people *people,
                       const struct post *post, int subject)
{
    uint32_t start = sentence_skip_openers(article, post->sentence);
    int object = person_as_object(article, people, post);
    if (object >= 0)
        return object;
    if (name_starting(people, start))
        return name_starting(people, start)->person;
    if (token_has(article, start, MARK(PRONOUN)))
        return is_quoted_behind(article, start, post->first) ? -1 : subject;
    return people_before(article, people, post->first, -1);
}
