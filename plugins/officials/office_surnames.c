// «دکتر سیدکمال رئیس السادات»: behind a given name alone an office is the first half of a surname
// where the word behind it is one of names, and what sets names off follows. Further on such a
// surname is known by its letters.
#include "office_surnames.h"

#include "name_words.h"

static bool is_given_before(const struct article *article, uint32_t token)
{
    uint32_t first = article->sentences[article->sentence_of[token]].first;
    return token > first && name_is_given(article, token - 1) &&
           !token_has(article, token - 1, MARK(BODY) | MARK(PLACE) | MARK(ORGANIZATION));
}

// «محسن [مدیر]», «سید محسن [مدیر]», not «رضا محسن [مدیر]»: nothing else is a surname.
static bool is_only_given_before(const struct article *article, uint32_t token)
{
    uint32_t first = article->sentences[article->sentence_of[token]].first;
    return is_given_before(article, token) &&
           (token == first + 1 || token_has(article, token - 2, MARK(SEYED)) ||
            !token_has(article, token - 2, MARK(GIVEN) | MARK(SURNAME) | MARK(JOINED)));
}

static bool is_set_off(const struct article *article, uint32_t token, uint32_t sentence)
{
    return !is_word_in_sentence(article, token, sentence) ||
           token_has(article, token, MARK(ENDER) | MARK(ROLE) | MARK(SPEECH));
}

// The second half, at a token, can be nothing else than one.
static bool is_half_of_surname(const struct article *article, uint32_t token, uint32_t sentence)
{
    const uint64_t others = MARK(PLACE) | MARK(ORGANIZATION) | MARK(BODY) | MARK(ORGAN) |
                            MARK(ROLE) | MARK(NUMBER) | MARK(AND) | MARK(THIS) | MARK(INNER) |
                            MARK(HONORIFIC);
    uint32_t behind = name_unit_end(article, token, sentence);
    if (token_has(article, token, others))
        return false;
    // «محسن مدیر روستا، مدیرکل …»: an everyday word
    bool is_before_office = is_comma(article, behind) && token_has(article, behind + 1, MARK(ROLE));
    if (token_has(article, token, MARK(ENDER)) || is_common(article, token))
        return token_has(article, token, MARK(SURNAME)) && is_before_office;
    return (name_is_surname(article, token) || name_is_strange(article, token)) &&
           is_set_off(article, behind, sentence);
}

static bool is_named_here(const struct article *article, uint32_t token, uint32_t sentence)
{
    static const char *const offices[] = {"رییس", "وزیر", "مدیر", "معاون", "دبیر", "سفیر", NULL};
    const golchin_edge *surname = edge_at(article, article->is->surname, token);
    if (surname && surname->last > token + 1)
        return true; // «رئیس‌زاده»
    if (token_has(article, token + 1, MARK(AFFIX)) && name_is_surname(article, token + 1) &&
        !is_common(article, token + 1) && is_given_before(article, token))
        return true; // «حسین معاون پور»
    return token_is_one_of(article, token, offices) && is_only_given_before(article, token) &&
           is_half_of_surname(article, token + 1, sentence);
}

// «رئیس السادات افزود»
static bool is_named_before(const struct article *article, uint32_t token)
{
    uint32_t oldest = back_by(token, LOOK_FAR);
    golchin_slice office = token_text(article, token), half = token_text(article, token + 1);
    if (!name_is_surname(article, token + 1) && !name_is_strange(article, token + 1))
        return false;
    for (uint32_t at = token; at-- > oldest + 1;)
        if (token_has(article, at, MARK(ROLE)) && same_letters(token_text(article, at), office) &&
            same_letters(token_text(article, at + 1), half) &&
            is_named_here(article, at, article->sentence_of[at]))
            return true;
    return false;
}

bool office_begins_surname(const struct article *article, uint32_t token)
{
    uint32_t sentence = article->sentence_of[token];
    const golchin_edge *role =
        token_has(article, token, MARK(ROLE)) ? edge_at(article, article->is->role, token) : NULL;
    if (!role || role->last > token + 1 || !is_word_in_sentence(article, token + 1, sentence))
        return false;
    return is_named_here(article, token, sentence) || is_named_before(article, token);
}
