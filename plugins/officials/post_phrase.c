// A role's phrase is department, organisation, place in this order, each of which may be missing.
// It ends at the first word that cannot be in it: a mark, a verb, a preposition, a name, a number.
// A comma is inside only when an organisation follows behind it.
#include "post_phrase.h"

enum { PHRASE_MAX = 18, LOOK_BEHIND_COMMA = 9 };

static const char *const and_word[] = {"و", NULL};
static const char *const commas[] = {"،", ",", NULL};
static const char *const here[] = {"این", "همین", "آن", NULL};
static const char *const courtesy[] = {"محترم", "وقت", NULL};
static const char *const region_words[] = {"استان", "شهرستان", "شهر", "منطقه", "کشور", "بخش", NULL};
static const char *const people_words[] = {"مردم", NULL};
static const char *const bare_bodies[] = {"دانشگاه", "سازمان",    "صندوق",   "شورا",
                                          "اداره",   "بیمارستان", "شرکت",    "بنیاد",
                                          "انجمن",   "کمیته",     "دانشکده", NULL};

static bool is_comma(const struct article *article, uint32_t token)
{
    return token_is_one_of(article, token, commas);
}

// (ره), (ع), (س): nothing but courtesy. The token behind it, or `token` itself.
static uint32_t skip_blessing(const struct article *article, uint32_t token)
{
    static const char *const blessings[] = {"ره", "ع", "س", "عج", "ص", NULL};
    if (token_is(article, token, "(") && token_is_one_of(article, token + 1, blessings) &&
        token_is(article, token + 2, ")"))
        return token + 3;
    return token;
}

static bool is_name_start(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK_HONORIFIC))
        return true;
    return token_has(article, token, MARK_GIVEN) && !token_has(article, token, MARK_GIVEN_UNSURE) &&
           !token_has(article, token, MARK_ORGANIZATION | MARK_PLACE) &&
           token_has(article, token + 1, MARK_SURNAME | MARK_GIVEN | MARK_AFFIX);
}

static bool ends_phrase(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (token >= article->sentences[sentence].last)
        return true;
    if (token_has(article, token, MARK_ORGANIZATION))
        return false;
    if (article->tokens[token].kind != GOLCHIN_WORD)
        return article->tokens[token].kind != GOLCHIN_DIGITS ||
               !token_has(article, token - 1, MARK_BODY | MARK_ORGAN | MARK_ORGANIZATION);
    if (token_is_one_of(article, token, and_word))
        return false;
    return token_has(article, token, MARK_ENDER | MARK_SPEECH) || is_name_start(article, token);
}

static const golchin_edge *organization_at(const struct article *article, uint32_t token)
{
    const golchin_edge *edge = edge_at(article, article->is->organization, token);
    return edge && !slice_is(edge_text(article, edge, article->is->kind), "news") ? edge : NULL;
}

static bool starts_body(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK_ORGAN))
        return false; // a part of something that is named behind it
    return organization_at(article, token) ||
           (token_has(article, token, MARK_BODY) && !token_has(article, token, MARK_ENDER));
}

