// A body that the list knows may go on behind the list's words; one that it does not know runs from
// its head up to a place or the end of the phrase.
#include "post_body.h"

#include "field_list.h"
#include "namesakes.h"
#include "phrase_bounds.h"
#include "post_place.h"

enum { BODY_MAX = 18 };

// A longer entry («کمیسیون بهداشت مجلس») may hide that the list knows the parliament.
bool parliament_at(const struct article *article, uint32_t token)
{
    return token_is(article, token, "مجلس") && token_is(article, token + 1, "شورای") &&
           token_is(article, token + 2, "اسلامی");
}

bool is_hospital(const struct article *article, uint32_t token)
{
    return token_is(article, token, "بیمارستان") || token_is(article, token, "درمانگاه");
}

uint32_t skip_bureau(const struct article *article, uint32_t token, uint32_t last)
{
    while (token < last && token_has(article, token, MARK(BUREAU)))
        token++;
    return token;
}

// «فرمانده نیروی زمینی [سپاه هوشیار نیروهای نظامی] را …», «… موجود در جهان را»: the words [first,
// last) are what a verb acts upon, unless they name a place.
static bool is_object(const struct article *article, uint32_t first, uint32_t last)
{
    uint32_t mark = last + 2 * token_has(article, last, MARK(IN) | MARK(THIS)) +
                    token_has(article, last, MARK(COUNTRY)); // «… امنیت کشور را»
    return first < last && token_has(article, mark, MARK(OBJECT));
}

// «مدیر حوزه علمیه خواهران [استان یزد]»
static bool leads_to_place(const struct article *article, uint32_t token, uint32_t sentence)
{
    enum { WORDS_MAX = 3 };
    for (uint32_t at = token + 1; at <= token + WORDS_MAX; at++) {
        bool is_inside = token_has(article, at, MARK(IN)); // «کانون بازنشستگان فولاد در یزد، نام»
        const golchin_edge *place = place_at(article, at + is_inside);
        if (token_has(article, at, MARK(REGION)) && ends_phrase(article, at + 1, sentence))
            return true; // «حوزه علمیه خواهران استان»
        if (place && at < article->sentences[sentence].last &&
            (!is_inside || is_comma(article, place->last)))
            return true;
        if (ends_phrase(article, at, sentence))
            return false;
    }
    return false;
}

// «شورای [شهر یزد] رای داد»: the host's place begins with the last word of the head, and the name
// ends with it. NULL: there is none.
static const golchin_edge *town_of_head(const struct article *article, const golchin_edge *head)
{
    const golchin_edge *town = head && head->last > head->first + 1
                                   ? edge_at(article, article->is->place, head->last - 1)
                                   : NULL;
    return town && town->last > head->last ? town : NULL;
}

// Other listed names go on, «دانشگاه آزاد اسلامی واحد …»; there is one مجلس.
static bool is_whole_name(const struct article *article, const golchin_edge *known)
{
    return !token_has(article, known->first, MARK(BODY)) ||
           slice_is(edge_text(article, known, article->is->org_kind), "parliament");
}

// The end of such a name, and of the fields behind it.
static uint32_t whole_name_end(const struct article *article, uint32_t last, uint32_t sentence)
{
    // «آب و فاضلاب روستایی یزد»
    bool is_attribute = is_word_in_sentence(article, last, sentence) &&
                        ends_with(token_text(article, last), "ی") && is_common(article, last) &&
                        place_at(article, last + 1);
    return field_list_end(article, last + is_attribute, sentence);
}

// A listed name ends at `last`, where a word of everyday language stands: «رئیس هلال احمر سخن گفت»,
// but «رئیس بسیج دانشجویی …», «دبیر کانون بازنشستگان فولاد، …».
static bool ends_at_everyday_word(const struct article *article, uint32_t last, uint32_t sentence)
{
    const uint64_t parts = MARK(ORGAN) | MARK(BODY) | MARK(AND) | MARK(ORGANIZATION);
    bool is_attribute = is_comma(article, last + 1) ||
                        (ends_with(token_text(article, last), "ی") &&
                         !token_has(article, last + 1, MARK(ENDER) | MARK(SPEECH) | MARK(OBJECT)));
    return is_common(article, last) && !is_attribute && !token_has(article, last, parts) &&
           !leads_to_place(article, last, sentence);
}

// Behind what goes on with a name at `at`: somebody whom it is called after, a list of fields, a
// body, a word; `at` itself: the name ends.
static uint32_t skip_in_name(const struct article *article, uint32_t at, uint32_t sentence,
                             bool is_known)
{
    uint32_t namesake = namesake_end(article, at, sentence);
    if (namesake > at)
        return namesake;
    if (ends_body(article, at, sentence))
        return field_list_end(article, at, sentence);
    const golchin_edge *inner = is_known ? NULL : organization_at(article, at);
    return inner ? inner->last : at + 1;
}

