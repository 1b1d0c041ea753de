// «الف، ب و پ نمایندگان مردم یزد در مجلس»: names apart by commas and «و», and right behind the last
// one, or in front of them and set off, a post in the plural. Each of them holds such a post; where
// there are as many towns as names, each has a town: «نمایندگان اردکان و تفت». In «الف رئیس و ب
// نایب رئیس شورای شهر» posts of their own share what the last one is of.
#include "shared_posts.h"

#include <string.h>

#include "appointments.h"
#include "office.h"
#include "post_place.h"
#include "role.h"

enum { HOLDERS_MAX = 8 };

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

// Behind the last of the names that may share the post: «الف و ب [از] اعضای … هستند», «الف و ب [به
// عنوان] اعضای … انتخاب شدند».
static uint32_t names_end(const struct article *article, const struct posts *posts,
                          const struct post *post)
{
    if (is_of_members(article, post))
        return post->first - 1;
    return is_membership(article, post) || appointment_is(article, post) ||
                   chosen_with(article, posts, post)
               ? appointment_lead(article, post->first)
               : post->first;
}

// The names that end in front of `end`, from the last to the first; how many.
static uint32_t names_to(const struct article *article, const struct people *people,
                         uint32_t sentence, uint32_t end, uint32_t *names)
{
    uint32_t count = 0;
    while (count < HOLDERS_MAX) {
        const struct name *name = name_ending(people, end);
        if (!name || name->sentence != sentence)
            break;
        names[count++] = name_index(people, name);
        uint32_t start = name->start;
        if (!start || !(is_comma(article, start - 1) || token_has(article, start - 1, MARK(AND))))
            break;
        end = votes_start(article, start - 1);
    }
    return count;
}

// «نمایندگان یزد، الف و ب»: the names behind the post, in order; how many.
static uint32_t names_behind(const struct article *article, const struct people *people,
                             const struct post *post, uint32_t *names)
{
    uint32_t count = 0, at = post->last;
    while (count < HOLDERS_MAX && (is_comma(article, at) || token_has(article, at, MARK(AND)))) {
        const struct name *name = name_starting(people, at + 1);
        if (!name || name->sentence != post->sentence)
            break;
        names[count++] = name_index(people, name);
        at = name->last;
    }
    // «…، الف، رئیس …»: that is another list.
    bool is_list = is_comma(article, post->last) && !post_starting(people, at) &&
                   !post_starting(people, at + is_comma(article, at));
    return is_list ? count : 0;
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
        else if (town && count < HOLDERS_MAX)
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
    if (town->last < towns.last) {
        phrase.place_name = article->host->canonical(article->document, towns.first, towns.last);
        phrase.place = towns;
    }
    post->place = plain_text(article, phrase.place_name);
    post->place_words = phrase.place;
}

