// An order is printed as it was written: it names whom it appoints in its first words and says
// «you» from there on.
#include "addressees.h"

bool post_is_given_to_reader(const struct article *article, const struct post *post)
{
    enum { BETWEEN_MAX = 8 }; // tokens: «برای چهار سال آینده»
    static const char *const deeds[] = {"منصوب", "انتخاب", "برگزیده", "معرفی", NULL};
    static const char *const persons[] = {"شوید", "گردید", "کنم", "نمایم", "نماییم", "کنیم", NULL};
    uint32_t last = article->sentences[post->sentence].last;
    for (uint32_t at = post->last - 1; at < post->last + BETWEEN_MAX && at + 2 < last; at++)
        if (token_is_one_of(article, at, deeds) && token_is(article, at + 1, "می") &&
            token_is_one_of(article, at + 2, persons))
            return true;
    return false;
}

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
