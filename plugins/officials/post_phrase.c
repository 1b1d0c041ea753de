// A role's phrase is department, organisation, place in this order, each of which may be missing.
// It ends at the first word that cannot be in it: a mark, a verb, a preposition, a name, a number.
#include "post_phrase.h"

#include "phrase_bounds.h"
#include "post_body.h"
#include "post_department.h"
#include "post_place.h"
#include "role.h"
#include "standing_words.h"
#include "superiors.h"

// «مردم [شریف] تبریز»: what they are praised for.
static bool is_praise(const struct article *article, uint32_t token)
{
    bool is_of_people = token > 0 && token_has(article, token - 1, MARK(PEOPLE));
    return is_of_people && !place_at(article, token) && place_in_list(article, token + 1) &&
           !token_has(article, token, MARK(REGION) | MARK(ENDER) | MARK(BODY));
}

// «اقلیت زرتشتی در مجلس»: behind those who are no town; `token` itself: it is one.
static uint32_t minority_end(const struct article *article, uint32_t token, uint32_t sentence)
{
    enum { WORDS_MAX = 3 };
    if (place_at(article, token) || token_has(article, token, MARK(REGION)) ||
        body_starts(article, token))
        return token;
    for (uint32_t at = token; at < token + WORDS_MAX; at++) {
        if (token_has(article, at, MARK(IN)))
            return token_is(article, at + 1, "مجلس") ? at : token;
        if (ends_phrase(article, at, sentence))
            break;
    }
    return token;
}

