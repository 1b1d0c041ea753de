// A department runs from the head up to a body, a place or what ends the phrase. A comma is inside
// only when an organisation follows behind it; a word that begins one may be a field all the same.
#include "post_department.h"

#include "field_list.h"
#include "name_words.h"
#include "phrase_bounds.h"
#include "post_place.h"
#include "role.h"
#include "standing_words.h"
#include "superiors.h"

enum { PHRASE_MAX = 18, LOOK_BEHIND_COMMA = 9 };

// «معاونت [غذا و دارو] دانشگاه …», «مدیر [غذا و دارو] دانشگاه …», «کمیسیون [حمل و نقل] … شورای
// شهر»: a body elsewhere, here the field of an organ whose body comes behind.
static bool is_field_of_organ(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *field = organization_at(article, token);
    if (!field)
        field = edge_at(article, article->is->body, token);
    bool is_in_organ = token > 0 && (token_has(article, token - 1, MARK(ORGAN)) ||
                                     token_is(article, token, "غذا"));
    if (!field || !is_in_organ)
        return false;
    for (uint32_t at = field->last; at < token + LOOK_BEHIND_COMMA; at++) {
        if (ends_phrase(article, at, sentence) || place_at(article, at))
            return false;
        if (body_starts(article, at) || token_has(article, at, MARK(ORGAN)))
            return true;
    }
    return false;
}

static bool is_this_body(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(THIS)) &&
           (token_has(article, token + 1, MARK(BODY) | MARK(ANAPHOR) | MARK(BUREAU)) ||
            organization_at(article, token + 1));
}

// «معاون بیمه و خدمات سلامت این سازمان»: the body is the one that is pointed to.
static bool points_to_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    for (uint32_t at = token + 1; at < token + LOOK_BEHIND_COMMA; at++) {
        if (is_this_body(article, at))
            return true;
        if (ends_phrase(article, at, sentence) || place_at(article, at))
            break;
    }
    return false;
}

// A body begins at `token`. In «گسترش شبکه دانشگاه …» and «معاونت بیمه سازمان» a department ends
// there.
static bool is_body_of_phrase(const struct article *article, uint32_t token, uint32_t sentence,
                              bool is_first)
{
    if (!body_starts(article, token) || is_field_of_organ(article, token, sentence))
        return false;
    if (!token_has(article, token, MARK(WEAK_BODY)))
        return true;
    uint32_t behind =
        token + 1 + token_has(article, token + 1, MARK(PLURAL_END)); // «شبکه‌های»
    bool is_department =
        !is_first && (body_starts(article, behind) || token_has(article, behind, MARK(ANAPHOR)));
    return !is_department && !points_to_body(article, token, sentence);
}

// «رئیس اداره نظارت … اداره کل دامپزشکی», «رئیس اداره کل بازرسی دانشگاه …»: a bureau of something
// that is named behind it.
static bool is_part_of_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    static const char *const wholes[] = {"سازمان", "وزارت", "دانشگاه", "شرکت", "بانک", NULL};
    if (!(token_is(article, token, "اداره") || token_is(article, token, "دفتر") ||
          token_is(article, token, "مرکز")) ||
        organization_at(article, token))
        return false;
    uint32_t first = token + 1 + token_is(article, token + 1, "کل");
    for (uint32_t at = first; at < token + PHRASE_MAX; at++) {
        if (ends_phrase(article, at, sentence) || place_at(article, at))
            return false;
        bool is_whole = token_is_one_of(article, at, wholes) ||
                        (token_is(article, at, "اداره") && token_is(article, at + 1, "کل"));
        if (at > first && is_whole)
            return true;
    }
    return false;
}

// «بخش تایباد», but «مدیر بخش بین‌الملل نمایشگاه …»
// and «مدیر ورزش منطقه ۲۲ شهرداری …»
static bool is_region_of_post(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!token_has(article, token, MARK(REGION)))
        return false;
    if (token_has(article, token + 1, MARK(NUMBER)))
        return !body_starts(article, token + 2);
    return !token_has(article, token, MARK(ORGAN)) || place_at(article, token + 1) ||
           ends_phrase(article, token + 1, sentence);
}