// Two for each name, at most: a name is in front of one post and behind another.
static void make_room(const struct article *article, struct people *people)
{
    struct posts *posts = &people->posts;
    struct post *items =
        allocate(article, posts->count + 2 * people->names.count + 1, sizeof *items);
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

// «رئیس کمیسیون», but «مدیرعامل و رئیس هیئت مدیره»
static bool has_parts(const struct post *post)
{
    static const char *const heads[] = {"رئیس",  "نایب رئیس", "دبیر",      "عضو",
                                        "سخنگو", "منشی",      "خزانه دار", NULL};
    return !post->department.last && slice_is_one_of(post->role, heads);
}

// What a bare post is of, as the one behind it says: «رئیس، … دبیر [کمیسیون عمران مجلس]».
static void take_whole(const struct article *article, const struct post *from, struct post *post)
{
    if (role_is_of_body(post->role) || role_is_acting(post->role)) {
        post->organization = from->organization;
        post->organization_words = from->organization_words;
        const struct words part = from->department;
        if (part.last && has_parts(post) && token_has(article, part.first, MARK(ORGAN))) {
            golchin_slice words =
                article->host->canonical(article->document, part.first, part.last);
            post->role = join_texts(article, post->role, words);
            post->department = part;
        }
    }
    post->place = from->place;
    post->place_words = from->place_words;
    post->is_bare = false;
}

static void share(const struct article *article, struct people *people, uint32_t index)
{
    const struct post *told = &people->posts.items[index];
    struct post plural = *told;
    const struct post *next = chosen_with(article, &people->posts, told);
    if (next)
        take_whole(article, next, &plural);
    struct words towns[HOLDERS_MAX];
    uint32_t names[HOLDERS_MAX];
    uint32_t count =
        names_to(article, people, plural.sentence, names_end(article, &people->posts, told), names);
    bool is_behind = count == 0;
    if (is_behind)
        count = names_behind(article, people, &plural, names);
    bool is_town_each = towns_of(article, &plural, false, towns) == count ||
                        towns_of(article, &plural, true, towns) == count;
    for (uint32_t i = count; count > 1 && i-- > 0;) {
        struct post post = plural;
        if (is_town_each)
            take_towns(article, towns[is_behind ? i : count - 1 - i], &post);
        add_post(people, post);
        people_join(article, people, people->names.items[names[i]].person, people->posts.count - 1);
    }
}

// «الف رئیس، ب نایب رئیس و پ دبیر شورای شهر»: a bare post of a name, and behind it another name
// with its post.
static void share_whole(const struct article *article, struct people *people, uint32_t index)
{
    struct post *post = &people->posts.items[index], *next = post + 1;
    uint32_t start = appointment_lead(article, post->first);
    bool has_comma_and =
        is_comma(article, post->last) && token_has(article, post->last + 1, MARK(AND));
    uint32_t and = post->last + has_comma_and;
    const struct name *name = name_starting(people, and+1);
    // «دبیر علمی و نام، دبیر اجرایی همایش», but «مسئول امور مجامع، نام سرپرست فدراسیون»
    bool is_head =
        post->is_bare && (post->department.last == 0 || token_has(article, and, MARK(AND)));
    bool is_of_town = next->place.len && role_is_of_town(post->role);
    if (!is_head || post->is_many || !(next->organization.len || is_of_town) ||
        next->sentence != post->sentence || !name || start == 0 ||
        !name_ending(people, start - is_comma(article, start - 1)) ||
        !(is_comma(article, and) || token_has(article, and, MARK(AND))))
        return;
    if (name->last + is_comma(article, name->last) != appointment_lead(article, next->first))
        return;
    take_whole(article, next, post);
    people_join(article, people, name_ending(people, start - is_comma(article, start - 1))->person,
                index);
}

// «[به عنوان] رئیس، نایب رئیس و دبیر شورای شهر»: the posts from a token on, in order; how many.
static uint32_t posts_from(const struct article *article, const struct people *people,
                           uint32_t token, uint32_t *posts)
{
    uint32_t count = 0;
    const struct post *post = post_starting(people, office_link_end(article, token));
    while (post && !post->is_many && !post->is_verbal && count < HOLDERS_MAX) {
        posts[count++] = post_index(people, post);
        if (!is_comma(article, post->last) && !token_has(article, post->last, MARK(AND)))
            break;
        post = post_starting(people, office_link_end(article, post->last + 1));
    }
    return count;
}

// «الف و ب به ترتیب فرماندار … و شهردار … شدند», «الف و ب به عنوان رئیس و دبیر شورا انتخاب شدند»:
// as many names in front of `token` as posts behind `from`, the last of which says of what.
static void join_in_order(const struct article *article, struct people *people, uint32_t token,
                          uint32_t from)
{
    uint32_t names[HOLDERS_MAX], posts[HOLDERS_MAX];
    uint32_t end = token - (token > 0 && token_has(article, token - 1, MARK(OBJECT)));
    uint32_t count = names_to(article, people, article->sentence_of[end], end, names);
    if (count < 2 || posts_from(article, people, from, posts) != count)
        return;
    const struct post *last = &people->posts.items[posts[count - 1]];
    for (uint32_t i = 0; i < count; i++) {
        struct post *post = &people->posts.items[posts[i]];
        if (post->is_bare) {
            people_set_apart(people, post); // not one that was told before
            if (!last->is_bare)
                take_whole(article, last, post);
        }
        post->is_verbal = true; // nobody has it for standing beside it
        people_join(article, people, people->names.items[names[count - 1 - i]].person, posts[i]);
    }
}

void shared_posts_join_in_order(const struct article *article, struct people *people)
{
    for (uint32_t i = 1; i < people->names.count; i++) {
        uint32_t at = people->names.items[i].last;
        at += token_has(article, at, MARK(OBJECT));
        bool is_in_order = token_has(article, at, MARK(TO)) && token_is(article, at + 1, "ترتیب");
        if (is_in_order || office_link_end(article, at) > at)
            join_in_order(article, people, at, is_in_order ? at + 2 : at);
    }
}

void shared_posts_fill(const struct article *article, struct people *people)
{
    for (uint32_t i = people->posts.count; i-- > 1;)
        share_whole(article, people, i - 1);
}

void shared_posts_join(const struct article *article, struct people *people)
{
    uint32_t count = people->posts.count;
    bool has_room = false;
    for (uint32_t i = 0; i < count; i++) {
        const struct post *post = &people->posts.items[i];
        bool is_behind = name_ending(people, names_end(article, &people->posts, post));
        bool is_in_front = is_comma(article, post->last) && name_starting(people, post->last + 1);
        if (!(post->is_many || is_membership(article, post)) || !(is_behind || is_in_front))
            continue;
        if (!has_room)
            make_room(article, people);
        has_room = true;
        share(article, people, i);
    }
}
