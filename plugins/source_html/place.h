/// Where in the page the text is that the parser has just given.
#ifndef SOURCE_HTML_PLACE_H
#define SOURCE_HTML_PLACE_H

#include <golchin/types.h>

typedef struct place {
    size_t begin, end;
    bool is_literal; // these bytes are the text
} place;

/// `text` came when the parser stood at `at`, and stands behind `from`, where the text before it
/// ended. The place is always in [from, page.len], and ends at or behind `from`.
place place_of(golchin_slice page, golchin_slice text, size_t from, size_t at);

#endif
