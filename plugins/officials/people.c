// A post is held once: the first who is joined with it or with one of its group has it. A second
// wording of what somebody holds already is no second post.
#include "people.h"

#include <string.h>

#include "role.h"

// «معاون سیاسی و امنیتی» is «معاون سیاسی امنیتی».
static golchin_slice without_and(const struct article *article, golchin_slice role)
{
    static const char word[] = " و ";
    const char *at = role.len ? memmem(role.start, role.len, word, sizeof word - 1) : NULL;
    if (!at)
        return role;
    size_t head = (size_t)(at - role.start);
    golchin_slice tail = {at + sizeof word - 1, role.len - head - (sizeof word - 1)};
    return join_texts(article, (golchin_slice){role.start, head}, tail);
}

// «عضو هیئت رئیسه کمیسیون عمران» has all words of «عضو کمیسیون عمران».
static bool is_wider(golchin_slice role, golchin_slice words)
{
    size_t spaces = 0;
    for (size_t i = 0; i < words.len; i++)
        spaces += words.start[i] == ' ';
    return spaces > 1 && starts_with(words, "عضو ") && starts_with(role, "عضو ") &&
           bodies_agree(role, words);
}

// «رئیس گروه توسعه کارگزاری» and «… کارگزاری‌های رسمی»:
// most of the one's letters begin the other.
static bool is_same_role(const struct article *article, golchin_slice a, golchin_slice b)
{
    a = without_and(article, a);
    b = without_and(article, b);
    size_t shared = letters_shared(a, b), longer = letter_count(a);
    if (longer < letter_count(b))
        longer = letter_count(b);
    return letters_begin(a, b) || letters_begin(b, a) || shared * 4 >= longer * 3 ||
           is_wider(a, b) || is_wider(b, a);
}

// «عضو مجلس خبرگان», «نماینده … در مجلس خبرگان»
static bool is_seat_of(const struct post *member, const struct post *delegate)
{
    return slice_is(member->role, "عضو") && role_is_delegate(delegate->role) &&
           starts_with(member->organization, "مجلس");
}

static bool is_of_friday(golchin_slice role)
{
    static const char friday[] = " جمعه";
    return role.len && memmem(role.start, role.len, friday, sizeof friday - 1);
}

static bool agree_on_place(const struct post *a, const struct post *b)
{
    return bodies_agree(a->place, b->place);
}

// «رئیس اداره بهداشت محیط», «رئیس اداره بهداشت محیط وزارت بهداشت»: what is the body of the one is
// in the role of the other, whose parent body is named.
static bool is_worded_apart(const struct post *part, const struct post *full)
{
    return part->organization.len && full->organization.len && full->role.len > part->role.len &&
           letters_begin(full->role, part->role) && bodies_agree(full->role, part->organization) &&
           agree_on_place(part, full);
}

// «سرپرست» of nothing that the article names is a team's.
static bool leads_nothing(const struct post *post)
{
    return slice_is(post->role, "سرپرست") && !post->organization.len && !post->place.len;
}

bool people_join(const struct article *article, struct people *people, int person, uint32_t post)
{
    struct person *who = &people->items[person];
    const struct post *what = &people->posts.items[post];
    if (what->is_many || people->holder[what->group] >= 0 || who->post_count == POSTS_A_PERSON ||
        leads_nothing(what))
        return false;
    people->holder[what->group] = person;
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *held = &people->posts.items[who->posts[i]];
        if (is_of_friday(held->role) && is_of_friday(what->role) && agree_on_place(held, what))
            return true; // «امام جمعه», «خطیب جمعه موقت»
        if (held->standing == what->standing && is_worded_apart(what, held))
            return true;
        if (held->standing == what->standing && is_worded_apart(held, what)) {
            who->posts[i] = post;
            return true;
        }
        bool is_office_of = what->is_verbal && role_is_head(held->role) && role_is_head(what->role);
        bool is_seat = is_seat_of(held, what) || is_seat_of(what, held);
        if ((is_office_of || is_seat || is_same_role(article, held->role, what->role)) &&
            held->standing == what->standing &&
            bodies_agree(held->organization, what->organization) && agree_on_place(held, what)) {
            if (held->role.len < what->role.len && what->organization.len)
                who->posts[i] = post; // the fuller wording
            return true;
        }
    }
    who->posts[who->post_count++] = post;
    return true;
}

