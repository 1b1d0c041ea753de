// What somebody was or is besides may be told in their own sentence, in the past, in a relative
// clause or as its predicate; the name may stand far in front of it.
#include "told_offices.h"

#include "appointments.h"
#include "name_words.h"
#include "office.h"
#include "office_clause.h"
#include "predicates.h"
#include "told_successions.h"

enum { BEFORE_MAX = 6 }; // tokens: «پیش از این در سمت», «پیش از این نیز به عنوان»

// «او دو سال فرماندار … بود», but «به خاطر حمایت فرماندار … بود»
static bool is_said_of_somebody(const struct article *article, const struct people *people,
                                const struct post *post)
{
    static const char *const times[] = {"سال",  "سالها", "گذشته",  "ماه", "دوره",
                                        "مدتی", "زمانی", "همچنین", "تا",  "فاصله",
                                        "مدت",  "دوران", "تاکنون", NULL};
    // «تا اسفند رئیس … بود», «مدت زیادی رئیس … بود»
    static const char *const spans[] = {"تا", "مدت", "دهه", NULL};
    const uint64_t leads = MARK(PRONOUN) | MARK(THAT) | MARK(TOO) | MARK(ONCE) | MARK(BEFORE) |
                           MARK(LINK) | MARK(NUMBER) | MARK(FROM) | MARK(LATER);
    if (post->first == article->sentences[post->sentence].first)
        return true;
    uint32_t token = post->first - 1;
    // «وی معاون و رئیس … بود», but «وفادار به انقلاب و رهبر … بود»
    if (token_has(article, token, MARK(AND)))
        return post_ending(people, token) != NULL;
    if (token_has(article, token, leads) || name_ending(people, post->first) ||
        !token_is_word(article, token))
        return true;
    // «در دوره‌ای رئیس … بود»
    if (token_is(article, token, "ای") && token_is(article, token - 1, "دوره"))
        return true;
    return token_is_one_of(article, token, times) ||
           (token_has(article, token, MARK(PLURAL_END)) && token_is(article, token - 1, "سال")) ||
           token_is_one_of(article, token - 1, spans);
}

// «پیش از این», «پیشتر», «قبل‌تر»; not «پیش از سخنان …».
static bool is_word_of_before(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(ONCE)))
        return true;
    return token_has(article, token, MARK(BEFORE)) && (token_has(article, token + 1, MARK(LATER)) ||
                                                       (token_has(article, token + 1, MARK(FROM)) &&
                                                        token_has(article, token + 2, MARK(THIS))));
}

// The nearest such word in front of a token, in its sentence; the token itself: there is none.
static uint32_t find_word_of_before(const struct article *article, uint32_t token)
{
    uint32_t first = article->sentences[article->sentence_of[token]].first;
    for (uint32_t back = 1; back <= BEFORE_MAX && token >= first + back; back++)
        if (is_word_of_before(article, token - back))
            return token - back;
    return token;
}

// «پیش از این شرکا معاون …»: somebody else's name stands between.
static bool is_somebody_between(const struct article *article, uint32_t first, uint32_t last)
{
    for (uint32_t token = first; token < last; token++)
        if (name_is_strange(article, token))
            return true;
    return false;
}

// «بود», «داشت»; not «داشته باشد».
static bool is_past_verb(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(PAST)) && !token_is(article, token + 1, "باشد") &&
           !token_is(article, token + 1, "باشند");
}

// «شما عضو شورا هم هستید», «شما پیش‌تر رئیس … بودید»: the
// reporter says it to whom the article is an interview with.
static bool is_second_person(const struct article *article, const struct post *post)
{
    enum { LOOK_BACK = 40 }; // tokens
    static const char *const copulas[] = {"هستید", "بودید", NULL};
    uint32_t at = post->last + token_has(article, post->last, MARK(TOO));
    uint32_t first = article->sentences[post->sentence].first;
    if (post->is_bare || !token_is_one_of(article, at, copulas))
        return false;
    for (at = post->first; at > first && post->first - at < LOOK_BACK; at--)
        if (token_is(article, at - 1, "شما"))
            return true;
    return false;
}

