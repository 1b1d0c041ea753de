// Name and post side by side, with nothing but a comma, a link («به عنوان») or a trade between
// them.
#include "apposition.h"

#include "appointments.h"
#include "apposition_links.h"
#include "departures.h"
#include "office.h"
#include "other_holders.h"
#include "role.h"
#include "sentence_start.h"
#include "successions.h"

static bool begins_line(const struct article *article, uint32_t token)
{
    bool is_behind_bullet = token > 0 && token_is_mark(article, token - 1) &&
                            article->tokens[token - 1].gap >= GOLCHIN_LINE;
    return is_behind_bullet || article->tokens[token].gap >= GOLCHIN_LINE;
}

// «بخشدار مهریز هم در این نشست، نام، …»
static bool is_meeting_between(const struct article *article, uint32_t first, uint32_t last)
{
    uint32_t at = first + token_has(article, first, MARK(TOO));
    return at + 4 == last && token_has(article, at, MARK(IN)) &&
           token_has(article, at + 1, MARK(THIS)) && token_has(article, at + 2, MARK(OPENER)) &&
           token_has(article, at + 3, MARK(COMMA));
}

// «مدیرکل …: نام», «- نام؛ مدیرکل …»: an item of a list, on a line of its own.
static bool is_item(const struct article *article, uint32_t first, uint32_t mark, uint32_t last)
{
    uint32_t end = article->sentences[article->sentence_of[first]].last;
    return (token_is(article, mark, ":") || token_is(article, mark, "؛")) &&
           begins_line(article, first) &&
           (last == end || !token_is_word(article, last) || begins_line(article, last));
}

// «نام (مدیرکل …) نام»: what parentheses hold is said of the name in front of them.
static bool closes_parenthesis(const struct article *article, uint32_t first, uint32_t last)
{
    for (uint32_t token = first; token < last; token++)
        if (token_is(article, token, ")"))
            return true;
    return false;
}

// «در پی استعفای شهردار، نام به عنوان سرپرست …»: who has left is another one.
static bool is_left_by_another(const struct article *article, const struct post *post,
                               const struct name *name)
{
    static const char *const losses[] = {"استعفای", "برکناری", "عزل",   "درگذشت", "بازنشستگی",
                                         "نبود",    "غیاب",    "فقدان", NULL};
    return post->first > 0 && token_is_one_of(article, post->first - 1, losses) &&
           office_link_end(article, name->last) > name->last;
}

static bool is_post_before(const struct article *article, const struct post *post,
                           const struct name *name)
{
    return post->sentence == name->sentence && post->last <= name->start && !post->is_verbal &&
           (stands_beside(article, post->last, name->start) ||
            is_meeting_between(article, post->last, name->start) ||
            (post->last + 1 == name->start &&
             is_item(article, post->first, post->last, name->last))) &&
           !closes_parenthesis(article, post->last, name->start) &&
           !is_left_by_another(article, post, name);
}

// «شورا نام را شهردار کرد»
static bool is_made(const struct article *article, const struct name *name, const struct post *post)
{
    static const char *const makings[] = {"کرد", "کردند", "کرده", "برگزید", "برگزیدند", NULL};
    return token_has(article, name->last, MARK(OBJECT)) && post->first == name->last + 1 &&
           token_is_one_of(article, post->last, makings);
}

static bool is_post_behind(const struct article *article, const struct name *name,
                           const struct post *post)
{
    return post->sentence == name->sentence && name->last <= post->first && !post->is_verbal &&
           !post->names_holder &&
           (stands_beside(article, name->last, post->first) || is_made(article, name, post) ||
            (name->last + 1 == post->first &&
             is_item(article, name->start, name->last, post->last)));
}

static bool has_name_behind(const struct article *article, const struct people *people,
                            const struct post *post)
{
    for (uint32_t token = post->last; token <= post->last + APPOSITION_MAX; token++) {
        const struct name *name = name_starting(people, token);
        if (name && is_post_before(article, post, name))
            return true;
    }
    return false;
}

// «مدیرکل بهزیستی فارس، نام»: the post in front of a name; posts.count: there is none.
static uint32_t post_before(const struct article *article, const struct people *people,
                            const struct name *name)
{
    for (uint32_t back = 0; back <= APPOSITION_MAX && back <= name->start; back++) {
        const struct post *post = post_ending(people, name->start - back);
        if (post && is_post_before(article, post, name))
            return post_index(people, post);
    }
    return people->posts.count;
}

// «نویسنده کتاب «…»», «کارگر ۷۴ ساله»: words of a trade.
static bool is_of_trade(const struct article *article, uint32_t token)
{
    if (token_is_digits(article, token) || is_quotation_mark(article, token) ||
        token_is(article, token, "ساله"))
        return true;
    return token_is_word(article, token) && !token_has(article, token, MARK(ENDER) | MARK(SPEECH));
}

