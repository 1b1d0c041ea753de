// A body, or a time, with its office and who has it: the name stands behind the office.
#include "led_bodies.h"

#include "name_words.h"
#include "phrase_bounds.h"
#include "post_body.h"
#include "post_phrase.h"
#include "post_slots.h"
#include "role.h"
#include "sentence_start.h"

// «جلسه شورا به ریاست نام»: who has the chair today.
static bool is_in_session(const struct article *article, uint32_t body)
{
    static const char *const sessions[] = {"جلسه",  "نشست",  "اجلاس", "مراسم", "نوبت",
                                           "دیدار", "جلسات", "همایش", NULL};
    enum { LOOK_BACK = 3 }; // tokens
    for (uint32_t at = body; at > 0 && body - at < LOOK_BACK; at--)
        if (token_is_one_of(article, at - 1, sessions))
            return true;
    return false;
}

// «هیئتی از بانک جهانی به ریاست نام»: who leads those whom a body sends.
static bool is_sent_by(const struct article *article, uint32_t body)
{
    return body >= 2 && token_has(article, body - 1, MARK(FROM)) &&
           ends_with(token_text(article, body - 2), "ی");
}

static bool is_name_at(const struct article *article, uint32_t token)
{
    token += is_quotation_mark(article, token);
    return token_has(article, token, NAME_STARTS | MARK(SURNAME)) ||
           name_is_strange(article, token);
}

enum { BODY_MAX = 8 }; // tokens

// «"[جبهه خلق برای آزادی]" به رهبری نام»: all that quotation marks hold in front of `end`.
static bool read_quoted_before(const struct article *article, uint32_t end, struct post *out)
{
    uint32_t first = article->sentences[out->sentence].first;
    if (end < first + 2 || !is_quotation_mark(article, end - 1))
        return false;
    for (uint32_t at = end - 2; at > first && end - at <= BODY_MAX; at--) {
        if (!is_quotation_mark(article, at - 1))
            continue;
        struct phrase phrase = {.organization = {at, end - 1, false}, .last = end};
        if (!token_has(article, at, MARK(BODY)))
            return false;
        post_take_body(article, &phrase, out);
        return true;
    }
    return false;
}

// The body whose name ends in front of `end`: «[حزب …] به ریاست نام», «[حزب …] (به رهبری نام)».
static bool read_body_before(const struct article *article, uint32_t end, struct post *out)
{
    uint32_t first = article->sentences[out->sentence].first;
    bool is_found = false;
    end -= end > first && token_is(article, end - 1, "(");
    if (read_quoted_before(article, end, out))
        return true;
    for (uint32_t at = end; at > first && end - at < BODY_MAX; at--) {
        struct phrase phrase = {0};
        if (token_is_mark(article, at - 1) ||
            (token_has(article, at - 1, MARK(AND)) && end > at + 1))
            break; // «عدالت و توسعه», but not two bodies
        // «دولت به ریاست نام» names none, and
        // «کمیته‌ای به ریاست نام» one of the day.
        if (!token_has(article, at - 1, MARK(BODY) | MARK(ORGAN)) || at == end ||
            (token_is(article, at, "ای") && is_tied(article, at)))
            continue;
        body_read(article, at - 1, out->sentence, &phrase);
        if (phrase.known && phrase.last + 1 == end && !phrase.place_name.len) {
            phrase.organization.last = phrase.last = end; // «دولت ائتلافی»
            phrase.known = NULL;
        }
        if (phrase.last != end)
            continue;
        post_take_body(article, &phrase, out);
        is_found = !is_in_session(article, at - 1) && !is_sent_by(article, at - 1);
    }
    return is_found;
}

