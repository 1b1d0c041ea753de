// All of these are found by a bounded look ahead, so that a text of nothing but `<` or `a.` still
// takes linear time.
#include "text/address.h"

#include <string.h>
#include <strings.h>

#include "base/slice.h"

enum { LOOK_AHEAD = 2048, ENTITY_MAX = 10 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_name_byte(char byte)
{
    return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '_';
}

static bool is_address_byte(char byte)
{
    return is_name_byte(byte) || (byte != '\0' && strchr(".~:/?#@!$&*+;=%", byte));
}

// Bytes of a path may be letters of any script; blanks, quotes and Persian punctuation end it.
static size_t path_len(golchin_slice text)
{
    static const char *const ends[] = {"،",      "؛",      "؟", "«", "»", "\u200c",
                                       "\u200f", "\u00a0", "“", "”", "…"};
    size_t at = 0;
    while (at < text.len) {
        char byte = text.start[at];
        if (!is_address_byte(byte) && (unsigned char)byte < 0x80)
            break;
        bool is_end = false;
        for (size_t i = 0; i < sizeof ends / sizeof *ends && (unsigned char)byte >= 0x80; i++) {
            size_t len = strlen(ends[i]);
            is_end = is_end || (text.len - at >= len && memcmp(text.start + at, ends[i], len) == 0);
        }
        if (is_end)
            break;
        do
            at++;
        while (at < text.len && ((unsigned char)text.start[at] & 0xC0) == 0x80);
    }
    return at;
}

static size_t without_stops(golchin_slice text)
{
    size_t len = text.len;
    while (len > 0 && strchr(".:;!?-#&*=", text.start[len - 1]))
        len--;
    return len;
}

// A host is names with full stops between, the last of two letters or more: `yzd.news`.
static size_t host_len(golchin_slice text)
{
    size_t at = 0, label = 0, end = 0;
    bool letters_only = true;
    for (; at <= text.len; at++) {
        char byte = '\0';
        if (at < text.len)
            byte = text.start[at];
        if (is_name_byte(byte)) {
            letters_only = letters_only && is_letter(byte);
            continue;
        }
        if (at == label)
            break;
        if (label > 0 && letters_only && at - label >= 2)
            end = at;
        if (byte != '.')
            break;
        label = at + 1;
        letters_only = true;
    }
    return end;
}

static bool begins_with(golchin_slice text, const char *word)
{
    size_t len = strlen(word);
    return text.len >= len && strncasecmp(text.start, word, len) == 0;
}

static golchin_slice behind(golchin_slice text, size_t len)
{
    return gl_slice(text.start + len, text.len - len);
}

// The host at the start of `text`, with port and path when there are any.
static size_t host_and_path_len(golchin_slice text)
{
    size_t host = host_len(text);
    if (host == 0)
        return 0;
    size_t at = host;
    if (at < text.len && text.start[at] == ':' && at + 1 < text.len && is_digit(text.start[at + 1]))
        for (at++; at < text.len && is_digit(text.start[at]);)
            at++;
    if (at < text.len && strchr("/?#", text.start[at]) && text.start[at])
        at += path_len(behind(text, at));
    return at;
}

static size_t mail_len(golchin_slice run)
{
    const char *sign = memchr(run.start, '@', run.len);
    if (!sign || sign == run.start)
        return 0;
    for (const char *at = run.start; at < sign; at++) {
        if (!is_name_byte(*at) && *at != '.' && *at != '+')
            return 0;
    }
    size_t local = (size_t)(sign + 1 - run.start), host = host_len(behind(run, local));
    return host ? local + host : 0;
}

size_t gl_address_len(golchin_slice text, size_t *seen)
{
    static const char *const schemes[] = {"http://", "https://", "ftp://"};
    text = gl_slice_cut(text, LOOK_AHEAD);
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        if (begins_with(text, schemes[i]))
            return *seen = without_stops(gl_slice(text.start, path_len(text)));
    }
    size_t run = 0;
    while (run < text.len && is_address_byte(text.start[run]))
        run++;
    *seen = run;
    golchin_slice candidate = gl_slice(text.start, run);
    size_t mail = mail_len(candidate);
    if (mail)
        return mail;
    size_t host = host_and_path_len(text);
    return host ? without_stops(gl_slice(text.start, host)) : 0;
}

// `[alt](address)`, without a line break.
static size_t image_len(golchin_slice text)
{
    size_t at = 2; // behind `![`
    while (at < text.len && !strchr("[]\n", text.start[at]))
        at++;
    if (at + 1 >= text.len || text.start[at] != ']' || text.start[at + 1] != '(')
        return 0;
    for (at += 2; at < text.len && !strchr("()\n", text.start[at]);)
        at++;
    return at < text.len && text.start[at] == ')' ? at + 1 : 0;
}

size_t gl_markup_len(golchin_slice text)
{
    text = gl_slice_cut(text, LOOK_AHEAD);
    if (begins_with(text, "!["))
        return image_len(text);
    if (text.len < 3 || text.start[0] != '<' ||
        !(is_letter(text.start[1]) || strchr("/!?", text.start[1])) || text.start[1] == '\0')
        return 0;
    for (size_t at = 1; at < text.len && text.start[at] != '<'; at++) {
        if (text.start[at] == '>')
            return at + 1;
    }
    return 0;
}

size_t gl_entity_len(golchin_slice text, gl_class *class)
{
    static const struct {
        const char *entity;
        gl_class class;
    } known[] = {
        {"&nbsp;", GL_CLASS_SEPARATOR}, {"&#160;", GL_CLASS_SEPARATOR},
        {"&#xa0;", GL_CLASS_SEPARATOR}, {"&ensp;", GL_CLASS_SEPARATOR},
        {"&emsp;", GL_CLASS_SEPARATOR}, {"&thinsp;", GL_CLASS_SEPARATOR},
        {"&zwnj;", GL_CLASS_JOINER},    {"&#8204;", GL_CLASS_JOINER},
        {"&#x200c;", GL_CLASS_JOINER},  {"&shy;", GL_CLASS_DROP},
        {"&zwj;", GL_CLASS_DROP},       {"&lrm;", GL_CLASS_DROP},
        {"&rlm;", GL_CLASS_DROP},
    };
    size_t len = 1;
    while (len < text.len && len < ENTITY_MAX &&
           (is_name_byte(text.start[len]) || text.start[len] == '#'))
        len++;
    if (len < 3 || len >= text.len || text.start[len] != ';')
        return 0;
    len++;
    *class = GL_CLASS_MARK;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strlen(known[i].entity) == len && strncasecmp(known[i].entity, text.start, len) == 0)
            *class = known[i].class;
    }
    return len;
}
