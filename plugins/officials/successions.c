// «الف به جای ب به عنوان رئیس … منصوب شد»: the post is worded once and has two holders, one after
// the other. Where it says itself that it is one of old, it is worded for the one who went.
#include "successions.h"

#include "office.h"

static const char *const thanks[] = {"قدردانی", "تقدیر", "تجلیل", NULL};
static const char *const farewells[] = {"تکریم", "تودیع", NULL};

// Behind «نام، مدیرکل …، [را]»; `token` itself: nothing is set off there.
static uint32_t skip_apposition(const struct article *article, uint32_t token)
{
    enum { APPOSITION_MAX = 14 }; // tokens
    for (uint32_t at = token + 1;
         token_has(article, token, MARK(COMMA)) && at < token + APPOSITION_MAX; at++)
        if (token_has(article, at, MARK(COMMA)) && token_has(article, at + 1, MARK(OBJECT)))
            return at + 1;
    return token;
}

// «به جای نام», «جایگزین نام», «جانشین نام», «جای نام را گرفت»
bool name_is_succeeded(const struct article *article, const struct name *name)
{
    static const char *const takings[] = {"گرفت", "گرفته", "میگیرد", "خواهد", NULL};
    uint32_t start = name->start, first = article->sentences[name->sentence].first;
    if (start <= first)
        return false;
    if (token_is(article, start - 1, "بجای") || token_is(article, start - 1, "جایگزین"))
        return true;
    if (token_is(article, start - 1, "جانشین")) // «به عنوان جانشین» is no deed yet
        return start < first + 2 || !token_has(article, start - 2, MARK(LINK));
    if (!token_is(article, start - 1, "جای"))
        return false;
    bool is_taken = token_has(article, name->last, MARK(OBJECT)) &&
                    token_is_one_of(article, name->last + 1, takings);
    return is_taken || (start > first + 1 && token_has(article, start - 2, MARK(TO)));
}

// «از زحمات نام قدردانی و نام معرفی شد», «… تکریم و نام به عنوان … معارفه شد»: of the second one.
static bool is_thanked_for(const struct article *article, const struct people *people,
                           const struct name *name)
{
    enum { THANKS_MAX = 4 }; // tokens between the names
    uint32_t first = article->sentences[name->sentence].first;
    bool is_thanks = false;
    if (!token_is(article, name->last, "معرفی") &&
        office_link_end(article, name->last) == name->last)
        return false;
    for (uint32_t at = name->start; at > first && name->start - at <= THANKS_MAX; at--) {
        is_thanks |=
            token_is_one_of(article, at, thanks) || token_is_one_of(article, at, farewells);
        if (name_ending(people, at))
            return is_thanks;
    }
    return false;
}

// «[از خدمات] نام», «[از زحمات بسیار] نام»: where it begins; at the name: none.
static uint32_t service_start(const struct article *article, const struct name *name)
{
    enum { WORDS_MAX = 5 }; // tokens: «تلاش‌های چندین ساله»
    static const char *const services[] = {"خدمات", "زحمات", "تلاشهای", "تلاش", "کوشش", NULL};
    uint32_t first = article->sentences[name->sentence].first;
    for (uint32_t at = name->start; at > first + 1 && name->start - at < WORDS_MAX; at--) {
        if (token_is_one_of(article, at - 1, services))
            return token_has(article, at - 2, MARK(FROM)) ? at - 2 : name->start;
        if (!token_is_word(article, at - 1))
            break;
    }
    return name->start;
}

// «نام به عنوان مدیرکل … معرفی و از خدمات نام قدردانی شد»: the old officer's.
static bool is_bid_farewell(const struct article *article, const struct name *name)
{
    static const char *const welcomes[] = {"معرفی",   "معارفه", "منصوب",  "شد",
                                           "برگزیده", "گمارده", "گماشته", NULL};
    uint32_t first = article->sentences[name->sentence].first;
    uint32_t service = service_start(article, name);
    if (service == name->start || !token_is_one_of(article, name->last, thanks))
        return false;
    return service >= first + 2 && token_has(article, service - 1, MARK(AND)) &&
           token_is_one_of(article, service - 2, welcomes);
}

// «ج، استاندار …، گفت: … الف جای ب را گرفت», «الف که ریاست … را بر عهده داشت، جای ب را گرفت»:
// somebody else's, and what the one was elsewhere.
static bool is_of_other(const struct article *article, const struct people *people,
                        const struct post *post, const struct name *first,
                        const struct name *second)
{
    uint32_t start = post->first;
    start -= start > 0 && is_comma(article, start - 1);
    const struct name *holder = name_ending(people, start);
    if (post->is_verbal && post->standing == STANDING_FORMER && post->last <= second->start)
        return first->last <= post->first;
    return holder && holder->person != first->person && holder->person != second->person;
}