// «[مجله … با هدف …] به مدیرمسئولی نام منتشر شد»: the body that the sentence begins with.
static void take_body_of_sentence(const struct article *article, uint32_t end, struct post *out)
{
    uint32_t start = sentence_skip_dateline(article, out->sentence);
    struct phrase phrase = {0};
    if (start < end && body_starts(article, start))
        body_read(article, start, out->sentence, &phrase);
    if (phrase.last <= end)
        post_take_body(article, &phrase, out);
}

// Whoever has this office has it for good: a session has a chair, but no editor.
static bool is_lasting(golchin_slice role)
{
    static const char *const roles[] = {"مدیرمسئول", "سردبیر",    "مدیرعامل", "مدیرکل",
                                        "دبیرکل",    "نخست وزیر", NULL};
    return slice_is_one_of(role, roles);
}

// «مدیرمسئولی», «صاحب امتیازی»: who owns a paper stands in front of its officers.
static bool is_office(const struct article *article, uint32_t token)
{
    return office_at(article, token).role.len ||
           (token_is(article, token, "صاحب") && token_is(article, token + 1, "امتیازی"));
}

// «با», «به» in front of the office, or of those that it is joined to: «با مدیرمسئولی نام و
// [سردبیری] نام»; `office` itself: there is none.
static uint32_t preposition_before(const struct article *article, uint32_t office)
{
    enum { LIST_MAX = 24 }; // tokens
    uint32_t first = article->sentences[article->sentence_of[office]].first, at = office;
    while (at > first && token_has(article, at - 1, MARK(AND) | MARK(COMMA))) {
        do
            at--;
        while (at > first && office - at < LIST_MAX && !is_office(article, at));
        if (!is_office(article, at))
            return office;
    }
    bool is_led =
        at > first && (token_has(article, at - 1, MARK(TO)) || token_is(article, at - 1, "با"));
    return is_led ? at - 1 : office;
}

static bool read_led(const struct article *article, uint32_t token, bool is_land, struct post *out)
{
    uint32_t with = preposition_before(article, token);
    if (with == token || is_land)
        return with < token &&
               is_lasting(out->role); // «دولت به نخست‌وزیری نام»
    if (read_body_before(article, with, out))
        return true;
    if (is_lasting(out->role))
        take_body_of_sentence(article, with, out);
    return is_lasting(out->role);
}

// «[فرماندهی] کل قوا»
static bool commands_all(const struct article *article, uint32_t token)
{
    return token_is(article, token, "کل") && token_is(article, token + 1, "قوا");
}

// «ریاست محترم قوه قضائیه آقای نام», «فرماندهی کل قوا حضرت نام»:
// an officer who is spoken of by his office.
static bool read_honoured(const struct article *article, const struct office *office,
                          struct post *out)
{
    uint32_t at = office->last - office->is_land;
    bool is_honoured = office->is_land ? token_has(article, at - 1, MARK(COURTESY))
                                       : token_has(article, at, MARK(COURTESY));
    if (!office->is_land && commands_all(article, at + is_honoured)) {
        out->role = slice_of("فرمانده کل قوا");
        out->last = out->role_words.last = at + is_honoured + 2;
        is_honoured = true;
    } else if (is_honoured && !office->is_land) {
        struct phrase phrase = phrase_read(article, at, out->sentence, phrase_kind_of(out->role));
        post_take_phrase(article, &phrase, out);
        is_honoured = out->organization.len > 0;
    }
    return is_honoured && token_has(article, out->last, MARK(HONORIFIC));
}

bool led_body_read(const struct article *article, const struct office *office, struct post *out)
{
    uint32_t token = out->first;
    out->names_holder = true;
    if (role_is_acting(office->role) || token_has(article, token, MARK(BODY)))
        return false;
    if (read_honoured(article, office, out))
        return true;
    if (!is_name_at(article, office->last))
        return false;
    // The first of two terms is not the past of all.
    if (office->is_land && office_is_of_time(article, token)) {
        out->standing = STANDING_FORMER;
        out->has_standing = true;
        return true;
    }
    return read_led(article, token, office->is_land, out);
}
