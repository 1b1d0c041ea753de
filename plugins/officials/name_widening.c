// A name that the lists know may have a word more at either end: one that no list has, a town, a
// noun. What stands around it, or a later mention, tells.
#include "name_widening.h"

#include "name_guess.h"
#include "name_words.h"
#include "office.h"
#include "post_place.h"

// «"مطر ابراهیم مطر"»: what stands with the name between quotation marks is of the name.
static void widen_to_quotation(const struct article *article, struct name *name)
{
    enum { WIDER_MAX = 2 };
    uint32_t first = name->start;
    if (name->honorific || !is_quotation_mark(article, name->last))
        return;
    while (first > article->sentences[name->sentence].first && name->start - first <= WIDER_MAX &&
           !name_is_barred(article, first - 1, name->sentence))
        first--;
    if (first > 0 && first < name->start && is_quotation_mark(article, first - 1))
        name->start = name->first = first;
}

// «ودود علی رضایی»: a first given name that no list has, where nothing else can stand.
static void widen_to_strange(const struct article *article, struct name *name)
{
    uint32_t first = name->start;
    if (name->honorific || first == article->sentences[name->sentence].first ||
        token_has(article, first, MARK(SEYED)) || token_has(article, first - 1, MARK(JOINED)) ||
        name_is_barred(article, first - 1, name->sentence) || !name_is_strange(article, first - 1))
        return;
    bool is_bounded = first - 1 == article->sentences[name->sentence].first ||
                      token_is_mark(article, first - 2) || token_has(article, first - 2, MARK(AND));
    if (is_bounded && !is_tied(article, first - 1))
        name->start = name->first = first - 1;
}

// «ماه‌منیر نوری»: a name begins with a whole word.
static void widen_to_tied(const struct article *article, struct name *name)
{
    const uint64_t others = MARK(ROLE) | MARK(HONORIFIC) | MARK(AND) | MARK(TO) | MARK(IN) |
                            MARK(FROM) | MARK(SEYED) | MARK(PLACE);
    uint32_t first = name->start;
    if (!name->honorific && first > article->sentences[name->sentence].first &&
        is_tied(article, first) && token_is_word(article, first - 1) &&
        !token_has(article, first - 1, others))
        name->start = name->first = first - 1;
}

// «شاپور تیموری گهرو … تیموری گهرو افزود»: a town or a noun, which the later mention has, too.
static void widen_to_mention(const struct article *article, struct name *name)
{
    const uint64_t others = MARK(ENDER) | MARK(AND) | MARK(ROLE) | MARK(SPEECH) | MARK(NUMBER);
    uint32_t last = name->last;
    if (name->has_given && name->surname < last &&
        is_word_in_sentence(article, last, name->sentence) && !token_has(article, last, others) &&
        name_is_used_again(article, name->surname, last + 1, name->sentence))
        name->last++;
}

// «نام بسطام را به عنوان معاون …», «را بعنوان»
static bool is_put_in_office(const struct article *article, uint32_t token)
{
    uint32_t post = office_link_end(article, token + 1);
    return token_has(article, token, MARK(OBJECT)) && post > token + 1 &&
           token_has(article, post, MARK(ROLE));
}

// «محمدحسن رضوانی قائن، امام جمعه …», «سعیده نظری منظم، مدیرکل …»: where a post is set off behind
// it or they are put in one, a town or a noun behind the surname is of the name, and a town right
// in front of what is said.
static void widen_to_last(const struct article *article, struct name *name)
{
    const uint64_t others = MARK(ENDER) | MARK(NUMBER) | MARK(AND) | MARK(THIS) | MARK(ROLE) |
                            MARK(SPEECH) | MARK(HONORIFIC) | MARK(BODY) | MARK(ORGAN) |
                            MARK(COURTESY) | MARK(ORGANIZATION);
    uint32_t token = name->last;
    if (!name->has_given || name->surname == token ||
        !is_word_in_sentence(article, token, name->sentence) || token_has(article, token, others) ||
        edge_at(article, article->is->status, token))
        return;
    const golchin_edge *town = edge_at(article, article->is->place, token);
    if (town && (town->last > token + 1 || place_is_of_type(article, town, "province")))
        return;
    // «نام کسی که …» is no name.
    bool is_set_off =
        (token_has(article, token + 1, MARK(COMMA)) && token_has(article, token + 2, MARK(ROLE))) ||
        (token_has(article, token + 1, MARK(THAT)) &&
         (town || !ends_with(token_text(article, token), "ی"))) ||
        is_put_in_office(article, token + 1);
    if (is_set_off || (town && token_has(article, token + 1, MARK(SPEECH))))
        name->last++;
}

void name_widen(const struct article *article, struct name *name)
{
    widen_to_quotation(article, name);
    widen_to_tied(article, name);
    widen_to_strange(article, name);
    widen_to_mention(article, name);
    widen_to_last(article, name);
}
