/// What a mark or tag means to sentences.
#ifndef GL_TEXT_MARKS_H
#define GL_TEXT_MARKS_H

#include "text/text.h"

typedef enum gl_mark {
    GL_MARK_NONE, // no punctuation, or one that means nothing here
    GL_MARK_STOP, // .
    GL_MARK_CALL, // ! ? ؟ ۔
    GL_MARK_ELLIPSIS,
    GL_MARK_COMMA, // ، , ؛ ;
    GL_MARK_COLON,
    GL_MARK_OPENING,       // ( [ {
    GL_MARK_CLOSING,       // ) ] }
    GL_MARK_OPENING_QUOTE, // « “
    GL_MARK_CLOSING_QUOTE, // » ”
    GL_MARK_QUOTE,         // " ', either
    GL_MARK_BULLET,        // • * - at the start of a line
    GL_MARK_CLOSING_TAG,   // </p> <br>
} gl_mark;

gl_mark gl_mark_of(const gl_text *text, uint32_t token);

/// Whether a number in brackets, as of a note, begins at a token and ends before `end`: `(2)`.
bool gl_mark_begins_note(const gl_text *text, uint32_t token, uint32_t end);
enum { GL_NOTE_TOKENS = 3 };

static inline bool gl_mark_is_terminal(gl_mark mark)
{
    return mark == GL_MARK_STOP || mark == GL_MARK_CALL || mark == GL_MARK_ELLIPSIS;
}

static inline bool gl_mark_is_closing(gl_mark mark)
{
    return mark == GL_MARK_CLOSING || mark == GL_MARK_CLOSING_QUOTE || mark == GL_MARK_QUOTE ||
           mark == GL_MARK_CLOSING_TAG;
}

#endif
