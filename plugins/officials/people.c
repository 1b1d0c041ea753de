// Names of one person are the full one, and later the surname alone; they are found by comparing
// tight spellings from the end. Posts are joined first where they touch a name (apposition), then
// by who speaks (speech.c).
#include "people.h"

#include <string.h>

enum {
    PEOPLE_COMPARED = 128, // with a later name; an article with more forgets the earliest
    APPOSITION_MAX = 4,    // tokens between a name and its post
};

static golchin_slice surname_of(const struct article *article, const struct name *name)
{
    golchin_slice text = {0};
    uint32_t first = name->surname < name->last ? name->surname : name->first;
    text = article->host->canonical(article->document, first, name->last);
    return tighten(article, text);
}

// The person that this name is already, or -1.
static int find_person(const struct article *article, const struct people *people,
                       const struct name *name)
{
    golchin_slice text = tighten(article, name_text(article, name));
    golchin_slice surname = surname_of(article, name);
    uint32_t oldest = people->count > PEOPLE_COMPARED ? people->count - PEOPLE_COMPARED : 0;
    for (uint32_t i = people->count; i-- > oldest;) {
        const struct person *known = &people->items[i];
        golchin_slice full = tighten(article, known->text);
        if (name->has_given ? same_text(article, full, text) ||
                                  (ends_with(text, full) && full.len >= known->surname.len) ||
                                  (ends_with(full, text) && text.len > surname.len)
                            : ends_with(full, surname) || ends_with(full, text))
            return (int)i;
    }
    return -1;
}

static void take_mention(const struct article *article, struct people *people, uint32_t index)
{
    struct name *name = &people->names.items[index];
    int found = find_person(article, people, name);
    if (found < 0) {
        found = (int)people->count++;
        people->items[found] = (struct person){.fullest = *name,
                                               .text = name_text(article, name),
                                               .surname = surname_of(article, name)};
    }
    struct person *person = &people->items[found];
    name->person = found;
    golchin_slice text = name_text(article, name);
    if (tighten(article, text).len > tighten(article, person->text).len) {
        person->text = text;
        person->fullest = *name;
    }
    golchin_slice honorific = name_honorific(article, name);
    if (honorific.len && !person->honorific.len) {
        person->honorific = honorific;
        person->titled = *name;
    }
}

// Does the surname of `person` stand at `token`? `*last` is where it ends.
static bool surname_stands_at(const struct article *article, const struct person *person,
                              uint32_t token, uint32_t *last)
{
    enum { WORDS_MAX = 4 };
    uint32_t end = article->sentences[article->sentence_of[token]].last;
    size_t matched = 0;
    for (uint32_t at = token; at < end && at < token + WORDS_MAX; at++) {
        golchin_slice word = tighten(article, article->host->folded(article->document, at));
        if (!word.len || word.len > person->surname.len - matched ||
            memcmp(person->surname.start + matched, word.start, word.len) != 0)
            return false;
        matched += word.len;
        if (matched == person->surname.len) {
            *last = at + 1;
            return true;
        }
    }
    return false;
}

static bool can_start_mention(const struct article *article, uint32_t token)
{
    uint32_t first = article->sentences[article->sentence_of[token]].first;
    if (article->tokens[token].kind != GOLCHIN_WORD)
        return false;
    return token == first || token_has(article, token - 1, MARK_ENDER | MARK_HONORIFIC) ||
           article->tokens[token - 1].kind == GOLCHIN_PUNCTUATION;
}

static bool find_surname(const struct article *article, const struct people *people, uint32_t token,
                         struct name *out)
{
    for (uint32_t i = 0; i < people->count && i < PEOPLE_COMPARED; i++) {
        uint32_t last;
        if (surname_stands_at(article, &people->items[i], token, &last)) {
            *out = (struct name){.start = token,
                                 .first = token,
                                 .surname = token,
                                 .last = last,
                                 .sentence = article->sentence_of[token],
                                 .person = (int)i};
            return true;
        }
    }
    return false;
}

// A bare surname («کشتکاران گفت») is a mention only of a person that the article has named.
static void add_surnames(const struct article *article, struct people *people)
{
    struct names *names = &people->names;
    struct name *all =
        article->host->allocate(article->document, (article->token_count + 1) * sizeof *all);
    uint32_t count = 0, next = 0;
    for (uint32_t token = 0; token < article->token_count;) {
        struct name found;
        if (next < names->count && names->items[next].start == token) {
            token = names->items[next].last;
            all[count++] = names->items[next++];
        } else if (can_start_mention(article, token) &&
                   find_surname(article, people, token, &found) &&
                   (next >= names->count || names->items[next].start >= found.last)) {
            all[count++] = found;
            token = found.last;
        } else {
            token++;
        }
    }
    names->items = all;
    names->count = count;
}

