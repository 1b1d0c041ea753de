// A role's phrase is department, organisation, place in this order, each of which may be missing.
// It ends at the first word that cannot be in it: a mark, a verb, a preposition, a name, a number.
// A comma is inside only when an organisation follows behind it.
#include "post_phrase.h"

#include "role.h"

enum { PHRASE_MAX = 18, LOOK_BEHIND_COMMA = 9 };

static bool is_comma(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(COMMA));
}

// (ره), (ع), (س): nothing but courtesy. The token behind it, or `token` itself.
static uint32_t skip_blessing(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(PAREN)) && token_has(article, token + 1, MARK(BLESSING)) &&
        token_has(article, token + 2, MARK(PAREN)))
        return token + 3;
    return token;
}

static bool is_name_start(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(HONORIFIC)))
        return true;
    return token_has(article, token, MARK(GIVEN)) &&
           !token_has(article, token, MARK(GIVEN_UNSURE)) &&
           !token_has(article, token, MARK(ORGANIZATION) | MARK(PLACE)) &&
           token_has(article, token + 1, MARK(SURNAME) | MARK(GIVEN) | MARK(AFFIX));
}

// «ولی فقیه», where «ولی» alone is «but».
static bool is_guardian(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(GUARDIAN)) && token_has(article, token + 1, MARK(JURIST));
}

static bool ends_phrase(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (token >= article->sentences[sentence].last)
        return true;
    if (token_has(article, token, MARK(ORGANIZATION)))
        return false;
    if (article->tokens[token].kind != GOLCHIN_WORD)
        return article->tokens[token].kind != GOLCHIN_DIGITS ||
               !token_has(article, token - 1, MARK(BODY) | MARK(ORGAN) | MARK(ORGANIZATION));
    if (token_has(article, token, MARK(AND)) || is_guardian(article, token))
        return false;
    return token_has(article, token, MARK(ENDER) | MARK(SPEECH)) || is_name_start(article, token);
}

static const golchin_edge *organization_at(const struct article *article, uint32_t token)
{
    const golchin_edge *edge = edge_at(article, article->is->organization, token);
    return edge && !slice_is(edge_text(article, edge, article->is->kind), "news") ? edge : NULL;
}

// «شورای مرکزی» is an organ, «شورای» another body: the longer entry decides.
static bool is_body_longer(const struct article *article, uint32_t token)
{
    const golchin_edge *body = edge_at(article, article->is->body, token);
    const golchin_edge *organ = edge_at(article, article->is->organ, token);
    return body && organ && body->last > organ->last;
}

static bool starts_body(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(ORGAN)) && !is_body_longer(article, token))
        return false; // a part of something that is named behind it
    return token_has(article, token, MARK(BODY)) || organization_at(article, token);
}

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
        if (starts_body(article, at))
            return at > token;
    }
    return false;
}

static void read_standing(const struct article *article, uint32_t *token, struct phrase *out)
{
    for (;;) {
        const golchin_edge *edge = edge_at(article, article->is->status, *token);
        if (token_has(article, *token, MARK(COURTESY))) {
            ++*token;
        } else if (edge &&
                   slice_is(edge_text(article, edge, article->is->record_column), "official") &&
                   !token_has(article, *token, MARK(ROLE))) {
            golchin_slice value = edge_text(article, edge, article->is->status_column);
            if (!slice_is(value, "current"))
                out->standing = slice_is(value, "acting") ? STANDING_ACTING : STANDING_FORMER;
            out->has_standing = true;
            *token = edge->last;
        } else {
            return;
        }
    }
}

static void set_place(const struct article *article, struct phrase *out, const golchin_edge *edge)
{
    out->place = (struct words){edge->first, edge->last, false};
    out->place_name = edge_text(article, edge, article->is->name);
    if (edge_flag(article, edge, article->is->resolved)) {
        golchin_value first =
            article->host->feature(article->document, edge, article->is->from_first);
        golchin_value last =
            article->host->feature(article->document, edge, article->is->from_last);
        if (first.kind == GOLCHIN_INTEGER && last.kind == GOLCHIN_INTEGER)
            out->place =
                (struct words){(uint32_t)first.as.integer, (uint32_t)last.as.integer, true};
    }
}

