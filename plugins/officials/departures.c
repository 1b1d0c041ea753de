// Who is dead, dismissed or retired holds no office any more: a word in front of the name says so,
// or the verb of the sentence that begins with them.
#include "departures.h"

#include "sentence_start.h"

// «شهید نام فرمانده …», «برکناری نام، رئیس …»: who is dead or dismissed holds no office any more.
static bool is_gone(const struct article *article, const struct name *name)
{
    static const char *const words[] = {"شهید",    "شهیدان",  "مرحوم", "فقید",
                                        "شادروان", "برکناری", "عزل",   NULL};
    uint32_t first = article->sentences[name->sentence].first;
    for (uint32_t token = name->first; token > first; token--) {
        if (token_is_one_of(article, token - 1, words) ||
            (token_is(article, token - 1, "یاد") && token_is(article, token - 2, "زنده")))
            return true;
        // «شهید حاج نام»
        if (token <= name->start && !token_has(article, token - 1, MARK(HONORIFIC)))
            break;
    }
    return false;
}

// «استعفا داد», «کناره‌گیری کرد»
static bool is_resigning(const struct article *article, uint32_t token)
{
    static const char *const deeds[] = {"استعفا", "کنارهگیری", NULL};
    static const char *const gifts[] = {"داد", "داده", "کرد", "کرده", NULL};
    bool is_two = token_is(article, token, "کناره") && token_is(article, token + 1, "گیری");
    return (is_two || token_is_one_of(article, token, deeds)) &&
           token_is_one_of(article, token + 1 + is_two, gifts);
}

// The verb that ends a clause at `token`: «درگذشت», «بازنشسته شد», «استعفا داد».
static bool is_leaving(const struct article *article, uint32_t token)
{
    static const char *const states[] = {"بازنشسته", "برکنار", "عزل", NULL};
    static const char *const becomings[] = {"شد", "شده", "شدند", NULL};
    if (token_is(article, token, "درگذشت"))
        return token + 1 == article->token_count || token_is_mark(article, token + 1) ||
               token_has(article, token + 1, MARK(AND));
    return is_resigning(article, token) || (token_is_one_of(article, token, states) &&
                                            token_is_one_of(article, token + 1, becomings));
}

// «از سمت خود استعفا داد», «از سمتش کناره‌گیری کرد»
static bool is_from_office(const struct article *article, uint32_t token)
{
    static const char *const seats[] = {"سمت", "مسئولیت", "مقام", "پست", NULL};
    bool has_own = token > 1 && token_is(article, token - 1, "خود");
    uint32_t seat = has_own ? token - 2 : token - 1;
    return token > 0 &&
           (token_is(article, seat, "سمتش") || (has_own && token_is_one_of(article, seat, seats)));
}

// «نام رئیس بیمارستان شهدا بود»; not «نام رئیس … بود که …».
static bool is_predicate_of_old(const struct article *article, const struct name *name,
                                const struct post *post)
{
    return post->first == name->last &&
           (token_is(article, post->last, "بود") || token_is(article, post->last, "بوده")) &&
           !token_has(article, post->last + 1, MARK(THAT));
}

// «نام، رئیس …، دیروز درگذشت»
static bool leaves_behind(const struct article *article, const struct name *name,
                          const struct post *post)
{
    enum { CLAUSE_MAX = 24 }; // tokens
    uint32_t end = article->sentences[name->sentence].last;
    uint32_t start = sentence_skip_openers(article, name->sentence);
    uint32_t behind = post->last > name->last ? post->last : name->last;
    bool is_inserted = false; // «نام، رئیس …، که …»
    bool is_of_before = (token_is(article, start, "پیش") || token_is(article, start, "قبل")) &&
                        token_has(article, start + 1, MARK(FROM));
    if (is_of_before && post->sentence == name->sentence)
        return is_predicate_of_old(article, name, post); // «پیش از او نام رئیس … بود»
    if ((name->start != start && post->first != start) || post->sentence != name->sentence)
        return false;
    if (is_predicate_of_old(article, name, post))
        return true;
    for (uint32_t at = behind; at < end && at < behind + CLAUSE_MAX; at++) {
        if (is_leaving(article, at) && (!is_inserted || is_from_office(article, at)))
            return true;
        bool is_that = token_has(article, at, MARK(THAT));
        if (token_has(article, at, MARK(SPEECH)) || token_is(article, at, "؛") ||
            (is_that && is_inserted))
            break;
        is_inserted = is_inserted || is_that;
    }
    return false;
}

bool has_left(const struct article *article, const struct name *name, const struct post *post)
{
    return is_gone(article, name) || leaves_behind(article, name, post);
}
