// An office is its officer where a verb says that somebody has, had or got it, and at the start of
// a sentence that speaks.
#include "post_offices.h"

#include "name_words.h"
#include "office_clause.h"
#include "post_body.h"
#include "post_phrase.h"
#include "post_slots.h"
#include "role.h"
#include "sentence_start.h"

static const struct {
    const char *office, *role;
} offices[] = {
#define OFFICE(word, role) {word, role},
#include "office_words.inc"
#undef OFFICE
};

// «… ریاست شبکه بهداشت و درمان … را بر عهده داشته است»
static golchin_slice officer_of(const struct article *article, uint32_t token)
{
    golchin_slice word = token_text(article, token);
    if (token_is(article, token, "نخست") && !token_is(article, token + 1, "وزیری"))
        return (golchin_slice){0};
    if (token_is(article, token, "ریاست") && token_has(article, token + 1, MARK(REPUBLIC)))
        return slice_of("رئیس جمهور");
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
        if (slice_is(word, offices[i].office))
            return slice_of(offices[i].role);
    return (golchin_slice){0};
}

// Of a land, and of two words: «ریاست جمهوری», «نخست‌وزیری».
static bool is_of_land(const struct article *article, uint32_t token)
{
    return token_is(article, token, "نخست") ||
           (token_is(article, token, "ریاست") && token_has(article, token + 1, MARK(REPUBLIC)));
}

// «دوران مدیریت نام بر بیمارستان …»: the «بر» behind the name; `token` itself: there is none.
static uint32_t rule_over(const struct article *article, uint32_t token)
{
    enum { NAME_MAX = 6 }; // tokens
    static const char *const times[] = {"دوره", "دوران", "زمان", "سالهای", NULL};
    if (!token || !token_is_one_of(article, token - 1, times) ||
        !token_has(article, token + 1, MARK(GIVEN) | MARK(HONORIFIC) | MARK(SEYED)))
        return token;
    for (uint32_t at = token + 2; at < token + NAME_MAX; at++)
        if (token_is(article, at, "بر"))
            return at;
    return token;
}

// «… به سمت معاون درمان دانشگاه … برگزید. پیش از این نام [معاونت درمان] را بر عهده داشت»: a post in
// front says of what. «ریاست» alone is that of the sentence or the one before.
static bool is_told_before(const struct posts *before, const struct post *office)
{
    for (uint32_t i = before->count; i-- > 0;) {
        const struct post *post = &before->items[i];
        if (post->sentence + 1 < office->sentence && !post_is_told(office))
            break;
        if (!post->is_many && !post->is_verbal && (!post->is_bare || post->refers_back) &&
            same_letters(post->role, office->role))
            return true;
    }
    return false;
}

static bool read_office(const struct article *article, uint32_t token, const struct posts *before,
                        struct post *out)
{
    uint32_t sentence = article->sentence_of[token];
    golchin_slice role = officer_of(article, token);
    if (!role.len)
        return false;
    bool is_land = is_of_land(article, token); // «به ریاست جمهوری برگزیده شد»
    *out = (struct post){.first = token,
                         .last = token + 1,
                         .sentence = sentence,
                         .role = role,
                         .role_words = {token, token + 1, false},
                         .is_verbal = true,
                         .group = -1};
    // «عضویت در شورای …», «ریاست بر شعبه …»
    uint32_t behind =
        token + 1 +
        (is_land || token_has(article, token + 1, MARK(IN)) || token_is(article, token + 1, "بر"));
    uint32_t over = rule_over(article, token);
    behind = over > token ? over + 1 : behind;
    if (token_is(article, behind, "آن")) { // «که ریاست آن را بر عهده دارد»
        out->refers_back = true;
        out->last = behind + 1;
    } else {
        struct phrase phrase = phrase_read(article, behind, sentence, phrase_kind_of(role));
        post_take_phrase(article, &phrase, out);
    }
    struct office_clause clause = {out->last, true};
    if (over == token && !office_clause_read(article, token, out->last, &clause))
        return false;
    bool is_acting = role_is_acting(role);
    out->standing = clause.is_past ? STANDING_FORMER
                    : is_acting    ? STANDING_ACTING
                                   : STANDING_CURRENT;
    out->has_standing = true;
    out->last = clause.last;
    if (out->organization.len || out->place.len || out->refers_back || is_land)
        return true;
    out->is_bare = true;
    return is_told_before(before, out);
}