// «معارفه مدیرکل …», «مدیرکل … عوض شد»: the post passes on.
static bool is_handed_on(const struct article *article, const struct post *post)
{
    static const char *const before[] = {"معارفه", "معرفی", "تکریم", "تودیع",
                                         "انتصاب", "تغییر", NULL};
    static const char *const behind[] = {"عوض", "تغییر", "معارفه", "معرفی", NULL};
    return (post->first > 0 && token_is_one_of(article, post->first - 1, before)) ||
           token_is_one_of(article, post->last, behind);
}

// «جای خود را به نام داد که [پیش از این مدیر …]»: what only the new one was.
static bool is_in_clause_behind(const struct article *article, const struct name *name,
                                const struct post *post)
{
    enum { VERB_MAX = 3 }; // tokens
    for (uint32_t at = name->last; at < post->first && at <= name->last + VERB_MAX; at++)
        if (token_has(article, at, MARK(THAT)))
            return true;
    return false;
}

// The post that they have one after the other: behind the second name, else the first of the
// sentence that says of what («با حضور معاون وزیر، آیین معارفه رئیس …»). posts.count: there is
// none.
static uint32_t post_of_both(const struct article *article, const struct people *people,
                             const struct name *first, const struct name *second, bool is_new)
{
    const struct posts *posts = &people->posts;
    uint32_t found = posts->count;
    uint32_t start = people_posts_from(people, article->sentences[second->sentence].first);
    uint32_t oldest = back_by(people_posts_from(people, second->start), POSTS_COMPARED);
    for (uint32_t i = start > oldest ? start : oldest;
         i < people->worded_posts && posts->items[i].sentence == second->sentence; i++) {
        const struct post *post = &posts->items[i];
        bool is_behind = post->first >= second->last;
        if (post->is_many || (is_behind && is_new && is_in_clause_behind(article, second, post)))
            continue;
        if (is_behind || is_handed_on(article, post) ||
            office_link_start(article, post->first) < post->first)
            return i;
        if (is_of_other(article, people, post, first, second))
            continue;
        if (found == posts->count || (posts->items[found].is_bare && !post->is_bare))
            found = i;
    }
    return found;
}

// «وزیر نام را از ریاست … برکنار و نام را جایگزین او کرد»: the post between the names.
static uint32_t post_between(const struct people *people, const struct name *first,
                             const struct name *second)
{
    const struct posts *posts = &people->posts;
    for (uint32_t i = people_posts_from(people, first->last);
         i < people->worded_posts && posts->items[i].first < second->start; i++)
        if (!posts->items[i].is_many)
            return i;
    return posts->count;
}

// «مراسم معارفه مدیرکل … برگزار شد. در این مراسم از زحمات نام …»: the last post told before a
// sentence that has none; for those who are not thanked, one that is handed on. posts.count: there
// is none.
static uint32_t post_told_before(const struct article *article, const struct people *people,
                                 const struct name *second, bool is_thanked)
{
    enum { SENTENCES_MAX = 2 };
    const struct posts *posts = &people->posts;
    uint32_t i = people_posts_from(people, article->sentences[second->sentence].first);
    uint32_t oldest = back_by(i, POSTS_COMPARED);
    while (i-- > oldest && posts->items[i].sentence + SENTENCES_MAX >= second->sentence)
        if (!posts->items[i].is_many && !posts->items[i].is_bare &&
            (is_thanked || is_handed_on(article, &posts->items[i])))
            return i;
    return posts->count;
}

// The post itself is for the old officer when it says so or stands beside him, and the copy for the
// new one; else the other way round.
static void hand_over(const struct article *article, struct people *people,
                      const struct name *before, const struct name *now, uint32_t post,
                      bool is_beside)
{
    bool is_of_old = is_beside || people->posts.items[post].standing == STANDING_FORMER;
    if (is_of_old)
        people->posts.items[post].standing = STANDING_FORMER;
    people_join(article, people, is_of_old ? before->person : now->person, post);
    people_add_copy(article, people, is_of_old ? now->person : before->person, post,
                    is_of_old ? STANDING_CURRENT : STANDING_FORMER);
}

bool name_takes_place(const struct article *article, const struct name *name)
{
    static const char *const takers[] = {"جانشین", "جایگزین", NULL};
    uint32_t at = name->last + is_quotation_mark(article, name->last);
    return token_is_one_of(article, at, takers) && token_has(article, at + 1, MARK(PRONOUN));
}