// «نام نویسنده و مدیر …», «نام (استاد … و مدیر …)»: a trade stands between.
static uint32_t post_behind_trade(const struct article *article, const struct people *people,
                                  const struct name *name)
{
    enum { TRADE_MAX = 9 }; // tokens
    uint32_t end = article->sentences[name->sentence].last;
    uint32_t first = name->last + token_has(article, name->last, MARK(COMMA) | MARK(PAREN));
    first += token_has(article, first, MARK(FROM)); // «نام از پزشکان بومی و رئیس …»
    for (uint32_t token = first; token < first + TRADE_MAX && token + 1 < end; token++) {
        const struct post *post = post_starting(people, token + 1);
        if (token_has(article, token, MARK(AND)) && post && token > first)
            return post_index(people, post);
        const struct post *other = post_starting(people, token);
        if (!is_of_trade(article, token) || name_starting(people, token) ||
            (other && !other->is_many))
            break;
    }
    return people->posts.count;
}

static uint32_t post_behind(const struct article *article, const struct people *people,
                            const struct name *name)
{
    for (uint32_t token = name->last; token <= name->last + APPOSITION_MAX; token++) {
        const struct post *post = post_starting(people, token);
        if (post && is_post_behind(article, name, post))
            return post_index(people, post);
    }
    return post_behind_trade(article, people, name);
}

void people_join_chain(const struct article *article, struct people *people, int person,
                       uint32_t post)
{
    const struct post *items = people->posts.items;
    people_join(article, people, person, post);
    for (uint32_t next = post + 1;
         next < people->posts.count && post_is_chained(article, &items[next - 1], &items[next]) &&
         !has_name_behind(article, people, &items[next]);
         next++)
        people_join(article, people, person, next);
}

// Two people beside two mentions of what looks like one post hold one each: «عضو شورای شهر».
static void claim(const struct article *article, struct people *people, const struct name *name,
                  uint32_t index)
{
    struct post *post = &people->posts.items[index];
    int holder = people->holder[post->group];
    bool may_be_shared = !post->is_bare || post->refers_back || post->standing == STANDING_FORMER;
    if (holder >= 0 && holder != name->person && name->has_given && may_be_shared) {
        people_set_apart(article, people, post);
        if (role_is_delegate(post->role) && post->place_words.is_resolved)
            post->place = (golchin_slice){0}; // another constituency
    }
    people_join(article, people, name->person, index);
}

// «الف با حکم نام، مدیرکل … شد»: who gives the order is not who gets the office.
static bool is_given_by(const struct article *article, const struct name *name,
                        const struct post *post)
{
    return name->start > 0 && token_has(article, name->start - 1, MARK(ORDER)) &&
           (token_is(article, post->last, "شد") || token_is(article, post->last, "منصوب"));
}

// «نام مشاور سابق خود را …»: his adviser.
static bool is_of_own(const struct article *article, const struct name *name,
                      const struct post *post)
{
    return post->first == name->last && token_is(article, post->last, "خود") &&
           token_has(article, post->last + 1, MARK(OBJECT));
}

static void join_behind(const struct article *article, struct people *people,
                        const struct name *name)
{
    struct posts *posts = &people->posts;
    if (name_is_succeeded(article, name))
        return;
    uint32_t i = post_behind(article, people, name);
    if (i == posts->count || is_given_by(article, name, &posts->items[i]) ||
        is_of_own(article, name, &posts->items[i]))
        return;
    bool is_past = has_left(article, name, &posts->items[i]);
    if (is_past && !posts->items[i].has_standing)
        posts->items[i].standing = STANDING_FORMER;
    bool is_apart = posts->items[i].first > name->last ||
                    article->tokens[name->last].gap == GOLCHIN_LINE; // the next item of a list
    bool is_joined = people->items[name->person].post_count > 0;
    if (is_joined && is_apart && has_name_behind(article, people, &posts->items[i]))
        return;
    claim(article, people, name, i);
    people_join_chain(article, people, name->person, i);
}

// «نماینده … و امام جمعه یزد، نام»: a sentence that begins with several posts of one person.
static void join_chain_before(const struct article *article, struct people *people,
                              const struct name *name, uint32_t before)
{
    const struct post *items = people->posts.items;
    uint32_t first = post_chain_start(article, &people->posts, before);
    uint32_t start = items[first].first;
    bool is_set_off = start > 0 && token_has(article, start - 1, MARK(COMMA)) &&
                      !name_ending(people, start - 1); // «در ادامه، عضو … و نماینده …، نام»
    if (!token_has(article, items[before].last, MARK(COMMA)) ||
        (start != sentence_skip_dateline(article, name->sentence) && !is_set_off))
        return;
    for (; first < before; first++)
        people_join(article, people, name->person, first);
}

void appositions_join(const struct article *article, struct people *people)
{
    for (uint32_t n = 0; n < people->names.count; n++) {
        const struct name *name = &people->names.items[n];
        appointment_join_order(article, people, name);
        uint32_t before = post_before(article, people, name);
        if (before < people->posts.count && !post_is_of_another(article, people, name, before)) {
            struct post *post = &people->posts.items[before];
            if (!post->has_standing && has_left(article, name, post))
                post->standing = STANDING_FORMER;
            people_join(article, people, name->person, before);
            join_chain_before(article, people, name, before);
        }
        // «در دوران ریاست جمهوری نام، معاون …»: another one
        bool is_led = before < people->posts.count && people->posts.items[before].names_holder;
        if (!is_led || !token_has(article, name->last, MARK(COMMA)))
            join_behind(article, people, name);
    }
}
