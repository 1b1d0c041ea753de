// A name that the lists know may have a word more in front, one that no list has, and a tail
// behind. What stands around it tells.
#include "name_widening.h"

#include "name_tail.h"
#include "name_words.h"

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

void name_widen(const struct article *article, struct name *name)
{
    widen_to_quotation(article, name);
    widen_to_tied(article, name);
    widen_to_strange(article, name);
    name_add_tail(article, name);
}
