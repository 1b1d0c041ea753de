// An order is printed as it was written: it names whom it appoints in its first words and says
// «you» from there on.
#include "addressees.h"

bool name_is_addressed(const struct article *article, const struct name *name)
{
    static const char *const courtesies[] = {"جناب", "سرکار", "برادر", "خواهر", NULL};
    uint32_t start = name->start, first = article->sentences[name->sentence].first;
    if (start > 1 && token_has(article, start - 1, MARK(TO)))
        return token_is(article, start - 2, "خطاب");
    bool begins = start == first || token_is(article, start - 1, ":");
    bool ends = name->last == article->sentences[name->sentence].last ||
                article->tokens[name->last].gap >= GOLCHIN_LINE || is_comma(article, name->last);
    return (begins || ends) && token_is_one_of(article, start, courtesies) &&
           !token_has(article, name->last, MARK(ROLE));
}

int addressee_before(const struct article *article, const struct people *people, uint32_t token)
{
    enum { LETTER_MAX = 150 }; // tokens of an order up to its office
    uint32_t oldest = back_by(token, LETTER_MAX);
    for (uint32_t at = token; at > oldest; at--) {
        const struct name *name = name_ending(people, at);
        if (name && name_is_addressed(article, name))
            return name->person;
    }
    return -1;
}
