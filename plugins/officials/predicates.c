// «نام رئیس … است», «نام با ۲۸ رای رئیس … شد», «این عضو کمیسیون …»: a sentence says of somebody
// what they are or became, and names them in front of it or before.
#include "predicates.h"

#include "office.h"
#include "sentence_start.h"

// «این عضو کمیسیون …»: whoever is spoken of. «این مسئول …» goes on with anything.
bool post_is_pointed_at(const struct article *article, const struct post *post)
{
    uint32_t first = article->sentences[post->sentence].first;
    if (starts_with(post->role, "مسئول") || starts_with(post->role, "مدیر ") ||
        slice_is(post->role, "عضو") || post->is_many || !post_is_told(post))
        return false;
    return post->first > first && token_has(article, post->first - 1, MARK(THIS)) &&
           !(post->first > first + 1 && token_has(article, post->first - 2, MARK(FROM)));
}

// «در ردیف جلو نام نشسته بود؛ مدیر پیشین …»
bool post_is_afterthought(const struct article *article, const struct post *post)
{
    uint32_t first = article->sentences[post->sentence].first;
    if (post->first < first + 2 || !token_is(article, post->first - 1, "؛") ||
        token_has(article, post->last, MARK(SPEECH)))
        return false;
    // «این‌ها حرف نام است؛ رئیس انجمن … .»
    bool is_told = token_is(article, post->first - 2, "است") && post_is_told(post) &&
                   (post->last == article->sentences[post->sentence].last ||
                    token_is(article, post->last, "."));
    return post->standing == STANDING_FORMER || is_told ||
           token_has(article, post->first - 2, MARK(PAST));
}

// «… است», «… بود», «… در امور ایثارگران است»
static bool ends_in_copula(const struct article *article, const struct post *post)
{
    enum { FIELD_MAX = 4 };
    uint32_t at = post->last, end = article->sentences[post->sentence].last;
    if (token_has(article, at, MARK(IN)) && token_is(article, at + 1, "امور"))
        while (at < end && at < post->last + FIELD_MAX && !token_is(article, at, "است"))
            at++;
    at += token_has(article, at, MARK(TOO)); // «… نیز بود»
    return token_is(article, at, "است") || token_is(article, at, "هست") ||
           token_has(article, at, MARK(PAST));
}

// «وی همچنین عضو شورای … است», «نام رئیس … است», «نام … بود و اکنون معاون … است»
bool post_is_predicate(const struct article *article, const struct people *people,
                       const struct post *post)
{
    enum { BETWEEN_MAX = 3, ADVERBIAL_MAX = 4 };
    static const char *const links[] = {"همچنین", "اکنون", "هماکنون", "حالا", NULL};
    uint32_t first = article->sentences[post->sentence].first, at = post->first;
    if (!ends_in_copula(article, post))
        return false;
    while (at > first && post->first - at < BETWEEN_MAX &&
           (token_has(article, at - 1, MARK(TOO)) || token_is_one_of(article, at - 1, links)))
        at--;
    // «نام از فروردین رئیس … است», «نام، متخصص زنان، از امروز مدیر … است»
    for (uint32_t back = 1; back <= ADVERBIAL_MAX && at > first + back; back++)
        if (token_has(article, at - back, MARK(FROM)) &&
            (name_ending(people, at - back) ||
             (is_comma(article, at - back - 1) && name_starting(people, first))))
            return true;
    bool is_contrast = at < post->first && at > first && token_has(article, at - 1, MARK(AND));
    return at > first &&
           (is_contrast || token_has(article, at - 1, MARK(PRONOUN)) || name_ending(people, at));
}

// «با ۲۸ رای [رئیس … شد]», but «خواستار برکناری [رئیس … شد]»: nothing in front wants the post.
static bool stands_free(const struct article *article, uint32_t token)
{
    static const char *const words[] = {"رای",   "آرا", "دیگر", "دوباره",
                                        "مجددا", "سال", "ماه",  NULL};
    return token_has(article, token, MARK(COMMA) | MARK(NUMBER)) ||
           token_is_one_of(article, token, words);
}

// «با حکم», «از سوی», «از طرف» in front of a token.
static bool is_behind_order(const struct article *article, uint32_t token)
{
    if (token_has(article, token - 1, MARK(ORDER)))
        return token_is(article, token - 2, "با");
    return token_has(article, token - 2, MARK(FROM)) &&
           (token_is(article, token - 1, "سوی") || token_is(article, token - 1, "طرف"));
}

// «نام با حکم وزیر [مدیرکل … شد]», «نام با رای شورا [شهردار … شد]»: a few words on whose order, or
// the officer whose it is.
static bool is_ordered(const struct article *article, const struct people *people,
                       const struct post *post)
{
    enum { ORDER_MAX = 4 }; // tokens: «حکم وزیر کشور»
    uint32_t first = article->sentences[post->sentence].first;
    const struct post *chief = post_ending(people, post->first);
    if (chief && chief->first >= first + 2 && is_behind_order(article, chief->first))
        return true;
    for (uint32_t back = 2; back <= ORDER_MAX + 1 && post->first >= first + back; back++) {
        uint32_t at = post->first - back;
        if (token_has(article, at, MARK(ORDER)) || token_is(article, at, "رای"))
            return at > first && token_is(article, at - 1, "با");
    }
    return false;
}

