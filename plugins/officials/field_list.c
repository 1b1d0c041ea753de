// A body has its fields in its name: «کشاورزی، آب و منابع طبیعی». What stands behind the commas are
// everyday nouns and «و», and what follows is of the same phrase: a place, a body, a preposition.
#include "field_list.h"

#include "phrase_bounds.h"
#include "post_place.h"

// A noun that names a field: «صنایع», «گردشگری». People in the plural are none.
static bool is_field(const struct article *article, uint32_t token, uint32_t sentence)
{
    const uint64_t others = MARK(ENDER) | MARK(SPEECH) | MARK(ROLE) | MARK(THIS) | MARK(REGION) |
                            MARK(COUNTRY) | MARK(AND) | MARK(NUMBER);
    if (!is_word_in_sentence(article, token, sentence) || token_has(article, token, others) ||
        place_at(article, token))
        return false;
    if (token_has(article, token, MARK(BODY)) && !token_has(article, token, MARK(WEAK_BODY)))
        return false; // «… و زیست شهری [شورای شهر]»
    golchin_slice word = token_text(article, token);
    bool is_people = ends_with(word, "ان") && letter_count(word) > 5 && !ends_with(word, "مان") &&
                     !slice_is(word, "جوانان");
    return !is_people && (is_common(article, token) || organization_at(article, token));
}

uint32_t field_list_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    enum { ITEMS_MAX = 4, WORDS_MAX = 4 };
    uint32_t at = token;
    bool is_last = false;
    for (int item = 0; item < ITEMS_MAX && !is_last && is_comma(article, at); item++) {
        uint32_t first = ++at;
        while (at < first + WORDS_MAX && is_field(article, at, sentence))
            at++;
        is_last = at > first && token_has(article, at, MARK(AND));
        if (at == first || !(is_last || is_comma(article, at)))
            return token;
    }
    uint32_t first = at + 1;
    for (at = first; is_last && at < first + WORDS_MAX && is_field(article, at, sentence);)
        at++;
    bool is_closed = place_at(article, at) || body_starts(article, at) ||
                     token_has(article, at, MARK(REGION) | MARK(COUNTRY)) ||
                     (token_has(article, at, MARK(ENDER) | MARK(SPEECH)) &&
                      !token_has(article, at, MARK(OBJECT)));
    return is_last && at > first && is_closed ? at : token;
}
