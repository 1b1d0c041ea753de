// The office («ریاست») stands for the officer where a verb says that somebody has, had, got or left
// it, or takes the place of one who had it. A name may stand between the office and the verb.
#include "office_clause.h"

#include "office.h"

enum { CLAUSE_MAX = 12 }; // tokens between the office and its verb

// The first of `words` behind `token` with no mark before it; `token` itself: there is none.
static uint32_t find_word(const struct article *article, uint32_t token, const char *const *words)
{
    uint32_t end = article->sentences[article->sentence_of[token]].last;
    for (uint32_t at = token; at < end && at < token + CLAUSE_MAX; at++) {
        if (token_is_mark(article, at))
            break;
        if (token_is_one_of(article, at, words))
            return at;
    }
    return token;
}

// «را … بر عهده داشت», «را بر دوش دارد», «را در دست داشت», but «را از دست داد»
static bool is_charge(const struct article *article, uint32_t token, struct office_clause *out)
{
    static const char *const charges[] = {"عهده", "برعهده", "بعهده", "دوش", "دست", NULL};
    if (!token_has(article, token, MARK(OBJECT)))
        return false;
    uint32_t charge = find_word(article, token, charges);
    *out = (struct office_clause){charge + 1, token_has(article, charge + 1, MARK(PAST))};
    return charge > token && !token_has(article, charge - 1, MARK(FROM));
}

// One of `verbs` behind an office that is the object at `token`: «ریاست … را پذیرفت».
static bool is_object_of(const struct article *article, uint32_t token, const char *const *verbs,
                         bool is_past, struct office_clause *out)
{
    uint32_t verb =
        token_has(article, token, MARK(OBJECT)) ? find_word(article, token, verbs) : token;
    *out = (struct office_clause){verb + 1, is_past};
    return verb > token;
}

// «ریاست … را از دست داد»
static bool is_lost(const struct article *article, uint32_t token, struct office_clause *out)
{
    static const char *const hands[] = {"دست", NULL};
    return is_object_of(article, token, hands, true, out) &&
           token_has(article, out->last - 2, MARK(FROM));
}

// «ریاست … را پذیرفت», «ریاست … را واگذاشت», «… را ترک کرد»
static bool is_accepted_or_left(const struct article *article, uint32_t token,
                                struct office_clause *out)
{
    static const char *const acceptings[] = {"پذیرفت", "پذیرفته", NULL};
    static const char *const leavings[] = {"واگذاشت", "ترک", NULL};
    return is_object_of(article, token, acceptings, false, out) ||
           is_object_of(article, token, leavings, true, out) || is_lost(article, token, out);
}

// «نام که ریاست … را دارد», but «قصد مدیریت … را دارد»
static bool is_had(const struct article *article, uint32_t first, uint32_t token,
                   struct office_clause *out)
{
    const uint64_t owners = MARK(THAT) | MARK(PRONOUN) | MARK(TOO) | MARK(SURNAME) | MARK(AFFIX);
    static const char *const havings[] = {"دارد", "داشت", "داراست", NULL};
    uint32_t verb = token + 1;
    *out = (struct office_clause){verb + 1, token_has(article, verb, MARK(PAST))};
    return token_has(article, token, MARK(OBJECT)) && token_is_one_of(article, verb, havings) &&
           first > 0 && token_has(article, first - 1, owners);
}

// «عهده‌دار ریاست … شد», «بر صندلی ریاست … نشست»
static bool is_seat(const struct article *article, uint32_t first, uint32_t token,
                    struct office_clause *out)
{
    static const char *const seats[] = {"صندلی", "کرسی", "مسند", "عهدهدار", NULL};
    static const char *const verbs[] = {"شد", "شده", "است", "بود", "نشست", "نشسته", "تکیه", NULL};
    bool is_seat = first > 0 && token_is_one_of(article, first - 1, seats);
    bool is_bearer =
        first > 1 && token_is(article, first - 1, "دار") && token_is(article, first - 2, "عهده");
    *out = (struct office_clause){token + 1, token_has(article, token, MARK(PAST))};
    return (is_seat || is_bearer) && token_is_one_of(article, token, verbs);
}

