// A line is an article: what is wrong in one is its own, and the next line begins anew.
#include "run/ndjson.h"

#include "base/error.h"
#include "base/slice.h"
#include "run/members.h"

bool gl_ndjson_is_name(const char *path)
{
    static const char *const endings[] = {".ndjson", ".jsonl"};
    size_t len = strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t tail = strlen(endings[i]);
        if (len > tail && strcmp(path + len - tail, endings[i]) == 0)
            return true;
    }
    return false;
}

static golchin_slice trim(golchin_slice text)
{
    static const char mark[] = "\xEF\xBB\xBF"; // byte-order mark
    if (text.len >= 3 && memcmp(text.start, mark, 3) == 0)
        text = gl_slice(text.start + 3, text.len - 3);
    while (text.len > 0 && strchr(" \t\r\n", *text.start) && *text.start)
        text = gl_slice(text.start + 1, text.len - 1);
    while (text.len > 0 && strchr(" \t\r\n", text.start[text.len - 1]) && text.start[text.len - 1])
        text.len--;
    return text;
}

bool gl_ndjson_is_blank(golchin_slice line)
{
    return trim(line).len == 0;
}

bool gl_ndjson_is_start(golchin_slice bytes)
{
    bytes = trim(bytes);
    if (bytes.len == 0 || bytes.start[0] != '{')
        return false;
    bytes = trim(gl_slice(bytes.start + 1, bytes.len - 1));
    return bytes.len > 0 && bytes.start[0] == '"';
}

static bool add_string(gl_bytes *out, const gl_member *member)
{
    if (!member->is_string)
        return true;
    return gl_members_decode(out, member->raw);
}

static bool add_id(gl_bytes *out, const gl_member *member)
{
    if (member->is_string)
        return gl_members_decode(out, member->raw);
    gl_bytes_add(out, member->raw.start, member->raw.len);
    return true;
}

static bool add_text(gl_bytes *out, const gl_member *title, const gl_member *text)
{
    if (!add_string(out, title))
        return false;
    if (out->len > 0)
        gl_bytes_add(out, "\n\n", 2);
    return add_string(out, text);
}

golchin_status gl_ndjson_read(golchin_slice line, const gl_ndjson_fields *fields, const char *place,
                              gl_bytes *id, gl_bytes *text, golchin_error *error)
{
    enum { ID, TITLE, TEXT, COUNT };
    gl_member members[COUNT] = {
        [ID] = {.name = gl_slice_of(fields->id)},
        [TITLE] = {.name = gl_slice_of(fields->title)},
        [TEXT] = {.name = gl_slice_of(fields->text)},
    };
    line = trim(line);
    id->len = text->len = 0;
    bool is_object = gl_members_find(line, members, COUNT) && line.start[line.len - 1] == '}';
    if (!add_id(id, &members[ID]))
        id->len = 0;
    if (!is_object)
        return gl_fail(error, GOLCHIN_UNREADABLE,
                       "%s: is no JSON object; an article is one object in one line", place);
    if (!members[TEXT].is_string)
        return gl_fail(error, GOLCHIN_UNREADABLE,
                       "%s: has no string \"%s\"; name the member that holds the text with "
                       "--text-field",
                       place, fields->text);
    if (!add_text(text, &members[TITLE], &members[TEXT]))
        return gl_fail(error, GOLCHIN_UNREADABLE, "%s: has a string with a faulty escape", place);
    return GOLCHIN_OK;
}
