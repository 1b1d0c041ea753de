// A list is read whole, so that its lines can be borrowed until all of them are in the lexicon.
// Bytes that are no UTF-8 leave U+FFFD behind: what stands beside them is kept.
#include "lexicon/list_text.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/slice.h"
#include "text/decode.h"

enum { FILE_MAX = 256 * 1024 * 1024 }; // bytes

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define REPLACEMENT "\xEF\xBF\xBD" // decoding leaves it where bytes were broken

static golchin_status fail_to_read(const char *path, golchin_error *error)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return gl_fail(error, GOLCHIN_NOT_FOUND, "%s: there is no such word list", path);
    return gl_fail(error, GOLCHIN_UNREADABLE, "%s: the word list cannot be read: %s", path,
                   strerror(errno));
}

// Room for a file and a byte that tells that nothing is behind it; for what has no size, to begin
// with.
static size_t room_for(FILE *stream)
{
    enum { AT_FIRST = 64 * 1024 };
    struct stat known;
    bool is_file = fstat(fileno(stream), &known) == 0 && S_ISREG(known.st_mode);
    return is_file && known.st_size < FILE_MAX ? (size_t)known.st_size + 1 : AT_FIRST;
}

static golchin_status read_stream(FILE *stream, const char *path, gl_arena *arena,
                                  golchin_slice *out, golchin_error *error)
{
    size_t capacity = room_for(stream), len = 0;
    char *bytes = gl_arena_alloc_raw(arena, capacity);
    for (size_t got; (got = fread(bytes + len, 1, capacity - len, stream)) > 0;) {
        len += got;
        if (len > FILE_MAX)
            return gl_fail(error, GOLCHIN_TOO_LARGE,
                           "%s: the word list is larger than %d MiB; split it", path,
                           FILE_MAX / (1024 * 1024));
        if (len == capacity) {
            char *larger = gl_arena_alloc_raw(arena, capacity * 2);
            memcpy(larger, bytes, len);
            bytes = larger;
            capacity *= 2;
        }
    }
    if (ferror(stream))
        return fail_to_read(path, error);
    *out = gl_slice(bytes, len);
    return GOLCHIN_OK;
}

golchin_status gl_list_text_read(const char *path, gl_arena *arena, golchin_slice *out,
                                 golchin_error *error)
{
    FILE *stream = fopen(path, "rbe");
    if (!stream)
        return fail_to_read(path, error);
    golchin_slice bytes = {0};
    golchin_status status = read_stream(stream, path, arena, &bytes, error);
    fclose(stream);
    if (status != GOLCHIN_OK)
        return status;
    gl_decoded decoded = {0};
    status = gl_decode(bytes, "UTF-8", arena, &decoded, NULL);
    if (status != GOLCHIN_OK)
        return gl_fail(error, status, "%s: the word list %s; it must be UTF-8 text", path,
                       gl_status_text(status));
    *out = decoded.text;
    if (gl_slice_starts_with(*out, GL_LITERAL(BYTE_ORDER_MARK)))
        *out = gl_slice(out->start + strlen(BYTE_ORDER_MARK), out->len - strlen(BYTE_ORDER_MARK));
    return GOLCHIN_OK;
}

bool gl_list_text_is_broken(golchin_slice text)
{
    while (text.len >= strlen(REPLACEMENT)) {
        const char *found = memchr(text.start, *REPLACEMENT, text.len);
        if (!found)
            return false;
        text = gl_slice(found, text.len - (size_t)(found - text.start));
        if (gl_slice_starts_with(text, GL_LITERAL(REPLACEMENT)))
            return true;
        text = gl_slice(text.start + 1, text.len - 1);
    }
    return false;
}

bool gl_next_line(golchin_slice *rest, golchin_slice *line)
{
    if (rest->len == 0)
        return false;
    const char *end = memchr(rest->start, '\n', rest->len);
    size_t len = end ? (size_t)(end - rest->start) : rest->len;
    *line = gl_slice(rest->start, len);
    if (line->len && line->start[line->len - 1] == '\r')
        line->len--;
    size_t taken = len + (end != NULL);
    *rest = gl_slice(rest->start + taken, rest->len - taken);
    return true;
}