// «رئیس‌جمهور [نام] وزیر …», «نخست‌وزیر [و نام] وزیر
// …»: the next officer's name.
static bool is_name_of_next(const struct article *article, uint32_t token)
{
    enum { NAME_MAX = 3 };
    bool is_joined = token_has(article, token, MARK(AND));
    uint32_t first = token + is_joined, last = first + 1;
    while (last < first + NAME_MAX && !token_has(article, last, MARK(ROLE)))
        last++;
    if (!token_has(article, last, MARK(ROLE)) || !superior_at(article, last))
        return false;
    for (uint32_t at = first; at < last; at++)
        if (!name_is_sure_surname(article, at) && !(is_joined && name_is_strange(article, at)))
            return false;
    return true;
}

static bool ends_department(const struct article *article, uint32_t token, uint32_t first,
                            uint32_t sentence)
{
    if (token_has(article, token, MARK(REGION)) && token > first &&
        token_is(article, token - 1, "امور"))
        return false; // «امور استان‌ها»
    if (ends_phrase(article, token, sentence) || place_at(article, token) ||
        place_part_at(article, token) || is_region_of_post(article, token, sentence) ||
        token_has(article, token, MARK(THIS)) || standing_at(article, token) ||
        verb_noun_at(article, token) || is_name_of_next(article, token))
        return true;
    if (token_has(article, token, MARK(AND)))
        return ends_phrase(article, token + 1, sentence) ||
               token_has(article, token + 1, MARK(ROLE)) ||
               bearer_starts(article, token + 1, sentence);
    // «معاون مدیرکل», «قائم‌مقام دبیر شورای …»
    bool is_above =
        token == first || // «مشاور رسانه‌ای مدیرعامل سازمان …»
        (token_has(article, token, MARK(CHIEF)) && body_starts(article, token + 1) &&
         !token_has(article, token - 1, MARK(AND)));
    return token_has(article, token, MARK(ROLE)) && !token_has(article, token, MARK(ORGAN)) &&
           !is_above;
}

// Behind an organ or an officer above: in «شورای مرکزی» and «مقام معظم رهبری» words of other kinds
// are no end.
static uint32_t part_end(const struct article *article, uint32_t token)
{
    const golchin_edge *organ = edge_at(article, article->is->organ, token);
    const golchin_edge *role = edge_at(article, article->is->role, token);
    return organ ? organ->last : role ? role_read(article, role).last : token + 1;
}

// «معاون بهداشت[، درمان و توان‌بخشی]»: the list's role has the first
// field in it.
static bool has_field_in_front(const struct article *article, uint32_t token)
{
    const golchin_edge *role =
        article->host->edge_before(article->document, article->is->role, token);
    if (!role || role->last - role->first < 2)
        return false;
    struct role head = role_read(article, role);
    return head.last == token && !head.organization.len && role_is_deputy(head.text);
}

uint32_t department_read(const struct article *article, uint32_t token, uint32_t sentence,
                         uint32_t *body)
{
    uint32_t end = article->sentences[sentence].last;
    uint32_t limit = token + PHRASE_MAX < end ? token + PHRASE_MAX : end;
    *body = UINT32_MAX;
    for (uint32_t at = token; at < limit; at++) {
        if (is_comma(article, at)) {
            bool is_inside = at > token || has_field_in_front(article, token);
            uint32_t behind = is_inside ? field_list_end(article, at, sentence) : at;
            if (behind > at) {
                at = behind - 1;
                continue;
            }
            return at;
        }
        if (is_this_body(article, at) || superior_at(article, at) ||
            (is_body_of_phrase(article, at, sentence, at == token) &&
             !is_part_of_body(article, at, sentence))) {
            *body = at;
            return at;
        }
        if (ends_department(article, at, token, sentence))
            return at;
        at = part_end(article, at) - 1;
    }
    return limit > token ? limit : token;
}