// «از ریاست … استعفا داد», «از سمت مدیریت … برکنار شد», «استعفای نام از ریاست …»
static bool is_resigned(const struct article *article, uint32_t first, uint32_t token,
                        struct office_clause *out)
{
    enum { NAME_MAX = 8 }; // tokens between the noun and the office
    static const char *const nouns[] = {"استعفای", "برکناری", "عزل", "گیری", "کنارهگیری", NULL};
    static const char *const deeds[] = {"استعفا", "کناره", "کنارهگیری", "کنار",
                                        "برکنار", "عزل",   NULL};
    uint32_t start = article->sentences[article->sentence_of[first]].first, at = first;
    at = office_position(article, at);
    *out = (struct office_clause){token, true};
    if (at == start || !token_has(article, at - 1, MARK(FROM)))
        return false;
    if (token_is_one_of(article, token, deeds))
        return true;
    while (at > start && first - at < NAME_MAX)
        if (token_is_one_of(article, --at, nouns))
            return true;
    return false;
}

// «حکم مدیرکلی … را … گرفت», «کلید شهرداری … را … گرفت»
static bool is_order(const struct article *article, uint32_t first, uint32_t token,
                     struct office_clause *out)
{
    static const char *const takings[] = {"گرفت", "گرفته", "دریافت", NULL};
    if (!token_has(article, token, MARK(OBJECT)) || !first ||
        !(token_is(article, first - 1, "حکم") || token_is(article, first - 1, "کلید")))
        return false;
    uint32_t taking = find_word(article, token, takings);
    *out = (struct office_clause){taking + 1, false};
    return taking > token;
}

// «سرپرستی … به نام سپرده شد», «حکم سرپرستی … به نام … ابلاغ شد», «حکم ریاست … را به نام داد»
static bool is_handed_over(const struct article *article, uint32_t first, uint32_t token,
                           struct office_clause *out)
{
    static const char *const offices[] = {"سپرده", "سپرد", "واگذار", "اهدا", "اعطا",
                                          "ابلاغ", "صادر", "تحویل",  NULL};
    static const char *const orders[] = {"سپرد",  "اهدا", "اعطا",  "ابلاغ", "صادر", "داد",
                                         "دادند", "داده", "تحویل", "تقدیم", "زد",   NULL};
    bool is_order = first > 0 && token_is(article, first - 1, "حکم");
    const char *const *handings = is_order ? orders : offices;
    token += token_has(article, token, MARK(OBJECT)); // «ریاست … را به نام سپرد»
    if (!token_has(article, token, MARK(TO)))
        return false;
    uint32_t handing = find_word(article, token, handings);
    *out = (struct office_clause){handing + 1, false};
    return handing > token;
}

// «به ریاست … برگزیده شد»
static bool is_appointed(const struct article *article, uint32_t first, uint32_t token,
                         struct office_clause *out)
{
    enum { NAME_MAX = 8 }; // tokens: «انتصاب دکتر نام به ریاست …»
    static const char *const nouns[] = {"انتصاب", "انتخاب", "گماردن", NULL};
    static const char *const deeds[] = {
        "برگزیده", "برگزید", "برگزیدند", "منصوب", "انتخاب",  "گمارده", "گمارد", "گماشت", "گماشته",
        "رسید",    "رسیده",  "ابقا",     "درآمد", "درآمدند", "درآمده", "رفته",  NULL};
    *out = (struct office_clause){token + 1, false};
    first = office_position(article, first); // «به سمت مدیرکلی …»
    if (!first || !(token_has(article, first - 1, MARK(TO)) ||
                    (token_has(article, first - 1, MARK(IN)) && token_is(article, token, "ابقا"))))
        return false;
    // A word of standing may be in the office's phrase already.
    for (uint32_t at = token; at > first && at + 2 >= token; at--)
        if (token_is_one_of(article, at, deeds) &&
            !(token_is(article, at, "رفته") && token_has(article, at + 1, MARK(PAST))))
            return true; // «به معاونت آموزشی … رفته است»
    uint32_t start = article->sentences[article->sentence_of[first]].first;
    for (uint32_t at = first - 1; at > start && first - at < NAME_MAX; at--)
        if (token_is_one_of(article, at - 1, nouns))
            return true;
    return false;
}

// «پس از شش سال [ریاست بر شبکه …]», «بعد از دو دوره [عضویت …]»
static bool is_after_years(const struct article *article, uint32_t token, uint32_t office)
{
    enum { YEARS_MAX = 6 }; // tokens
    static const char *const times[] = {"سال", "سالها", "ماه", "دهه", "دوره", NULL};
    return office - token <= YEARS_MAX && token_has(article, token + 1, MARK(FROM)) &&
           token_is_one_of(article, office - 1, times);
}