// A town that is a common word as well («جم», «امام», «پیشین») is one where nothing goes on behind
// it.
static bool is_town(const struct article *article, const golchin_edge *edge)
{
    if (!slice_is(edge_text(article, edge, article->is->ambiguous), "yes"))
        return true;
    if (token_has(article, edge->first, MARK(ENDER)) ||
        edge_at(article, article->is->status, edge->first))
        return false;
    uint32_t sentence = article->sentence_of[edge->first];
    return !is_word_in_sentence(article, edge->last, sentence) ||
           token_has(article, edge->last,
                     MARK(ENDER) | MARK(SPEECH) | MARK(GIVEN) | MARK(HONORIFIC));
}

static const golchin_edge *place_at(const struct article *article, uint32_t token)
{
    const golchin_edge *edge = edge_at(article, article->is->place, token);
    return edge && is_town(article, edge) ? edge : NULL;
}

// `بهشهر، نکا و گلوگاه`: towns that share one post.
static uint32_t read_place_list(const struct article *article, uint32_t token, uint32_t sentence,
                                struct phrase *out)
{
    const golchin_edge *edge = place_at(article, token);
    set_place(article, out, edge);
    uint32_t last = edge->last, count = 1;
    for (;;) {
        uint32_t next = last;
        if (is_comma(article, next) || token_has(article, next, MARK(AND)))
            next++;
        else
            break;
        const golchin_edge *more =
            next < article->sentences[sentence].last ? place_at(article, next) : NULL;
        if (!more || edge_flag(article, more, article->is->resolved))
            break;
        last = more->last;
        count++;
    }
    if (count > 1) {
        out->place = (struct words){edge->first, last, false};
        out->place_name = article->host->canonical(article->document, edge->first, last);
    }
    return last;
}

// The place behind an organisation: `استان فارس`, `شهرستان`, `شیراز`, `کشور`.
static uint32_t read_place(const struct article *article, uint32_t token, uint32_t sentence,
                           struct phrase *out)
{
    // «نماینده ولی فقیه در استان»; «وزیر … در شیراز گفت» is where he spoke.
    bool is_region =
        token_has(article, token + 1, MARK(REGION)) ||
        (token_has(article, token + 1, MARK(THIS)) && token_has(article, token + 2, MARK(REGION)));
    if (token < article->sentences[sentence].last && token_has(article, token, MARK(IN)) &&
        is_region)
        token++;
    if (token >= article->sentences[sentence].last)
        return token;
    if (token_has(article, token, MARK(COUNTRY)))
        return token + 1;
    const golchin_edge *edge = place_at(article, token);
    if (edge) {
        set_place(article, out, edge);
        return edge->last;
    }
    if (token_has(article, token, MARK(THIS)) && token_has(article, token + 1, MARK(REGION)))
        return token + 2;
    if (token_has(article, token, MARK(REGION)))
        return token + 1;
    return token;
}

static bool is_official_status(const struct article *article, uint32_t token)
{
    const golchin_edge *status = edge_at(article, article->is->status, token);
    return status && slice_is(edge_text(article, status, article->is->record_column), "official");
}

// «بیمارستان توحید جم»: of two places behind a thing that has a name of its own, the first is it.
static bool is_named_like_place(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *place = edge_at(article, article->is->place, token);
    return place && token_has(article, token - 1, MARK(NAMED)) &&
           place->last < article->sentences[sentence].last && place_at(article, place->last);
}

static bool ends_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (ends_phrase(article, token, sentence) ||
        token_has(article, token, MARK(REGION) | MARK(THIS) | MARK(COUNTRY)))
        return true;
    if (token_has(article, token, MARK(AND)))
        return ends_phrase(article, token + 1, sentence) ||
               token_has(article, token + 1, MARK(ROLE)) || place_at(article, token + 1);
    if (token_has(article, token, MARK(NUMBER)) &&
        token_has(article, token - 1, MARK(ORGANIZATION)) &&
        !token_has(article, token, MARK(ORGANIZATION)))
        return true; // «مجلس یازدهم»
    bool is_role = token_has(article, token, MARK(ROLE)) &&
                   !token_has(article, token, MARK(BODY) | MARK(ORGAN)) &&
                   !organization_at(article, token);
    return is_role || is_official_status(article, token) ||
           (place_at(article, token) && !is_named_like_place(article, token, sentence));
}

