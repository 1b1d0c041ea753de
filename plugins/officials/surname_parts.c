// Titles, nouns, towns and prepositions that are parts of surnames: «حاج ابوالقاسم»,
// «شیخ‌تیموری», «اشنویه ای», «نیک بین». The words beside them tell.
#include "surname_parts.h"

#include "name_words.h"
#include "office.h"

// Titles that begin a surname, and what else stands in front of the word that it is made of.
static const char *const surname_titles[] = {"حاج", "حاجی", "میر", "شیخ", NULL};
static const char *const surname_starts[] = {"قره", "آل", "بنی", "خوش", "نیک", "پاک", NULL};

// The title is a part of the surname.
// «صادق خان», «حسن قاضی زاده», «محمد حاج ابوالقاسم», «هادی شیخ بهایی فر»
bool surname_has_title(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!token || !name_is_given(article, token - 1))
        return false;
    if (token_is(article, token, "خان") || token_has(article, token + 1, MARK(AFFIX)))
        return true;
    return token_is_one_of(article, token, surname_titles) &&
           is_word_in_sentence(article, token + 1, sentence) &&
           !token_has(article, token + 1, MARK(ENDER) | MARK(ROLE) | MARK(SPEECH) | MARK(AND));
}

// Behind a given name, a title or a verb that another word is joined to is a part of the surname:
// «کامران شیخ‌تیموری», «آیدا کرد‌مافی».
bool surname_is_compound(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!token || !name_is_given(article, token - 1) || token_has(article, token, MARK(ROLE)) ||
        !is_word_in_sentence(article, token + 1, sentence))
        return false;
    if (token_is(article, token, "کرد") && token_has(article, token + 1, MARK(SURNAME)) &&
        !token_has(article, token + 1, MARK(ENDER))) // «غلامرضا کرد زنگنه»
        return true;
    return is_tied(article, token + 1) && !is_tied(article, token) &&
           (name_is_surname(article, token + 1) || name_is_strange(article, token + 1));
}

// «شه بخش»: the second half of a listed surname, whatever it is by itself.
bool surname_is_second_half(const struct article *article, uint32_t token)
{
    const golchin_edge *surname =
        token > 0 ? edge_at(article, article->is->surname, token - 1) : NULL;
    return surname && surname->last > token;
}

// «رحیم اشنویه ای»: the ending of a surname that is made of a town, tied to it or not.
bool surname_ends_apart(const struct article *article, uint32_t token)
{
    if (!token_is(article, token, "ای"))
        return false;
    return is_tied(article, token) ||
           (token > 1 && name_is_given(article, token - 2) && !is_common(article, token - 1) &&
            !token_has(article, token - 1, MARK(ENDER) | MARK(REGION)));
}

// «سعید نیک بین، رئیس …»: a preposition has a noun behind it, so here it is what names are made
// with; in front of a post only behind another such word.
bool surname_ends_in_preposition(const struct article *article, uint32_t token, uint32_t sentence)
{
    const uint64_t others = MARK(IN) | MARK(TOO) | MARK(OBJECT) | MARK(SPEECH);
    if (!token_is(article, token, "بین") || !token || !token_is_word(article, token - 1))
        return false;
    return is_tied(article, token) || !is_word_in_sentence(article, token + 1, sentence) ||
           token_has(article, token + 1, others) ||
           (token_has(article, token + 1, MARK(ROLE)) &&
            token_has(article, token - 1, MARK(AFFIX))) ||
           office_link_end(article, token + 1) > token + 1;
}

bool surname_begins_at(const struct article *article, uint32_t token)
{
    return token_is_one_of(article, token, surname_titles) ||
           token_is_one_of(article, token, surname_starts);
}
