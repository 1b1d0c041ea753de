// «الف جای ب را گرفت»: what the one was and the other is, the sentence in front or a clause tells.
#include "told_successions.h"

#include "successions.h"

// The last office that somebody holds, or held if `is_past`; posts.count: none.
static uint32_t office_of(const struct people *people, int person, bool is_past)
{
    uint32_t count = person >= 0 ? people->items[person].post_count : 0;
    while (count-- > 0) {
        uint32_t post = people->items[person].posts[count];
        if (is_past || people->posts.items[post].standing != STANDING_FORMER)
            return post;
    }
    return people->posts.count;
}

bool name_is_predecessor(const struct article *article, const struct name *name)
{
    uint32_t at = name->start;
    if (at < article->sentences[name->sentence].first + 3 ||
        !token_has(article, at - 3, MARK(BEFORE)) || !token_has(article, at - 2, MARK(FROM)))
        return false;
    return token_has(article, at - 1, MARK(PRONOUN)) || token_is(article, at - 1, "شما");
}

// «پیش از او نام مدیرکل بود»: of what, the office of the one who is spoken of tells.
static bool is_told_of_role(const struct article *article, const struct people *people,
                            const struct name *name, int now)
{
    const struct post *post = post_starting(people, name->last);
    uint32_t office = office_of(people, now, false);
    return post && post->is_bare && name_is_predecessor(article, name) &&
           token_has(article, post->last, MARK(PAST)) && office < people->posts.count &&
           same_letters(people->posts.items[office].role, post->role);
}

// «نام [که شش سال] این مسئولیت …»: behind the clause's time; `token` itself: there is none.
static uint32_t skip_time_of_clause(const struct article *article, uint32_t token)
{
    enum { TIME_MAX = 5 }; // tokens: «که پیش از این»
    if (token_has(article, token, MARK(THAT)))
        for (uint32_t at = token + 1; at <= token + TIME_MAX; at++)
            if (token_has(article, at, MARK(THIS)) && !token_has(article, at - 1, MARK(FROM)))
                return at;
    return token;
}

// «پیش از این نام این مسئولیت را بر عهده داشت», «نام که شش سال این مسئولیت را بر عهده داشت»
static bool is_told_of_office(const struct article *article, const struct name *name)
{
    enum { CLAUSE_MAX = 24 }; // tokens
    static const char *const offices[] = {"سمت", "مسیولیت", "پست", "جایگاه", NULL};
    uint32_t at = skip_time_of_clause(article, name->last);
    uint32_t last = article->sentences[name->sentence].last;
    if (!token_has(article, at, MARK(THIS)) || !token_is_one_of(article, at + 1, offices) ||
        !token_has(article, at + 2, MARK(OBJECT)))
        return false;
    for (at += 3; at < last && at < name->last + CLAUSE_MAX; at++)
        if (token_has(article, at, MARK(PAST)))
            return true;
    return false;
}

// «الف کنار رفت. ب جانشین او شد»: the office that the one had is the other's.
static void take_over(const struct article *article, struct people *people, const struct name *name,
                      int before)
{
    uint32_t post = office_of(people, before, true);
    if (post == people->posts.count || before == name->person)
        return;
    people->posts.items[post].standing = STANDING_FORMER;
    people_add_copy(article, people, name->person, post, STANDING_CURRENT);
}

// «الف جای ب را گرفت که مدیرکل … بود»: the office that the clause behind the old officer tells of
// is the new one's, too. posts.count: none does.
static uint32_t office_told_behind(const struct people *people, const struct name *name)
{
    const struct person *who = &people->items[name->person];
    for (uint32_t i = 0; i < who->post_count; i++) {
        const struct post *post = &people->posts.items[who->posts[i]];
        if (post->sentence == name->sentence && post->first >= name->last)
            return who->posts[i];
    }
    return people->posts.count;
}

// «الف ریاست … را پذیرفت و از ب که این مسئولیت را داشت …»: who got it in the sentence, or before.
static int new_officer(const struct article *article, const struct people *people,
                       const struct name *name, const struct name *front, int before)
{
    const struct posts *posts = &people->posts;
    uint32_t start = people_posts_from(people, article->sentences[name->sentence].first);
    uint32_t oldest = back_by(people_posts_from(people, name->start), POSTS_COMPARED);
    uint32_t i = start > oldest ? start : oldest;
    for (; front && i < people->worded_posts && posts->items[i].first < name->start; i++)
        if (posts->items[i].is_verbal && posts->items[i].standing != STANDING_FORMER &&
            people_holder(people, &posts->items[i]) == front->person)
            return front->person;
    return before;
}

void successions_follow(const struct article *article, struct people *people, uint32_t index,
                        int subject, int before)
{
    const struct name *name = &people->names.items[index],
                      *front = people_name_in_front(people, index);
    bool is_old = name_is_succeeded(article, name);
    bool is_taker = name_takes_place(article, name) || name_is_given_way(article, name);
    if (!front && is_taker && people->items[name->person].post_count == 0)
        take_over(article, people, name, before);
    int now = is_old && front ? front->person
              : is_old && subject != name->person
                  ? subject
                  : new_officer(article, people, name, front, before);
    if (!is_old && !is_told_of_office(article, name) &&
        !is_told_of_role(article, people, name, now))
        return;
    bool is_told = people->items[name->person].post_count > 0;
    if (now < 0 || now == name->person || (is_told && people->items[now].post_count > 0))
        return;
    uint32_t post = is_told ? office_told_behind(people, name) : office_of(people, now, false);
    if (post == people->posts.count)
        return;
    people_add_copy(article, people, is_told ? now : name->person, post,
                    is_told ? STANDING_CURRENT : STANDING_FORMER);
}