// The end of a body's name that no list has: up to a place or the end of the phrase.
static uint32_t read_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *known = organization_at(article, token);
    const golchin_edge *head = edge_at(article, article->is->body, token);
    uint32_t at = known ? known->last : token + 1;
    // Other listed names go on: «دانشگاه آزاد اسلامی واحد …»; there is one مجلس.
    if (known && (!token_has(article, known->first, MARK(BODY)) ||
                  slice_is(edge_text(article, known, article->is->kind), "parliament")))
        return at;
    if (head && head->last > at)
        at = head->last;
    while (at < token + PHRASE_MAX) {
        // «بیمارستان شهید بهشتی»: whom it is named after is no name of an official.
        bool is_namesake = token_has(article, at, MARK(NAMESAKE)) &&
                           is_word_in_sentence(article, at + 1, sentence) &&
                           !token_has(article, at + 1, MARK(ENDER) | MARK(SPEECH));
        if (!is_namesake && ends_body(article, at, sentence))
            break;
        const golchin_edge *inner = is_namesake ? NULL : organization_at(article, at);
        at = is_namesake ? at + 2 : inner && !known ? inner->last : at + 1;
    }
    return at;
}

// A place that the list's form holds is no part of the name: «کمیته امداد شیراز».
static void trim_organization(const struct article *article, struct phrase *out)
{
    uint32_t first = out->organization.first, last = out->organization.last;
    const golchin_edge *head = edge_at(article, article->is->body, first);
    uint32_t from = head && head->last > first ? head->last : first + 1; // «شورای شهر» is whole
    from += token_has(article, from - 1, MARK(NAMED)); // «بیمارستان توحید»
    for (uint32_t at = first + 1; at < last && last > from && !out->place_name.len; at++) {
        const golchin_edge *place = place_at(article, at);
        if (place && place->last == last) {
            set_place(article, out, place);
            out->organization.last = at > from ? at : from;
        }
    }
}

// «این اداره کل»
static bool is_bare_bureau(const struct article *article, uint32_t token, uint32_t last)
{
    while (token < last && token_has(article, token, MARK(BUREAU)))
        token++;
    return token == last;
}

static void read_organization(const struct article *article, uint32_t token, uint32_t sentence,
                              struct phrase *out)
{
    const golchin_edge *known = organization_at(article, token);
    uint32_t last = read_body(article, token, sentence);
    out->organization = (struct words){token, last, false};
    out->known = known && known->last >= last ? known : NULL;
    out->last = skip_blessing(article, last);
    bool stands_alone = last == token + 1 && token_has(article, token, MARK(ANAPHOR));
    out->is_anaphor = (stands_alone || is_bare_bureau(article, token, last)) && !out->known;
    trim_organization(article, out);
    if (!out->place_name.len) {
        uint32_t behind = read_place(article, out->last, sentence, out);
        out->last = skip_blessing(article, behind);
    }
}

// «معاون عمرانی استاندار», «قائم‌مقام وزیر بهداشت»: the
// officer above names the office.
static bool is_superior(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(SUPERIOR)) ||
           (token_has(article, token, MARK(CHIEF)) &&
            token_has(article, token + 1, MARK(REPUBLIC)));
}

static golchin_slice office_of(const struct article *article, uint32_t token)
{
    static const struct {
        const char *officer, *office;
    } offices[] = {{"استاندار", "استانداری"}, {"فرماندار", "فرمانداری"}, {"شهردار", "شهرداری"},
                   {"بخشدار", "بخشداری"},     {"دادستان", "دادستانی"},   {"وزیر", ""}};
    golchin_slice word = token_text(article, token);
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
        if (slice_is(word, offices[i].officer))
            return slice_of(offices[i].office);
    return slice_of("ریاست جمهوری");
}