// «نام … از بهار پارسال رئیس شعبه یزد شده است», «نام با ۲۸ رای رئیس … شد»: the subject of the
// sentence, who became that; -1: nobody did.
int post_new_holder(const struct article *article, const struct people *people,
                    const struct post *post)
{
    uint32_t start = sentence_skip_openers(article, post->sentence);
    bool is_done = (token_is(article, post->last, "شده") &&
                    (token_is(article, post->last + 1, "است") ||
                     token_has(article, post->last + 1, MARK(AND) | MARK(COMMA)))) ||
                   (token_is(article, post->last, "شد") &&
                    (stands_free(article, post->first - 1) || is_ordered(article, people, post)));
    if (!is_done || !name_starting(people, start) ||
        token_has(article, post->first - 1, MARK(LINK) | MARK(FROM) | MARK(TO)))
        return -1;
    return name_starting(people, start)->person;
}

// «مدیرکل … [از این پس] نام است»: behind the time at a token; the token itself: none.
static uint32_t time_end(const struct article *article, uint32_t token)
{
    enum { TIME_MAX = 6 }; // tokens: «از ابتدای هفته آینده»
    static const char *const times[] = {"پس",    "اکنون", "هماکنون", "حالا", "اینک", "فعلا",
                                        "امروز", "فردا",  "ابتدای",  "اول",  "هفته", "سال",
                                        "ماه",   "آینده", "شنبه",    "جدید", NULL};
    const uint64_t others = MARK(FROM) | MARK(THIS) | MARK(TOO) | MARK(NUMBER);
    bool is_time = false;
    for (uint32_t at = token; at <= token + TIME_MAX; at++) {
        if (token_is_one_of(article, at, times))
            is_time = true;
        else if (!token_has(article, at, others))
            return is_time ? at : token;
    }
    return token;
}

// «مدیرکل … از این پس نام است»: who is named as the officer, behind the time; -1: nobody is.
int post_named_holder(const struct article *article, const struct people *people,
                      const struct post *post)
{
    static const char *const copulas[] = {"است", "شد", "شده", "خواهد", NULL};
    uint32_t at = time_end(article, post->last);
    const struct name *name = at > post->last ? name_starting(people, at) : NULL;
    return name && !post->is_bare && token_is_one_of(article, name->last, copulas) ? name->person
                                                                                   : -1;
}

// «نام در حاشیه این جشنواره [به عنوان یکی از نمایندگان ویژه …] گفت»: as what the subject of the
// sentence speaks, with nothing but where and when between the two; -1: nobody does.
int post_spoken_as(const struct article *article, const struct people *people,
                   const struct post *post)
{
    enum { BETWEEN_MAX = 16 }; // tokens
    const uint64_t others = MARK(FROM) | MARK(OBJECT) | MARK(THAT) | MARK(TO) | MARK(COMMA);
    uint32_t at = post->first;
    if (at >= 2 && token_has(article, at - 1, MARK(FROM)) &&
        token_has(article, at - 2, MARK(ONE_OF)))
        at -= 2;
    uint32_t link = office_link_start(article, at),
             start = sentence_skip_openers(article, post->sentence);
    const struct name *name = name_starting(people, start);
    if (link == at || !name || name->last > link || link - name->last > BETWEEN_MAX ||
        !sentence_speaks(article, post->sentence))
        return -1;
    for (uint32_t token = name->last; token < link; token++)
        if (token_has(article, token, others) || token_is(article, token, "با") ||
            token_is(article, token, ":") || name_starting(people, token))
            return -1;
    return name->person;
}

// The words of the sentence before a colon end in «کردند», «رفتند».
static bool ends_in_plural(const struct article *article, uint32_t first, uint32_t sentence)
{
    enum { CLAUSE_MAX = 200 }; // tokens
    uint32_t end = article->sentences[sentence].last, last = first;
    for (uint32_t at = first; at < end && !token_is(article, at, ":"); at++) {
        if (at == first + CLAUSE_MAX)
            return false;
        if (token_is_word(article, at))
            last = at;
        if (token_has(article, at, MARK(SPEECH)) && token_has(article, at + 1, MARK(THAT)))
            break; // «گفتند که …»
    }
    return ends_with(token_text(article, last), "ند") &&
           letter_count(token_text(article, last)) > 3;
}

bool post_is_of_several(const struct article *article, const struct people *people,
                        const struct post *post)
{
    uint32_t first = post_index(people, post);
    uint32_t last = post_chain_end(article, &people->posts, first);
    return last > first && ends_in_plural(article, people->posts.items[last].last, post->sentence);
}
