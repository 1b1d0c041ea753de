// A lexeme is told by its first bytes alone, so the reader keeps no state: the next lexeme depends
// on the offset and nothing else.
#include "match/pattern_lexer.h"

#include <string.h>

#include "base/slice.h"
#include "text/fold.h"
#include "text/utf8.h"

#define NOT_UTF8 UINT32_MAX

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool starts_name(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

static size_t skip_digits(const char *text, size_t at)
{
    while (is_digit(text[at]))
        at++;
    return at;
}

// The code point at `*at`, which moves behind it; NOT_UTF8 where the bytes are none.
static uint32_t next_code_point(const char *text, size_t *at)
{
    unsigned len;
    gl_utf8_step taken = gl_utf8_next(text + *at, strnlen(text + *at, 4));
    uint32_t code_point = taken.is_valid ? gl_utf8_read(text + *at, &len) : NOT_UTF8;
    *at += taken.len;
    return code_point;
}

static bool is_space(uint32_t code_point)
{
    return code_point != NOT_UTF8 && gl_fold_class(code_point) == GL_CLASS_SEPARATOR;
}

// Behind white space, also that of other scripts, and comments.
static size_t skip_noise(const char *text, size_t at)
{
    while (text[at]) {
        size_t next = at;
        if (text[at] == '#')
            next += strcspn(text + at, "\n");
        else if (!is_space(next_code_point(text, &next)))
            break;
        at = next;
    }
    return at;
}

static gl_lexeme lexeme(int kind, const char *text, size_t at, size_t end)
{
    return (gl_lexeme){kind, at, end, gl_slice(text + at, end - at)};
}

static gl_lexeme read_string(const char *text, size_t at)
{
    const char *close = strchr(text + at + 1, text[at]);
    size_t end = close ? (size_t)(close - text) : at + strlen(text + at);
    size_t bad = at + gl_utf8_valid(text + at, end - at);
    if (bad < end)
        return lexeme(GL_LEXEME_NOT_UTF8, text, bad, bad + 1);
    if (!close)
        return lexeme(GL_LEXEME_OPEN_STRING, text, at, end);
    return (gl_lexeme){GL_LEXEME_STRING, at, end + 1, gl_slice(text + at + 1, end - at - 1)};
}

static gl_lexeme read_name(const char *text, size_t at)
{
    size_t end = at;
    while (starts_name(text[end]) || is_digit(text[end]))
        end++;
    return lexeme(GL_LEXEME_NAME, text, at, end);
}

static gl_lexeme read_number(const char *text, size_t at)
{
    size_t end = skip_digits(text, at + (text[at] == '-'));
    if (text[end] == '.' && is_digit(text[end + 1]))
        end = skip_digits(text, end + 1);
    return lexeme(GL_LEXEME_NUMBER, text, at, end);
}

static gl_lexeme read_word(const char *text, size_t at)
{
    size_t end = at;
    while ((unsigned char)text[end] >= 0x80) {
        size_t next = end;
        uint32_t c = next_code_point(text, &next);
        if (c == NOT_UTF8)
            return lexeme(GL_LEXEME_NOT_UTF8, text, end, end + 1);
        if (is_space(c))
            break;
        end = next;
    }
    return lexeme(GL_LEXEME_WORD, text, at, end);
}

static gl_lexeme read_sign(const char *text, size_t at)
{
    static const struct {
        char sign[3];
        int kind;
    } pairs[] = {
        {"&>", GL_LEXEME_AHEAD},      {"!>", GL_LEXEME_NOT_AHEAD}, {"<&", GL_LEXEME_BEHIND},
        {"<!", GL_LEXEME_NOT_BEHIND}, {"!=", GL_LEXEME_UNEQUAL},   {"<=", GL_LEXEME_AT_MOST},
        {">=", GL_LEXEME_AT_LEAST},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (strncmp(text + at, pairs[i].sign, 2) == 0)
            return lexeme(pairs[i].kind, text, at, at + 2);
    }
    return lexeme((unsigned char)text[at], text, at, at + 1);
}

gl_lexeme gl_lexeme_next(const char *text, size_t from)
{
    size_t at = skip_noise(text, from);
    char first = text[at];
    if (!first)
        return lexeme(GL_LEXEME_END, text, at, at);
    if (first == '"' || first == '\'')
        return read_string(text, at);
    if (starts_name(first))
        return read_name(text, at);
    if (is_digit(first) || (first == '-' && is_digit(text[at + 1])))
        return read_number(text, at);
    if ((unsigned char)first >= 0x80)
        return read_word(text, at);
    if (first == '.' && text[at + 1] == '.') {
        size_t end = skip_digits(text, at + 2);
        return (gl_lexeme){GL_LEXEME_GAP, at, end, gl_slice(text + at + 2, end - at - 2)};
    }
    return read_sign(text, at);
}
