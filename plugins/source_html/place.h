/// Where in the page the text is that the parser has just given.
#ifndef SOURCE_HTML_PLACE_H
#define SOURCE_HTML_PLACE_H

#include <golchin/types.h>

typedef enum place_kind {
    PLACE_LITERAL,   // these bytes are the text
    PLACE_REFERENCE, // a character reference, that stands for it
    PLACE_LOOSE,     // it is in there, less some bytes
} place_kind;

typedef struct place {
    size_t begin, end;
    place_kind kind;
} place;

enum { REFERENCE_MAX = 8 }; // bytes that a reference stands for at most

/// `text` came when the parser stood at `at`, and stands behind `from`, where the text before it
/// ended. The place is always in [from, page.len], and ends at or behind `from`.
place place_of(golchin_slice page, golchin_slice text, size_t from, size_t at);

#endif
