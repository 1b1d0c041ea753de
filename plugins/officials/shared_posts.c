// «الف، ب و پ نمایندگان مردم یزد در مجلس»: names apart by commas and «و», and right behind the last
// one, or in front of them and set off, a post in the plural. Each of them holds such a post; where
// there are as many towns as names, each has a town: «نمایندگان اردکان و تفت».
#include "shared_posts.h"

#include "appointments.h"
#include "listed_names.h"
#include "office.h"
#include "ordered_posts.h"
#include "post_place.h"

// «الف و ب [از] اعضای … هستند», but «الف از نمایندگان … خواست»
static bool is_of_members(const struct article *article, const struct post *post)
{
    static const char *const copulas[] = {"هستند", "بودند", "است", "بود", NULL};
    return post->first > 0 && token_has(article, post->first - 1, MARK(FROM)) &&
           token_is_one_of(article, post->last, copulas);
}

// «الف و ب به عضویت شورا [درآمدند]»
static bool is_membership(const struct article *article, const struct post *post)
{
    return post->is_verbal && starts_with(post->role, "عضو") && post->last < article->token_count &&
           (ends_with(token_text(article, post->last), "ند") ||
            ends_with(token_text(article, post->last - 1), "ند"));
}

// «الف و ب به عنوان اعضای اصلی و پ به عنوان دبیر شورا انتخاب شدند»:
// the post whose verb is that of a bare one in front of it; NULL: there is none.
static const struct post *chosen_with(const struct article *article, const struct posts *posts,
                                      const struct post *post)
{
    const struct post *next = post + 1;
    bool is_with =
        post->is_bare && next < posts->items + posts->count && next->sentence == post->sentence &&
        next->first > post->last && token_has(article, post->last, MARK(AND)) &&
        office_link_start(article, post->first) < post->first && appointment_is(article, next);
    return is_with ? next : NULL;
}

// «الف و ب، استانداران یزد و کرمان، …»: between commas.
static bool is_set_off(const struct article *article, const struct post *post)
{
    return post->first > 0 && is_comma(article, post->first - 1) && is_comma(article, post->last);
}

// Behind the last of the names that may share the post: «الف و ب [از] اعضای … هستند», «الف و ب [به
// عنوان] اعضای … انتخاب شدند».
static uint32_t names_end(const struct article *article, const struct posts *posts,
                          const struct post *post)
{
    if (is_of_members(article, post) || is_set_off(article, post))
        return post->first - 1;
    return is_membership(article, post) || appointment_is(article, post) ||
                   chosen_with(article, posts, post)
               ? appointment_lead(article, post->first)
               : post->first;
}

// The constituencies of the post's phrase, in order; how many. `is_joint`: those that «و» joins in
// between are one, as in «فردوس، کلاله و مینودشت و کردکوی».
static uint32_t towns_of(const struct article *article, const struct post *post, bool is_joint,
                         struct words *towns)
{
    uint32_t count = 0, last_and = 0;
    if (post->place_words.is_resolved)
        return 0;
    for (uint32_t token = post->place_words.first; token < post->place_words.last; token++)
        if (token_has(article, token, MARK(AND)))
            last_and = token;
    for (uint32_t token = post->place_words.first; token < post->place_words.last;) {
        const golchin_edge *town = place_in_list(article, token);
        bool is_more = is_joint && count > 0 && token > post->place_words.first &&
                       token_has(article, token - 1, MARK(AND)) && token - 1 != last_and;
        if (town && is_more)
            towns[count - 1].last = town->last;
        else if (town && count < LISTED_MAX)
            towns[count++] = (struct words){town->first, town->last, false};
        token = town ? town->last : token + 1;
    }
    return count;
}

static void take_towns(const struct article *article, struct words towns, struct post *post)
{
    const golchin_edge *town = place_in_list(article, towns.first);
    struct phrase phrase = {0};
    place_take(article, &phrase, town);
    if (town->last < towns.last)
        place_take_words(article, &phrase, towns.first, towns.last);
    post->place = plain_text(article, phrase.place_name);
    post->place_words = phrase.place;
}

static void share(const struct article *article, struct people *people, uint32_t index)
{
    const struct post *told = &people->posts.items[index];
    struct post plural = *told;
    plural.is_many = false;
    const struct post *next = chosen_with(article, &people->posts, told);
    if (next)
        post_take_whole(article, next, &plural);
    struct words towns[LISTED_MAX];
    uint32_t end = names_end(article, &people->posts, told);
    struct listed_names names = listed_names_up_to(article, people, plural.sentence, end);
    if (!names.count)
        names = listed_names_behind(article, people, &plural);
    bool is_town_each = towns_of(article, &plural, false, towns) == names.count ||
                        towns_of(article, &plural, true, towns) == names.count;
    for (uint32_t i = 0; names.count > 1 && i < names.count; i++) {
        struct post post = plural;
        if (is_town_each)
            take_towns(article, towns[i], &post);
        people_add_post(article, people, people->names.items[names.items[i]].person, post);
    }
}

void shared_posts_join(const struct article *article, struct people *people)
{
    uint32_t count = people->posts.count;
    for (uint32_t i = 0; i < count; i++) {
        const struct post *post = &people->posts.items[i];
        bool is_behind = name_ending(people, names_end(article, &people->posts, post));
        bool is_in_front = is_comma(article, post->last) && name_starting(people, post->last + 1);
        if ((post->is_many || is_membership(article, post)) && (is_behind || is_in_front))
            share(article, people, i);
    }
}
