// Looked for before anything is decoded, so only in encodings that leave ASCII as it is; the others
// have a byte-order mark or are told from outside.
#include "declared.h"

#include <string.h>
#include <strings.h>

enum { LOOKED_AT = 4096 };

static golchin_slice none(void)
{
    return (golchin_slice){NULL, 0};
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == ':';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

// Where `word` stands in the bytes, in any case; their end: nowhere.
static const char *find(const char *at, const char *end, const char *word)
{
    size_t len = strlen(word);
    for (; (size_t)(end - at) >= len; at++) {
        if (strncasecmp(at, word, len) == 0)
            return at;
    }
    return end;
}

// What `name = "…"` gives inside of a tag.
static golchin_slice value_in(const char *at, const char *end, const char *name)
{
    at = find(at, end, name);
    at += at < end ? strlen(name) : 0;
    while (at < end && is_blank(*at))
        at++;
    if (at == end || *at++ != '=')
        return none();
    while (at < end && (is_blank(*at) || *at == '"' || *at == '\''))
        at++;
    const char *start = at;
    while (at < end && is_name(*at))
        at++;
    return (golchin_slice){start, (size_t)(at - start)};
}

static golchin_slice find_in_tags(golchin_slice bytes, const char *tag, const char *attribute)
{
    const char *at = bytes.start, *end = at + bytes.len;
    while ((at = find(at, end, tag)) < end) {
        const char *close = memchr(at, '>', (size_t)(end - at));
        golchin_slice name = value_in(at, close ? close : end, attribute);
        if (name.len > 0)
            return name;
        at++;
    }
    return none();
}

golchin_slice html_declared_encoding(golchin_slice bytes)
{
    if (bytes.len == 0)
        return none();
    bytes.len = bytes.len < LOOKED_AT ? bytes.len : LOOKED_AT;
    golchin_slice name = find_in_tags(bytes, "<meta", "charset");
    return name.len > 0 ? name : find_in_tags(bytes, "<?xml", "encoding");
}
