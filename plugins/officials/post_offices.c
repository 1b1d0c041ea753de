// An office is its officer where a verb says that somebody has, had or got it, and at the start of
// a sentence that speaks.
#include "post_offices.h"

#include "led_bodies.h"
#include "office.h"
#include "office_clause.h"
#include "post_phrase.h"
#include "post_slots.h"
#include "role.h"
#include "sentence_start.h"
#include "superiors.h"

// «دوران مدیریت نام بر بیمارستان …»: the «بر» behind the name; `token` itself: there is none.
static uint32_t rule_over(const struct article *article, uint32_t token)
{
    enum { NAME_MAX = 6 }; // tokens
    static const char *const times[] = {"دوره", "دوران", "زمان", "سالهای", NULL};
    if (!token || !token_is_one_of(article, token - 1, times) ||
        !token_has(article, token + 1, NAME_STARTS))
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
    uint32_t oldest = back_by(before->count, POSTS_COMPARED);
    for (uint32_t i = before->count; i-- > oldest;) {
        const struct post *post = &before->items[i];
        if (post->sentence + 1 < office->sentence && !post_is_told(office))
            break;
        if (!post->is_many && !post->is_verbal && (!post->is_bare || post->refers_back) &&
            same_letters(post->role, office->role))
            return true;
    }
    return false;
}

// «سکان [شبکه بهداشت …]», «زمام [شرکت …]»: the office of whoever heads the body.
static bool is_helm(const struct article *article, uint32_t token)
{
    return token_is(article, token, "سکان") || token_is(article, token, "زمام");
}

// As what, the body says («سکان اداره کل …») or a post in front of it: «مدیر تازه شبکه بهداشت …».
static bool take_role_of_head(const struct article *article, const struct posts *before,
                              struct post *helm)
{
    if (token_has(article, helm->organization_words.first, MARK(BUREAU))) {
        helm->role = slice_of("مدیرکل");
        return true;
    }
    uint32_t oldest = back_by(before->count, POSTS_COMPARED);
    for (uint32_t i = before->count; i-- > oldest;) {
        const struct post *post = &before->items[i];
        if (post->is_many || !role_is_head(post->role) || !post->organization.len ||
            !bodies_agree(post->organization, helm->organization) ||
            !bodies_agree(post->place, helm->place))
            continue;
        helm->role = post->role;
        return true;
    }
    return false;
}

// «الف به ریاست، ب به نایب رئیسی و پ [به دبیری شورا برگزیده شد]»: an office alone, another one
// behind a name.
static bool is_listed(const struct article *article, uint32_t token, uint32_t last)
{
    enum { NAME_MAX = 8 }; // tokens
    uint32_t end = article->sentences[article->sentence_of[token]].last;
    if (!token || !token_has(article, token - 1, MARK(TO)) ||
        !token_has(article, last, MARK(COMMA) | MARK(AND)))
        return false;
    for (uint32_t at = last + 2; at + 1 < end && at < last + NAME_MAX; at++)
        if (token_has(article, at, MARK(TO)))
            return office_at(article, at + 1).role.len > 0;
    return false;
}

// The readers below are given the office alone as a post, and add what they find.

static bool read_office(const struct article *article, const struct office *office,
                        const struct posts *before, struct post *out)
{
    uint32_t token = out->first, sentence = out->sentence;
    out->is_verbal = true;
    // «عضویت در شورای …», «ریاست بر شعبه …»
    uint32_t behind = office->last + (token_has(article, office->last, MARK(IN)) ||
                                      token_is(article, office->last, "بر"));
    uint32_t over = rule_over(article, token);
    behind = over > token ? over + 1 : behind;
    if (token_is(article, behind, "آن")) { // «که ریاست آن را بر عهده دارد»
        out->refers_back = true;
        out->last = behind + 1;
    } else {
        struct phrase phrase = phrase_read(article, behind, sentence, phrase_kind_of(office->role));
        post_take_phrase(article, &phrase, out);
    }
    struct office_clause clause = {out->last, true};
    out->is_bare = is_listed(article, token, out->last);
    if (out->is_bare)
        clause = (struct office_clause){out->last, false};
    else if (over == token && !office_clause_read(article, token, out->last, &clause))
        return false;
    bool is_acting = role_is_acting(office->role);
    out->standing = clause.is_past ? STANDING_FORMER
                    : is_acting    ? STANDING_ACTING
                                   : STANDING_CURRENT;
    out->has_standing = true;
    out->last = clause.last;
    if (is_helm(article, token))
        return (out->organization.len || out->refers_back) &&
               take_role_of_head(article, before, out);
    if (out->organization.len || out->place.len || out->refers_back || office->is_land ||
        out->is_bare)
        return true;
    out->is_bare = true;
    return is_told_before(before, out);
}

