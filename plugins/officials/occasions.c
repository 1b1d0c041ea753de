// «نشست مدیرکل … با کارفرمایان برگزار شد. نام در این نشست گفت»: what the name has to do with the
// officer is the meeting that both sentences have.
#include "occasions.h"

static bool has_word(const struct article *article, const golchin_sentence *sentence,
                     golchin_slice word)
{
    for (uint32_t token = sentence->first; token < sentence->last; token++)
        if (same_letters(token_text(article, token), word))
            return true;
    return false;
}

int occasion_post(const struct article *article, const struct people *people,
                  const struct name *name)
{
    uint32_t occasion = name->last + 2;
    if (name->sentence == 0 || !token_has(article, name->last, MARK(IN)) ||
        !token_has(article, name->last + 1, MARK(THIS)) ||
        !is_word_in_sentence(article, occasion, name->sentence))
        return -1;
    const golchin_sentence *before = &article->sentences[name->sentence - 1];
    if (!has_word(article, before, token_text(article, occasion)))
        return -1;
    for (uint32_t token = before->first; token < before->last; token++) {
        uint32_t found = people->post_starting[token];
        if (people->name_starting[token])
            return -1; // somebody is named there
        if (found && !people->posts.items[found - 1].is_many &&
            !people->posts.items[found - 1].is_verbal && !people->posts.items[found - 1].is_bare)
            return (int)found - 1;
    }
    return -1;
}
