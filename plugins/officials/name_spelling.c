// How a mention spells its name and title, with what has lost its blank put right.
#include "names.h"

#include <string.h>

// «نیک زادگفت»: the verb has lost its blank behind a letter that joins with none.
static golchin_slice without_verb(golchin_slice text)
{
    static const char *const ends[] = {"دگفت",   "رگفت",   "زگفت",   "وگفت",   "اگفت",
                                       "دافزود", "رافزود", "زافزود", "وافزود", NULL};
    for (const char *const *end = ends; *end; end++)
        if (ends_with(text, *end))
            text.len -= strlen(*end) - strlen("د");
    return text;
}

// «دکترمحمدجواد»: the title that a name's first word begins with; empty: none does.
static golchin_slice glued_title(golchin_slice word)
{
    static const char *const titles[] = {"دکتر", "مهندس", NULL};
    static const char *const others[] = {"دکترا",   "دکترای",  "دکترین", "مهندسی",
                                         "مهندسین", "مهندسان", NULL};
    enum { GIVEN_MIN = 3 }; // letters
    for (const char *const *title = titles; *title; title++)
        if (starts_with(word, *title) &&
            letter_count(word) >= letter_count(slice_of(*title)) + GIVEN_MIN &&
            !slice_is_one_of(word, others))
            return slice_of(*title);
    return (golchin_slice){0};
}

golchin_slice name_text(const struct article *article, const struct name *name)
{
    golchin_slice text =
        without_verb(article->host->canonical(article->document, name->first, name->last));
    golchin_slice title = glued_title(token_text(article, name->first));
    if (title.len && text.len > title.len && letters_begin(text, title))
        text = (golchin_slice){text.start + title.len, text.len - title.len};
    return text;
}

golchin_slice name_honorific(const struct article *article, const struct name *name)
{
    if (!name->honorific)
        return glued_title(token_text(article, name->first));
    if (slice_is(edge_text(article, name->honorific, article->is->kind), "civil"))
        return (golchin_slice){0};
    return plain_text(article, edge_text(article, name->honorific, article->is->canonical));
}