// Is there an organisation behind this comma, with nothing between that ends the phrase?
static bool body_follows(const struct article *article, uint32_t token, uint32_t sentence)
{
    for (uint32_t at = token; at < token + LOOK_BEHIND_COMMA; at++) {
        if (at < article->sentences[sentence].last && is_comma(article, at))
            continue;
        if (token_has(article, at, MARK_ROLE) && !organization_at(article, at))
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
        if (token_is_one_of(article, *token, courtesy)) {
            ++*token;
        } else if (edge &&
                   slice_is(edge_text(article, edge, article->is->record_column), "official") &&
                   !token_is(article, *token, "سرپرست") && !token_is(article, *token, "کفیل")) {
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
    if (token_has(article, edge->first, MARK_ENDER) ||
        edge_at(article, article->is->status, edge->first))
        return false;
    uint32_t sentence = article->sentence_of[edge->first];
    return !is_word_in_sentence(article, edge->last, sentence) ||
           token_has(article, edge->last, MARK_ENDER | MARK_SPEECH | MARK_GIVEN | MARK_HONORIFIC);
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
        if (is_comma(article, next) || token_is(article, next, "و"))
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
    if (token < article->sentences[sentence].last && token_is(article, token, "در") &&
        place_at(article, token + 1))
        token++;
    if (token >= article->sentences[sentence].last)
        return token;
    if (token_is(article, token, "کشور"))
        return token + 1;
    const golchin_edge *edge = place_at(article, token);
    if (edge) {
        set_place(article, out, edge);
        return edge->last;
    }
    if (token_is_one_of(article, token, here) && token_is_one_of(article, token + 1, region_words))
        return token + 2;
    if (token_is_one_of(article, token, region_words))
        return token + 1;
    return token;
}

// The end of a body's name that no list has: up to a place or the end of the phrase.
static uint32_t read_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *known = organization_at(article, token);
    uint32_t at = known ? known->last : token + 1;
    if (known && !token_has(article, known->first, MARK_BODY))
        return at;
    while (at < token + PHRASE_MAX && !ends_phrase(article, at, sentence)) {
        if (place_at(article, at) || token_is_one_of(article, at, region_words) ||
            token_is_one_of(article, at, here))
            break;
        if (token_is(article, at, "و") &&
            (ends_phrase(article, at + 1, sentence) || token_has(article, at + 1, MARK_ROLE) ||
             place_at(article, at + 1)))
            break;
        const golchin_edge *status = edge_at(article, article->is->status, at);
        if (status && slice_is(edge_text(article, status, article->is->record_column), "official"))
            break;
        if (token_has(article, at, MARK_ROLE) && !token_has(article, at, MARK_BODY | MARK_ORGAN) &&
            !organization_at(article, at))
            break;
        const golchin_edge *inner = organization_at(article, at);
        at = inner && !known ? inner->last : at + 1;
    }
    return at;
}

// `کمیته امداد امام خمینی (ره)` and a place that the list's form holds are no part of the name.
static void trim_organization(const struct article *article, struct phrase *out)
{
    uint32_t last = out->organization.last;
    for (uint32_t at = out->organization.first + 1; at < last; at++) {
        const golchin_edge *place = place_at(article, at);
        if (place && place->last == last && !out->place_name.len) {
            set_place(article, out, place);
            out->organization.last = at;
            return;
        }
    }
}

static void read_organization(const struct article *article, uint32_t token, uint32_t sentence,
                              struct phrase *out)
{
    const golchin_edge *known = organization_at(article, token);
    uint32_t last = read_body(article, token, sentence);
    out->organization = (struct words){token, last, false};
    out->known = known && known->last >= last ? known : NULL;
    out->last = skip_blessing(article, last);
    bool stands_alone = last == token + 1 && token_is_one_of(article, token, bare_bodies);
    out->is_anaphor = stands_alone && !out->known;
    trim_organization(article, out);
    if (!out->place_name.len) {
        uint32_t behind = read_place(article, out->last, sentence, out);
        out->last = skip_blessing(article, behind);
    }
}

// Words between the head and the organisation. Returns where they end; `*body` is where an
// organisation starts, or UINT32_MAX.
static uint32_t read_department(const struct article *article, uint32_t token, uint32_t sentence,
                                uint32_t *body)
{
    uint32_t at = token;
    *body = UINT32_MAX;
    while (at < token + PHRASE_MAX) {
        if (at < article->sentences[sentence].last && is_comma(article, at)) {
            if (at == token || !body_follows(article, at + 1, sentence))
                return at;
            at++;
            continue;
        }
        if (ends_phrase(article, at, sentence))
            return at;
        if (token_is_one_of(article, at, here) &&
            (token_has(article, at + 1, MARK_BODY) || organization_at(article, at + 1))) {
            *body = at;
            return at;
        }
        if (starts_body(article, at)) {
            *body = at;
            return at;
        }
        if (place_at(article, at) || token_is_one_of(article, at, region_words) ||
            token_is_one_of(article, at, here))
            return at;
        if (token_is(article, at, "و") &&
            (ends_phrase(article, at + 1, sentence) || token_has(article, at + 1, MARK_ROLE)))
            return at;
        const golchin_edge *status = edge_at(article, article->is->status, at);
        if (status && slice_is(edge_text(article, status, article->is->record_column), "official"))
            return at;
        if (token_has(article, at, MARK_ROLE) && !token_has(article, at, MARK_ORGAN))
            return at;
        at++;
    }
    return at;
}

static struct phrase read_constituency(const struct article *article, uint32_t token,
                                       uint32_t sentence)
{
    struct phrase out = {.last = token};
    uint32_t at = token;
    if (token_is_one_of(article, at, people_words))
        at++;
    if (place_at(article, at) && at < article->sentences[sentence].last)
        at = read_place_list(article, at, sentence, &out);
    read_standing(article, &at, &out);
    if (token_is(article, at, "در") && organization_at(article, at + 1))
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
        bool is_this = token_is_one_of(article, body, here);
        read_organization(article, body + is_this, sentence, &out);
        out.is_anaphor |= is_this;
    } else {
        uint32_t behind = read_place(article, end, sentence, &out);
        out.last = behind;
        if (behind > end && organization_at(article, behind) && !out.place_name.len)
            read_organization(article, behind, sentence, &out);
        if (!is_deputy && out.department.last > out.department.first) {
            out.organization = out.department; // nothing else names what it is the head of
            out.department = (struct words){0};
        }
    }
    read_standing(article, &out.last, &out);
    return out;
}
