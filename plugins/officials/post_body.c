// A body that the list knows may go on behind the list's words; one that it does not know runs from
// its head up to a place or the end of the phrase.
#include "post_body.h"

#include "field_list.h"
#include "namesakes.h"
#include "name_words.h"
#include "post_place.h"
#include "standing_words.h"

enum { BODY_MAX = 18 };

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
    return name_is_given(article, token) && !token_has(article, token, MARK(GIVEN_UNSURE)) &&
           !token_has(article, token, MARK(ORGANIZATION) | MARK(PLACE)) &&
           token_has(article, token + 1, MARK(SURNAME) | MARK(GIVEN) | MARK(AFFIX));
}

bool ends_phrase(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (token >= article->sentences[sentence].last)
        return true;
    if (token_has(article, token, MARK(ORGANIZATION) | MARK(INNER) | MARK(ORGAN)))
        return false;
    if (article->tokens[token].kind != GOLCHIN_WORD)
        return article->tokens[token].kind != GOLCHIN_DIGITS ||
               !token_has(article, token - 1,
                          MARK(BODY) | MARK(ORGAN) | MARK(ORGANIZATION) | MARK(REGION));
    if (ends_with(token_text(article, token), "ه") && token_is(article, token + 1, "است"))
        return true; // «… پرداخته است»
    if (token_has(article, token, MARK(AND)))
        return false;
    return token_has(article, token, MARK(ENDER) | MARK(SPEECH)) || is_name_start(article, token);
}

const golchin_edge *organization_at(const struct article *article, uint32_t token)
{
    const golchin_edge *edge = edge_at(article, article->is->organization, token);
    return edge && !slice_is(edge_text(article, edge, article->is->org_kind), "news") ? edge : NULL;
}

// «شورای مرکزی» is an organ, «شورای» another body: the longer entry decides.
static bool is_body_longer(const struct article *article, uint32_t token)
{
    const golchin_edge *body = edge_at(article, article->is->body, token);
    const golchin_edge *organ = edge_at(article, article->is->organ, token);
    return body && organ && body->last > organ->last;
}

bool body_starts(const struct article *article, uint32_t token)
{
    if (token_has(article, token, MARK(ORGAN)) && !is_body_longer(article, token))
        return false; // a part of something that is named behind it
    if (token_has(article, token, MARK(FALLEN)) && place_at(article, token))
        return false; // «رژیم صهیونیستی»
    bool is_stem =
        token_is(article, token + 1, "ای") && is_tied(article, token + 1); // «بیمه‌ای»
    return (token_has(article, token, MARK(BODY)) && !is_stem) || organization_at(article, token);
}

// «بیمارستان نور [دویست تخت] دارد», but «منطقه یک», «کنگره شش هزار شهید», «خط سوم»
static bool counts_something(const struct article *article, uint32_t token)
{
    const uint64_t numbered = MARK(BODY) | MARK(ORGAN) | MARK(REGION) | MARK(NUMBER);
    golchin_slice word = token_text(article, token);
    return article->tokens[token].kind == GOLCHIN_WORD && !ends_with(word, "م") &&
           !ends_with(word, "ین") && !token_has(article, token - 1, numbered) &&
           !token_is(article, token - 1, "شماره");
}

// «منطقه آزاد ارس» is a place and a body's name.
static bool is_own_body(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(BODY)) && !token_has(article, token, MARK(FALLEN));
}

static bool is_region(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(REGION)) && !is_own_body(article, token);
}

// «مدیرکل پیشین [قدردانی شد]»: the noun of a verb.
bool is_noun_of_verb(const struct article *article, uint32_t token)
{
    static const char *const verbs[] = {"شد",  "شدند",  "شود",  "کرد", "کردند",
                                        "کند", "گردید", "نمود", NULL};
    if (!is_common(article, token) || token_has(article, token, MARK(BODY) | MARK(ORGANIZATION)))
        return false;
    return token_is_one_of(article, token + 1, verbs);
}

