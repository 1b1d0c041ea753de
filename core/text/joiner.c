#include "text/joiner.h"

#include "base/slice.h"

golchin_slice gl_joiners_replace(golchin_slice text, char instead, gl_arena *arena)
{
    char *copy = gl_arena_alloc(arena, text.len + 1);
    size_t len = 0;
    for (size_t at = 0; at < text.len;) {
        bool joins = gl_joins_at(text, at);
        if (!joins)
            copy[len++] = text.start[at];
        else if (instead)
            copy[len++] = instead;
        at += joins ? GL_ZWNJ_LEN : 1;
    }
    return gl_slice(copy, len);
}