// Of what a minister is: the list says it, or the words behind do.
static golchin_slice ministry_of(const struct article *article, const golchin_edge *role,
                                 uint32_t sentence, uint32_t *last)
{
    golchin_slice part = role ? role_read(article, role).organization : (golchin_slice){0};
    if (part.len)
        return part;
    uint32_t end = *last;
    while (end < *last + PHRASE_MAX && !ends_body(article, end, sentence))
        end++;
    if (end == *last)
        return part;
    part = article->host->canonical(article->document, *last, end);
    *last = end;
    return join_texts(article, slice_of("وزارت"), part);
}

static void read_superior(const struct article *article, uint32_t token, uint32_t sentence,
                          struct phrase *out)
{
    const golchin_edge *role = edge_at(article, article->is->role, token);
    uint32_t last = role ? role->last : token + 1;
    out->office = office_of(article, token);
    if (!out->office.len)
        out->office = ministry_of(article, role, sentence, &last);
    else if (last == token + 1 && token_has(article, last, MARK(REPUBLIC)))
        last++;
    out->is_anaphor = !out->office.len;
    out->organization = (struct words){token, last, false};
    out->last = read_place(article, last, sentence, out);
}

// A body begins at `token`. In «گسترش شبکه دانشگاه …» and «معاونت بیمه سازمان» a department ends
// there.
static bool is_body_of_phrase(const struct article *article, uint32_t token, bool is_first)
{
    if (!starts_body(article, token))
        return false;
    bool is_department =
        !is_first && token_has(article, token, MARK(WEAK_BODY)) &&
        (starts_body(article, token + 1) || token_has(article, token + 1, MARK(ANAPHOR)));
    return !is_department;
}

static bool is_this_body(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(THIS)) &&
           (token_has(article, token + 1, MARK(BODY) | MARK(ANAPHOR) | MARK(BUREAU)) ||
            organization_at(article, token + 1));
}

static bool ends_department(const struct article *article, uint32_t token, uint32_t first,
                            uint32_t sentence)
{
    if (ends_phrase(article, token, sentence) || place_at(article, token) ||
        token_has(article, token, MARK(REGION) | MARK(THIS)) || is_official_status(article, token))
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
           starts_body(article, token + 1);
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
            if (at == token || !body_follows(article, at + 1, sentence))
                return at;
            continue;
        }
        bool is_delegated = is_delegated_to(article, token, at);
        if (is_delegated || is_this_body(article, at) || is_superior(article, at) ||
            is_body_of_phrase(article, at, at == token)) {
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
    read_standing(article, &at, &out);
    if (token_has(article, at, MARK(PEOPLE)))
        at++;
    if (place_at(article, at) && at < article->sentences[sentence].last)
        at = read_place_list(article, at, sentence, &out);
    read_standing(article, &at, &out);
    if (token_has(article, at, MARK(IN)) && organization_at(article, at + 1))
        at++;
    if (organization_at(article, at) && at < article->sentences[sentence].last) {
        struct phrase body = {0};
        read_organization(article, at, sentence, &body);
        out.organization = body.organization;
        out.known = body.known;
        at = body.last;
    }
    if (at > token)
        out.last = at;
    return out;
}

struct phrase phrase_read(const struct article *article, uint32_t token, uint32_t sentence,
                          bool is_deputy, bool takes_constituency)
{
    if (takes_constituency)
        return read_constituency(article, token, sentence);
    struct phrase out = {.last = token};
    uint32_t at = token;
    read_standing(article, &at, &out);
    uint32_t body, from = at;
    uint32_t end = read_department(article, from, sentence, &body);
    if (end > from)
        out.department = (struct words){from, end, false};
    if (body != UINT32_MAX) {
        bool is_this = token_has(article, body, MARK(THIS));
        if (is_superior(article, body))
            read_superior(article, body, sentence, &out);
        else
            read_organization(article, body + is_this, sentence, &out);
        out.is_anaphor |= is_this;
    } else {
        uint32_t behind = read_place(article, end, sentence, &out);
        out.last = behind;
        if (behind > end && organization_at(article, behind) && !out.place_name.len)
            read_organization(article, behind, sentence, &out);
        if (!is_deputy && out.department.last > out.department.first &&
            !token_has(article, from, MARK(ORGAN) | MARK(DELEGATION))) {
            out.organization = out.department; // nothing else names what it is the head of
            out.department = (struct words){0};
        }
    }
    read_standing(article, &out.last, &out);
    return out;
}
