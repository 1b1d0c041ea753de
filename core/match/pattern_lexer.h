/// The words and signs of the pattern language.
#ifndef GL_MATCH_PATTERN_LEXER_H
#define GL_MATCH_PATTERN_LEXER_H

#include <golchin/types.h>

/// A sign of one character is its own kind: '(', '|', '@' …
typedef enum gl_lexeme_kind {
    GL_LEXEME_END = 0,
    GL_LEXEME_NAME = 256,  // a Latin identifier
    GL_LEXEME_WORD,        // other letters, allowed as a value only
    GL_LEXEME_NUMBER,      // 12, -3, 2.5
    GL_LEXEME_STRING,      // `text` is what stands between the quotes
    GL_LEXEME_GAP,         // ..12; `text` is the number
    GL_LEXEME_AHEAD,       // &>
    GL_LEXEME_NOT_AHEAD,   // !>
    GL_LEXEME_BEHIND,      // <&
    GL_LEXEME_NOT_BEHIND,  // <!
    GL_LEXEME_UNEQUAL,     // !=
    GL_LEXEME_AT_MOST,     // <=
    GL_LEXEME_AT_LEAST,    // >=
    GL_LEXEME_OPEN_STRING, // a quote that is not closed
    GL_LEXEME_NOT_UTF8,
} gl_lexeme_kind;

typedef struct gl_lexeme {
    int kind;
    size_t at, end; // bytes of the pattern
    golchin_slice text;
} gl_lexeme;

/// The lexeme that follows `from`, behind white space and comments. `text` is NUL-terminated.
gl_lexeme gl_lexeme_next(const char *text, size_t from);

#endif