bool ends_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    if (ends_phrase(article, token, sentence) || is_region(article, token) ||
        token_has(article, token, MARK(THIS) | MARK(COUNTRY)) || is_noun_of_verb(article, token))
        return true;
    if (token_has(article, token, MARK(AND)))
        return ends_phrase(article, token + 1, sentence) ||
               token_has(article, token + 1, MARK(ROLE)) || place_at(article, token + 1);
    if (token_has(article, token, MARK(NUMBER)) && !token_has(article, token, MARK(ORGANIZATION)) &&
        (token_has(article, token - 1, MARK(ORGANIZATION)) || counts_something(article, token)))
        return true; // «مجلس یازدهم»
    bool is_role = token_has(article, token, MARK(ROLE)) &&
                   !token_has(article, token, MARK(BODY) | MARK(ORGAN)) &&
                   !organization_at(article, token);
    bool is_of_preposition = token_has(article, token - 1, MARK(INNER)) && // «استقبال از بهار»
                             token_has(article, token - 1, MARK(FROM) | MARK(ON));
    return is_role || is_official_status(article, token) ||
           (!is_of_preposition && place_at(article, token) && !is_own_body(article, token) &&
            !namesake_is_place(article, token, sentence));
}

// A longer entry («کمیسیون بهداشت مجلس») may hide that the list knows the parliament.
bool is_parliament(const struct article *article, uint32_t token)
{
    return token_is(article, token, "مجلس") && token_is(article, token + 1, "شورای") &&
           token_is(article, token + 2, "اسلامی");
}

// «سازمان بیمه سلامت رفتن … را تکذیب کرد»
static bool is_infinitive(const struct article *article, uint32_t token)
{
    return is_common(article, token) && word_is_infinitive(token_text(article, token));
}

// «فرمانده نیروی زمینی [سپاه هوشیار نیروهای نظامی] را …», «… موجود در جهان را»: the words [first,
// last) are what a verb acts upon, unless they name a place.
static bool is_object(const struct article *article, uint32_t first, uint32_t last)
{
    uint32_t mark = last + 2 * token_has(article, last, MARK(IN) | MARK(THIS)) +
                    token_has(article, last, MARK(COUNTRY)); // «… امنیت کشور را»
    if (first == last || ends_with(token_text(article, first), "ی"))
        return false; // «شورای انقلاب اسلامی»
    for (uint32_t token = first; token < last; token++)
        if (token_has(article, token, MARK(PLACE)))
            return false;
    return token_has(article, mark, MARK(OBJECT));
}

// «مدیر حوزه علمیه خواهران [استان یزد]»
static bool leads_to_place(const struct article *article, uint32_t token, uint32_t sentence)
{
    enum { WORDS_MAX = 3 };
    for (uint32_t at = token + 1; at <= token + WORDS_MAX; at++) {
        if (place_at(article, at) && at < article->sentences[sentence].last)
            return true;
        if (ends_phrase(article, at, sentence))
            return false;
    }
    return false;
}

// The end of a body's name that no list has: up to a place or the end of the phrase.
static uint32_t read_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *known = organization_at(article, token);
    const golchin_edge *head = edge_at(article, article->is->body, token);
    uint32_t at = known ? known->last : token + 1;
    // Other listed names go on: «دانشگاه آزاد اسلامی واحد …»; there is one مجلس.
    if (known && (!token_has(article, known->first, MARK(BODY)) ||
                  slice_is(edge_text(article, known, article->is->org_kind), "parliament")))
        return field_list_end(article, at, sentence);
    if (is_parliament(article, token))
        return token + 3;
    if (head && head->last > at)
        at = head->last;
    // «رئیس هلال احمر سخن گفت», but «رئیس بسیج دانشجویی …»
    bool is_attribute = ends_with(token_text(article, at), "ی") &&
                        !token_has(article, at + 1, MARK(ENDER) | MARK(SPEECH) | MARK(OBJECT));
    if (known && head && head->last == known->last && is_common(article, at) && !is_attribute &&
        !leads_to_place(article, at, sentence) &&
        !token_has(article, at, MARK(ORGAN) | MARK(BODY) | MARK(AND)))
        return at;
    if (known && is_infinitive(article, at))
        return at;
    while (at < token + BODY_MAX) {
        uint32_t namesake = namesake_end(article, at, sentence);
        if (namesake > at) {
            at = namesake;
            continue;
        }
        if (ends_body(article, at, sentence)) {
            uint32_t behind = field_list_end(article, at, sentence);
            if (behind == at)
                break;
            at = behind;
            continue;
        }
        const golchin_edge *inner = organization_at(article, at);
        at = inner && !known ? inner->last : at + 1;
    }
    return known && is_object(article, known->last, at) ? known->last : at;
}

