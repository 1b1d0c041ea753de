// Heads that the role list has and that are no office where they stand.
#include "no_offices.h"

#include "post_place.h"

bool post_is_of_team(const struct article *article, const struct post *post)
{
    return post->organization_words.last > post->organization_words.first &&
           token_has(article, post->organization_words.first, MARK(TEAM));
}

// «رهبر ارکستر», «گروه موسیقی … به رهبری نام»: to conduct is a trade.
static bool is_conducted(const struct article *article, const struct post *post)
{
    static const char *const kinds[] = {"موسیقی", "کر", "نوازندگان", "همنوازان", NULL};
    const struct words *of =
        post->organization_words.last ? &post->organization_words : &post->department;
    uint32_t body = of->first;
    return of->last > body && starts_with(post->role, "رهبر") &&
           (token_is(article, body, "ارکستر") ||
            (token_is(article, body, "گروه") && token_is_one_of(article, body + 1, kinds)));
}

bool office_leads_players(const struct article *article, const struct post *post)
{
    return post_is_of_team(article, post) || is_conducted(article, post);
}

// «مدیر فنی تیم», «مدیر تیم»: to train is no office. «سرپرست تیم» and «رئیس تیم اهدای عضو» are.
static bool is_trainer(const struct article *article, const struct post *post)
{
    static const char *const heads[] = {"سرپرست", "مدیرعامل", "دبیر", "سخنگو", NULL};
    return post_is_of_team(article, post) && !starts_with(post->role, "رئیس") &&
           !slice_is_one_of(post->role, heads);
}

// «کارشناس مهدکودک‌های بهزیستی», «کارشناس … استان
// سمنان» are offices, «کارشناس مسائل سیاسی» and «کارشناس شرق آسیا» are not.
static bool is_desk(const struct article *article, const struct role *role, const struct post *post)
{
    const golchin_edge *place = edge_at(article, article->is->place, post->place_words.first);
    return role_is_deputy(role->text) && post->role.len > role->text.len &&
           (post->organization.len || (post->place.len && !place_is_abroad(article, place)));
}

// A delegate in no office: «به عنوان نماینده استان», «نماینده استرالیا در لیگ …», «نماینده وزن ۸۴».
static bool is_sent(const struct article *article, uint32_t first, const struct post *post)
{
    static const char *const contests[] = {"لیگ",  "جام",     "مسابقات",  "رقابت", "المپیک",
                                           "بازی", "بازیهای", "رقابتهای", NULL};
    if (post->organization.len)
        return false;
    if (post->is_bare && is_common(article, post->last) &&
        !token_has(article, post->last, MARK(ENDER) | MARK(SPEECH) | MARK(ORGAN)))
        return true;
    bool is_named_so = first > 0 && token_is(article, first - 1, "عنوان") &&
                       !token_has(article, first + 1, MARK(PEOPLE));
    return is_named_so || (token_has(article, post->last, MARK(IN)) &&
                           token_is_one_of(article, post->last + 1, contests));
}

// «زن سرپرست خانوار», «وزیر پیشنهادی», «جانشین [نام]»: of a household, not yet, and of whom, not of
// what.
bool role_is_no_office(const struct article *article, const golchin_edge *edge,
                       const struct role *role)
{
    bool is_of_somebody = slice_is(role->text, "جانشین") &&
                          token_has(article, role->last,
                                    MARK(GIVEN) | MARK(SURNAME) | MARK(HONORIFIC) | MARK(PRONOUN));
    return is_of_somebody || token_has(article, edge->last, MARK(HOUSEHOLD)) ||
           token_is(article, role->last, "پیشنهادی");
}

bool post_is_no_office(const struct article *article, const struct role *role,
                       const struct post *post)
{
    bool is_sent_off =
        role_is_delegate(role->text) && is_sent(article, post->role_words.first, post);
    return (role->is_trade && !is_desk(article, role, post)) || is_trainer(article, post) ||
           is_conducted(article, post) || is_sent_off;
}