// «معاونت عمرانی شهرداری … گفت»: at the start of a sentence that speaks it is the officer.
static bool read_speaking_office(const struct article *article, uint32_t token, struct post *out)
{
    uint32_t sentence = article->sentence_of[token];
    if (!token_is(article, token, "معاونت") || token != sentence_skip_dateline(article, sentence))
        return false;
    *out = (struct post){.first = token,
                         .last = token + 1,
                         .sentence = sentence,
                         .role = slice_of("معاون"),
                         .role_words = {token, token + 1, false},
                         .group = -1};
    struct phrase phrase = phrase_read(article, token + 1, sentence, HEAD_DEPUTY);
    post_take_phrase(article, &phrase, out);
    return sentence_speaks(article, sentence) && out->organization.len > 0;
}

// «جلسه شورا به ریاست نام»: who has the chair today.
static bool is_in_session(const struct article *article, uint32_t body)
{
    static const char *const sessions[] = {"جلسه",  "نشست",  "اجلاس", "مراسم", "نوبت",
                                           "دیدار", "جلسات", "همایش", NULL};
    enum { LOOK_BACK = 3 }; // tokens
    for (uint32_t at = body; at > 0 && body - at < LOOK_BACK; at--)
        if (token_is_one_of(article, at - 1, sessions))
            return true;
    return false;
}

// «هیئتی از بانک جهانی به ریاست نام»: who leads those whom a body sends.
static bool is_sent_by(const struct article *article, uint32_t body)
{
    return body >= 2 && token_has(article, body - 1, MARK(FROM)) &&
           ends_with(token_text(article, body - 2), "ی");
}

static bool is_name_at(const struct article *article, uint32_t token)
{
    token += is_quotation_mark(article, token);
    return token_has(article, token,
                     MARK(GIVEN) | MARK(HONORIFIC) | MARK(SEYED) | MARK(JOINED) | MARK(SURNAME)) ||
           name_is_strange(article, token);
}

// The body whose name ends in front of `end`: «[حزب …] به ریاست نام».
static bool read_body_before(const struct article *article, uint32_t end, struct post *out)
{
    enum { BODY_MAX = 8 }; // tokens
    uint32_t first = article->sentences[out->sentence].first;
    bool is_found = false;
    for (uint32_t at = end; at > first && end - at < BODY_MAX; at--) {
        struct phrase phrase = {0};
        if (article->tokens[at - 1].kind == GOLCHIN_PUNCTUATION ||
            (token_has(article, at - 1, MARK(AND)) && end > at + 1))
            break; // «عدالت و توسعه», but not two bodies
        // «دولت به ریاست نام» names none, and
        // «کمیته‌ای به ریاست نام» one of the day.
        if (!token_has(article, at - 1, MARK(BODY) | MARK(ORGAN)) || at == end ||
            (token_is(article, at, "ای") && is_tied(article, at)))
            continue;
        body_read(article, at - 1, out->sentence, &phrase);
        if (phrase.known && phrase.last + 1 == end && !phrase.place_name.len) {
            phrase.organization.last = phrase.last = end; // «دولت ائتلافی»
            phrase.known = NULL;
        }
        if (phrase.last != end)
            continue;
        post_take_body(article, &phrase, out);
        is_found = !is_in_session(article, at - 1) && !is_sent_by(article, at - 1);
    }
    return is_found;
}

// «در دوران ریاست جمهوری نام»; the first of two terms is not the past of all.
static bool is_term(const struct article *article, uint32_t office)
{
    static const char *const times[] = {"دوره", "دوران", "زمان", "عهد", NULL};
    return is_of_land(article, office) && token_is_one_of(article, office - 1, times);
}

// «حزب … به ریاست نام», «جشنواره … به دبیری نام»: a body, its office and who has it.
static bool read_led_body(const struct article *article, uint32_t token, struct post *out)
{
    golchin_slice role = officer_of(article, token);
    uint32_t last = token + 1 + is_of_land(article, token);
    *out = (struct post){.first = token,
                         .last = last,
                         .sentence = article->sentence_of[token],
                         .role = role,
                         .role_words = {token, last, false},
                         .names_holder = true,
                         .group = -1};
    if (!role.len || role_is_acting(role) || !token || token_has(article, token, MARK(BODY)) ||
        !is_name_at(article, last))
        return false;
    if (is_term(article, token)) {
        out->standing = STANDING_FORMER;
        out->has_standing = true;
        return true;
    }
    return (token_has(article, token - 1, MARK(TO)) || token_is(article, token - 1, "با")) &&
           read_body_before(article, token - 1, out);
}

bool office_read(const struct article *article, uint32_t token, const struct posts *before,
                 struct post *out)
{
    return read_office(article, token, before, out) || read_led_body(article, token, out) ||
           read_speaking_office(article, token, out);
}
