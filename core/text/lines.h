/// The lines of an article, and which line breaks are only there for the width of a page.
#ifndef GL_TEXT_LINES_H
#define GL_TEXT_LINES_H

#include "text/tokens.h"

typedef struct gl_line {
    uint32_t first; // tokens, half-open; never empty
    uint32_t last;
    uint32_t width;   // code points
    bool is_finished; // ends as a sentence does
    bool continues;   // the next line goes on with its sentence
} gl_line;

typedef struct gl_lines {
    gl_line *items;
    uint32_t count;
    bool are_apart; // lines are cut to a width, with a blank line behind each
} gl_lines;

/// The lines of `text`, whose tokens and their borders are there. In `result`.
gl_lines gl_lines_find(const gl_text *text, const gl_borders *borders, gl_arena *result);

#endif