void people_set_apart(const struct article *article, struct people *people, struct post *post)
{
    uint32_t group = people->posts.group_count++;
    people->holder =
        make_room(article, people->holder, group, &people->group_room, sizeof *people->holder);
    people->holder[group] = -1;
    post->group = (int)group;
}

void people_add_post(const struct article *article, struct people *people, int person,
                     struct post post)
{
    struct posts *posts = &people->posts;
    posts->items =
        make_room(article, posts->items, posts->count, &people->post_room, sizeof *posts->items);
    people_set_apart(article, people, &post);
    posts->items[posts->count] = post;
    people_join(article, people, person, posts->count++);
}

void people_add_copy(const struct article *article, struct people *people, int person,
                     uint32_t post, enum standing standing)
{
    struct post copy = people->posts.items[post];
    copy.standing = standing;
    copy.has_standing = true;
    people_add_post(article, people, person, copy);
}

uint32_t people_posts_from(const struct people *people, uint32_t token)
{
    uint32_t first = 0, last = people->worded_posts;
    while (first < last) {
        uint32_t middle = first + (last - first) / 2;
        if (people->posts.items[middle].first < token)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

bool people_are_named_in(const struct people *people, uint32_t sentence)
{
    uint32_t first = 0, last = people->names.count;
    while (first < last) {
        uint32_t middle = first + (last - first) / 2;
        if (people->names.items[middle].sentence < sentence)
            first = middle + 1;
        else
            last = middle;
    }
    return first < people->names.count && people->names.items[first].sentence == sentence;
}

const struct name *people_name_in_front(const struct people *people, uint32_t index)
{
    const struct name *name = &people->names.items[index];
    if (index == 0 || people->names.items[index - 1].sentence != name->sentence)
        return NULL;
    return &people->names.items[index - 1];
}

int people_holder(const struct people *people, const struct post *post)
{
    return post->is_many ? -1 : people->holder[post->group];
}

int people_holder_of_old(const struct people *people, const struct post *post)
{
    uint32_t count = people->posts.count;
    int holder = -1;
    if (post->standing != STANDING_FORMER)
        return -1;
    for (uint32_t i = back_by(count, POSTS_COMPARED); i < count; i++) {
        const struct post *old = &people->posts.items[i];
        int person = people_holder(people, old);
        if (person < 0 || old->standing != STANDING_FORMER ||
            !same_letters(old->role, post->role) ||
            !bodies_agree(old->organization, post->organization) ||
            !bodies_agree(old->place, post->place))
            continue;
        if (holder >= 0 && holder != person)
            return -1;
        holder = person;
    }
    return holder;
}

int people_before(const struct article *article, const struct people *people, uint32_t token,
                  int subject)
{
    enum { LOOK_BACK = 40 }; // tokens
    uint32_t start = article->sentences[article->sentence_of[token]].first;
    uint32_t first = token > start + LOOK_BACK ? token - LOOK_BACK : start;
    bool is_inside = false; // parentheses: «نام (در زمان وزارت …) است و …»
    while (token-- > first) {
        if (token_has(article, token, MARK(PAREN)))
            is_inside = token_is(article, token, ")");
        else if (name_starting(people, token) && !is_inside)
            return name_starting(people, token)->person;
    }
    return subject;
}

void people_index(const struct article *article, struct people *people)
{
    uint32_t count = article->token_count + 1;
    people->token_count = article->token_count;
    people->name_starts = allocate(article, count, sizeof *people->name_starts);
    people->name_ends = allocate(article, count, sizeof *people->name_ends);
    people->post_starts = allocate(article, count, sizeof *people->post_starts);
    people->post_ends = allocate(article, count, sizeof *people->post_ends);
    for (uint32_t i = 0; i < people->names.count; i++) {
        people->name_starts[people->names.items[i].start] = i + 1;
        people->name_ends[people->names.items[i].last] = i + 1;
    }
    for (uint32_t i = 0; i < people->posts.count; i++) {
        people->post_starts[people->posts.items[i].first] = i + 1;
        people->post_ends[people->posts.items[i].last] = i + 1;
    }
    people->worded_posts = people->post_room = people->posts.count;
    people->group_room = people->posts.group_count;
    people->holder = allocate(article, people->group_room + 1, sizeof *people->holder);
    for (uint32_t i = 0; i < people->group_room; i++)
        people->holder[i] = -1;
}
