// «… به سمت رئیس … منصوب شد»: the post is the verb's, and its bearer the verb's object or subject.
#include "appointments.h"

#include "addressees.h"
#include "office.h"
#include "sentence_start.h"

static const char *const appointing[] = {"منصوب",  "معرفی", "انتخاب", "برگزیده",
                                         "گمارده", "ابقا",  "گماشته", NULL};

// «شوید», «کنم»: who gives an office speaks to who gets it.
static bool is_to_reader(const struct article *article, uint32_t token)
{
    static const char *const verbs[] = {"کنم", "کنیم", "نمایم", "نماییم", "شوید", "گردید", NULL};
    return token_is(article, token, "می") && token_is_one_of(article, token + 1, verbs);
}

// «شد», «کرد», «می‌شود»
static bool is_done(const struct article *article, uint32_t token)
{
    static const char *const verbs[] = {"کرد",   "کردند", "کرده",  "نمود",
                                        "گردید", "داد",   "میشود", NULL};
    return token < article->token_count &&
           (starts_with(token_text(article, token), "شد") ||
            token_is_one_of(article, token, verbs) || is_to_reader(article, token) ||
            (token_is(article, token, "می") && token_is(article, token + 1, "شود")));
}

// «الف [با ۱۲ رای]»: in front of the votes that a name got; `token` itself: none are told.
uint32_t votes_start(const struct article *article, uint32_t token)
{
    enum { VOTES_MAX = 5 }; // tokens: «با کسب ۱۲ رای»
    if (!token || !(token_is(article, token - 1, "رای") || token_is(article, token - 1, "آرا")))
        return token;
    for (uint32_t back = 2; back <= VOTES_MAX && back <= token; back++)
        if (token_is(article, token - back, "با"))
            return token - back;
    return token;
}

// «[را] [نیز] [به ترتیب] به عنوان اعضای …»: in front of what leads to an office that some are
// chosen for.
uint32_t appointment_lead(const struct article *article, uint32_t token)
{
    uint32_t at = office_link_start(article, token);
    at -= at == token && token > 0 && token_has(article, token - 1, MARK(TO)); // «به عضویت»
    at -= at >= 2 && token_is(article, at - 1, "ترتیب") ? 2 : 0;
    at -= at >= 2 && token_has(article, at - 1, MARK(TOO)) &&
          token_has(article, at - 2, MARK(OBJECT)); // «را نیز به عنوان»
    at -= at > 0 && (token_has(article, at - 1, MARK(OBJECT)) || token_is(article, at - 1, "؛"));
    return votes_start(article, at);
}

// «منصوب شد», «استعفا کرد»
static bool is_appointed(const struct article *article, uint32_t token)
{
    static const char *const others[] = {"آغاز", "استعفا", "موافقت", NULL};
    return (token_is_one_of(article, token, appointing) ||
            token_is_one_of(article, token, others)) &&
           is_done(article, token + 1);
}

enum { BETWEEN_MAX = 8 }; // tokens from an office to its verb: «برای چهار سال آینده»

// The verb of appointing stands behind the post, whatever is in front.
static bool ends_appointed(const struct article *article, const struct post *post)
{
    static const char *const verbs[] = {"برگزید", "برگزیدند", "گمارد", "گماردند", "گماشت", NULL};
    const golchin_sentence *range = &article->sentences[post->sentence];
    // A word of standing may be in the post's phrase already.
    for (uint32_t at = post->last - 2; at < post->last + BETWEEN_MAX && at < range->last; at++) {
        if (is_appointed(article, at) || token_is_one_of(article, at, verbs))
            return true;
        if (at >= post->last && token_is_mark(article, at))
            break;
    }
    return false;
}

// «نام مشاور سابق وزیر را», «نام، پزشک عمومی، را»: the name in front of the object's mark at `end`,
// with what they are between the two. NULL: none, or none but the sentence's subject.
static const struct name *object_with_apposition(const struct article *article,
                                                 const struct people *people, uint32_t start,
                                                 uint32_t end)
{
    enum { APPOSITION_MAX = 16 }; // tokens
    const uint64_t others =
        MARK(OBJECT) | MARK(THAT) | MARK(SPEECH) | MARK(IN) | MARK(TO) | MARK(THIS);
    const uint64_t leads = MARK(COMMA) | MARK(PAREN) | MARK(ROLE);
    for (uint32_t at = end; at > start && end - at < APPOSITION_MAX; at--) {
        const struct name *name = name_ending(people, at);
        if (name)
            return name->start > start && token_has(article, at, leads) ? name : NULL;
        if (token_has(article, at - 1, others))
            break;
    }
    return NULL;
}

// «الف به عنوان فرماندار … و ب به عنوان شهردار … منصوب شدند»: the verb is behind the last one.
static bool shares_verb(const struct article *article, const struct post *post)
{
    enum { CLAUSE_MAX = 40 }; // tokens
    uint32_t last = article->sentences[post->sentence].last;
    if (!token_has(article, post->last, MARK(AND)) ||
        !token_has(article, post->last + 1, NAME_STARTS))
        return false;
    for (uint32_t at = post->last + 2; at < last && at < post->last + CLAUSE_MAX; at++) {
        if (token_has(article, at, MARK(SPEECH)))
            return false;
        if (is_appointed(article, at))
            return true;
    }
    return false;
}

