/// Finding the tokens of a text, in place.
#ifndef GL_TEXT_TOKENS_H
#define GL_TEXT_TOKENS_H

#include "text/text.h"

/// The tokens that are punctuation or begin a line, ascending: a sentence ends at them or nowhere.
typedef struct gl_borders {
    uint32_t *items;
    uint32_t count, room;
} gl_borders;

/// Fill tokens, token_count, token_room and folds of `text`, and `borders`, which are empty before.
/// GOLCHIN_TOO_LARGE when the folded forms take 4 GiB.
golchin_status gl_tokens_find(gl_text *text, gl_borders *borders, gl_arena *result,
                              golchin_error *error);

/// Room for `room` items of `size` bytes that begins with the `count` items of `old`.
void *gl_tokens_grow(gl_arena *result, const void *old, size_t count, size_t room, size_t size);

#endif