static struct phrase read_constituency(const struct article *article, uint32_t token,
                                       uint32_t sentence)
{
    struct phrase out = {.last = token};
    uint32_t at = token;
    standing_read(article, &at, &out);
    if (token_has(article, at, MARK(PEOPLE)))
        at++;
    at += is_praise(article, at);
    at = minority_end(article, at, sentence);
    at = place_skip_regions(article, at);
    if (place_in_list(article, at) && at < article->sentences[sentence].last)
        at = place_read_list(article, at, sentence, &out);
    else if (token_has(article, at, MARK(REGION)) && token_has(article, at + 1, MARK(IN)))
        at++; // «مردم استان در مجلس»
    standing_read(article, &at, &out);
    if (token_has(article, at, MARK(IN)) && organization_at(article, at + 1))
        at++;
    if (at < article->sentences[sentence].last && body_starts(article, at)) {
        struct phrase body = {0};
        body_read(article, at, sentence, &body);
        out.organization = body.organization;
        out.known = body.known;
        at = body.last;
        // «نماینده سازمان جهانی بهداشت در ایران»
        const golchin_edge *seat = token_has(article, at, MARK(IN)) && !out.place_name.len
                                       ? edge_at(article, article->is->place, at + 1)
                                       : NULL;
        if (seat) {
            place_take(article, &out, seat);
            at = seat->last;
        }
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

// «رئیس اداره پست در وزارت …», «رئیس هیئت ایران در آژانس …», «… نهاد نمایندگی رهبری در دانشگاه …»:
// a part of the body behind «در».
static bool is_part_in_body(const struct article *article, const struct phrase *phrase,
                            uint32_t sentence)
{
    static const char *const parts[] = {"اداره", "دفتر", "هییت", "هیات",
                                        "بخش",   "واحد", "نهاد", NULL};
    if (phrase->known || phrase->is_anaphor || phrase->place_name.len ||
        !token_has(article, phrase->last, MARK(IN)) ||
        phrase->last + 1 >= article->sentences[sentence].last ||
        !body_starts(article, phrase->last + 1) || place_at(article, phrase->last + 1))
        return false;
    return token_is_one_of(article, phrase->organization.first, parts);
}

// «رئیس این بیمارستان [حرف تازه …]»: the kind, and what it is like.
static void trim_pointed(const struct article *article, struct phrase *phrase)
{
    uint32_t last = phrase->organization.first + 1;
    while (last < phrase->organization.last &&
           (token_has(article, last, MARK(BUREAU)) || ends_with(token_text(article, last), "ی")))
        last++;
    if (last == phrase->organization.last || phrase->known || phrase->place_name.len)
        return;
    phrase->organization.last = last;
    phrase->last = last;
}

unsigned phrase_kind_of(golchin_slice role)
{
    static const char *const heads[] = {"مدیر", "مسئول", "سرپرست", NULL};
    return (role_is_deputy(role) ? HEAD_DEPUTY : 0u) |
           (slice_is_one_of(role, heads) ? HEAD_OF_HOUSE : 0u) |
           (role_is_delegate(role) ? HEAD_OF_TOWNS : 0u) |
           (role_has_seat(role) ? HEAD_WITH_A_SEAT : 0u);
}

// The body or the officer above that begins at `token`.
static void take_body(const struct article *article, uint32_t token, uint32_t sentence,
                      struct phrase *out)
{
    bool is_this = token_has(article, token, MARK(THIS));
    if (superior_at(article, token))
        superior_read(article, token, sentence, out);
    else
        body_read(article, token + is_this, sentence, out);
    if (is_this)
        trim_pointed(article, out);
    out->is_anaphor |= is_this;
    if (is_part_in_body(article, out, sentence)) {
        out->department.last = out->organization.last;
        body_read(article, out->last + 1, sentence, out);
    }
}

// «نماینده ولی فقیه در سپاه …», «سفیر ایران در لبنان», «رئیس دفتر پژوهش در وزارت …»: what «در»
// leads to. False: nothing that the head has a seat in.
static bool take_seat(const struct article *article, uint32_t sentence, bool is_part, unsigned kind,
                      struct phrase *out)
{
    uint32_t token = out->last;
    bool is_seated = kind & HEAD_WITH_A_SEAT;
    if (!token_has(article, token, MARK(IN)))
        return false;
    if ((is_seated || is_part) && body_starts(article, token + 1)) {
        body_read(article, token + 1, sentence, out);
        return true;
    }
    const golchin_edge *seat = is_seated ? place_at(article, token + 1) : NULL;
    if (seat) {
        place_take(article, out, seat);
        out->last = seat->last;
    }
    return false;
}

// «رئیس [روابط عمومی]»: nothing else names what it is the head of.
static void take_department_as_body(const struct article *article, unsigned kind,
                                    struct phrase *out)
{
    uint32_t first = out->department.first;
    bool is_rank = out->department.last == first + 1 && // «نایب رئیس اول»
                   (token_is(article, first, "اول") || token_is(article, first, "دوم"));
    // «مدیر [گرمخانه] یزد», but «مدیر فرهنگی یزد»
    bool is_house =
        (kind & HEAD_OF_HOUSE) && out->place_name.len &&
        !(out->department.last == first + 1 && ends_with(token_text(article, first), "ی"));
    if (((kind & HEAD_DEPUTY) && !is_house) || is_rank || out->department.last == first ||
        token_has(article, first, MARK(ORGAN) | MARK(DELEGATION)))
        return;
    out->organization = out->department;
    out->department = (struct words){0};
}

// No body follows the department: a place may, or «در» and a body.
static void take_place(const struct article *article, uint32_t sentence, unsigned kind,
                       struct phrase *out)
{
    uint32_t from = out->department.first, end = out->department.last;
    bool has_towns = (kind & HEAD_OF_SEVERAL) && end < article->sentences[sentence].last &&
                     place_at(article, end);
    out->last = has_towns ? place_read_list(article, end, sentence, out)
                          : place_read(article, end, sentence, out);
    bool is_part = out->last > from && out->last == end && token_has(article, from, MARK(ORGAN));
    if (!take_seat(article, sentence, is_part, kind, out))
        take_department_as_body(article, kind, out);
}

// A comma stands in front of the role whose phrase begins at `token`.
static bool is_behind_comma(const struct article *article, uint32_t token)
{
    enum { ROLE_MAX = 4 }; // tokens: «مدیر عامل»
    uint32_t first = back_by(token, ROLE_MAX);
    while (token-- > first)
        if (token_has(article, token, MARK(ROLE)))
            return token > 0 && is_comma(article, token - 1);
    return false;
}

// «رئیس کانون بازنشستگان در اصفهان، نام، …», «نام، مدیر شعبه بیمه در تنکابن، …»: where the body is,
// between commas, or in front of who heads it. `head`: the first word behind the head.
static void take_place_set_off(const struct article *article, uint32_t head, struct phrase *out)
{
    const golchin_edge *town = !out->place_name.len && token_has(article, out->last, MARK(IN))
                                   ? place_at(article, out->last + 1)
                                   : NULL;
    if (!town || !is_comma(article, town->last))
        return;
    if (!is_behind_comma(article, head) && !token_has(article, town->last + 1, NAME_STARTS))
        return;
    place_take(article, out, town);
    out->last = town->last;
}

// «رئیس کنونی آن، نام», «مدیر آن گفت»: the body that was named before; «آن شهر» is none.
static bool is_that_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token_is(article, token, "آن") && !token_has(article, token + 1, MARK(AND)) &&
           (token + 1 == article->sentences[sentence].last || token_is_mark(article, token + 1) ||
            token_has(article, token + 1, MARK(ENDER) | MARK(SPEECH) | MARK(HONORIFIC)));
}

struct phrase phrase_read(const struct article *article, uint32_t token, uint32_t sentence,
                          unsigned kind)
{
    if (kind & HEAD_OF_TOWNS)
        return read_constituency(article, token, sentence);
    struct phrase out = {.last = token};
    uint32_t from = token, body = UINT32_MAX;
    standing_read(article, &from, &out);
    if (from < article->sentences[sentence].last && is_that_body(article, from, sentence)) {
        out.is_anaphor = true;
        out.organization = (struct words){from, from, false};
        out.last = from + 1;
        return out;
    }
    from = skip_ordinal(article, from, sentence);
    if (token_is(article, from, "دیگر") && body_starts(article, from + 1))
        from++; // «عضو دیگر شورا»
    // «فرماندار ایالت لارا»: no list has all states.
    bool is_state = token_is(article, from, "ایالت");
    uint32_t end = is_state ? from : department_read(article, from, sentence, &body);
    out.department = (struct words){from, end, false};
    if (body != UINT32_MAX)
        take_body(article, body, sentence, &out);
    else
        take_place(article, sentence, kind, &out);
    uint32_t behind = out.last;
    standing_read(article, &out.last, &out);
    if (out.last > behind && !out.place_name.len) // «رئیس دولت موقت سوریه»
        out.last = place_read(article, out.last, sentence, &out);
    take_place_set_off(article, token, &out);
    return out;
}

struct phrase phrase_read_place(const struct article *article, uint32_t token, uint32_t sentence)
{
    struct phrase out = {.last = token};
    standing_read(article, &out.last, &out);
    if (token_has(article, out.last, MARK(FALLEN)) &&
        !place_at(article, out.last)) { // «وزیر خارجه رژیم پهلوی»
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
