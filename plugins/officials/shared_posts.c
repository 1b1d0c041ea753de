// «الف، ب و پ نمایندگان مردم یزد در مجلس»: names apart by commas and «و», and right behind the last
// one a post in the plural. Each of them holds such a post; where there are as many towns as names,
// each has a town: «نمایندگان اردکان و تفت».
#include "shared_posts.h"

#include <string.h>

#include "post_place.h"

enum { HOLDERS_MAX = 8 };

// «الف و ب [از] اعضای … هستند», but «الف از نمایندگان … خواست»
static bool is_of_members(const struct article *article, const struct post *post)
{
    static const char *const copulas[] = {"هستند", "بودند", "است", "بود", NULL};
    return post->first > 0 && token_has(article, post->first - 1, MARK(FROM)) &&
           token_is_one_of(article, post->last, copulas);
}

// The names in front of the post, from the last to the first; how many.
static uint32_t names_before(const struct article *article, const struct people *people,
                             const struct post *post, uint32_t *names)
{
    uint32_t count = 0, end = post->first - is_of_members(article, post);
    while (count < HOLDERS_MAX) {
        uint32_t found = people->name_ending[end];
        if (!found || people->names.items[found - 1].sentence != post->sentence)
            break;
        names[count++] = found - 1;
        uint32_t start = people->names.items[found - 1].start;
        if (!start || !(is_comma(article, start - 1) || token_has(article, start - 1, MARK(AND))))
            break;
        end = start - 1;
    }
    return count;
}

// The towns of the post's phrase, in order; how many.
static uint32_t towns_of(const struct article *article, const struct post *post,
                         const golchin_edge **towns)
{
    uint32_t count = 0;
    if (post->place_words.is_resolved)
        return 0;
    for (uint32_t token = post->place_words.first; token < post->place_words.last;) {
        const golchin_edge *town = place_at(article, token);
        if (town && count < HOLDERS_MAX)
            towns[count++] = town;
        token = town ? town->last : token + 1;
    }
    return count;
}

// One for each name, at most: a name is in front of one post.
static void make_room(const struct article *article, struct people *people)
{
    struct posts *posts = &people->posts;
    struct post *items = allocate(article, posts->count + people->names.count + 1, sizeof *items);
    if (posts->count)
        memcpy(items, posts->items, posts->count * sizeof *items);
    posts->items = items;
}

static void add_post(struct people *people, struct post post)
{
    post.is_many = false;
    people_set_apart(people, &post);
    people->posts.items[people->posts.count++] = post;
}

static void share(const struct article *article, struct people *people, uint32_t index)
{
    const struct post plural = people->posts.items[index];
    const golchin_edge *towns[HOLDERS_MAX];
    uint32_t names[HOLDERS_MAX];
    uint32_t count = names_before(article, people, &plural, names);
    bool is_town_each = towns_of(article, &plural, towns) == count;
    for (uint32_t i = count; count > 1 && i-- > 0;) {
        struct post post = plural;
        if (is_town_each) {
            struct phrase phrase = {0};
            place_take(article, &phrase, towns[count - 1 - i]);
            post.place = plain_text(article, phrase.place_name);
            post.place_words = phrase.place;
        }
        add_post(people, post);
        people_join(article, people, people->names.items[names[i]].person, people->posts.count - 1);
    }
}

void shared_posts_join(const struct article *article, struct people *people)
{
    uint32_t count = people->posts.count;
    bool has_room = false;
    for (uint32_t i = 0; i < count; i++) {
        const struct post *post = &people->posts.items[i];
        if (!post->is_many || !people->name_ending[post->first - is_of_members(article, post)])
            continue;
        if (!has_room)
            make_room(article, people);
        has_room = true;
        share(article, people, i);
    }
}
