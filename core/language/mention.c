// Finds place names and decides which place of a name is meant: the one that its cue names
// (`شهرستان` یزد), else one in the province that the text is about, else the larger one.
#include "language/place.h"

#include <assert.h>

static const gl_place *place_of_edge(const gl_language *language, const golchin_edge *edge)
{
    uint32_t at = edge->entry - 1 - language->place_list.first;
    return edge->entry && at < language->place_list.count ? &language->places[at] : NULL;
}

static bool fits_cue(gl_place_type type, gl_key cue)
{
    switch (cue) {
    case GL_KEY_PROVINCE:
        return type == GL_PLACE_PROVINCE;
    case GL_KEY_COUNTY:
        return type == GL_PLACE_COUNTY || type == GL_PLACE_CITY;
    case GL_KEY_CITY:
        return type == GL_PLACE_CITY || type == GL_PLACE_COUNTY;
    case GL_KEY_DISTRICT:
        return type == GL_PLACE_DISTRICT || type == GL_PLACE_CITY;
    case GL_KEY_COUNTRY:
        return type == GL_PLACE_COUNTRY;
    case GL_KEY_SETTLED:
        return type == GL_PLACE_OTHER || type == GL_PLACE_CITY || type == GL_PLACE_DISTRICT;
    default:
        return false;
    }
}

static bool is_exact(gl_place_type type, gl_key cue)
{
    return (cue == GL_KEY_COUNTY && type == GL_PLACE_COUNTY) ||
           (cue == GL_KEY_CITY && type == GL_PLACE_CITY) ||
           (cue == GL_KEY_DISTRICT && type == GL_PLACE_DISTRICT);
}

// The cue outweighs the province, that the type, that the size.
enum {
    FITTING_CUE = 10000,
    EXACT_CUE = 5000,
    SAME_PROVINCE = 1000,
    SIZE_MOST = 49,
    SIZE_STEP = 200000, // persons for each of these
};

static uint32_t likelihood(const gl_place *place, gl_key cue, uint8_t province)
{
    static const uint32_t of_type[] = {
        [GL_PLACE_OTHER] = 300, [GL_PLACE_PROVINCE] = 600, [GL_PLACE_COUNTY] = 400,
        [GL_PLACE_CITY] = 500,  [GL_PLACE_DISTRICT] = 200, [GL_PLACE_COUNTRY] = 550,
    };
    uint32_t size = place->population / SIZE_STEP;
    uint32_t sum = of_type[place->type] + (size < SIZE_MOST ? size : SIZE_MOST);
    sum += province && place->province == province ? SAME_PROVINCE : 0;
    sum += fits_cue(place->type, cue) ? FITTING_CUE : 0;
    return sum + (is_exact(place->type, cue) ? EXACT_CUE : 0);
}

static bool is_town(const gl_place *place)
{
    return place->type == GL_PLACE_CITY || place->type == GL_PLACE_COUNTY;
}

// Decides among all entries of the name.
static void choose(const gl_reading *reading, gl_mention *mention, uint8_t province)
{
    uint32_t best = 0, best_town = 0;
    const golchin_edge *const *hits = reading->places.items;
    mention->place = mention->town = NULL;
    mention->is_only = mention->is_one_province = true;
    for (uint32_t at = mention->hit; at < reading->places.count; at++) {
        if (hits[at]->first != mention->name_first || hits[at]->last != mention->last)
            break;
        const gl_place *place = place_of_edge(reading->language, hits[at]);
        if (!place)
            continue;
        if (mention->place && place->province != mention->place->province)
            mention->is_one_province = false;
        mention->is_only = mention->place == NULL;
        uint32_t weight = likelihood(place, mention->cue, province);
        if (weight > best) {
            best = weight;
            mention->place = place;
        }
        weight = likelihood(place, GL_KEY_NONE, province);
        if (is_town(place) && weight > best_town) {
            best_town = weight;
            mention->town = place;
        }
    }
}