bool people_join(const struct article *article, struct people *people, int person, uint32_t post)
{
    struct person *who = &people->items[person];
    const struct post *what = &people->posts.items[post];
    if (what->is_many || people->holder[what->group] >= 0 || who->post_count == POSTS_A_PERSON)
        return false;
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (same_text(article, held->role, what->role) && held->standing == what->standing &&
            (!what->organization.len || same_text(article, held->organization, what->organization)))
            return false;
    }
    who->posts[who->post_count++] = post;
    people->holder[what->group] = person;
    return true;
}

int people_holder(const struct people *people, const struct post *post)
{
    return post->is_many ? -1 : people->holder[post->group];
}

// ---- apposition: name and post with nothing but a comma between them ----

static bool only_commas_between(const struct article *article, uint32_t first, uint32_t last)
{
    static const char *const marks[] = {"،", ",", "-", "–",  "—", "«",
                                        "»", "(", ":", "\"", "’", NULL};
    static const char *const links[] = {"به", "عنوان", "بعنوان", "سمت", "نیز", "هم", NULL};
    uint32_t marks_seen = 0;
    for (uint32_t token = first; token < last; token++) {
        if (token_is_one_of(article, token, marks)) {
            if (token_is(article, token, ":") || ++marks_seen > 3)
                return false;
        } else if (!token_is_one_of(article, token, links)) {
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
           (token_is(article, a->last, "و") || token_is(article, a->last, "،"));
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
    people_join(article, people, person, post);
    for (uint32_t next = post + 1;
         next < people->posts.count && is_post_chained(article, &items[next - 1], &items[next]) &&
         !has_name_behind(article, people, &items[next]);
         next++)
        people_join(article, people, person, next);
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
            people_join(article, people, name->person, before);
        join_behind(article, people, name);
    }
}

static void index_tokens(const struct article *article, struct people *people)
{
    size_t size = (article->token_count + 1) * sizeof(uint32_t);
    people->name_starting = article->host->allocate(article->document, size);
    people->post_starting = article->host->allocate(article->document, size);
    people->post_ending = article->host->allocate(article->document, size);
    for (uint32_t i = 0; i < people->names.count; i++)
        people->name_starting[people->names.items[i].start] = i + 1;
    for (uint32_t i = 0; i < people->posts.count; i++) {
        people->post_starting[people->posts.items[i].first] = i + 1;
        people->post_ending[people->posts.items[i].last] = i + 1;
    }
}

// A name that no list has, right behind or before a post: «استاندار یزد، X Y،».
static void add_unknown_names(const struct article *article, struct people *people)
{
    static const char *const commas[] = {"،", ",", "؛", NULL};
    struct names *names = &people->names;
    struct name *all = article->host->allocate(
        article->document, (names->count + people->posts.count + 1) * sizeof *all);
    uint32_t count = 0, next = 0;
    for (uint32_t i = 0; i < people->posts.count; i++) {
        uint32_t at = people->posts.items[i].last;
        bool comma = token_is_one_of(article, at, commas);
        struct name found;
        while (next < names->count && names->items[next].start < at + 2)
            all[count++] = names->items[next++];
        bool is_free = !count || all[count - 1].last <= at;
        if (is_free && at + comma < article->token_count &&
            article->sentence_of[at + comma] == people->posts.items[i].sentence &&
            name_read_unknown(article, at + comma, &found) &&
            (next >= names->count || names->items[next].start >= found.last))
            all[count++] = found;
    }
    while (next < names->count)
        all[count++] = names->items[next++];
    names->items = all;
    names->count = count;
}

struct people people_read(const struct article *article)
{
    struct people people = {.names = names_read(article), .posts = posts_read(article)};
    posts_group(article, &people.posts);
    add_unknown_names(article, &people);
    people.items =
        article->host->allocate(article->document, (people.names.count + 1) * sizeof *people.items);
    people.holder = article->host->allocate(article->document,
                                            (people.posts.group_count + 1) * sizeof *people.holder);
    for (uint32_t i = 0; i < people.posts.group_count; i++)
        people.holder[i] = -1;
    // Full names first, so that a surname in the headline finds its person.
    for (uint32_t i = 0; i < people.names.count; i++)
        if (people.names.items[i].has_given)
            take_mention(article, &people, i);
    for (uint32_t i = 0; i < people.names.count; i++)
        if (!people.names.items[i].has_given)
            take_mention(article, &people, i);
    add_surnames(article, &people);
    index_tokens(article, &people);
    join_appositions(article, &people);
    return people;
}
