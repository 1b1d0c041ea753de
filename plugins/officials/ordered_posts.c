// Whoever lists officers says only once what all of them are of: «رئیس، نایب رئیس و دبیر شورای
// شهر». Each name may stand in front of its own post, or all names in front of all posts.
#include "ordered_posts.h"

#include "appointments.h"
#include "listed_names.h"
#include "office.h"
#include "role.h"

// «رئیس کمیسیون», but «مدیرعامل و رئیس هیئت مدیره»
static bool has_parts(const struct post *post)
{
    static const char *const heads[] = {"رئیس",  "نایب رئیس", "دبیر",      "عضو",
                                        "سخنگو", "منشی",      "خزانه دار", NULL};
    return !post->department.last && slice_is_one_of(post->role, heads);
}

void post_take_whole(const struct article *article, const struct post *from, struct post *post)
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

// «الف رئیس، ب نایب رئیس و پ دبیر شورای شهر»: a bare post of a name, and behind it another name
// with its post.
static void share_whole(const struct article *article, struct people *people, uint32_t index)
{
    struct post *post = &people->posts.items[index], *next = post + 1;
    uint32_t start = appointment_lead(article, post->first), joint = post->last;
    start -= start > 0 && is_comma(article, start - 1);
    joint += is_comma(article, joint) && token_has(article, joint + 1, MARK(AND)); // «، و»
    const struct name *front = name_ending(people, start), *name = name_starting(people, joint + 1);
    // «دبیر علمی و نام، دبیر اجرایی همایش», but «مسئول امور مجامع، نام سرپرست فدراسیون»
    bool is_head =
        post->is_bare && (post->department.last == 0 || token_has(article, joint, MARK(AND)));
    bool is_of_town = next->place.len && role_is_of_town(post->role);
    if (!is_head || post->is_many || !(next->organization.len || is_of_town) ||
        next->sentence != post->sentence || !name || !front ||
        !token_has(article, joint, MARK(COMMA) | MARK(AND)) ||
        name->last + is_comma(article, name->last) != appointment_lead(article, next->first))
        return;
    post_take_whole(article, next, post);
    people_join(article, people, front->person, index);
}

void ordered_posts_fill(const struct article *article, struct people *people)
{
    for (uint32_t i = people->posts.count; i-- > 1;)
        share_whole(article, people, i - 1);
}

// «[به عنوان] رئیس، نایب رئیس و دبیر شورای شهر»: the posts from a token on, in order; how many.
static uint32_t posts_from(const struct article *article, const struct people *people,
                           uint32_t token, uint32_t *posts)
{
    uint32_t count = 0;
    const struct post *post = post_starting(people, office_link_end(article, token));
    while (post && !post->is_many && !post->is_verbal && count < LISTED_MAX) {
        posts[count++] = post_index(people, post);
        if (!token_has(article, post->last, MARK(COMMA) | MARK(AND)))
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
    uint32_t posts[LISTED_MAX];
    uint32_t end = token - (token > 0 && token_has(article, token - 1, MARK(OBJECT)));
    struct listed_names names = listed_names_up_to(article, people, article->sentence_of[end], end);
    if (names.count < 2 || posts_from(article, people, from, posts) != names.count)
        return;
    const struct post *last = &people->posts.items[posts[names.count - 1]];
    for (uint32_t i = 0; i < names.count; i++) {
        struct post *post = &people->posts.items[posts[i]];
        if (post->is_bare) {
            people_set_apart(article, people, post); // not one that was told before
            if (!last->is_bare)
                post_take_whole(article, last, post);
        }
        post->is_verbal = true; // nobody has it for standing beside it
        people_join(article, people, people->names.items[names.items[i]].person, posts[i]);
    }
}

void ordered_posts_join(const struct article *article, struct people *people)
{
    for (uint32_t i = 1; i < people->names.count; i++) {
        uint32_t at = people->names.items[i].last;
        at += token_has(article, at, MARK(OBJECT));
        bool is_in_order = token_has(article, at, MARK(TO)) && token_is(article, at + 1, "ترتیب");
        if (is_in_order || office_link_end(article, at) > at)
            join_in_order(article, people, at, is_in_order ? at + 2 : at);
    }
}