// The second half of `فیاض‌بخش` is no cue.
static gl_key cue_before(const gl_reading *reading, uint32_t token)
{
    const golchin_token *tokens = reading->text->tokens;
    bool is_word = token > 0 && tokens[token].gap != GOLCHIN_PARAGRAPH &&
                   tokens[token - 1].gap != GOLCHIN_JOINER;
    gl_key key = is_word ? (gl_key)reading->words[token - 1].key : GL_KEY_NONE;
    return key >= GL_KEY_PROVINCE && key <= GL_KEY_SETTLED ? key : GL_KEY_NONE;
}

// `شهرهای`, `شهرستان‌های`
static bool is_behind_plural(const gl_reading *reading, uint32_t token)
{
    gl_key key = (gl_key)reading->words[token - 1].key;
    return key == GL_KEY_PLACES ||
           (key == GL_KEY_PLURAL && token > 1 && cue_before(reading, token - 1) != GL_KEY_NONE);
}

// `مدیرکل پیشین`: the one before, and no officer of that town.
static bool is_former(const gl_reading *reading, uint32_t token)
{
    return gl_slice_is(gl_text_folded(reading->text, token), "پیشین") &&
           !gl_slice_is(gl_text_folded(reading->text, token - 1), "مردم");
}

// `شهرهای مرکزی`: those in the middle; `استان‌های مرکزی و قم` names
// the province.
static bool is_central(const gl_reading *reading, uint32_t token)
{
    if (token == 0 || !gl_slice_is(gl_text_folded(reading->text, token), "مرکزی") ||
        !is_behind_plural(reading, token))
        return false;
    return !gl_reading_is_joint(reading, token + 1) ||
           gl_list_hits_at(&reading->places, token + 2) == reading->places.count;
}

// `در`, `مردم`, an organisation: what follows is likely to be a place. `در آستانه` is a phrase.
static bool has_weak_cue(const gl_reading *reading, uint32_t token)
{
    if (token == 0)
        return false;
    gl_key key = (gl_key)reading->words[token - 1].key;
    if (key == GL_KEY_IN && gl_slice_is(gl_text_folded(reading->text, token), "آستانه"))
        return false;
    if (key == GL_KEY_PEOPLE && is_former(reading, token))
        return false;
    return key == GL_KEY_IN || key == GL_KEY_FROM || key == GL_KEY_PEOPLE ||
           is_behind_plural(reading, token) || gl_list_hits_ending(&reading->organizations, token);
}

// `ساری - `: where an article comes from stands at its start.
static bool is_dateline(const gl_reading *reading, uint32_t first, uint32_t last)
{
    if (reading->text->tokens[first].gap != GOLCHIN_PARAGRAPH || last >= reading->text->token_count)
        return false;
    golchin_slice mark = gl_text_folded(reading->text, last);
    return gl_slice_is(mark, "-") || gl_slice_is(mark, "–");
}

// `شهر ری` is a name as a whole.
static bool holds_cue(const gl_reading *reading, const golchin_edge *edge)
{
    gl_key key = (gl_key)reading->words[edge->first].key;
    return edge->last > edge->first + 1 && key >= GL_KEY_PROVINCE && key <= GL_KEY_SETTLED;
}

// `ساری، بابل و نور`: the names before make this one sure, unless it is a word more than a place.
static bool continues_list(const gl_reading *reading, const gl_mention *before,
                           const gl_mention *mention)
{
    uint32_t token = mention->name_first;
    if (!before || !before->is_sure || before->last + 1 != token ||
        mention->place->type == GL_PLACE_DISTRICT)
        return false;
    return gl_reading_is_joint(reading, before->last);
}

// `امام رضا`: a title far more often than the district.
static bool is_title(const gl_reading *reading, const golchin_edge *edge)
{
    return edge->last == edge->first + 1 &&
           gl_slice_is(gl_text_folded(reading->text, edge->first), "امام");
}

static bool is_byline(const gl_reading *reading, uint32_t token)
{
    return token > 0 && reading->words[token - 1].key == GL_KEY_NEWS;
}

// `نور‌افشان`, `تولم‌شهر`: the first half of another name.
static bool is_half_of_name(const gl_reading *reading, const golchin_edge *edge)
{
    uint32_t behind = edge->last;
    bool is_town = behind < reading->text->token_count &&
                   reading->text->tokens[behind].gap == GOLCHIN_JOINER &&
                   reading->words[behind].key == GL_KEY_CITY;
    return is_town || (behind == edge->first + 1 && gl_reading_is_joined(reading, behind));
}

