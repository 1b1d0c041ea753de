// Places as edges. What a text is about is its most named province; `استان` means that one, unless
// another one was named just before.
#include "language/place.h"

enum {
    OPENING_SENTENCES = 3, // what is named in them counts twice
    TOWN_WEIGHT = 1,
    PROVINCE_WEIGHT = 3,
    CUED_WEIGHT = 4,
};

// ---- what the text is about ----

static uint32_t weight_of(const gl_reading *reading, const gl_mention *mention)
{
    if (!mention->is_sure || !mention->place->province)
        return 0;
    uint32_t weight = TOWN_WEIGHT;
    if (mention->place->type == GL_PLACE_PROVINCE)
        weight = mention->cue == GL_KEY_PROVINCE ? CUED_WEIGHT : PROVINCE_WEIGHT;
    else if (!mention->is_one_province)
        return 0;
    bool is_opening = gl_text_sentence_of(reading->text, mention->name_first) < OPENING_SENTENCES;
    return is_opening ? 2 * weight : weight;
}

static uint8_t main_province(const gl_reading *reading, gl_mentions mentions)
{
    uint32_t weights[GL_PROVINCES_MAX] = {0};
    uint8_t best = 0;
    for (uint32_t at = 0; at < mentions.count; at++)
        weights[mentions.items[at].place->province] += weight_of(reading, &mentions.items[at]);
    for (uint32_t at = 0; at < mentions.count; at++) { // in text order: the first one wins a tie
        uint8_t province = mentions.items[at].place->province;
        if (province && weights[province] > weights[best])
            best = province;
    }
    return best;
}

// ---- what an anaphor means ----

typedef struct memory {
    const gl_mention *main_province; // the first that names it, or a town of it
    const gl_mention *main_town;
    const gl_mention *last_province; // named before the token at hand
    const gl_mention *last_town;
} memory;

static const gl_mention *first_of(gl_mentions mentions, uint8_t province)
{
    const gl_mention *town = NULL;
    for (uint32_t at = 0; province && at < mentions.count; at++) {
        const gl_mention *mention = &mentions.items[at];
        if (!mention->is_sure || mention->place->province != province)
            continue;
        if (mention->place->type == GL_PLACE_PROVINCE)
            return mention;
        town = town ? town : mention;
    }
    return town;
}

// The town that is named most often; a text names few, so that the second loop is short. It looks
// at TOWNS_MAX of them.
static const gl_mention *most_named_town(gl_mentions mentions)
{
    enum { TOWNS_MAX = 32 };
    const gl_mention *towns[TOWNS_MAX];
    uint32_t times[TOWNS_MAX] = {0}, count = 0, best = 0;
    for (uint32_t at = 0; at < mentions.count; at++) {
        const gl_mention *mention = &mentions.items[at];
        if (!mention->is_sure || !mention->town)
            continue;
        uint32_t known = 0;
        while (known < count && towns[known]->town != mention->town)
            known++;
        if (known == TOWNS_MAX)
            continue;
        if (known == count)
            towns[count++] = mention;
        if (++times[known] > times[best])
            best = known;
    }
    return count ? towns[best] : NULL;
}

static bool is_near(const gl_reading *reading, const gl_mention *mention, uint32_t sentence)
{
    return mention && gl_text_sentence_of(reading->text, mention->name_first) + 1 >= sentence;
}

static const gl_mention *meant(const gl_reading *reading, const memory *known, gl_anaphor anaphor)
{
    uint32_t sentence = gl_text_sentence_of(reading->text, anaphor.first);
    bool is_province = anaphor.type == GL_PLACE_PROVINCE;
    const gl_mention *near = is_province ? known->last_province : known->last_town;
    if (is_near(reading, near, sentence))
        return near;
    return is_province ? known->main_province : known->main_town;
}

static void remember(memory *known, const gl_mention *mention)
{
    if (!mention->is_sure)
        return;
    if (mention->place->type == GL_PLACE_PROVINCE)
        known->last_province = mention;
    if (mention->town && mention->cue != GL_KEY_PROVINCE)
        known->last_town = mention;
}

// ---- edges ----

static void add_mention(gl_reading *reading, const gl_mention *mention)
{
    const gl_language_features *names = &reading->language->features;
    const gl_place *place = mention->place;
    gl_edge_draft draft = {0};
    gl_edge_draft_set(&draft, names->name, gl_string(place->name));
    gl_edge_draft_set(&draft, names->place_type,
                      gl_string(gl_slice_of(gl_place_type_name(place->type))));
    if (place->province_name.len)
        gl_edge_draft_set(&draft, names->province, gl_string(place->province_name));
    if (!mention->is_sure)
        gl_edge_draft_set(&draft, names->ambiguous, gl_string(GL_LITERAL("yes")));
    gl_reading_add(reading, reading->language->types.place, mention->first, mention->last, &draft);
}

static void add_anaphor(gl_reading *reading, gl_anaphor anaphor, const gl_mention *source)
{
    const gl_language_features *names = &reading->language->features;
    bool is_province = anaphor.type == GL_PLACE_PROVINCE;
    const gl_place *place = is_province ? source->place : source->town;
    golchin_slice name = is_province ? place->province_name : place->name;
    gl_edge_draft draft = {0};
    gl_edge_draft_set(&draft, names->name, gl_string(name));
    gl_edge_draft_set(&draft, names->place_type,
                      gl_string(gl_slice_of(gl_place_type_name(anaphor.type))));
    if (place->province_name.len)
        gl_edge_draft_set(&draft, names->province, gl_string(place->province_name));
    gl_edge_draft_set(&draft, names->resolved, gl_boolean(true));
    gl_edge_draft_set(&draft, names->from_first, gl_integer(source->name_first));
    gl_edge_draft_set(&draft, names->from_last, gl_integer(source->last));
    gl_reading_add(reading, reading->language->types.place, anaphor.first, anaphor.last, &draft);
}

// Both return the token behind what they read.
static uint32_t read_mention(gl_reading *reading, const gl_mention *mention, memory *known)
{
    add_mention(reading, mention);
    remember(known, mention);
    return mention->last;
}

static uint32_t read_anaphor(gl_reading *reading, uint32_t token, const memory *known)
{
    reading->at = token;
    gl_anaphor anaphor = gl_anaphor_read(reading, token);
    const gl_mention *source = anaphor.last ? meant(reading, known, anaphor) : NULL;
    if (source)
        add_anaphor(reading, anaphor, source);
    return anaphor.last ? anaphor.last : token + 1;
}

void gl_places_read(gl_reading *reading)
{
    gl_mentions mentions = gl_mentions_find(reading);
    uint8_t province = main_province(reading, mentions);
    gl_mentions_settle(reading, mentions, province);
    memory known = {.main_province = first_of(mentions, province),
                    .main_town = most_named_town(mentions)};
    const gl_stops *stops = &reading->scan->places;
    for (uint32_t token = 0, next = 0, stop = 0;;) {
        stop = gl_stops_skip(stops, stop, token);
        uint32_t end = reading->text->token_count;
        uint32_t word = stop < stops->count ? stops->tokens[stop] : end;
        uint32_t place = next < mentions.count ? mentions.items[next].first : end;
        if (place == end && word == end)
            break;
        if (place <= word) {
            token = read_mention(reading, &mentions.items[next++], &known);
        } else {
            token = read_anaphor(reading, word, &known);
        }
    }
}
