/// Places that a text names, before it is known which of several places of a name is meant.
#ifndef GL_LANGUAGE_PLACE_H
#define GL_LANGUAGE_PLACE_H

#include "language/reading.h"

typedef enum gl_place_type {
    GL_PLACE_OTHER, // region
    GL_PLACE_PROVINCE,
    GL_PLACE_COUNTY,
    GL_PLACE_CITY,
    GL_PLACE_DISTRICT,
    GL_PLACE_COUNTRY,
} gl_place_type;

enum { GL_PROVINCES_MAX = 64 };

/// An entry of places.tsv.
struct gl_place {
    golchin_slice name;          // as records have it: spaces for ZWNJ
    golchin_slice province_name; // empty for countries and regions
    gl_place_type type;
    uint8_t province; // 1 …; 0: in none. A province is in itself.
    bool is_doubtful; // another word, too: needs a cue
    uint32_t population;
};

/// A place name in the text with its cue.
typedef struct gl_mention {
    uint32_t first; // the cue, or the name
    uint32_t name_first;
    uint32_t last;
    gl_key cue; // GL_KEY_PROVINCE … GL_KEY_SETTLED when such a word is covered; else GL_KEY_NONE
    const gl_place *place; // the most likely one
    const gl_place *town;  // a city or county of that name, NULL: there is none
    uint32_t hit;          // number of the first of its hits in the list of places
    bool is_only;          // one place has that name
    bool is_sure;          // no doubtful word, or with a cue
    bool is_one_province;  // all places of that name lie in one province
} gl_mention;

typedef struct gl_mentions {
    gl_mention *items; // in text order
    uint32_t count;
} gl_mentions;

/// The places that a text names, in its arena.
gl_mentions gl_mentions_find(const gl_reading *);
/// The province behind `before` that leaves out the head of its name: `آذربایجان شرقی و غربی`.
bool gl_elided_read(const gl_reading *, const gl_mention *before, gl_mention *out);
/// Whether a place name starts at a token that fits the word before it, or is no other word.
bool gl_mention_starts(const gl_reading *, uint32_t token, gl_key cue);
/// Decide again, now that the province is known that the text is about (0: it is not).
void gl_mentions_settle(const gl_reading *, gl_mentions, uint8_t province);

/// What `استان`, `این شهرستان` in a text stand for.
typedef struct gl_anaphor {
    uint32_t first; // tokens, half-open; last 0: there is none
    uint32_t last;
    gl_place_type type; // GL_PLACE_PROVINCE, COUNTY or CITY
} gl_anaphor;

gl_anaphor gl_anaphor_read(const gl_reading *, uint32_t token);

const char *gl_place_type_name(gl_place_type);

#endif