static bool read(const gl_reading *reading, uint32_t hit, const gl_mention *before, gl_mention *out)
{
    const golchin_edge *edge = reading->places.items[hit];
    uint32_t token = edge->first;
    if (reading->is_taken[token] || is_half_of_name(reading, edge) || is_central(reading, token))
        return false;
    *out = (gl_mention){.first = token, .name_first = token, .last = edge->last, .hit = hit};
    out->cue = cue_before(reading, token);
    choose(reading, out, 0);
    if (!out->place)
        return false;
    if (out->place->is_doubtful && is_byline(reading, token))
        return false;
    bool has_cue = fits_cue(out->place->type, out->cue);
    if (!has_cue && is_title(reading, edge))
        return false;
    if (out->cue && (has_cue || !out->place->is_doubtful))
        out->first = token - 1;
    else
        out->cue = GL_KEY_NONE;
    out->is_sure = !out->place->is_doubtful || has_cue || has_weak_cue(reading, token) ||
                   is_dateline(reading, token, edge->last) || holds_cue(reading, edge) ||
                   continues_list(reading, before, out);
    return true;
}

bool gl_mention_starts(const gl_reading *reading, uint32_t token, gl_key cue)
{
    gl_mention mention;
    uint32_t hit = gl_list_hits_at(&reading->places, token);
    return hit < reading->places.count && read(reading, hit, NULL, &mention) &&
           (!mention.place->is_doubtful || fits_cue(mention.place->type, cue));
}

enum { ELIDED_MAX = 2 }; // there are three provinces of one head at most

gl_mentions gl_mentions_find(const gl_reading *reading)
{
    const golchin_edge *const *edges = reading->places.items;
    uint32_t count = reading->places.count;
    size_t room = (size_t)count * (1 + ELIDED_MAX);
    gl_mentions found = {.items = gl_arena_array_raw(reading->arena, gl_mention, room)};
    for (uint32_t at = 0; at < count; at++) { // of one start, the longest comes first
        gl_mention *last = found.count ? &found.items[found.count - 1] : NULL;
        if ((last && edges[at]->first < last->last) ||
            !read(reading, at, last, &found.items[found.count]))
            continue;
        found.count++;
        for (int more = 0; more < ELIDED_MAX; more++) {
            last = &found.items[found.count - 1];
            if (!gl_elided_read(reading, last, last + 1))
                break;
            found.count++;
        }
    }
    return found;
}

// The places that a cue names once; the same name is that place without a cue, too. Few texts name
// more than NAMED_MAX doubtful ones.
enum { NAMED_MAX = 32 };
typedef struct named {
    const gl_place *places[NAMED_MAX];
    uint32_t count;
} named;

static bool is_named(const named *known, const gl_place *place)
{
    assert(place);
    for (uint32_t at = 0; at < known->count; at++) {
        if (gl_slice_equal(known->places[at]->name, place->name))
            return true;
    }
    return false;
}

static void note_named(named *known, const gl_mention *mention)
{
    assert(mention->place);
    if (mention->cue && mention->place->is_doubtful && known->count < NAMED_MAX &&
        !is_named(known, mention->place))
        known->places[known->count++] = mention->place;
}

// A large city (others have no population) of the province that the text is about.
static bool is_large_here(const gl_place *place, uint8_t province)
{
    assert(place);
    return province && place->province == province && place->type == GL_PLACE_CITY &&
           place->population > 0;
}

void gl_mentions_settle(const gl_reading *reading, gl_mentions mentions, uint8_t province)
{
    named known = {.count = 0};
    for (uint32_t at = 0; at < mentions.count; at++) {
        if (province && !mentions.items[at].is_only)
            choose(reading, &mentions.items[at], province);
        note_named(&known, &mentions.items[at]);
    }
    for (uint32_t at = 0; at < mentions.count; at++) {
        gl_mention *mention = &mentions.items[at];
        mention->is_sure |= is_named(&known, mention->place) ||
                            is_large_here(mention->place, province) ||
                            continues_list(reading, at ? mention - 1 : NULL, mention);
    }
}