// The end of the name of a body that begins at `token`.
static uint32_t read_body(const struct article *article, uint32_t token, uint32_t sentence)
{
    const golchin_edge *known = organization_at(article, token);
    const golchin_edge *head = edge_at(article, article->is->body, token);
    uint32_t at = known ? known->last : token + 1;
    if (known && is_whole_name(article, known))
        return whole_name_end(article, at, sentence);
    if (parliament_at(article, token))
        return token + 3;
    if (head && head->last > at)
        at = head->last;
    if (known && ends_at_everyday_word(article, at, sentence))
        return at;
    const golchin_edge *town = town_of_head(article, head);
    if (town)
        return town->last;
    while (at < token + BODY_MAX && !(token_has(article, at - 1, MARK(ORGANIZATION)) &&
                                      bearer_starts(article, at, sentence))) {
        uint32_t behind = skip_in_name(article, at, sentence, known != NULL);
        if (behind == at)
            break;
        at = behind;
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

// «بیمارستان شهدای خلیج فارس», but «سپاه شهدای آذربایجان»
static bool is_of_martyrs(const struct article *article, const golchin_edge *place)
{
    return token_has(article, place->first - 1, MARK(NAMESAKE)) &&
           !place_is_of_type(article, place, "province");
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
                           // «اتحادیه اروپا», «روزنامه ایران»
                           (out->known && place_is_abroad(article, place)) ||
                           place_is_body(article, at); // «سازمان منطقه آزاد ارس»
        if (!is_namesake) {
            place_take(article, out, place);
            out->organization.last = at > from ? at : from;
        }
    }
}

// «شورای اسلامی [روستای گل‌چمن]»: a village is in no list.
static void trim_village(const struct article *article, struct phrase *out)
{
    enum { NAME_MAX = 3 }; // tokens
    uint32_t last = out->organization.last;
    for (uint32_t at = out->organization.first + 1; at + 1 < last && !out->place_name.len; at++) {
        if (!token_is(article, at, "روستای") || last - at - 1 > NAME_MAX)
            continue;
        place_take_words(article, out, at + 1, last);
        out->organization.last = at;
    }
}

// «روزنامه خراسان»
static bool is_paper_of_place(const struct article *article, uint32_t head, uint32_t last)
{
    return last == head + 1 && token_is(article, head, "روزنامه");
}

// «باشگاه رئال [مادرید]», «کنفدراسیون فوتبال [آسیا]»: a place that ends a
// name. Clubs of this country have their town apart.
static uint32_t own_place_end(const struct article *article, uint32_t head, uint32_t last)
{
    static const char *const unions[] = {"کنفدراسیون", "فدراسیون", "اتحادیه", "حزب", "جنبش", NULL};
    bool is_paper = is_paper_of_place(article, head, last);
    const golchin_edge *place = last > head + 1 || is_paper ? place_at(article, last) : NULL;
    if (!place || place->first != last)
        return last;
    if (is_paper)
        return place->last;
    bool is_abroad = place_is_of_type(article, place, "city") &&
                     !edge_text(article, place, article->is->province).len;
    bool is_own =
        token_is(article, head, "باشگاه")
            ? is_abroad
            : token_is_one_of(article, head, unions) && place_is_of_type(article, place, "region");
    return is_own ? place->last : last;
}

void body_read(const struct article *article, uint32_t token, uint32_t sentence, struct phrase *out)
{
    const golchin_edge *known = organization_at(article, token);
    uint32_t last = read_body(article, token, sentence);
    uint32_t own = own_place_end(article, token, last);
    if (own > last) {
        out->organization = (struct words){token, own, false};
        out->last = own;
        return;
    }
    if (!known && !place_at(article, last))
        last = skip_quoted_name(article, last, sentence);
    out->organization = (struct words){token, last, false};
    out->known = known && known->last >= last ? known : NULL;
    out->last = blessing_end(article, last);
    bool stands_alone = token_has(article, token, MARK(ANAPHOR)) &&
                        (last == token + 1 || skip_bureau(article, token, last) == last);
    out->is_anaphor = stands_alone && !out->known;
    trim_organization(article, out);
    trim_village(article, out);
    if (!out->place_name.len) {
        bool is_town = place_at(article, out->last) && !token_has(article, out->last, MARK(REGION));
        uint32_t behind = place_read(article, out->last, sentence, out);
        if (is_town && is_hospital(article, token))
            out->is_anaphor = false; // «رئیس بیمارستان میبد»
        out->last = blessing_end(article, behind);
    }
}
