// A role's phrase is department, organisation, place in this order, each of which may be missing.
// It ends at the first word that cannot be in it: a mark, a verb, a preposition, a name, a number.
// A comma is inside only when an organisation follows behind it.
#include "post_phrase.h"

#include "field_list.h"
#include "post_body.h"
#include "post_place.h"
#include "standing_words.h"
#include "superiors.h"

enum { PHRASE_MAX = 18, LOOK_BEHIND_COMMA = 9 };

// Is there an organisation behind this comma, with nothing between that ends the phrase?
static bool body_follows(const struct article *article, uint32_t token, uint32_t sentence)
{
    for (uint32_t at = token; at < token + LOOK_BEHIND_COMMA; at++) {
        if (at < article->sentences[sentence].last && is_comma(article, at))
            continue;
        if (token_has(article, at, MARK(ROLE)) && !organization_at(article, at))
            return false;
        if (ends_phrase(article, at, sentence))
            return false;
        if (body_starts(article, at))
            return at > token;
    }
    return false;
}

// «سرپرست معاونت [غذا و دارو] دانشگاه …»: a body elsewhere, here the field of a department.
static bool is_field_of_department(const struct article *article, uint32_t token)
{
    const golchin_edge *body = organization_at(article, token);
    return body && token > 0 &&
           (token_is(article, token - 1, "معاونت") || token_is(article, token - 1, "مدیریت")) &&
           body_starts(article, body->last);
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
    if (!body_starts(article, token) || is_field_of_department(article, token))
        return false;
    if (!token_has(article, token, MARK(WEAK_BODY)))
        return true;
    bool is_department = !is_first && (body_starts(article, token + 1) ||
                                       token_has(article, token + 1, MARK(ANAPHOR)));
    return !is_department && !points_to_body(article, token, sentence);
}

// «رئیس اداره نظارت … اداره کل دامپزشکی»: a bureau of something that is named behind it.
static bool is_part_of_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (!(token_is(article, token, "اداره") || token_is(article, token, "دفتر")) ||
        token_is(article, token + 1, "کل") || organization_at(article, token))
        return false;
    for (uint32_t at = token + 1; at < token + PHRASE_MAX; at++) {
        if (ends_phrase(article, at, sentence) || place_at(article, at))
            return false;
        bool is_whole = token_is(article, at, "سازمان") || token_is(article, at, "وزارت") ||
                        token_is(article, at, "دانشگاه") || token_is(article, at, "شرکت") ||
                        (token_is(article, at, "اداره") && token_is(article, at + 1, "کل"));
        if (at > token + 1 && is_whole)
            return true;
    }
    return false;
}

// «مدیرکل پیشین [قدردانی شد]»: the noun of a verb.
static bool is_noun_of_verb(const struct article *article, uint32_t token)
{
    static const char *const verbs[] = {"شد",  "شدند",  "شود",  "کرد", "کردند",
                                        "کند", "گردید", "نمود", NULL};
    if (!is_common(article, token) || token_has(article, token, MARK(BODY) | MARK(ORGANIZATION)))
        return false;
    return token_is_one_of(article, token + 1, verbs);
}

static bool ends_department(const struct article *article, uint32_t token, uint32_t first,
                            uint32_t sentence)
{
    if (ends_phrase(article, token, sentence) || place_at(article, token) ||
        token_has(article, token, MARK(REGION) | MARK(THIS)) ||
        is_official_status(article, token) || is_noun_of_verb(article, token))
        return true;
    if (token_has(article, token, MARK(AND)))
        return ends_phrase(article, token + 1, sentence) ||
               token_has(article, token + 1, MARK(ROLE));
    bool is_above = token == first && token_has(article, token, MARK(CHIEF)); // معاون مدیرکل
    return token_has(article, token, MARK(ROLE)) && !token_has(article, token, MARK(ORGAN)) &&
           !is_above;
}

// «نمایندگی ولی فقیه در ناحیه مقاومت بسیج»
static bool is_delegated_to(const struct article *article, uint32_t first, uint32_t token)
{
    return token_has(article, token, MARK(IN)) && token > first &&
           (token_has(article, first, MARK(DELEGATION)) ||
            token_has(article, first - 1, MARK(DELEGATION))) &&
           body_starts(article, token + 1);
}

// Words between the head and the organisation. Returns where they end; `*body` is where an
// organisation or the officer above starts, or UINT32_MAX.
static uint32_t read_department(const struct article *article, uint32_t token, uint32_t sentence,
                                uint32_t *body)
{
    uint32_t end = article->sentences[sentence].last;
    uint32_t limit = token + PHRASE_MAX < end ? token + PHRASE_MAX : end;
    *body = UINT32_MAX;
    for (uint32_t at = token; at < limit; at++) {
        if (is_comma(article, at)) {
            uint32_t behind = at > token ? field_list_end(article, at, sentence) : at;
            if (behind > at) {
                at = behind - 1;
                continue;
            }
            if (at == token || !body_follows(article, at + 1, sentence))
                return at;
            continue;
        }
        bool is_delegated = is_delegated_to(article, token, at);
        if (is_delegated || is_this_body(article, at) || is_superior(article, at) ||
            (is_body_of_phrase(article, at, sentence, at == token) &&
             !is_part_of_body(article, at, sentence))) {
            *body = at + is_delegated;
            return at;
        }
        if (ends_department(article, at, token, sentence))
            return at;
    }
    return limit > token ? limit : token;
}

