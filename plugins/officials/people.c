// Names of one person are the full one, and later the surname alone; they are found by comparing
// tight spellings from the end. Posts are joined first where they touch a name (apposition), then
// by who speaks (speech.c).
#include "people.h"

#include <string.h>

enum {
    PEOPLE_COMPARED = 128, // with a later name; an article with more forgets the earliest
    APPOSITION_MAX = 4,    // tokens between a name and its post
};

static golchin_slice letters_of(const struct article *article, golchin_slice text)
{
    char *out = allocate(article, text.len, 1);
    return (golchin_slice){out, letters_copy(out, text)};
}

// How a mention names somebody, in letters alone; `surname` is the end of `full`.
struct spelling {
    golchin_slice text, full, surname;
};

static struct spelling spell(const struct article *article, const struct name *name)
{
    struct spelling out = {.text = name_text(article, name)};
    out.full = letters_of(article, out.text);
    out.surname = out.full;
    if (name->surname > name->first && name->surname < name->last) {
        size_t given = 0;
        for (uint32_t token = name->first; token < name->surname; token++)
            given += letters_size(token_text(article, token));
        out.surname = (golchin_slice){out.full.start + given, out.full.len - given};
    }
    return out;
}

static bool ends_in(golchin_slice text, golchin_slice end)
{
    return text.len >= end.len &&
           (!end.len || memcmp(text.start + text.len - end.len, end.start, end.len) == 0);
}

// The person that a mention is already, or -1.
static int find_person(const struct people *people, const struct name *name,
                       const struct spelling *spelling)
{
    uint32_t oldest = people->count > PEOPLE_COMPARED ? people->count - PEOPLE_COMPARED : 0;
    golchin_slice full = spelling->full;
    for (uint32_t i = people->count; i-- > oldest;) {
        const struct person *known = &people->items[i];
        // «علی رضایی» is «سید علی رضایی»; that «رضایی» alone is one of them, the article shows.
        bool is_same = name->has_given
                           ? ends_in(full, known->letters) ||
                                 (full.len > spelling->surname.len && ends_in(known->letters, full))
                           : ends_in(known->letters, spelling->surname);
        if (is_same)
            return (int)i;
    }
    return -1;
}

