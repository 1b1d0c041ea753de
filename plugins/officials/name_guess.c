// Something must vouch for a name that no list has: a list has one of its words all the same, or
// its last word is the subject of a later sentence («توکنی افزود»).
#include "name_guess.h"

#include "name_words.h"

enum {
    UNITS_MAX = 4,             // words of a name, joiners not counted
    USED_AGAIN_SENTENCES = 64, // in which a guessed name is looked for again
};

static bool same_words(const struct article *article, uint32_t a, uint32_t b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (b + i >= article->token_count ||
            !same_letters(token_text(article, a + i), token_text(article, b + i)))
            return false;
    return true;
}

bool name_is_used_again(const struct article *article, uint32_t first, uint32_t last,
                        uint32_t sentence)
{
    uint32_t end = sentence + USED_AGAIN_SENTENCES;
    uint8_t letter = letters_first(token_text(article, first));
    for (uint32_t i = sentence + 1; i < article->sentence_count && i < end; i++) {
        uint32_t at = article->sentences[i].first;
        uint32_t behind = at + last - first;
        if (letters_first(token_text(article, at)) == letter &&
            same_words(article, first, at, last - first) &&
            token_has(article, behind, MARK(ENDER) | MARK(SPEECH)))
            return true;
    }
    return false;
}

static bool is_sure_given(const struct article *article, uint32_t token)
{
    return name_is_given(article, token) && !token_has(article, token, MARK(GIVEN_UNSURE)) &&
           !is_common(article, token);
}

// «نوعی اقدم»: a word that surnames end with, behind another.
static bool is_affix(const struct article *article, uint32_t first, uint32_t token)
{
    return token > first && token_has(article, token, MARK(AFFIX)) && !is_common(article, token) &&
           letter_count(token_text(article, token)) > 2;
}

// What the words [first, last) are, which a reader took for a name.
static bool weigh(const struct article *article, uint32_t first, uint32_t last, struct guess *out)
{
    uint32_t sentence = article->sentence_of[first], at = first;
    if (edge_at(article, article->is->honorific, first) && !is_tied(article, first + 1))
        return false; // «جناب آقای وزیر»
    *out = (struct guess){.is_strange = true};
    out->name = (struct name){
        .start = first, .first = first, .last = last, .sentence = sentence, .person = -1};
    uint32_t final = first;
    while (at < last) {
        if (token_has(article, at, MARK(ORGAN) | MARK(NAMED) | MARK(PLURAL_END)) ||
            ends_with(token_text(article, at), "های"))
            return false;
        if (out->units == 1)
            out->name.surname = at;
        final = at;
        out->units++;
        for (uint32_t end = name_unit_end(article, at, sentence); at < end && at < last; at++) {
            out->is_vouched |= is_sure_given(article, at) || name_is_sure_surname(article, at) ||
                               is_affix(article, first, at);
            out->is_strange &= name_is_strange(article, at);
        }
    }
    if (out->units == 1 && first > 0 && token_is(article, first - 1, "یک"))
        return false; // «یک روحانی»
    if (out->units == 1)
        out->name.surname = first;
    out->name.has_given = out->units > 1;
    // «ایمان شکیبافر»: «ایمان» is a word, «شکیبافر» is none.
    out->is_vouched |=
        out->units == 2 && name_is_given(article, first) && name_is_strange(article, final);
    bool is_asked = out->units == 1 || !out->is_vouched; // the article is read for nothing else
    out->is_used_again = is_asked && name_is_used_again(article, final, last, sentence);
    out->is_vouched |= out->is_used_again;
    return out->units >= 1 && out->units <= UNITS_MAX;
}

// «احمد مفید», «مهدی چمران»: behind a given name even an everyday noun is a surname, and so is a
// town that speaks later on.
static bool is_odd_surname(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!name_is_barred_by_use(article, token, sentence))
        return true;
    return token_has(article, token, MARK(PLACE)) && !token_has(article, token, MARK(ENDER)) &&
           name_is_used_again(article, token, token + 1, sentence);
}

// «رستم», «زهرا»: as the first word of a name.
static bool is_town_and_given(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(PLACE)) && name_is_given(article, token) &&
           !token_has(article, token, MARK(ORGANIZATION) | MARK(BODY) | MARK(ROLE) | MARK(REGION));
}

