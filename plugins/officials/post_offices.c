// An office is its officer where a verb says that somebody has, had or got it, and at the start of
// a sentence that speaks.
#include "post_offices.h"

#include "office_clause.h"
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
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
        if (slice_is(word, offices[i].office))
            return slice_of(offices[i].role);
    return (golchin_slice){0};
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

static bool read_office(const struct article *article, uint32_t token, struct post *out)
{
    uint32_t sentence = article->sentence_of[token];
    // «به ریاست جمهوری برگزیده شد»
    bool is_president =
        token_is(article, token, "ریاست") && token_has(article, token + 1, MARK(REPUBLIC));
    golchin_slice role = is_president ? slice_of("رئیس جمهور") : officer_of(article, token);
    *out = (struct post){.first = token,
                         .last = token + 1,
                         .sentence = sentence,
                         .role = role,
                         .role_words = {token, token + 1, false},
                         .is_verbal = true,
                         .group = -1};
    // «عضویت در شورای …», «ریاست بر شعبه …»
    uint32_t behind = token + 1 +
                      (is_president || token_has(article, token + 1, MARK(IN)) ||
                       token_is(article, token + 1, "بر"));
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
    return out->organization.len > 0 || out->place.len > 0 || out->refers_back || is_president;
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

bool office_read(const struct article *article, uint32_t token, struct post *out)
{
    return read_office(article, token, out) || read_speaking_office(article, token, out);
}
