#include "text/marks.h"

#include <string.h>
#include <strings.h>

#include "text/utf8.h"

// Tags that stand behind a text, not in front of one.
static bool is_closing_tag(const char *tag, size_t len)
{
    return (len >= 2 && memcmp(tag, "</", 2) == 0) || (len >= 3 && strncasecmp(tag, "<br", 3) == 0);
}

gl_mark gl_mark_of(const gl_text *text, uint32_t token)
{
    const golchin_token *mark = &text->tokens[token];
    if (mark->kind == GOLCHIN_ADDRESS) {
        bool closes = is_closing_tag(text->text.start + mark->begin, mark->end - mark->begin);
        return closes ? GL_MARK_CLOSING_TAG : GL_MARK_NONE;
    }
    if (mark->kind != GOLCHIN_PUNCTUATION)
        return GL_MARK_NONE;
    unsigned len;
    switch (gl_utf8_read(text->text.start + mark->begin, &len)) {
    case '.':
        return text->text.start[mark->begin + 1] == '.' ? GL_MARK_ELLIPSIS : GL_MARK_STOP;
    case 0x2026: // …
        return GL_MARK_ELLIPSIS;
    case '!':
    case '?':
    case 0x061F: // ؟
    case 0x06D4: // ۔
    case 0x203C: // ‼
        return GL_MARK_CALL;
    case ',':
    case ';':
    case 0x060C: // ،
    case 0x061B: // ؛
        return GL_MARK_COMMA;
    case ':':
        return GL_MARK_COLON;
    case '(':
    case '[':
    case '{':
        return GL_MARK_OPENING;
    case ')':
    case ']':
    case '}':
        return GL_MARK_CLOSING;
    case 0x00AB: // «
    case 0x201C: // “
        return GL_MARK_OPENING_QUOTE;
    case 0x00BB: // »
    case 0x201D: // ”
        return GL_MARK_CLOSING_QUOTE;
    case '"':
    case '\'':
        return GL_MARK_QUOTE;
    case '*':
    case '-':
    case 0x00B7: // ·
    case 0x2013: // –
    case 0x2014: // —
    case 0x2022: // •
    case 0x25A0: // ■
    case 0x25AA: // ▪
    case 0x25CF: // ●
        return GL_MARK_BULLET;
    default:
        return GL_MARK_NONE;
    }
}

bool gl_mark_begins_note(const gl_text *text, uint32_t token, uint32_t end)
{
    enum { DIGITS_MAX = 2 };
    return token + GL_NOTE_TOKENS <= end && gl_mark_of(text, token) == GL_MARK_OPENING &&
           text->tokens[token + 1].kind == GOLCHIN_DIGITS &&
           gl_text_folded(text, token + 1).len <= DIGITS_MAX &&
           gl_mark_of(text, token + 2) == GL_MARK_CLOSING;
}