// «نام در پست معاونت درمان … خدمت کرد», «… در کسوت مدیریت … بود»
static bool is_of_old(const struct article *article, uint32_t behind)
{
    static const char *const works[] = {"خدمت", "فعالیت", "مشغول", NULL};
    uint32_t verb = behind + 1;
    verb += token_has(article, verb, MARK(TO)) ? 2 : 0; // «مشغول به کار بود»
    return token_has(article, behind, MARK(PAST)) ||
           (token_is_one_of(article, behind, works) &&
            (token_has(article, verb, MARK(PAST)) || token_is(article, verb, "کرد") ||
             token_is(article, verb, "کرده")));
}

// «نام در پست ریاست جمهوری», «نام در دوران وزارت خود», «نام با حفظ سمت مدیریت …»: it is the
// officer's who is named in front.
static bool read_position(const struct article *article, const struct office *office,
                          struct post *out)
{
    uint32_t token = out->first, position = office_position(article, token);
    bool is_time = office->is_land && office_is_of_time(article, token) &&
                   token_is(article, office->last, "خود");
    position -= is_time;
    bool is_kept = token >= 3 && office_kept_end(article, token - 3) == token;
    if (!is_kept && (position == token || !position || !token_has(article, position - 1, MARK(IN))))
        return false;
    out->has_name = true;
    out->last += is_time;
    struct phrase phrase = office->is_land ? phrase_read_place(article, out->last, out->sentence)
                                           : phrase_read(article, out->last, out->sentence,
                                                         phrase_kind_of(office->role));
    post_take_phrase(article, &phrase, out);
    out->has_standing = is_time || is_of_old(article, out->last);
    out->standing = out->has_standing ? STANDING_FORMER : STANDING_CURRENT;
    return out->organization.len > 0 || out->place.len > 0 || office->is_land;
}

// «معاونت عمرانی شهرداری … گفت»: at the start of a sentence that speaks it is the officer.
static bool read_speaking_office(const struct article *article, struct post *out)
{
    if (!token_is(article, out->first, "معاونت") ||
        out->first != sentence_skip_dateline(article, out->sentence))
        return false;
    struct phrase phrase = phrase_read(article, out->last, out->sentence, HEAD_DEPUTY);
    post_take_phrase(article, &phrase, out);
    return sentence_speaks(article, out->sentence) && out->organization.len > 0;
}

bool office_read(const struct article *article, uint32_t token, const struct posts *before,
                 struct post *out)
{
    struct office office = office_at(article, token);
    const struct post alone = {.first = token,
                               .last = office.last,
                               .sentence = article->sentence_of[token],
                               .role = office.role,
                               .role_words = {token, office.last, false},
                               .group = -1};
    if (!office.role.len)
        return false;
    *out = alone;
    if (read_office(article, &office, before, out))
        return true;
    *out = alone;
    if (led_body_read(article, &office, out))
        return true;
    *out = alone;
    if (read_position(article, &office, out))
        return true;
    *out = alone;
    return read_speaking_office(article, out);
}

// «دکتر نام معاونت درمان»
static bool is_behind_name(const struct article *article, uint32_t token)
{
    return token >= 2 && token_has(article, token - 1, MARK(SURNAME) | MARK(AFFIX)) &&
           token_has(article, token - 2, MARK(HONORIFIC) | MARK(GIVEN) | MARK(SURNAME));
}

bool office_is_of_nobody(const struct article *article, uint32_t token)
{
    return office_at(article, token).role.len && !superior_at(article, token) &&
           token != sentence_skip_openers(article, article->sentence_of[token]) &&
           !token_has(article, token - 1, MARK(COMMA)) && !is_behind_name(article, token);
}