// «مدیرکل میراث فرهنگی، صنایع دستی [و گردشگری]», but «مدیرکل …، فرشته امیرلو [و مدیرعامل …]»
static bool goes_on_as_field(const struct article *article, uint32_t first, uint32_t last)
{
    return token_has(article, last, MARK(AND)) &&
           !(name_is_given(article, first) &&
             token_has(article, last + 1, MARK(ROLE) | NAME_STARTS));
}

bool guess_read_from(const struct article *article, uint32_t token, struct guess *out)
{
    if (token >= article->token_count)
        return false;
    uint32_t sentence = article->sentence_of[token], last = token;
    if (is_town_and_given(article, token))
        last = name_unit_end(article, token, sentence);
    for (int i = 0; i < UNITS_MAX && !name_ends_at(article, last, sentence); i++)
        last = name_unit_end(article, last, sentence);
    if (last == token + 1 && is_sure_given(article, token) &&
        is_odd_surname(article, last, sentence))
        last = name_unit_end(article, last, sentence);
    return last > token && name_ends_at(article, last, sentence) &&
           !goes_on_as_field(article, token, last) && weigh(article, token, last, out);
}

bool guess_read_up_to(const struct article *article, uint32_t end, struct guess *out)
{
    if (!end)
        return false;
    uint32_t sentence = article->sentence_of[end - 1], first = end;
    uint32_t start = article->sentences[sentence].first;
    while (first > start && end - first < GUESS_TOKENS_MAX &&
           !name_is_barred(article, first - 1, sentence))
        first--;
    if (first == end && end > start + 1 && is_sure_given(article, end - 2) &&
        is_odd_surname(article, end - 1, sentence))
        first = end - 2;
    bool is_bounded = first == start || token_is_mark(article, first - 1) ||
                      token_has(article, first - 1, MARK(ENDER) | MARK(AND) | MARK(SPEECH)) ||
                      is_common(article, first - 1);
    return first < end && is_bounded && weigh(article, first, end, out);
}

bool guess_read_noun(const struct article *article, uint32_t end, struct guess *out)
{
    const uint64_t others =
        MARK(ENDER) | MARK(NUMBER) | MARK(ROLE) | MARK(SPEECH) | MARK(BODY) | MARK(ORGAN);
    if (end < 2 || !token_is_word(article, end - 1) || token_has(article, end - 1, others) ||
        !token_has(article, end - 2, MARK(COMMA) | MARK(AND)))
        return false;
    return weigh(article, end - 1, end, out);
}

bool guess_read_quoted(const struct article *article, uint32_t end, struct guess *out)
{
    if (!end)
        return false;
    uint32_t sentence = article->sentence_of[end - 1], first = end;
    while (first > article->sentences[sentence].first && end - first < GUESS_TOKENS_MAX &&
           ((token_has(article, first - 1, MARK(PLACE)) && name_is_given(article, first - 1)) ||
            !name_is_barred_by_use(article, first - 1, sentence)))
        first--;
    if (first == end || !first || !is_quotation_mark(article, first - 1) ||
        !weigh(article, first, end, out))
        return false;
    for (uint32_t token = first; token < end; token++)
        if (name_is_strange(article, token))
            return true;
    return out->is_vouched;
}

bool guess_is_surname(const struct article *article, const struct guess *guess)
{
    uint32_t first = guess->name.first;
    return guess->units == 1 && first > 0 && token_has(article, first - 1, MARK(COMMA)) &&
           token_has(article, guess->name.last, MARK(COMMA)) &&
           name_is_sure_surname(article, first) &&
           !token_has(article, first, MARK(PLACE) | MARK(GIVEN));
}

bool guess_is_behind_deed(const struct article *article, uint32_t token)
{
    static const char *const deeds[] = {"سوی",    "توسط",    "گفته",    "حضور",   "باحضور",
                                        "دعوت",   "حکم",     "دستور",   "سخنان",  "اظهارات",
                                        "قول",    "سخنرانی", "همراهی",  "اعتقاد", "استعفای",
                                        "انتصاب", "باور",    "برکناری", NULL};
    static const char *const meetings[] = {"دیدار",  "گفتگو",  "گو",   "ملاقات",
                                           "مصاحبه", "مذاکره", "نشست", NULL};
    if (token < 2)
        return false;
    return token_is_one_of(article, token - 1, deeds) ||
           (token_is(article, token - 1, "با") && token_is_one_of(article, token - 2, meetings)) ||
           (token_has(article, token - 1, MARK(TO)) && token_is(article, token - 2, "خطاب")) ||
           (token_has(article, token - 1, MARK(FROM)) &&
            token_has(article, token - 2, MARK(REPORT)));
}