static struct phrase read_constituency(const struct article *article, uint32_t token,
                                       uint32_t sentence)
{
    struct phrase out = {.last = token};
    uint32_t at = token;
    standing_read(article, &at, &out);
    if (token_has(article, at, MARK(PEOPLE)))
        at++;
    at = place_skip_regions(article, at);
    if (place_at(article, at) && at < article->sentences[sentence].last)
        at = place_read_list(article, at, sentence, &out);
    standing_read(article, &at, &out);
    if (token_has(article, at, MARK(IN)) && organization_at(article, at + 1))
        at++;
    if (at < article->sentences[sentence].last && body_starts(article, at)) {
        struct phrase body = {0};
        body_read(article, at, sentence, &body);
        out.organization = body.organization;
        out.known = body.known;
        at = body.last;
    }
    if (at > token)
        out.last = at;
    return out;
}

// «دبیر [چهارمین دوره] جشنواره», «رئیس [بیست و ششمین] نمایشگاه»; the token behind, or `token`
// itself.
static uint32_t skip_ordinal(const struct article *article, uint32_t token, uint32_t sentence)
{
    enum { NUMBER_MAX = 5 };
    uint32_t at = token;
    while (at < token + NUMBER_MAX && token_has(article, at, MARK(NUMBER)) &&
           token_has(article, at + 1, MARK(AND)))
        at += 2;
    if (!token_has(article, at, MARK(NUMBER)) || !ends_with(token_text(article, at), "ین"))
        return token;
    at += 1u + token_is(article, at + 1, "دوره");
    return at < article->sentences[sentence].last && body_starts(article, at) ? at : token;
}

// «رئیس اداره پست در وزارت …», «رئیس هیئت ایران در آژانس …»: a part of the body behind «در».
static bool is_part_in_body(const struct article *article, const struct phrase *phrase,
                            uint32_t sentence)
{
    static const char *const parts[] = {"اداره", "دفتر", "هیئت", "هیات", "بخش", "واحد", NULL};
    if (phrase->known || phrase->is_anaphor || phrase->place_name.len ||
        !token_has(article, phrase->last, MARK(IN)) ||
        phrase->last + 1 >= article->sentences[sentence].last ||
        !body_starts(article, phrase->last + 1) || place_at(article, phrase->last + 1))
        return false;
    return token_is_one_of(article, phrase->organization.first, parts);
}

struct phrase phrase_read(const struct article *article, uint32_t token, uint32_t sentence,
                          unsigned kind)
{
    if (kind & HEAD_OF_TOWNS)
        return read_constituency(article, token, sentence);
    struct phrase out = {.last = token};
    uint32_t at = token;
    standing_read(article, &at, &out);
    at = skip_ordinal(article, at, sentence);
    uint32_t body, from = at;
    uint32_t end = read_department(article, from, sentence, &body);
    if (end > from)
        out.department = (struct words){from, end, false};
    if (body != UINT32_MAX) {
        bool is_this = token_has(article, body, MARK(THIS));
        if (is_superior(article, body))
            superior_read(article, body, sentence, &out);
        else
            body_read(article, body + is_this, sentence, &out);
        out.is_anaphor |= is_this;
        if (is_part_in_body(article, &out, sentence)) {
            out.department = (struct words){from, out.organization.last, false};
            body_read(article, out.last + 1, sentence, &out);
        }
    } else {
        bool has_towns = (kind & HEAD_OF_SEVERAL) && end < article->sentences[sentence].last &&
                         place_at(article, end);
        uint32_t behind = has_towns ? place_read_list(article, end, sentence, &out)
                                    : place_read(article, end, sentence, &out);
        // «رئیس دفتر پژوهش در وزارت …»
        bool is_part = behind > from && behind == end && token_has(article, from, MARK(ORGAN));
        bool is_inside = token_has(article, behind, MARK(IN));
        bool is_seated = is_inside && (kind & HEAD_WITH_A_SEAT);
        if (is_inside && (is_seated || is_part) && body_starts(article, behind + 1)) {
            body_read(article, behind + 1, sentence, &out); // «نماینده ولی فقیه در سپاه …»
            return out;
        }
        if (is_seated && place_at(article, behind + 1)) {
            place_take(article, &out, place_at(article, behind + 1));
            behind = place_at(article, behind + 1)->last;
        }
        out.last = behind;
        if (behind > end && organization_at(article, behind) && !out.place_name.len)
            body_read(article, behind, sentence, &out);
        if (!(kind & HEAD_DEPUTY) && out.department.last > out.department.first &&
            !token_has(article, from, MARK(ORGAN) | MARK(DELEGATION))) {
            out.organization = out.department; // nothing else names what it is the head of
            out.department = (struct words){0};
        }
    }
    standing_read(article, &out.last, &out);
    return out;
}

struct phrase phrase_read_place(const struct article *article, uint32_t token, uint32_t sentence)
{
    struct phrase out = {.last = token};
    standing_read(article, &out.last, &out);
    if (token_has(article, out.last, MARK(FALLEN))) { // «وزیر خارجه رژیم پهلوی»
        body_read(article, out.last, sentence, &out);
        return out;
    }
    // «وزیر [کشور فرانسه]»: the reader of places takes the land's name from its first word on.
    const golchin_edge *land = token > 0 && token_has(article, token - 1, MARK(COUNTRY))
                                   ? edge_at(article, article->is->place, token - 1)
                                   : NULL;
    if (land && land->last > out.last) {
        place_take(article, &out, land);
        out.last = land->last;
    }
    out.last = place_read(article, out.last, sentence, &out);
    standing_read(article, &out.last, &out);
    return out;
}
