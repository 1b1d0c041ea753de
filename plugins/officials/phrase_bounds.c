// Most words go on with a post's phrase; those that end it are verbs, prepositions, names, numbers
// and marks, unless the list has them in a body's name or they stand with a word that wants them.
#include "phrase_bounds.h"

#include "name_words.h"
#include "namesakes.h"
#include "post_place.h"
#include "standing_words.h"

static bool is_name_start(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(HONORIFIC)))
        return true;
    return name_is_given(article, token) && !token_has(article, token, MARK(GIVEN_UNSURE)) &&
           !token_has(article, token, MARK(ORGANIZATION) | MARK(PLACE)) &&
           token_has(article, token + 1, MARK(SURNAME) | MARK(GIVEN) | MARK(AFFIX));
}

// «خانه کارگر [کاوه …]، …»: a name that no list has behind a body that the list knows.
bool bearer_starts(const struct article *article, uint32_t token, uint32_t sentence)
{
    const uint64_t marks = MARK(COMMA) | MARK(AND) | MARK(ROLE) | MARK(SPEECH) | MARK(ENDER);
    uint32_t surname = name_unit_end(article, token, sentence); // «علی‌اکبر …»
    bool is_unsure = token_has(article, token, MARK(GIVEN_UNSURE)) ||
                     (surname == token + 1 && token_has(article, token, MARK(PLACE)));
    if (is_common(article, token) || (is_unsure && token_has(article, token - 1, MARK(BODY))))
        return false; // «موسسه خیریه نیک …»
    return is_word_in_sentence(article, surname, sentence) && name_is_given(article, token) &&
           !token_has(article, token, MARK(ORGANIZATION)) &&
           (name_is_sure_surname(article, surname) || name_is_strange(article, surname)) &&
           token_has(article, name_unit_end(article, surname, sentence), marks);
}

// «شعبه [دو] تامین اجتماعی», «ناحیه [یک] یزد»
static bool is_number_of_branch(const struct article *article, uint32_t token)
{
    return token > 0 && token_has(article, token, MARK(NUMBER)) &&
           token_has(article, token - 1, MARK(ORGAN)) &&
           (body_starts(article, token + 1) || place_at(article, token + 1));
}

bool ends_phrase(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (token >= article->sentences[sentence].last)
        return true;
    bool is_number = token_has(article, token, MARK(NUMBER)) && token > 0 &&
                     token_is(article, token - 1, "شماره"); // «مرکز سلامت شماره دو»
    if (is_number_of_branch(article, token) || is_number)
        return false;
    if (token_has(article, token, MARK(ORGANIZATION) | MARK(INNER) | MARK(ORGAN)))
        return false;
    if (!token_is_word(article, token))
        return !token_is_digits(article, token) ||
               !(token_is(article, token - 1, "شماره") ||
                 token_has(article, token - 1,
                           MARK(BODY) | MARK(ORGAN) | MARK(ORGANIZATION) | MARK(REGION)));
    if (ends_with(token_text(article, token), "ه") && token_is(article, token + 1, "است"))
        return true; // «… پرداخته است»
    if (token_has(article, token, MARK(AND)))
        return false;
    return token_has(article, token, MARK(ENDER) | MARK(SPEECH)) || is_name_start(article, token);
}

const golchin_edge *organization_at(const struct article *article, uint32_t token)
{
    const golchin_edge *edge = edge_at(article, article->is->organization, token);
    return edge && !slice_is(edge_text(article, edge, article->is->org_kind), "news") ? edge : NULL;
}

// «شورای مرکزی» is an organ, «شورای» another body: the longer entry decides.
static bool is_body_longer(const struct article *article, uint32_t token)
{
    const golchin_edge *body = edge_at(article, article->is->body, token);
    const golchin_edge *organ = edge_at(article, article->is->organ, token);
    return body && organ && body->last > organ->last;
}

bool body_starts(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(ORGAN)) && !is_body_longer(article, token))
        return false; // a part of something that is named behind it
    if (token_has(article, token, MARK(FALLEN)) && place_at(article, token))
        return false; // «رژیم صهیونیستی»
    static const char *const ends[] = {"ای", "شدگان", "شده", "گذاران", "گذار", "گری", "گر", NULL};
    bool is_stem = token_is_one_of(article, token + 1, ends) &&
                   is_tied(article, token + 1); // «بیمه‌ای», «بیمه‌شدگان»
    return (token_has(article, token, MARK(BODY)) && !is_stem) || organization_at(article, token);
}

