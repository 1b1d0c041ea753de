// A line that begins with a blank goes on where the one before ended; nobody writes such values for
// what is wanted here, so it is only passed over.
#include "header.h"

#include <string.h>
#include <strings.h>

enum { LINES_MAX = 1000 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static void keep(const field *wanted, const char *at, const char *end)
{
    while (at < end && is_blank(*at))
        at++;
    while (at < end && is_blank(end[-1]))
        end--;
    size_t len = (size_t)(end - at);
    len = len < wanted->size ? len : wanted->size - 1;
    memcpy(wanted->value, at, len);
    wanted->value[len] = '\0';
}

static bool take_field(golchin_slice line, const field *fields, size_t count)
{
    if (is_blank(line.start[0]))
        return true;
    const char *colon = memchr(line.start, ':', line.len);
    if (!colon)
        return false;
    size_t len = (size_t)(colon - line.start);
    for (size_t i = 0; i < count; i++) {
        if (strlen(fields[i].name) == len && strncasecmp(fields[i].name, line.start, len) == 0)
            keep(&fields[i], colon + 1, line.start + line.len);
    }
    return true;
}

bool header_read(bytes *from, uint64_t *left, const field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fields[i].value[0] = '\0';
    for (int lines = 0; lines < LINES_MAX; lines++) {
        golchin_slice line;
        size_t used;
        if (!bytes_line(from, *left, &line, &used))
            return false;
        bool is_end = line.len == 0;
        bool is_field = is_end || take_field(line, fields, count);
        bytes_skip(from, used);
        *left -= used;
        if (is_end || !is_field)
            return is_end;
    }
    return false;
}

static void copy_small(char *out, size_t size, const char *at, size_t len)
{
    len = len < size ? len : size - 1;
    for (size_t i = 0; i < len; i++)
        out[i] = (char)(at[i] >= 'A' && at[i] <= 'Z' ? at[i] + ('a' - 'A') : at[i]);
    out[len] = '\0';
}

void header_type(const char *value, char *type, size_t type_size, char *charset,
                 size_t charset_size)
{
    copy_small(type, type_size, value, strcspn(value, "; \t"));
    const char *at = strcasestr(value, "charset=");
    at = at ? at + strlen("charset=") : "";
    at += strspn(at, "\"'");
    copy_small(charset, charset_size, at, strcspn(at, "\"'; \t"));
}