// «نام را به جای او نشاند», «نام، مدیرکل …، را جایگزین او کرد»: the name behind the old officer's.
static bool is_put_in_place(const struct article *article, const struct name *name)
{
    if (name_takes_place(article, name))
        return true;
    uint32_t at = name->last + is_quotation_mark(article, name->last);
    at = skip_apposition(article, at);
    if (!token_has(article, at, MARK(OBJECT)))
        return false;
    if (token_is(article, at + 1, "جایگزین"))
        return token_has(article, at + 2, MARK(PRONOUN));
    return token_has(article, at + 1, MARK(TO)) && token_is(article, at + 2, "جای") &&
           token_has(article, at + 3, MARK(PRONOUN));
}

// «جای خود را به نام داد», «جایش را به نام داد», «جای خود را در صندوق به نام داد»
bool name_is_given_way(const struct article *article, const struct name *name)
{
    enum { WHERE_MAX = 5 }; // tokens
    uint32_t first = article->sentences[name->sentence].first, at = name->start;
    if (at < first + 3 || !token_has(article, at - 1, MARK(TO)))
        return false;
    for (at -= 1; at > first + 2 && name->start - at <= WHERE_MAX; at--)
        if (token_has(article, at - 1, MARK(OBJECT)))
            break;
    bool is_where = at + 1 == name->start || token_has(article, at, MARK(IN));
    return is_where && token_has(article, at - 1, MARK(OBJECT)) &&
           (token_is(article, at - 2, "جایش") ||
            (token_is(article, at - 2, "خود") && token_is(article, at - 3, "جای")));
}

// «آیین تکریم نام و معارفه نام»: of the second one.
static bool is_introduced(const struct article *article, const struct people *people,
                          const struct name *name)
{
    static const char *const welcomes[] = {"معارفه", "معرفی", NULL};
    uint32_t start = name->start, first = article->sentences[name->sentence].first;
    if (start < first + 3 || !token_is_one_of(article, start - 1, welcomes) ||
        !token_has(article, start - 2, MARK(AND)))
        return false;
    const struct name *old = name_ending(people, start - 2);
    return old && old->start > first && token_is_one_of(article, old->start - 1, farewells);
}

// The name and the one in front of it, which is the old officer's where this one is put in place.
static void pass_on(const struct article *article, struct people *people, uint32_t index,
                    bool is_new)
{
    const struct name *name = &people->names.items[index],
                      *front = people_name_in_front(people, index);
    uint32_t post = people->posts.count;
    bool is_farewell = is_bid_farewell(article, name);
    if (front && (is_farewell || is_put_in_place(article, name)))
        post = post_between(people, front, name);
    // «الف به عنوان سرپرست … معرفی و از خدمات ب قدردانی شد»: what he was is not told.
    if (is_farewell && post < people->posts.count &&
        people->posts.items[post].standing == STANDING_ACTING)
        return;
    if (front && post == people->posts.count)
        post = post_of_both(article, people, front, name, is_new);
    if (front && post == people->posts.count)
        post = post_told_before(article, people, name, is_thanked_for(article, people, name));
    if (post == people->posts.count || front->person < 0 || name->person < 0)
        return;
    // «به جای او» and «جای خود» are of an office that is told in front.
    bool is_in_front = people->posts.items[post].last <= name->start;
    bool is_welcome = is_introduced(article, people, name) || is_thanked_for(article, people, name);
    if (is_new && !is_in_front && !is_welcome)
        return;
    hand_over(article, people, is_new ? front : name, is_new ? name : front, post,
              is_new && is_in_front);
}

// «الف ریاست … را به ب سپرد»: the giver's name stands right in front of the office.
static void give_away(const struct article *article, struct people *people, uint32_t index)
{
    const struct post *post = &people->posts.items[index];
    const struct name *giver = name_ending(people, post->first), *taker = NULL;
    for (uint32_t token = post->first; token < post->last && !taker; token++)
        taker = name_starting(people, token);
    if (!post->is_verbal || !giver || !taker || post_ending(people, giver->start))
        return;
    if (giver->person >= 0 && taker->person >= 0)
        hand_over(article, people, giver, taker, index, false);
}

void successions_join(const struct article *article, struct people *people)
{
    for (uint32_t i = 0; i < people->names.count; i++) {
        const struct name *name = &people->names.items[i];
        bool is_old = name_is_succeeded(article, name) || is_bid_farewell(article, name);
        bool is_new =
            !is_old &&
            (is_put_in_place(article, name) || name_is_given_way(article, name) ||
             is_introduced(article, people, name) || is_thanked_for(article, people, name));
        if (is_old || is_new)
            pass_on(article, people, i, is_new);
    }
    for (uint32_t i = 0; i < people->worded_posts; i++)
        if (people->posts.items[i].is_verbal)
            give_away(article, people, i);
}
