/// Types that the host, plugins and embedding programs share.
///
/// Everything here is plain data with a layout that is frozen for GOLCHIN_PLUGIN_ABI 1: a field is
/// never moved, removed or given another meaning.
#ifndef GOLCHIN_TYPES_H
#define GOLCHIN_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that somebody else owns. No NUL is promised; `start` may be NULL when `len` is 0.
typedef struct golchin_slice {
    const char *start;
    size_t len; // bytes
} golchin_slice;

/// A half-open range of bytes of an article's text.
typedef struct golchin_span {
    uint32_t begin;
    uint32_t end;
} golchin_span;

/// Every status with its number, name and sentence. 0 is success; negatives are faults of the
/// world (a file, a script, an article), never of the program.
#define GOLCHIN_STATUS_MAP(X)                                                                      \
    X(0, OK, "done")                                                                               \
    X(-1, NOT_FOUND, "no such file or folder")                                                     \
    X(-2, UNREADABLE, "cannot be read")                                                            \
    X(-3, UNWRITABLE, "cannot be written")                                                         \
    X(-4, NOT_TEXT, "is not text")                                                                 \
    X(-5, TOO_LARGE, "is larger than the limit")                                                   \
    X(-6, BAD_ENCODING, "is in an encoding that cannot be decoded")                                \
    X(-7, BAD_LIST, "is a word list with a fault")                                                 \
    X(-8, BAD_PATTERN, "is a pattern with a fault")                                                \
    X(-9, BAD_RULE, "is a rule with a fault")                                                      \
    X(-10, BAD_SCHEMA, "is a record type with a fault")                                            \
    X(-11, BAD_RECORD, "is a record that its type does not allow")                                 \
    X(-12, BAD_PLUGIN, "is no golchin plugin")                                                     \
    X(-13, BAD_ABI, "is a plugin for another version of golchin")                                  \
    X(-14, BAD_SCRIPT, "is a script with a fault")                                                 \
    X(-15, DUPLICATE, "exists already")                                                            \
    X(-16, UNKNOWN, "is not known")                                                                \
    X(-17, CYCLE, "needs itself")                                                                  \
    X(-18, LIMIT, "went over a limit")                                                             \
    X(-19, FAILED, "failed")                                                                       \
    X(-20, USAGE, "is not how it is used")                                                         \
    X(-21, CLOSED, "is no longer read")

typedef enum golchin_status {
#define GOLCHIN_STATUS_ENUM(number, name, sentence) GOLCHIN_##name = (number),
    GOLCHIN_STATUS_MAP(GOLCHIN_STATUS_ENUM)
#undef GOLCHIN_STATUS_ENUM
} golchin_status;

enum { GOLCHIN_ERROR_TEXT = 1024 };

/// What went wrong, in the caller's storage; start it with all zeros. The first error stays: a
/// function that fails leaves an error alone that is already set.
typedef struct golchin_error {
    golchin_status status;
    uint32_t line;                 // of the file that `text` names, from 1; 0 when there is none
    uint32_t column;               // in code points, from 1; 0 when there is none
    char text[GOLCHIN_ERROR_TEXT]; // one NUL-terminated UTF-8 message, with file and remedy
} golchin_error;

/// A number for a name that the host knows: an edge type, a feature, a word list. 0 is no name.
typedef uint32_t golchin_symbol;

typedef enum golchin_kind {
    GOLCHIN_NONE,
    GOLCHIN_STRING,  // UTF-8
    GOLCHIN_INTEGER, // exact
    GOLCHIN_DECIMAL, // a double
    GOLCHIN_BOOLEAN,
} golchin_kind;

/// One value of a feature or of a record's slot. A string is borrowed: one that the host gives
/// lives as long as the document at least, one that it is given is copied.
typedef struct golchin_value {
    golchin_kind kind;
    union {
        golchin_slice string;
        int64_t integer;
        double decimal;
        bool boolean;
    } as;
} golchin_value;

typedef enum golchin_token_kind {
    GOLCHIN_WORD,        // letters
    GOLCHIN_DIGITS,      // digits of one script run, with . , / ٫ ٬ between two digits
    GOLCHIN_PUNCTUATION, // one mark
    GOLCHIN_ADDRESS,     // a URL, an e-mail address, a markup tag: matched as a whole
} golchin_token_kind;

/// What stands in front of a token.
typedef enum golchin_gap {
    GOLCHIN_GLUED,     // nothing: `بیمارستان160`
    GOLCHIN_JOINER,    // ZWNJ: a soft boundary
    GOLCHIN_SPACE,     // blanks
    GOLCHIN_LINE,      // blanks with a line break within a paragraph
    GOLCHIN_PARAGRAPH, // blanks with a break between paragraphs, or the start of the text
} golchin_gap;

/// A word, number or mark of the article, in place.
typedef struct golchin_token {
    uint32_t begin; // bytes of the text
    uint32_t end;
    uint32_t hash; // of the folded form
    uint32_t fold; // where the folded form is; for the host only
    uint16_t fold_len;
    uint8_t kind; // golchin_token_kind
    uint8_t gap;  // golchin_gap
} golchin_token;

typedef struct golchin_sentence {
    uint32_t first; // tokens, half-open
    uint32_t last;
    bool is_title;         // a headline, not running text
    bool starts_paragraph; // the first sentence of a paragraph
} golchin_sentence;

/// A named property of an edge.
typedef struct golchin_feature {
    golchin_symbol name;
    golchin_value value;
} golchin_feature;

/// A typed span over tokens: a word-list hit, a number, a date, a person. Rules match over these.
/// It is the host's, with its features, and lives as long as the document.
typedef struct golchin_edge {
    uint32_t first; // tokens, half-open
    uint32_t last;
    golchin_symbol type;
    uint32_t entry; // the word-list entry behind it plus one; 0 when it is computed
    const golchin_feature *features; // computed ones; word-list columns come through the host
    uint32_t feature_count;
    bool is_plural; // a word-list hit in a plural form
} golchin_edge;

#ifdef __cplusplus
}
#endif
#endif