static void take_mention(const struct article *article, struct people *people, uint32_t index)
{
    struct name *name = &people->names.items[index];
    struct spelling spelling = spell(article, name);
    int found = find_person(people, name, &spelling);
    if (found < 0) {
        found = (int)people->count++;
        people->items[found] =
            (struct person){.surname = spelling.surname, .key = letters_key(spelling.surname)};
    }
    struct person *person = &people->items[found];
    name->person = found;
    if (spelling.full.len > person->letters.len) {
        person->text = spelling.text;
        person->letters = spelling.full;
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
    golchin_slice rest = person->surname;
    for (uint32_t at = token; at < end && at < token + WORDS_MAX; at++) {
        if (article->tokens[at].kind != GOLCHIN_WORD ||
            !letters_take(&rest, token_text(article, at)))
            return false;
        if (!letter_count(rest)) {
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
    return token == first || token_has(article, token - 1, MARK(ENDER) | MARK(HONORIFIC)) ||
           article->tokens[token - 1].kind == GOLCHIN_PUNCTUATION;
}

static bool find_surname(const struct article *article, const struct people *people, uint32_t token,
                         uint8_t key, struct name *out)
{
    for (uint32_t i = 0; i < people->count && i < PEOPLE_COMPARED; i++) {
        uint32_t last;
        if (people->items[i].key == key &&
            surname_stands_at(article, &people->items[i], token, &last)) {
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
static struct names find_surnames(const struct article *article, const struct people *people)
{
    bool begins[UINT8_MAX + 1] = {false}; // some surname begins with letters of this key
    struct names found = {.items = NULL};
    uint32_t capacity = 0;
    for (uint32_t i = 0; i < people->count && i < PEOPLE_COMPARED; i++)
        begins[people->items[i].key] = true;
    for (uint32_t token = 0; token < article->token_count; token++) {
        if (!can_start_mention(article, token))
            continue;
        struct name name;
        uint8_t key = letters_key(token_text(article, token));
        if (!begins[key] || !find_surname(article, people, token, key, &name))
            continue;
        if (found.count == capacity) {
            capacity = capacity ? capacity * 2 : 16;
            struct name *more = allocate(article, capacity, sizeof *more);
            if (found.count)
                memcpy(more, found.items, found.count * sizeof *more);
            found.items = more;
        }
        found.items[found.count++] = name;
        token = name.last - 1;
    }
    return found;
}

// Both lists in text order; where they overlap the first list wins.
static struct names merge_names(const struct article *article, struct names first,
                                struct names second)
{
    struct names all = {.items =
                            allocate(article, first.count + second.count + 1, sizeof *all.items)};
    uint32_t next = 0;
    for (uint32_t i = 0; i < second.count; i++) {
        const struct name *name = &second.items[i];
        while (next < first.count && first.items[next].start < name->last)
            all.items[all.count++] = first.items[next++];
        if (!all.count || all.items[all.count - 1].last <= name->start)
            all.items[all.count++] = *name;
    }
    while (next < first.count)
        all.items[all.count++] = first.items[next++];
    return all;
}

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

static bool speaks_soon(const struct article *article, uint32_t token)
{
    enum { NAME_WORDS_MAX = 6 };
    for (uint32_t at = token + 2; at <= token + NAME_WORDS_MAX; at++)
        if (token_has(article, at, MARK(SPEECH)))
            return true;
    return false;
}

// Names that no list has, where little else than a name can stand: behind a post («استاندار یزد،
// X Y»), behind «به گفته», and in front of a verb of speech at a sentence's start.
static struct names find_unknown_names(const struct article *article, const struct posts *posts)
{
    struct names found = {.items = allocate(article, posts->count + article->sentence_count + 1,
                                            sizeof *found.items)};
    uint32_t next = 0;
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        uint32_t start = article->sentences[i].first;
        bool is_quoted =
            token_has(article, start, MARK(TO)) && token_has(article, start + 1, MARK(SAYING));
        struct name *name = &found.items[found.count];
        if ((is_quoted || speaks_soon(article, start)) &&
            name_read_unknown(article, is_quoted ? start + 2 : start, is_quoted, name) &&
            (is_quoted || token_has(article, name->last, MARK(SPEECH))))
            found.count++;
        for (; next < posts->count && posts->items[next].sentence == i; next++) {
            uint32_t at = posts->items[next].last;
            bool is_set_off = token_has(article, at, MARK(COMMA));
            at += is_set_off;
            if (at < article->token_count && article->sentence_of[at] == i &&
                name_read_unknown(article, at, is_set_off, &found.items[found.count]))
                found.count++;
        }
    }
    return found;
}

struct people people_read(const struct article *article)
{
    struct people people = {.names = names_read(article), .posts = posts_read(article)};
    posts_group(article, &people.posts);
    people.names = merge_names(article, people.names, find_unknown_names(article, &people.posts));
    people.items = allocate(article, people.names.count + 1, sizeof *people.items);
    people.holder = allocate(article, people.posts.group_count + 1, sizeof *people.holder);
    for (uint32_t i = 0; i < people.posts.group_count; i++)
        people.holder[i] = -1;
    // Full names first, so that a surname in the headline finds its person.
    for (uint32_t i = 0; i < people.names.count; i++)
        if (people.names.items[i].has_given)
            take_mention(article, &people, i);
    for (uint32_t i = 0; i < people.names.count; i++)
        if (!people.names.items[i].has_given)
            take_mention(article, &people, i);
    if (people.count)
        people.names = merge_names(article, people.names, find_surnames(article, &people));
    index_tokens(article, &people);
    join_appositions(article, &people);
    return people;
}