// «بیمارستان نور [دویست تخت] دارد», but «منطقه یک», «کنگره شش هزار شهید», «خط سوم»
static bool counts_something(const struct article *article, uint32_t token)
{
    const uint64_t numbered = MARK(BODY) | MARK(ORGAN) | MARK(REGION) | MARK(NUMBER);
    golchin_slice word = token_text(article, token);
    return token_is_word(article, token) && !ends_with(word, "م") && !ends_with(word, "ین") &&
           !token_has(article, token - 1, numbered) && !token_is(article, token - 1, "شماره");
}

bool place_is_body(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(BODY)) && !token_has(article, token, MARK(FALLEN));
}

static bool is_region(const struct article *article, uint32_t token)
{
    bool is_stem = token_is(article, token + 1, "ای"); // «قرارگاه منطقه ای»
    return token_has(article, token, MARK(REGION)) && !place_is_body(article, token) && !is_stem;
}

// What no body is called.
// «رئیس دانشگاه [خواستار پیگیری] شد»,
// «مدیر بیمارستان رازی [خدمت] می‌کند»
static bool is_noun_of_deed(const struct article *article, uint32_t token)
{
    static const char *const deeds[] = {"خواستار", "دستور", NULL};
    static const char *const works[] = {"خدمت", "فعالیت", "کار", "تلاش", NULL};
    return token_is_one_of(article, token, deeds) ||
           (token_is_one_of(article, token, works) && token_is(article, token + 1, "می"));
}

// «مدیرکل پیشین [قدردانی شد]»: the noun of a verb.
bool verb_noun_at(const struct article *article, uint32_t token)
{
    static const char *const verbs[] = {"شد",    "شدند", "شود",    "کرد",   "کردند", "کند",
                                        "گردید", "نمود", "داد",    "دادند", "دهد",   "کرده",
                                        "شده",   "گرفت", "گرفتند", NULL};
    if (!is_common(article, token) || token_has(article, token, MARK(BODY) | MARK(ORGANIZATION)))
        return false;
    return token_is_one_of(article, token + 1, verbs);
}

static bool is_word_of_name(const struct article *article, uint32_t token)
{
    return name_is_strange(article, token) ||
           (token_has(article, token, MARK(GIVEN) | MARK(SURNAME)) && !is_common(article, token) &&
            !token_has(article, token, MARK(PLACE) | MARK(ORGANIZATION) | MARK(BODY)));
}

// «سازمان ملل متحد و [خافیر سولانا] رئیس …»: the next officer, whose name no list need have.
static bool is_next_officer(const struct article *article, uint32_t token)
{
    enum { NAME_MAX = 3 }; // tokens
    uint32_t last = token;
    while (last < token + NAME_MAX && is_word_of_name(article, last))
        last++;
    return last > token + 1 && token_has(article, last, MARK(ROLE));
}

bool ends_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    bool is_half = is_tied(article, token + 1); // «ایران‌مهر»
    if (ends_phrase(article, token, sentence) || is_region(article, token) ||
        token_has(article, token, MARK(THIS)) ||
        (token_has(article, token, MARK(COUNTRY)) && !is_half))
        return true;
    if (is_noun_of_deed(article, token))
        return true;
    // «رئیس فدراسیون والیبال شد»: nobody heads just a federation.
    if (verb_noun_at(article, token) && (!token_has(article, token - 1, MARK(BODY)) ||
                                         token_has(article, token - 1, MARK(ANAPHOR))))
        return true;
    if (token_has(article, token, MARK(AND)))
        return ends_phrase(article, token + 1, sentence) ||
               token_has(article, token + 1, MARK(ROLE)) || place_at(article, token + 1) ||
               is_next_officer(article, token + 1);
    if (token_has(article, token, MARK(NUMBER)) && !token_has(article, token, MARK(ORGANIZATION)) &&
        (token_has(article, token - 1, MARK(ORGANIZATION)) || counts_something(article, token)))
        return true; // «مجلس یازدهم»
    bool is_role = token_has(article, token, MARK(ROLE)) &&
                   !token_has(article, token, MARK(BODY) | MARK(ORGAN) | MARK(INNER)) &&
                   !organization_at(article, token);
    bool is_of_preposition = token_has(article, token - 1, MARK(INNER)) && // «استقبال از بهار»
                             token_has(article, token - 1, MARK(FROM) | MARK(ON));
    return is_role || standing_at(article, token) || place_part_at(article, token) ||
           (!is_of_preposition && place_at(article, token) && !place_is_body(article, token) &&
            !namesake_is_place(article, token, sentence));
}