// «شرکت «سپید آوران»»: a head whose name stands in quotation marks. The token behind them, or
// `token` itself.
static uint32_t skip_quoted_name(const struct article *article, uint32_t token, uint32_t sentence)
{
    enum { QUOTED_MAX = 8 };
    if (!is_quotation_mark(article, token))
        return token;
    for (uint32_t at = token + 1; at < token + QUOTED_MAX; at++) {
        if (at >= article->sentences[sentence].last)
            break;
        if (is_quotation_mark(article, at))
            return at > token + 1 ? at + 1 : token;
    }
    return token;
}

static bool is_of_type(const struct article *article, const golchin_edge *place, const char *type)
{
    return place && slice_is(edge_text(article, place, article->is->place_type), type);
}

// «اتحادیه اروپا», «روزنامه ایران»
static bool is_land(const struct article *article, const golchin_edge *place)
{
    return is_of_type(article, place, "region") || is_of_type(article, place, "country");
}

// «بیمارستان شهدای خلیج فارس», but «سپاه شهدای آذربایجان»
static bool is_of_martyrs(const struct article *article, const golchin_edge *place)
{
    return token_has(article, place->first - 1, MARK(NAMESAKE)) &&
           !is_of_type(article, place, "province");
}

// A place that the list's form holds is no part of the name: «کمیته امداد شیراز».
static void trim_organization(const struct article *article, struct phrase *out)
{
    uint32_t first = out->organization.first, last = out->organization.last;
    const golchin_edge *head = edge_at(article, article->is->body, first);
    uint32_t from = head && head->last > first ? head->last : first + 1; // «شورای شهر» is whole
    from += namesake_follows(article, from - 1); // «بیمارستان توحید»
    for (uint32_t at = first + 1; at < last && last > from && !out->place_name.len; at++) {
        const golchin_edge *place = place_at(article, at);
        if (!place || place->last != last)
            continue;
        bool is_namesake = (at < from && namesake_follows(article, at - 1)) ||
                           is_of_martyrs(article, place) ||
                           (out->known && is_land(article, place)) ||
                           is_own_body(article, at); // «سازمان منطقه آزاد ارس»
        if (!is_namesake) {
            place_take(article, out, place);
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

void body_read(const struct article *article, uint32_t token, uint32_t sentence, struct phrase *out)
{
    const golchin_edge *known = organization_at(article, token);
    uint32_t last = read_body(article, token, sentence);
    if (!known && !place_at(article, last))
        last = skip_quoted_name(article, last, sentence);
    out->organization = (struct words){token, last, false};
    out->known = known && known->last >= last ? known : NULL;
    out->last = skip_blessing(article, last);
    bool stands_alone = last == token + 1 && token_has(article, token, MARK(ANAPHOR));
    out->is_anaphor = (stands_alone || is_bare_bureau(article, token, last)) && !out->known;
    trim_organization(article, out);
    if (!out->place_name.len) {
        bool is_town = place_at(article, out->last) && !token_has(article, out->last, MARK(REGION));
        uint32_t behind = place_read(article, out->last, sentence, out);
        if (is_town && token_is(article, token, "بیمارستان"))
            out->is_anaphor = false; // «رئیس بیمارستان میبد»
        out->last = skip_blessing(article, behind);
    }
}