// «… با حکم وزیر به سمت رئیس دانشگاه منصوب شد», «… را به عنوان رئیس … منصوب کرد»
bool appointment_is(const struct article *article, const struct post *post)
{
    uint32_t first = article->sentences[post->sentence].first;
    bool is_linked =
        post->first > first + 1 && office_link_start(article, post->first) < post->first;
    return is_linked && (ends_appointed(article, post) || shares_verb(article, post));
}

// «وزیر … نام را … به سمت رئیس … منصوب کرد»: is somebody appointed as the verb's object?
// `*person`: who; -1 for a name in quotation marks that could not be read, and for «مشاور خود را».
static bool is_object_appointed(const struct article *article, const struct people *people,
                                const struct post *post, int *person)
{
    enum { LOOK_BACK = 40 }; // tokens
    uint32_t first = article->sentences[post->sentence].first;
    uint32_t start = sentence_skip_openers(article, post->sentence);
    for (uint32_t token = post->first; token > first && post->first - token < LOOK_BACK; token--) {
        uint32_t end = token - 1;
        if (!token_has(article, end, MARK(OBJECT)))
            continue;
        bool is_quoted = end > first && is_quotation_mark(article, end - 1); // «"نام" را»
        const struct name *name = name_ending(people, end - is_quoted);
        if (!name && !is_quoted)
            name = object_with_apposition(article, people, start, end);
        *person = name ? name->person : -1;
        if (name || is_quoted || token_has(article, token, MARK(TO)))
            return true;
    }
    return false;
}

// «وی گفت: «…» به عنوان مدیر … معرفی شد»: whom the pronoun means only tells it.
static bool is_quoted_behind(const struct article *article, uint32_t first, uint32_t last)
{
    enum { CLAUSE_MAX = 100 }; // tokens; further behind nothing is the pronoun's
    if (last - first > CLAUSE_MAX)
        return true;
    for (uint32_t token = first; token < last; token++)
        if (token_is(article, token, ":"))
            return true;
    return false;
}

// «نام که پیش از این … بود به عنوان …»: the nearest name, where a clause about it is between.
static const struct name *name_with_clause(const struct article *article,
                                           const struct people *people, const struct post *post)
{
    enum { LOOK_BACK = 40 }; // tokens
    uint32_t first = article->sentences[post->sentence].first;
    for (uint32_t at = post->first; at > first && post->first - at < LOOK_BACK; at--) {
        const struct name *name = name_ending(people, at);
        if (name)
            return token_has(article, at, MARK(THAT)) ? name : NULL;
    }
    return NULL;
}

// «به سمت … منصوب می‌شوید», «شما را … منصوب می‌کنم»
static bool is_given_to_reader(const struct article *article, const struct post *post)
{
    uint32_t last = article->sentences[post->sentence].last;
    for (uint32_t at = post->last - 1; at < post->last + BETWEEN_MAX && at + 2 < last; at++)
        if (token_is_one_of(article, at, appointing) && is_to_reader(article, at + 1))
            return true;
    return false;
}

// Who is appointed: the verb's object, whom an order speaks to, else the sentence's subject; not
// the minister whose order it is.
int appointment_person(const struct article *article, const struct people *people,
                       const struct post *post, int subject)
{
    uint32_t start = sentence_skip_openers(article, post->sentence);
    int object = -1;
    bool has_object = is_object_appointed(article, people, post, &object);
    if (object < 0 && is_given_to_reader(article, post))
        return addressee_before(article, people, post->first);
    if (has_object)
        return object;
    uint32_t lead = appointment_lead(article, post->first);
    if (name_ending(people, lead))
        return name_ending(people, lead)->person;
    const struct name *told = name_with_clause(article, people, post);
    if (!told)
        told = name_starting(people, start);
    if (told)
        return told->person;
    if (token_has(article, start, MARK(PRONOUN)))
        return is_quoted_behind(article, start, post->first) ? -1 : subject;
    return people_before(article, people, post->first, -1);
}

// «حکم وزیر … را به نام داد»: an order of his.
static bool gives_orders(const struct post *post)
{
    static const char *const chiefs[] = {"وزیر",     "رئیس جمهور", "رهبر", "دادستان",
                                         "استاندار", "قاضی",       NULL};
    return slice_is_one_of(post->role, chiefs);
}

void appointment_join_order(const struct article *article, struct people *people,
                            const struct name *name)
{
    static const char *const handings[] = {"داد",  "دادند", "داده",  "اهدا", "اعطا",
                                           "سپرد", "تحویل", "تقدیم", NULL};
    uint32_t at = name->start;
    if (!at || !token_has(article, at - 1, MARK(TO)) ||
        !token_is_one_of(article, name->last, handings))
        return;
    at--;
    at -= at > 0 && token_has(article, at - 1, MARK(OBJECT));
    const struct post *post = post_ending(people, at);
    if (post && post->first > 0 && token_is(article, post->first - 1, "حکم") && !gives_orders(post))
        people_join(article, people, name->person, post_index(people, post));
}
