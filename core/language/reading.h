/// What the readers of this folder share: the lists of a language, and one text that is being read.
#ifndef GL_LANGUAGE_READING_H
#define GL_LANGUAGE_READING_H

#include "language/language.h"
#include "language/number.h"
#include "language/vocabulary.h"

// Edge types and features by the names that they have in rules. A field is the name's symbol.
#define GL_LANGUAGE_TYPES(X)                                                                       \
    X(number, "Number")                                                                            \
    X(quantity, "Quantity")                                                                        \
    X(money, "Money")                                                                              \
    X(percent, "Percent")                                                                          \
    X(date, "Date")                                                                                \
    X(period, "Period")                                                                            \
    X(place, "Place")                                                                              \
    X(organization, "Organization")                                                                \
    X(code, "Code")                                                                                \
    X(number_word_list, "@number_word")                                                            \
    X(unit_list, "@unit")                                                                          \
    X(qualifier_list, "@qualifier")                                                                \
    X(period_list, "@period")                                                                      \
    X(place_list, "@place")                                                                        \
    X(organization_list, "@organization")

#define GL_LANGUAGE_FEATURES(X)                                                                    \
    X(value)                                                                                       \
    X(number_kind)                                                                                 \
    X(high)                                                                                        \
    X(qualifier)                                                                                   \
    X(unit)                                                                                        \
    X(unit_kind)                                                                                   \
    X(year)                                                                                        \
    X(month)                                                                                       \
    X(day)                                                                                         \
    X(calendar)                                                                                    \
    X(gregorian)                                                                                   \
    X(from)                                                                                        \
    X(to)                                                                                          \
    X(canonical)                                                                                   \
    X(period_kind)                                                                                 \
    X(name)                                                                                        \
    X(place_type)                                                                                  \
    X(province)                                                                                    \
    X(ambiguous)                                                                                   \
    X(resolved)                                                                                    \
    X(from_first)                                                                                  \
    X(from_last)                                                                                   \
    X(org_kind)                                                                                    \
    X(sector)                                                                                      \
    X(code_kind)

typedef struct gl_language_types {
#define GL_TYPE_FIELD(field, name) golchin_symbol field;
    GL_LANGUAGE_TYPES(GL_TYPE_FIELD)
#undef GL_TYPE_FIELD
} gl_language_types;

typedef struct gl_language_features {
#define GL_FEATURE_FIELD(field) golchin_symbol field;
    GL_LANGUAGE_FEATURES(GL_FEATURE_FIELD)
#undef GL_FEATURE_FIELD
} gl_language_features;

/// The entries of one word list: numbers `first` … `first + count - 1` of the lexicon. The readers
/// keep what they know of an entry in an array with the same order.
typedef struct gl_list {
    uint32_t first;
    uint32_t count;
} gl_list;

typedef struct gl_unit gl_unit;
typedef struct gl_place gl_place;
typedef struct gl_body gl_body;

struct gl_language {
    gl_lexicon *lexicon;
    gl_arena *arena;
    const char *folder; // of its lists
    gl_vocabulary *vocabulary;
    gl_language_types types;
    gl_language_features features;
    gl_list unit_list;
    gl_unit *units;
    gl_list qualifier_list;
    golchin_slice *qualifiers;
    gl_list place_list;
    gl_place *places;
    gl_list organization_list;
    gl_body *organizations;
};

/// The hits of one list, in text order, longer ones first where they start together.
typedef struct gl_list_hits {
    const golchin_edge **items;
    uint32_t count;
    uint32_t longest; // tokens
} gl_list_hits;

typedef struct gl_reading {
    const gl_language *language;
    const gl_text *text;
    const gl_scan *scan;
    const gl_vocabulary_word *words; // of it
    gl_numbers *numbers;
    gl_list_hits places, organizations, qualifiers;
    gl_lattice *lattice;
    gl_arena *arena;
    gl_day today;   // of the article; year 0: not known
    gl_day until;   // the end of the span that is read, of a stated year; year 0: there is none
    uint32_t at;    // the token that a reader is at
    bool *is_taken; // one a token: part of a date, a period or a code, so no number
} gl_reading;

/// An edge that is being made. Features are added in the order of the docstring of language.h.
enum { GL_EDGE_FEATURES_MAX = 10 };
typedef struct gl_edge_draft {
    golchin_feature features[GL_EDGE_FEATURES_MAX];
    uint32_t count;
} gl_edge_draft;

