// Posts are joined first where they touch a name (apposition), then by who speaks (speech.c).
#include "people.h"

#include "mentions.h"

enum { APPOSITION_MAX = 4 }; // tokens between a name and its post

// «رئیس گروه توسعه کارگزاری» and «… کارگزاری‌های رسمی»:
// most of the one's letters begin the other.
static bool is_same_role(golchin_slice a, golchin_slice b)
{
    size_t shared = letters_shared(a, b), longer = letter_count(a);
    if (longer < letter_count(b))
        longer = letter_count(b);
    return letters_begin(a, b) || letters_begin(b, a) || shared * 4 >= longer * 3;
}

bool people_join(struct people *people, int person, uint32_t post)
{
    struct person *who = &people->items[person];
    const struct post *what = &people->posts.items[post];
    if (what->is_many || people->holder[what->group] >= 0 || who->post_count == POSTS_A_PERSON)
        return false;
    people->holder[what->group] = person;
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (is_same_role(held->role, what->role) && held->standing == what->standing &&
            bodies_agree(held->organization, what->organization) &&
            bodies_agree(held->place, what->place)) {
            if (held->role.len < what->role.len && what->organization.len)
                who->posts[i] = post; // the fuller wording
            return true;
        }
    }
    who->posts[who->post_count++] = post;
    return true;
}

int people_holder(const struct people *people, const struct post *post)
{
    return post->is_many ? -1 : people->holder[post->group];
}

// ---- apposition: name and post with nothing but a comma between them ----

static bool only_commas_between(const struct article *article, uint32_t first, uint32_t last)
{
    uint32_t marks_seen = 0;
    for (uint32_t token = first; token < last; token++) {
        if (token_has(article, token, MARK(BLESSING)) && token_has(article, token + 1, MARK(PAREN)))
            continue;
        if (token_has(article, token, MARK(LOOSE_MARK))) {
            if (++marks_seen > 3)
                return false;
        } else if (!token_has(article, token, MARK(LINK)) &&
                   !(token_has(article, token, MARK(OBJECT)) &&
                     token_has(article, token + 1, MARK(TO)))) {
            return false;
        }
    }
    return first <= last && last - first <= APPOSITION_MAX;
}

static bool is_post_before(const struct article *article, const struct post *post,
                           const struct name *name)
{
    return post->sentence == name->sentence && post->last <= name->start && !post->is_verbal &&
           only_commas_between(article, post->last, name->start);
}

static bool is_post_behind(const struct article *article, const struct name *name,
                           const struct post *post)
{
    return post->sentence == name->sentence && name->last <= post->first && !post->is_verbal &&
           only_commas_between(article, name->last, post->first);
}

// «…، مدیرکل بهزیستی و رئیس …»: a second post of the same person right behind the first.
static bool is_post_chained(const struct article *article, const struct post *a,
                            const struct post *b)
{
    return a->sentence == b->sentence && b->first == a->last + 1 &&
           token_has(article, a->last, MARK(AND) | MARK(COMMA));
}

static bool has_name_behind(const struct article *article, const struct people *people,
                            const struct post *post)
{
    for (uint32_t token = post->last; token <= post->last + APPOSITION_MAX; token++) {
        if (token >= article->token_count)
            return false;
        uint32_t name = people->name_starting[token];
        if (name && is_post_before(article, post, &people->names.items[name - 1]))
            return true;
    }
    return false;
}

// «مدیرکل بهزیستی فارس، نام»: the post in front of a name; posts.count: there is none.
static uint32_t post_before(const struct article *article, const struct people *people,
                            const struct name *name)
{
    for (uint32_t back = 0; back <= APPOSITION_MAX && back <= name->start; back++) {
        uint32_t post = people->post_ending[name->start - back];
        if (post && is_post_before(article, &people->posts.items[post - 1], name))
            return post - 1;
    }
    return people->posts.count;
}

static uint32_t post_behind(const struct article *article, const struct people *people,
                            const struct name *name)
{
    for (uint32_t token = name->last; token <= name->last + APPOSITION_MAX; token++) {
        if (token >= article->token_count)
            break;
        uint32_t post = people->post_starting[token];
        if (post && is_post_behind(article, name, &people->posts.items[post - 1]))
            return post - 1;
    }
    return people->posts.count;
}

void people_join_chain(const struct article *article, struct people *people, int person,
                       uint32_t post)
{
    const struct post *items = people->posts.items;
    people_join(people, person, post);
    for (uint32_t next = post + 1;
         next < people->posts.count && is_post_chained(article, &items[next - 1], &items[next]) &&
         !has_name_behind(article, people, &items[next]);
         next++)
        people_join(people, person, next);
}

static void join_behind(const struct article *article, struct people *people,
                        const struct name *name)
{
    const struct posts *posts = &people->posts;
    uint32_t i = post_behind(article, people, name);
    if (i == posts->count)
        return;
    bool is_apart = posts->items[i].first > name->last;
    bool is_joined = people->items[name->person].post_count > 0;
    if (is_joined && is_apart && has_name_behind(article, people, &posts->items[i]))
        return;
    people_join_chain(article, people, name->person, i);
}

static void join_appositions(const struct article *article, struct people *people)
{
    for (uint32_t n = 0; n < people->names.count; n++) {
        const struct name *name = &people->names.items[n];
        uint32_t before = post_before(article, people, name);
        if (before < people->posts.count)
            people_join(people, name->person, before);
        join_behind(article, people, name);
    }
}

static void index_tokens(const struct article *article, struct people *people)
{
    uint32_t count = article->token_count + 1;
    people->name_starting = allocate(article, count, sizeof *people->name_starting);
    people->name_ending = allocate(article, count, sizeof *people->name_ending);
    people->post_starting = allocate(article, count, sizeof *people->post_starting);
    people->post_ending = allocate(article, count, sizeof *people->post_ending);
    for (uint32_t i = 0; i < people->names.count; i++) {
        people->name_starting[people->names.items[i].start] = i + 1;
        people->name_ending[people->names.items[i].last] = i + 1;
    }
    for (uint32_t i = 0; i < people->posts.count; i++) {
        people->post_starting[people->posts.items[i].first] = i + 1;
        people->post_ending[people->posts.items[i].last] = i + 1;
    }
}

struct people people_read(const struct article *article)
{
    struct people people = {.posts = posts_read(article)};
    posts_group(article, &people.posts);
    people.holder = allocate(article, people.posts.group_count + 1, sizeof *people.holder);
    for (uint32_t i = 0; i < people.posts.group_count; i++)
        people.holder[i] = -1;
    mentions_read(article, &people);
    index_tokens(article, &people);
    join_appositions(article, &people);
    return people;
}