// «من به عنوان عضو فراکسیون … گفتم», «مدیر این بیمارستان هستم», but «همراه مدیر … بودم»: whoever
// speaks.
static bool is_first_person(const struct article *article, const struct post *post)
{
    static const char *const speakers[] = {"من", "بنده", "اینجانب", NULL};
    static const char *const others[] = {"همراه", "مهمان", "میهمان", "خدمت", "کنار",
                                         "نزد",   "منتظر", "با",     NULL};
    uint32_t link = office_link_start(article, post->first);
    if (post->first > 0 && token_is_one_of(article, post->first - 1, others))
        return false;
    return token_is(article, post->last, "هستم") || token_is(article, post->last, "بودم") ||
           (link < post->first && link > article->sentences[post->sentence].first &&
            token_is_one_of(article, link - 1, speakers));
}

// «پیش از این فرماندار … بود»: an office that lies behind the person who is spoken of.
static bool is_told_as_past(const struct article *article, const struct people *people,
                            const struct post *post)
{
    if (is_second_person(article, post))
        return token_is(article, post->last, "بودید");
    if (token_is(article, post->last, "بودید") || token_is(article, post->last, "بودی"))
        return false; // of whom the speaker speaks to
    if (token_is(article, post->last, "بودم"))
        return is_first_person(article, post);
    uint32_t before = find_word_of_before(article, post->first);
    if (before < post->first)
        return !is_somebody_between(article, before, office_position(article, post->first));
    // «رئیس دانشگاه … و نماینده … بوده است»
    uint32_t last = post_chain_end(article, &people->posts, post_index(people, post));
    return (is_past_verb(article, people->posts.items[last].last) &&
            is_said_of_somebody(article, people, post)) ||
           (!post->is_bare && office_is_in_career(article, post->first));
}

// «سرپرستی … را دکتر نام بر عهده دارد»: the holder of an office is named in its clause, in front of
// it, or is the one who is spoken of.
static int holder_of_office(const struct article *article, const struct people *people,
                            const struct post *post, int subject)
{
    // «ریاست بیمارستان آیت‌الله …»: a name in the body's is nobody's.
    const struct words body = post->organization_words;
    for (uint32_t token = post->first; token < post->last; token++)
        if (name_starting(people, token) && !(token >= body.first && token < body.last))
            return name_starting(people, token)->person;
    return people_before(article, people, post->first, subject);
}

// The «که» that a post's clause begins with; 0: none does.
static uint32_t relative_before(const struct article *article, const struct post *post)
{
    enum { CLAUSE_MAX = 6 }; // tokens in front of the post: «که تا ماه گذشته»
    uint32_t first = article->sentences[post->sentence].first;
    for (uint32_t at = post->first; at > first && post->first - at <= CLAUSE_MAX; at--)
        if (token_has(article, at - 1, MARK(THAT)))
            return at - 1;
    return 0;
}

// «… در [یزد] بوده»: the place right behind a post's phrase; NULL: none is.
static const golchin_edge *seat_behind(const struct article *article, const struct post *post)
{
    return token_has(article, post->last, MARK(IN))
               ? edge_at(article, article->is->place, post->last + 1)
               : NULL;
}

// «نام که قائم‌مقام وزیر در استان نیز هست», «او که
// نماینده … است»
static bool is_in_relative_clause(const struct article *article, const struct people *people,
                                  const struct post *post)
{
    uint32_t that = relative_before(article, post);
    const golchin_edge *seat = seat_behind(article, post); // «که رئیس … در یزد بوده»
    if (!that || !token_has(article, seat ? seat->last : post->last, MARK(IS)))
        return false;
    return name_ending(people, that) || token_has(article, that - 1, MARK(PRONOUN));
}

// «که مسئول نمایندگی صندوق در یزد بوده»: where the post itself says nothing of its place.
static void take_seat(const struct article *article, struct post *post)
{
    const golchin_edge *seat = seat_behind(article, post);
    if (!seat || (post->place.len && !post->place_words.is_resolved))
        return;
    post->place = plain_text(article, edge_text(article, seat, article->is->name));
    post->place_words = (struct words){seat->first, seat->last, false};
}

