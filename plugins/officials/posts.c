// A post begins with a role that the list knows. Plural roles are read as well, so that nothing
// else takes their words, but they name nobody unless «یکی از» stands before them.
#include "posts.h"

#include <string.h>

#include "no_offices.h"
#include "office_surnames.h"
#include "post_offices.h"
#include "post_phrase.h"
#include "post_place.h"
#include "post_slots.h"
#include "role.h"

// «سه نماینده یزد»
static bool is_counted(const struct article *article, const struct role *role, uint32_t token)
{
    static const char *const numbers[] = {"دو", "سه", "چهار", "پنج", "شش", "هفت", NULL};
    return token > 0 && token_is_one_of(article, token - 1, numbers) &&
           (role_is_delegate(role->text) || starts_with(role->text, "عضو") ||
            starts_with(role->text, "وزیر"));
}

// «نام، [از فرماندهان نیروی دریایی]»
static bool is_among(const struct article *article, const struct role *role, uint32_t token)
{
    return role->is_plural && token >= 2 && token_has(article, token - 1, MARK(FROM)) &&
           token_has(article, token - 2, MARK(COMMA)) &&
           !token_is(article, role->last, "خواست"); // «نام، از دهیاران خواست …»
}

static bool is_one_of_many(const struct article *article, uint32_t token)
{
    return token >= 2 && token_has(article, token - 1, MARK(FROM)) &&
           token_has(article, token - 2, MARK(ONE_OF));
}

// «وزیر خارجه رژیم پهلوی»: what is no more has had its officers.
static bool is_of_the_past(const struct article *article, const struct post *post)
{
    return post->organization_words.last > post->organization_words.first &&
           token_has(article, post->organization_words.first, MARK(FALLEN));
}

// «… وزیر بهداشت را برکنار کرد», «مدیر بیمارستان عزل شد»,
// «از سمت خود به عنوان وزیر بهداشت استعفا کرد»
bool post_is_dismissed(const struct article *article, const struct post *post)
{
    static const char *const deeds[] = {"برکنار", "عزل", "کنار", NULL};
    static const char *const withdrawals[] = {"استعفا", "کنارهگیری", "کناره", NULL};
    static const char *const becomings[] = {"شد", "شده", "گردید", NULL};
    if (token_is_one_of(article, post->last, withdrawals))
        return post->first > 0 && token_has(article, post->first - 1, MARK(LINK));
    if (token_is_one_of(article, post->last, deeds))
        return token_is_one_of(article, post->last + 1, becomings);
    return token_has(article, post->last, MARK(OBJECT)) &&
           token_is_one_of(article, post->last + 1, deeds);
}

static void take_standing(const struct article *article, struct post *out)
{
    bool is_former = out->has_standing && out->standing == STANDING_FORMER;
    if (is_of_the_past(article, out) || post_is_dismissed(article, out))
        out->standing = STANDING_FORMER;
    else if (role_is_acting(out->role) && !is_former && !post_is_of_team(article, out))
        out->standing = STANDING_ACTING;
    else
        return;
    out->has_standing = true;
}

// «دهیار روستای گل‌چمن»: villages are in no list; what stands behind their
// officer is one.
static void take_village(const struct article *article, struct phrase *phrase)
{
    enum { NAME_MAX = 3 }; // tokens
    struct words village = phrase->organization;
    village.first += token_is(article, village.first, "روستای");
    if (phrase->place_name.len || phrase->known || village.first >= village.last ||
        village.last - village.first > NAME_MAX)
        return;
    place_take_words(article, phrase, village.first, village.last);
}

// «نام با حکم وزیر مدیرکل … شد»: whose order it is, and then the office.
static bool is_who_orders(const struct article *article, const golchin_edge *role)
{
    return role->first > 0 && token_has(article, role->first - 1, MARK(ORDER)) &&
           role->last < article->token_count && token_has(article, role->last, MARK(ROLE)) &&
           edge_at(article, article->is->role, role->last);
}

// What stands behind the role, read as the role wants it.
static struct phrase read_phrase(const struct article *article, const struct role *role,
                                 uint32_t sentence)
{
    if (role_is_deputy_of_his(article, role))
        return (struct phrase){.last = role->last + token_has(article, role->last, MARK(PRONOUN))};
    if (role_is_possessed(article, role))
        return (struct phrase){.last = role->last,
                               .organization = {role->last, role->last, false},
                               .is_anaphor = true};
    if (role->organization.len)
        return phrase_read_place(article, role->last, sentence);
    unsigned kind = phrase_kind_of(role->text) | (role->is_plural ? HEAD_OF_SEVERAL : 0u);
    struct phrase phrase = phrase_read(article, role->last, sentence, kind);
    if (slice_is(role->text, "دهیار"))
        take_village(article, &phrase);
    // «وزیر پیشین [امور خارجه]»
    if (slice_is(role->text, "وزیر") && phrase.organization.last == 0 && !phrase.office.len) {
        phrase.organization = phrase.department;
        phrase.department = (struct words){0};
    }
    bool is_of_regime = phrase.organization.last > phrase.organization.first + 1 &&
                        token_has(article, phrase.organization.first, MARK(FALLEN)) &&
                        !edge_at(article, article->is->place, phrase.organization.first);
    if (!role->takes_organization && !phrase.office.len && !phrase.known && !is_of_regime)
        phrase.organization = phrase.department = (struct words){0};
    return phrase;
}

// «این وزیر [سودانی]», «این فرمانده [ارشد] [انتظامی]»: what somebody is like, and no body.
static bool is_attribute(const struct article *article, uint32_t token)
{
    const uint64_t bodies = MARK(BODY) | MARK(ORGAN) | MARK(ORGANIZATION);
    return token_is(article, token, "ارشد") ||
           (ends_with(token_text(article, token), "ی") && !token_has(article, token, bodies));
}

