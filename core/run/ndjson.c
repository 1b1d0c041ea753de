// A line is an article: what is wrong in one is its own, and the next line begins anew.
#include "run/ndjson.h"

#include "base/error.h"
#include "base/slice.h"
#include "run/members.h"

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

// Whether `bytes` begin with these characters, blanks between them.
static bool begins(golchin_slice bytes, const char *characters)
{
    for (bytes = trim(bytes); *characters; characters++) {
        if (bytes.len == 0 || bytes.start[0] != *characters)
            return false;
        bytes = trim(gl_slice(bytes.start + 1, bytes.len - 1));
    }
    return true;
}

bool gl_ndjson_is_start(golchin_slice bytes)
{
    return begins(bytes, "{\"");
}

bool gl_ndjson_is_array_start(golchin_slice bytes)
{
    return begins(bytes, "[{\"");
}

// A title that is null or a number is none.
static bool add_string(gl_bytes *out, const gl_member *member)
{
    return !member->is_string || gl_members_decode(out, member->raw);
}

static bool add_any(gl_bytes *out, const gl_member *member)
{
    if (member->is_string)
        return gl_members_decode(out, member->raw);
    gl_bytes_add_slice(out, member->raw);
    return true;
}

golchin_status gl_ndjson_read(golchin_slice line, const gl_ndjson_fields *fields,
                              gl_ndjson_article *article, golchin_error *error)
{
    enum { ID, TITLE, TEXT, DATE, COUNT };
    gl_member members[COUNT] = {
        [ID] = {.name = gl_slice_of(fields->id)},
        [TITLE] = {.name = gl_slice_of(fields->title)},
        [TEXT] = {.name = gl_slice_of(fields->text)},
        [DATE] = {.name = gl_slice_of(fields->date)},
    };
    line = trim(line);
    article->id.len = article->title.len = article->text.len = article->date.len = 0;
    bool is_object = gl_members_find(line, members, COUNT) && line.start[line.len - 1] == '}';
    if (!add_any(&article->id, &members[ID]))
        article->id.len = 0;
    if (!is_object)
        return gl_fail(
            error, GOLCHIN_UNREADABLE,
            "is no JSON object; an article is one object in one line, or one in an array");
    if (!members[TEXT].is_string)
        return gl_fail(error, GOLCHIN_UNREADABLE,
                       "has no string \"%s\"; name the member that holds the text with "
                       "--text-field",
                       fields->text);
    if (!add_string(&article->title, &members[TITLE]) ||
        !add_string(&article->text, &members[TEXT]) || !add_any(&article->date, &members[DATE]))
        return gl_fail(error, GOLCHIN_UNREADABLE, "has a string with a faulty escape");
    return GOLCHIN_OK;
}

void gl_ndjson_article_free(gl_ndjson_article *article)
{
    gl_bytes_free(&article->id);
    gl_bytes_free(&article->title);
    gl_bytes_free(&article->text);
    gl_bytes_free(&article->date);
}