// «پیش از این نام استاندار یزد بود», «پیش از او نام مدیرکل …»: joined with the name in front
// already.
static bool is_held_before(const struct article *article, const struct people *people,
                           const struct post *post)
{
    const struct name *holder = name_ending(people, post->first);
    return holder && !post->has_standing && token_has(article, post->last, MARK(PAST)) &&
           (find_word_of_before(article, holder->start) < holder->start ||
            name_is_predecessor(article, holder));
}

// «نام … رئیس … شد», «رئیس … از امروز نام است», «نام به عنوان … گفت»; -1: the sentence says
// neither.
static int subject_as_holder(const struct article *article, const struct people *people,
                             const struct post *post)
{
    int person = post_new_holder(article, people, post);
    if (person < 0)
        person = post_named_holder(article, people, post);
    return person >= 0 ? person : post_spoken_as(article, people, post);
}

// The sentence says that somebody has the post, and leaves it to the words around it who.
static bool is_said_to_be_had(const struct article *article, const struct people *people,
                              const struct post *post)
{
    return post_is_predicate(article, people, post) || post_is_pointed_at(article, post) ||
           post_is_afterthought(article, post);
}

static void join_told(const struct article *article, struct people *people, uint32_t index,
                      struct told_of of)
{
    struct post *post = &people->posts.items[index];
    bool is_past = is_told_as_past(article, people, post);
    bool is_in_clause = is_in_relative_clause(article, people, post);
    if (is_past && is_in_clause)
        people_set_apart(article, people, post); // there may be another holder now
    bool is_free = people_holder(people, post) < 0, is_own = is_first_person(article, post);
    int self = is_own && of.subject < 0 ? of.sole : of.subject, person = -1;
    bool is_own_past = is_past && token_is(article, post->last, "بودم");
    if (!is_free && (is_own_past || is_held_before(article, people, post)))
        post->standing = STANDING_FORMER;
    if (is_free && is_second_person(article, post)) {
        person = of.guest;
        if (is_past)
            post->standing = STANDING_FORMER;
    } else if (is_free && !is_past && (is_own || appointment_is(article, post))) {
        person = is_own ? self : appointment_person(article, people, post, of.subject);
    } else {
        if (is_free)
            person = subject_as_holder(article, people, post);
        if (person < 0 && !post->is_verbal &&
            !(is_free && (is_past || is_in_clause || is_said_to_be_had(article, people, post))))
            return;
        if (is_past)
            post->standing = STANDING_FORMER;
        if (is_in_clause)
            take_seat(article, post);
        if (person < 0)
            person = post_is_pointed_at(article, post)
                         ? of.subject
                         : holder_of_office(article, people, post, self);
    }
    if (person >= 0)
        people_join(article, people, person, index);
}

void told_offices_join(const struct article *article, struct people *people, uint32_t *next,
                       uint32_t sentence, struct told_of of)
{
    for (; *next < people->worded_posts && people->posts.items[*next].sentence <= sentence; ++*next)
        join_told(article, people, *next, of);
}

void told_offices_follow(const struct article *article, struct people *people)
{
    for (uint32_t i = 0; i < people->posts.count; i++) {
        struct post *post = &people->posts.items[i];
        bool is_past = is_told_as_past(article, people, post);
        // «نام، مدیرکل پیشین … که اکنون مشاور … است»
        bool is_told = post->is_verbal || is_past || token_has(article, post->last, MARK(IS));
        if (post->is_many || people_holder(people, post) >= 0 || !is_told)
            continue;
        uint32_t that = relative_before(article, post);
        const struct post *now = that ? post_ending(people, that) : NULL;
        int person = now ? people_holder(people, now) : -1;
        if (person < 0)
            continue;
        if (is_past)
            post->standing = STANDING_FORMER;
        people_join(article, people, person, i);
    }
}
