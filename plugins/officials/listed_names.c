#include "listed_names.h"

#include "appointments.h"

struct listed_names listed_names_up_to(const struct article *article, const struct people *people,
                                       uint32_t sentence, uint32_t end)
{
    struct listed_names out = {.count = 0};
    while (out.count < LISTED_MAX) {
        const struct name *name = name_ending(people, end);
        if (!name || name->sentence != sentence)
            break;
        out.items[out.count++] = name_index(people, name);
        uint32_t start = name->start;
        if (!start || !token_has(article, start - 1, MARK(COMMA) | MARK(AND)))
            break;
        end = votes_start(article, start - 1);
    }
    for (uint32_t i = 0; i < out.count / 2; i++) { // found from the last to the first
        uint32_t later = out.items[i];
        out.items[i] = out.items[out.count - 1 - i];
        out.items[out.count - 1 - i] = later;
    }
    return out;
}

struct listed_names listed_names_behind(const struct article *article, const struct people *people,
                                        const struct post *post)
{
    struct listed_names out = {.count = 0};
    uint32_t at = post->last;
    while (out.count < LISTED_MAX && token_has(article, at, MARK(COMMA) | MARK(AND))) {
        const struct name *name = name_starting(people, at + 1);
        if (!name || name->sentence != post->sentence)
            break;
        out.items[out.count++] = name_index(people, name);
        at = name->last;
    }
    // «…، الف، رئیس …»: that is another list.
    bool is_list = is_comma(article, post->last) && !post_starting(people, at) &&
                   !post_starting(people, at + is_comma(article, at));
    out.count = is_list ? out.count : 0;
    return out;
}

uint32_t listed_names_end(const struct article *article, const struct people *people,
                          const struct name *name)
{
    uint32_t last = name->last;
    while (token_has(article, last, MARK(AND)) && name_starting(people, last + 1))
        last = name_starting(people, last + 1)->last;
    return last;
}