// «سابقه یک دوره عضویت …», «از سوابق وی می‌توان به
// ریاست …», «در کارنامه خود مدیریت …»
static bool is_word_of_career(const struct article *article, uint32_t token, uint32_t office)
{
    enum { LEAD_MAX = 4 }; // tokens
    if (token_is(article, token, "سابقه"))
        return office - token <= LEAD_MAX;
    if (is_after_years(article, token, office))
        return true;
    return token_is(article, token, "سوابق") ||
           (token_is(article, token, "کارنامه") && token_has(article, token - 1, MARK(IN)));
}

bool office_is_in_career(const struct article *article, uint32_t office)
{
    enum { LIST_MAX = 30 }; // tokens
    uint32_t lead = office_link_start(article, office);
    if (lead > 0 && lead < office && token_is(article, lead - 1, "دارد"))
        return false; // «نام که … را در کارنامه دارد به عنوان … منصوب شد»
    const golchin_sentence *range = &article->sentences[article->sentence_of[office]];
    uint32_t start = office > range->first + LIST_MAX ? office - LIST_MAX : range->first;
    for (uint32_t at = office; at-- > start;)
        if (token_has(article, at, MARK(CAREER)) && is_word_of_career(article, at, office))
            return true;
    return false;
}

// «معاونت درمان … را [نیز] در کارنامه دارد»
static bool is_in_record(const struct article *article, uint32_t token, struct office_clause *out)
{
    static const char *const records[] = {"کارنامه", "سوابق", "پرونده", NULL};
    uint32_t in = token + 1 + token_has(article, token + 1, MARK(TOO));
    return token_has(article, in, MARK(IN)) && is_object_of(article, token, records, true, out);
}

static bool is_experience(const struct article *article, uint32_t first, uint32_t last,
                          struct office_clause *out)
{
    *out = (struct office_clause){last, true};
    return office_is_in_career(article, first);
}

// «الف جانشین ب در فرمانداری … شد»
static bool is_place_taken(const struct article *article, uint32_t first, uint32_t last,
                           struct office_clause *out)
{
    static const char *const takers[] = {"جانشین", "جایگزین", NULL};
    enum { NAME_MAX = 8 }; // tokens between the two
    uint32_t start = article->sentences[article->sentence_of[first]].first, at = first;
    if (first == start || !token_has(article, first - 1, MARK(IN)))
        return false;
    while (at > start && first - at < NAME_MAX && !token_is_one_of(article, at, takers))
        at--;
    *out = (struct office_clause){last, false};
    return token_is_one_of(article, at, takers);
}

// «بر عهده», «بر دوش»
static uint32_t charge_end(const struct article *article, uint32_t token)
{
    if (token_is(article, token, "برعهده") || token_is(article, token, "بعهده"))
        return token + 1;
    bool is_charge = token_is(article, token + 1, "عهده") || token_is(article, token + 1, "دوش");
    return token_has(article, token, MARK(ON)) && is_charge ? token + 2 : token;
}

// «مدیریت این بیمارستان با نام است», «ریاست … با من بود», «… بر عهده نام بود»
static bool is_with_somebody(const struct article *article, uint32_t token,
                             struct office_clause *out)
{
    static const char *const copulas[] = {"است", "بود", "بوده", "خواهد", NULL};
    uint32_t copula = find_word(article, token, copulas);
    *out = (struct office_clause){copula + 1, token_has(article, copula, MARK(PAST))};
    uint32_t with = token + token_is(article, token, "با");
    with = with > token ? with : charge_end(article, token);
    bool is_somebody =
        token_is(article, with, "من") || token_has(article, with, NAME_STARTS | MARK(PRONOUN));
    return with > token && is_somebody && copula > token;
}

bool office_clause_read(const struct article *article, uint32_t first, uint32_t last,
                        struct office_clause *out)
{
    last += token_has(article, last, MARK(TOO));
    if (last >= article->token_count)
        return false;
    return is_order(article, first, last, out) || is_charge(article, last, out) ||
           is_handed_over(article, first, last, out) || is_appointed(article, first, last, out) ||
           is_in_record(article, last, out) || is_accepted_or_left(article, last, out) ||
           is_experience(article, first, last, out) || is_place_taken(article, first, last, out) ||
           is_with_somebody(article, last, out) || is_seat(article, first, last, out) ||
           is_had(article, first, last, out) || is_resigned(article, first, last, out);
}