/// Adds a feature; a value of kind NONE adds nothing. Strings are borrowed.
void gl_edge_draft_set(gl_edge_draft *, golchin_symbol name, golchin_value value);
/// Adds the edge to the lattice, features copied into the text's arena.
void gl_reading_add(gl_reading *, golchin_symbol type, uint32_t first, uint32_t last,
                    const gl_edge_draft *);
void gl_reading_take(gl_reading *, uint32_t first, uint32_t last);

/// The key of a token; GL_KEY_NONE behind the text, and for a token that a paragraph end parts from
/// the one that the reader is at.
static inline gl_key gl_reading_key(const gl_reading *reading, uint32_t token)
{
    if (token >= reading->text->token_count ||
        (token > reading->at && reading->text->tokens[token].gap == GOLCHIN_PARAGRAPH))
        return GL_KEY_NONE;
    return (gl_key)reading->words[token].key;
}

/// Whether there is such a token, and no paragraph's end before it.
static inline bool gl_reading_goes_on(const gl_reading *reading, uint32_t token)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].gap != GOLCHIN_PARAGRAPH;
}

/// Whether a token of the text is this word, folded.
static inline bool gl_reading_is(const gl_reading *reading, uint32_t token, const char *word)
{
    return token < reading->text->token_count &&
           gl_slice_is(gl_text_folded(reading->text, token), word);
}

/// The same, where no paragraph ends before it.
static inline bool gl_reading_goes_on_with(const gl_reading *reading, uint32_t token,
                                           const char *word)
{
    return gl_reading_goes_on(reading, token) && gl_reading_is(reading, token, word);
}

/// Whether a token of the text is an و or a comma.
static inline bool gl_reading_is_joint(const gl_reading *reading, uint32_t token)
{
    return reading->words[token].key == GL_KEY_AND || gl_reading_is(reading, token, "،");
}

bool gl_reading_is_digits(const gl_reading *, uint32_t token);
/// What a token is among number words; GL_ROLE_NONE behind the text.
gl_number_role gl_reading_role(const gl_reading *, uint32_t token);
/// Whether `و نیم` stands at a token.
bool gl_reading_is_and_half(const gl_reading *, uint32_t token);
/// Whether a joiner makes one word of a token and the one before it. Endings and other words with a
/// key are not meant.
bool gl_reading_is_joined(const gl_reading *, uint32_t token);
/// Tokens [first, last) in canonical form with a space also between glued ones (`9ماهه`).
golchin_slice gl_reading_words(const gl_reading *, uint32_t first, uint32_t last);

/// Fill places, organizations and qualifiers from the lattice.
void gl_list_hits_find(gl_reading *);
/// The number of the longest hit that starts at a token; `count`: there is none.
uint32_t gl_list_hits_at(const gl_list_hits *, uint32_t token);
/// The longest hit that ends before a token; NULL: none.
const golchin_edge *gl_list_hits_ending(const gl_list_hits *, uint32_t token);

/// The next stop that is not before `token`, from stop `at` on.
static inline uint32_t gl_stops_skip(const gl_stops *stops, uint32_t at, uint32_t token)
{
    while (at < stops->count && stops->tokens[at] < token)
        at++;
    return at;
}

// ---- the readers, in the order in which they run ----

void gl_periods_read(gl_reading *);
void gl_codes_read(gl_reading *);
void gl_numbers_read(gl_reading *);
void gl_places_read(gl_reading *);
void gl_organizations_read(gl_reading *);

// ---- what they keep of their lists ----

void gl_units_load(gl_language *, gl_strings *symbols);
void gl_qualifiers_load(gl_language *, gl_strings *symbols);
void gl_places_load(gl_language *, gl_strings *symbols);
void gl_organizations_load(gl_language *, gl_strings *symbols);

/// A column of an entry, empty where it has none. Lives until the lexicon gets another entry, as
/// extractors add theirs later.
golchin_slice gl_language_peek(const gl_language *, gl_strings *symbols, uint32_t entry,
                               const char *column);
/// The same, copied into the arena.
golchin_slice gl_language_column(const gl_language *, gl_strings *symbols, uint32_t entry,
                                 const char *column);

/// The number that a column of digits holds; 0 for others.
int64_t gl_language_number(golchin_slice text);

#endif
