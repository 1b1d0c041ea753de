// A town is often a common word as well, and so is taken only where nothing goes on behind it. What
// the host resolved (`استان`) points to where the article names it.
#include "post_place.h"

#include "standing_words.h"

void place_take(const struct article *article, struct phrase *out, const golchin_edge *edge)
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

void place_take_words(const struct article *article, struct phrase *out, uint32_t first,
                      uint32_t last)
{
    out->place = (struct words){first, last, false};
    out->place_name = article->host->canonical(article->document, first, last);
}

// «بخشدار مرکزی تایباد», «بانک مرکزی», where «مرکزی» is no province
static bool is_central(const struct article *article, const golchin_edge *edge)
{
    return edge_at(article, article->is->place, edge->last) ||
           (edge->first > 0 && token_has(article, edge->first - 1, MARK(BODY) | MARK(ORGAN)));
}

// A town that is a common word as well («جم», «امام», «پیشین») is one where nothing goes on behind
// it.
static bool is_town(const struct article *article, const golchin_edge *edge)
{
    if (standing_is_town(article, edge->first))
        return true;
    if (token_has(article, edge->first, MARK(SPEECH) | MARK(NAMESAKE) | MARK(HONORIFIC)) ||
        edge_at(article, article->is->status, edge->first))
        return false; // «خبر داد», «یادگار امام», «عضو مجلس پیشین»; towns, too
    if (token_is(article, edge->first, "مرکزی") && is_central(article, edge))
        return false;
    if (!slice_is(edge_text(article, edge, article->is->ambiguous), "yes"))
        return true;
    if (token_has(article, edge->first, MARK(ENDER)))
        return false;
    uint32_t sentence = article->sentence_of[edge->first];
    return !is_word_in_sentence(article, edge->last, sentence) ||
           token_has(article, edge->last, MARK(ENDER) | MARK(SPEECH) | NAME_STARTS);
}

const golchin_edge *place_at(const struct article *article, uint32_t token)
{
    const golchin_edge *edge = edge_at(article, article->is->place, token);
    // «تاکسی‌داران»: the end of a word
    bool is_end = edge && token > 0 && article->tokens[token].gap == GOLCHIN_JOINER &&
                  !token_has(article, token - 1, MARK(REGION) | MARK(REPUBLIC));
    return edge && !is_end && is_town(article, edge) ? edge : NULL;
}

const golchin_edge *place_in_list(const struct article *article, uint32_t token)
{
    const golchin_edge *town = edge_at(article, article->is->place, token);
    bool goes_on = town &&
                   (is_comma(article, town->last) || token_has(article, town->last, MARK(AND))) &&
                   edge_at(article, article->is->place, town->last + 1) &&
                   !token_has(article, token, MARK(ENDER));
    return goes_on ? town : place_at(article, token);
}

// «… یزد و کرمان، بهمن نیک‌پندار»: a town that is a given name.
static bool begins_name(const struct article *article, const golchin_edge *town)
{
    return token_has(article, town->first, MARK(GIVEN)) && token_is_word(article, town->last) &&
           !token_has(article, town->last, MARK(AND) | MARK(ENDER) | MARK(IN));
}

// `بهشهر، نکا و گلوگاه`: towns that share one post.
uint32_t place_read_list(const struct article *article, uint32_t token, uint32_t sentence,
                         struct phrase *out)
{
    const golchin_edge *edge = place_in_list(article, token);
    place_take(article, out, edge);
    uint32_t last = edge->last, count = 1;
    for (;;) {
        uint32_t next = last;
        if (is_comma(article, next) || token_has(article, next, MARK(AND)))
            next++;
        else
            break;
        const golchin_edge *more =
            next < article->sentences[sentence].last ? place_in_list(article, next) : NULL;
        bool is_name = more && is_comma(article, last) && begins_name(article, more);
        if (!more || is_name || edge_flag(article, more, article->is->resolved))
            break;
        last = more->last;
        count++;
    }
    if (count > 1)
        place_take_words(article, out, edge->first, last);
    return last;
}

uint32_t place_skip_regions(const struct article *article, uint32_t token)
{
    if (!token_has(article, token, MARK(REGION)))
        return token;
    if (ends_with(token_text(article, token), "های"))
        return token + 1;
    return token_is(article, token + 1, "های") ? token + 2 : token;
}

// «سپاه ناحیه نکا», «صدا و سیمای مرکز کرمان»
static bool is_branch(const struct article *article, uint32_t token)
{
    static const char *const branches[] = {"ناحیه", "مرکز", "شعبه", NULL};
    return token_is_one_of(article, token, branches);
}

bool place_is_of_type(const struct article *article, const golchin_edge *place, const char *type)
{
    return place && slice_is(edge_text(article, place, article->is->place_type), type);
}

