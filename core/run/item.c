// A member is known like a file in a folder: by its name, which may be any bytes. One that is all
// of its box, as in news.txt.gz, has the name of the box without its ending.
#include "run/item.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/slice.h"

enum { NUMBER_TEXT = 24 };

bool gl_item_is_whole(const golchin_item *item)
{
    return item->name.len == 0 && item->id.len == 0;
}

// ---- what it is called ----

// Where an item is in its box. `buffer` is for one that has no name.
static golchin_slice place_of(const golchin_item *item, uint64_t number, char buffer[NUMBER_TEXT])
{
    if (item->place.len > 0)
        return item->place;
    if (item->name.len > 0)
        return item->name;
    if (item->id.len > 0)
        return item->id;
    return gl_slice(buffer, (size_t)snprintf(buffer, NUMBER_TEXT, "%" PRIu64, number));
}

void gl_item_add_path(const golchin_item *item, const gl_box *box, uint64_t number, gl_bytes *out)
{
    char buffer[NUMBER_TEXT];
    gl_bytes_add_slice(out, box->path);
    if (item->kind == GOLCHIN_ITEM_MEMBER && gl_item_is_whole(item))
        return;
    gl_bytes_add_char(out, ':');
    gl_bytes_add_slice(out, place_of(item, number, buffer));
}

void gl_item_add_id(const golchin_item *item, const gl_box *box, uint64_t number,
                    golchin_slice stem, gl_bytes *out)
{
    char buffer[NUMBER_TEXT];
    if (item->id.len > 0) {
        gl_bytes_add_slice(out, item->id);
    } else if (item->kind == GOLCHIN_ITEM_ARTICLE) {
        gl_bytes_add_slice(out, box->id);
        gl_bytes_add_char(out, ':');
        gl_bytes_add_slice(out, place_of(item, number, buffer));
    } else if (item->name.len == 0) {
        gl_bytes_add_slice(out, stem);
    } else {
        gl_bytes_add_slice(out, box->prefix);
        if (box->prefix.len > 0)
            gl_bytes_add_char(out, '/');
        gl_bytes_add_slice(out, stem);
    }
}

// ---- what it is ----

// ".//a/b.txt" and "/a/b.txt" are "a/b.txt".
static golchin_slice without_root(golchin_slice name)
{
    for (;;) {
        if (name.len > 0 && name.start[0] == '/')
            name = gl_slice(name.start + 1, name.len - 1);
        else if (name.len > 1 && name.start[0] == '.' && name.start[1] == '/')
            name = gl_slice(name.start + 2, name.len - 2);
        else
            return name;
    }
}

static bool is_nobodys_business(golchin_slice part)
{
    bool is_way = gl_slice_is(part, ".") || gl_slice_is(part, "..");
    return (part.len > 0 && part.start[0] == '.' && !is_way) || gl_slice_is(part, "__MACOSX");
}

static bool is_hidden(golchin_slice name)
{
    const char *at = name.start, *end = at + name.len;
    while (at < end) {
        const char *slash = memchr(at, '/', (size_t)(end - at));
        if (is_nobodys_business(gl_slice(at, (size_t)((slash ? slash : end) - at))))
            return true;
        at = slash ? slash + 1 : end;
    }
    return false;
}

// A type is what an ending would be: "html".
static const gl_kind *kind_of_type(const gl_kinds *kinds, golchin_slice type)
{
    char like[64];
    size_t stem;
    int len = snprintf(like, sizeof like, "a%.*s", GL_SLICE_ARGS(type));
    if (len < 0 || (size_t)len >= sizeof like)
        return NULL;
    return gl_kinds_of_name(kinds, gl_slice(like, (size_t)len), &stem);
}

static golchin_slice last_part(golchin_slice name)
{
    const char *slash = name.len ? memrchr(name.start, '/', name.len) : NULL;
    size_t folders = slash ? (size_t)(slash + 1 - name.start) : 0;
    return folders ? gl_slice(slash + 1, name.len - folders) : name;
}

gl_item_name gl_item_name_of(golchin_item *item, const gl_box *box)
{
    const gl_kinds *kinds = box->intake->kinds;
    golchin_slice name = item->name = without_root(item->name);
    size_t stem = 0;
    gl_item_name found = {.is_hidden = name.len > 0 && is_hidden(name)};
    if (item->type.len > 0) {
        found.kind = kind_of_type(kinds, item->type);
        gl_kinds_of_name(kinds, name, &stem);
    } else if (name.len > 0) {
        found.kind = gl_kinds_of_found(kinds, name, &stem);
    } else if (box->is_article) {
        name = box->id;
        stem = name.len;
    } else {
        name = box->id;
        found.kind = gl_kinds_of_name(kinds, name, &stem);
    }
    found.stem = gl_slice(name.start, stem);
    found.last = last_part(name);
    return found;
}
