// «نشست مدیرکل … با کارفرمایان برگزار شد. نام در این نشست گفت», «… با حضور مدیرکل … افتتاح شد. نام
// در این آیین گفت»: what the name has to do with the officer is the occasion that both sentences
// tell of.
#include "occasions.h"

#include "sentence_start.h"

static bool tells_of_what(const struct post *post)
{
    return !post->is_many && !post->is_verbal && !post->is_bare;
}

// The first post of a sentence that says of what it is, and how many posts it has; -1: there is
// none, or somebody is named.
static int unnamed_post(const struct people *people, const golchin_sentence *sentence,
                        uint32_t *count)
{
    int first = -1;
    *count = 0;
    for (uint32_t token = sentence->first; token < sentence->last; token++) {
        const struct post *post = post_starting(people, token);
        if (name_starting(people, token))
            return -1;
        *count += post != NULL;
        if (post && first < 0 && tells_of_what(post))
            first = (int)post_index(people, post);
    }
    return first;
}

// «… با حضور مدیرعامل … به زمین زده شد»: the one officer of whom it is told that they came.
static bool is_present(const struct article *article, const struct post *post)
{
    if (post->first < 2)
        return false;
    return (token_is(article, post->first - 1, "حضور") &&
            token_is(article, post->first - 2, "با")) ||
           (token_is(article, post->first - 1, "ریاست") &&
            token_has(article, post->first - 2, MARK(TO)));
}

int occasion_post(const struct article *article, const struct people *people,
                  const struct name *name)
{
    enum { DAY_MAX = 4 }; // tokens: «نام روز چهارشنبه در این …»
    uint32_t in = name->last, count;
    if (name->sentence == 0)
        return -1;
    while (in < name->last + DAY_MAX && !token_has(article, in, MARK(IN)))
        in++;
    uint32_t occasion = in + 2;
    if (!token_has(article, in, MARK(IN)) || !token_has(article, in + 1, MARK(THIS)) ||
        !is_word_in_sentence(article, occasion, name->sentence))
        return -1;
    uint32_t before = name->sentence - 1;
    int post = unnamed_post(people, &article->sentences[before], &count);
    if (post < 0 || sentence_has_word(article, before, token_text(article, occasion)))
        return post;
    return count == 1 && is_present(article, &people->posts.items[post]) ? post : -1;
}