// What «این» points to is told before: behind it an attribute is neither a body nor a place.
static void leave_attribute(const struct article *article, struct post *post)
{
    struct words body = post->organization_words, place = post->place_words;
    if (post->first < 2 || !token_has(article, post->first - 1, MARK(THIS)) ||
        token_has(article, post->first - 2, MARK(FROM))) // «پیش از این»
        return;
    uint32_t behind = body.first;
    while (behind < body.last && is_attribute(article, behind))
        behind++;
    if (behind > body.first && behind == body.last) {
        post->organization = (golchin_slice){0};
        post->organization_words = (struct words){0};
    }
    if (place.last > place.first && place.first == post->role_words.last &&
        ends_with(token_text(article, place.last - 1), "ی"))
        post->place = (golchin_slice){0};
    if (!post->place.len)
        post->place_words = (struct words){0};
}

// «معاون درمان او عوض شد», but «معاون درمان او را دید»
static bool is_his_with_field(const struct article *article, const struct role *role,
                              const struct post *post)
{
    return post->is_bare && !post->is_his && role_may_be_his(role) &&
           token_has(article, post->last, MARK(PRONOUN)) &&
           !token_has(article, post->last + 1, MARK(OBJECT));
}

static bool read_post(const struct article *article, const golchin_edge *edge, struct post *out)
{
    uint32_t sentence = article->sentence_of[edge->first];
    struct role role = role_read(article, edge);
    if (!role.text.len || is_who_orders(article, edge) || role_is_no_office(article, edge, &role))
        return false;
    bool is_delegate = role_is_delegate(role.text), is_one = is_among(article, &role, edge->first);
    bool is_many = (role.is_plural && !is_one_of_many(article, edge->first)) ||
                   is_counted(article, &role, edge->first);
    *out = (struct post){.first = edge->first - is_one,
                         .last = role.last,
                         .sentence = sentence,
                         .role = is_delegate ? slice_of("نماینده") : role.text,
                         .organization = role.organization,
                         .role_words = {edge->first, role.last, false},
                         .is_many = is_many && !is_one,
                         .group = -1};
    struct phrase phrase = read_phrase(article, &role, sentence);
    post_take_phrase(article, &phrase, out);
    post_take_government(article, out);
    post_name_ministry(article, out);
    take_standing(article, out);
    out->role = role_alone(out->role);
    leave_attribute(article, out);
    out->is_his = role_is_deputy_of_his(article, &role);
    out->is_bare = !out->organization.len && !out->place.len;
    if (is_his_with_field(article, &role, out)) {
        out->is_his = true;
        out->last++;
    }
    return !post_is_no_office(article, &role, out) && !office_is_of_nobody(article, edge->first);
}

// «عضو و رئیس کمیته …», «مدیرکل سابق و معاون فعلی …»: heads that are nothing without a body share
// the one behind them.
static void share_body(const struct article *article, const struct post *later, struct post *out)
{
    bool is_open = role_is_of_body(out->role) || starts_with(out->role, "سرپرست");
    if (slice_is(out->role, "معاون") && !out->has_standing)
        return; // one told before
    if (!out->is_bare || out->refers_back || !is_open || later->first != out->last + 1 ||
        !token_has(article, out->last, MARK(AND)) || !later->organization.len)
        return;
    out->organization = later->organization;
    out->organization_words = later->organization_words;
    out->place = later->place;
    out->place_words = later->place_words;
    out->is_bare = false;
}

bool post_is_chained(const struct article *article, const struct post *a, const struct post *b)
{
    return a->sentence == b->sentence && b->first == a->last + 1 && !b->is_his &&
           token_has(article, a->last, MARK(AND));
}

// Posts of a chain at either side of one: nobody has more.
enum { CHAINED_MAX = 16 };

uint32_t post_chain_start(const struct article *article, const struct posts *posts, uint32_t index)
{
    uint32_t least = back_by(index, CHAINED_MAX);
    while (index > least &&
           post_is_chained(article, &posts->items[index - 1], &posts->items[index]))
        index--;
    return index;
}

uint32_t post_chain_end(const struct article *article, const struct posts *posts, uint32_t index)
{
    uint32_t most = index + CHAINED_MAX < posts->count ? index + CHAINED_MAX : posts->count - 1;
    while (index < most && post_is_chained(article, &posts->items[index], &posts->items[index + 1]))
        index++;
    return index;
}

bool post_is_told(const struct post *post)
{
    return !post->is_bare || (post->role.len && memchr(post->role.start, ' ', post->role.len));
}

struct posts posts_read(const struct article *article)
{
    const uint64_t starts = MARK(ROLE) | MARK(OFFICE);
    struct posts found = {.items =
                              allocate(article, article->post_starts + 1, sizeof *found.items)};
    for (uint32_t token = 0; article->post_starts && token < article->token_count;) {
        if (!(article->marks[token] & starts) || office_begins_surname(article, token)) {
            token++;
            continue;
        }
        struct post *post = &found.items[found.count];
        const golchin_edge *edge = token_has(article, token, MARK(ROLE))
                                       ? edge_at(article, article->is->role, token)
                                       : NULL;
        bool is_office = token_has(article, token, MARK(OFFICE));
        if ((is_office && office_read(article, token, &found, post) &&
             !office_leads_players(article, post)) ||
            (edge && read_post(article, edge, post))) {
            if (found.count++)
                share_body(article, post, post - 1);
            token = post->last > token ? post->last : token + 1;
        } else {
            token = edge ? edge->last : token + 1;
        }
    }
    return found;
}