bool place_is_abroad(const struct article *article, const golchin_edge *place)
{
    return place_is_of_type(article, place, "region") ||
           place_is_of_type(article, place, "country");
}

bool place_is_town(const struct article *article, const golchin_edge *place)
{
    return place_is_of_type(article, place, "city") || place_is_of_type(article, place, "county");
}

static bool is_land(const struct article *article, const golchin_edge *place)
{
    return place_is_of_type(article, place, "country");
}

// The land that «این کشور» means: the last one that is named, unless it is this one. NULL: none.
static const golchin_edge *land_before(const struct article *article, uint32_t token)
{
    enum { LOOK_BACK = 60 }; // tokens
    uint32_t oldest = back_by(token, LOOK_BACK);
    while (token-- > oldest) {
        const golchin_edge *land = edge_at(article, article->is->place, token);
        if (land && land->first == token && is_land(article, land))
            return token_has(article, token, MARK(COUNTRY)) ? NULL : land;
    }
    return NULL;
}

// The token behind «شمال», «جنوب شرق»; `token` itself: there is no direction.
static uint32_t skip_direction(const struct article *article, uint32_t token)
{
    static const char *const directions[] = {"شمال", "جنوب", "شرق", "غرب", NULL};
    while (token_is_one_of(article, token, directions))
        token++;
    return token;
}

const golchin_edge *place_part_at(const struct article *article, uint32_t token)
{
    uint32_t whole = skip_direction(article, token);
    return whole > token ? place_at(article, whole) : NULL;
}

// «تگزاس آمریکا»: behind the land that a place is in.
static uint32_t skip_land(const struct article *article, const golchin_edge *place)
{
    const golchin_edge *land = edge_at(article, article->is->place, place->last);
    return land && land->first == place->last && is_land(article, land) && !is_land(article, place)
               ? land->last
               : place->last;
}

// «شمال استان», «جنوب شرق کرمان»; the token behind.
static uint32_t read_part(const struct article *article, uint32_t token, const golchin_edge *whole,
                          struct phrase *out)
{
    if (edge_flag(article, whole, article->is->resolved))
        place_take(article, out, whole);
    else
        place_take_words(article, out, token, whole->last);
    return whole->last;
}

// «ایالت لارا ونزوئلا»: no list has all states.
static bool is_state_of_land(const struct article *article, uint32_t token, uint32_t sentence)
{
    return token_is(article, token, "ایالت") && !place_at(article, token + 1) &&
           is_word_in_sentence(article, token + 1, sentence) &&
           is_land(article, place_at(article, token + 2));
}

// «این استان», «این کشور»: nothing but a land is looked for further up. The token behind.
static uint32_t read_pointed(const struct article *article, uint32_t token, struct phrase *out)
{
    const golchin_edge *land =
        token_has(article, token + 1, MARK(COUNTRY)) ? land_before(article, token) : NULL;
    if (land) {
        place_take(article, out, land);
        out->place.is_resolved = true;
    }
    return token + 2;
}

// «این شهرستان» at a token.
static bool is_this_region(const struct article *article, uint32_t token)
{
    return token_has(article, token, MARK(THIS)) && token_has(article, token + 1, MARK(REGION));
}

uint32_t place_read(const struct article *article, uint32_t token, uint32_t sentence,
                    struct phrase *out)
{
    // «نماینده ولی فقیه در استان»; «وزیر … در شیراز گفت» is where he spoke.
    if (token < article->sentences[sentence].last && token_has(article, token, MARK(IN)) &&
        (token_has(article, token + 1, MARK(REGION)) || is_this_region(article, token + 1)))
        token++;
    if (token >= article->sentences[sentence].last)
        return token;
    if (token_has(article, token, MARK(COUNTRY)))
        return token + 1;
    const golchin_edge *whole = place_part_at(article, token);
    if (whole)
        return read_part(article, token, whole, out);
    uint32_t first = place_skip_regions(article, token);
    if (first > token && first < article->sentences[sentence].last && place_at(article, first))
        return place_read_list(article, first, sentence, out);
    if (is_state_of_land(article, token, sentence)) {
        place_take_words(article, out, token + 1, token + 2);
        return token + 3;
    }
    token += token_is(article, token, "ایالت");
    const golchin_edge *edge = place_at(article, token);
    // «سپاه ناحیه نکا», «شهرداری منطقه ۵ تهران»
    if (!edge && (token_has(article, token, MARK(REGION)) || is_branch(article, token)))
        edge = place_at(article, token + 1 + token_has(article, token + 1, MARK(NUMBER)));
    if (edge) {
        place_take(article, out, edge);
        return skip_land(article, edge);
    }
    if (is_this_region(article, token))
        return read_pointed(article, token, out);
    return token + token_has(article, token, MARK(REGION));
}
