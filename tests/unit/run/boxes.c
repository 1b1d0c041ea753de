#include "boxes.h"

#include <golchin/source.h>

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "folder.h"

typedef struct box {
    char bytes[4096];
    size_t len, at;
    golchin_slice member; // what is left of it
} box;

static golchin_slice cut_word(golchin_slice *line)
{
    const char *space = line->len ? memchr(line->start, ' ', line->len) : NULL;
    size_t len = space ? (size_t)(space - line->start) : line->len;
    golchin_slice word = gl_slice(line->start, len);
    *line = gl_slice(line->start + len + !!space, line->len - len - !!space);
    return gl_slice_is(word, "-") ? gl_slice(NULL, 0) : word;
}

static bool next_line(box *self, golchin_slice *line)
{
    if (self->at >= self->len)
        return false;
    const char *start = self->bytes + self->at;
    const char *end = memchr(start, '\n', self->len - self->at);
    size_t len = end ? (size_t)(end - start) : self->len - self->at;
    self->at += len + 1;
    *line = gl_slice(start, len);
    return true;
}

static golchin_status open_box(void *instance, golchin_stream *stream,
                               const golchin_source_options *options, void **reader,
                               golchin_error *error)
{
    (void)instance, (void)options;
    box *self = calloc(1, sizeof *self);
    ptrdiff_t got;
    while ((got = stream->read(stream, self->bytes + self->len, sizeof self->bytes - self->len,
                               error)) > 0)
        self->len += (size_t)got;
    *reader = self;
    return GOLCHIN_OK;
}

static golchin_status next_item(void *reader, golchin_item *item, golchin_error *error)
{
    box *self = reader;
    golchin_slice line;
    if (!next_line(self, &line))
        return GOLCHIN_OK;
    golchin_slice word = cut_word(&line);
    if (gl_slice_is(word, "fault"))
        return gl_fail(error, GOLCHIN_UNREADABLE, "is damaged");
    item->kind = gl_slice_is(word, "article") ? GOLCHIN_ITEM_ARTICLE : GOLCHIN_ITEM_MEMBER;
    if (gl_slice_is(word, "self")) {
        item->name = GL_LITERAL("in.box");
        self->member = gl_slice(self->bytes, self->len);
        return GOLCHIN_OK;
    }
    golchin_slice name = cut_word(&line);
    if (gl_slice_is(word, "article"))
        item->id = name;
    else
        item->name = gl_slice_is(word, "typed") ? GL_LITERAL("m") : name;
    if (gl_slice_is(word, "typed"))
        item->type = name;
    item->text = self->member = line;
    return gl_slice_is(word, "lost") ? gl_fail(error, GOLCHIN_UNREADABLE, "is lost") : GOLCHIN_OK;
}

static ptrdiff_t read_member(void *reader, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    golchin_slice *member = &((box *)reader)->member;
    size_t count = member->len < len ? member->len : len;
    if (count > 0)
        memcpy(buffer, member->start, count);
    bool is_liar = gl_slice_is(*member, "liar");
    *member = gl_slice(member->start + count, member->len - count);
    return (ptrdiff_t)(is_liar ? len + 1 : count);
}

static bool is_box(golchin_slice beginning)
{
    if (!beginning.len || !memchr(beginning.start, ' ', beginning.len))
        return false;
    golchin_slice word = cut_word(&beginning);
    return gl_slice_is(word, "article") || gl_slice_is(word, "member");
}

static const golchin_source boxes = {
    .size = sizeof boxes,
    .endings = (const char *const[]){".box", ".box.gz", NULL},
    .recognizes = is_box,
    .open = open_box,
    .next = next_item,
    .read = read_member,
    .close = free,
};

static bool is_page(golchin_slice beginning)
{
    return beginning.len >= 6 && memcmp(beginning.start, "<page>", 6) == 0;
}

static golchin_status convert(void *instance, golchin_page *page, golchin_error *error)
{
    (void)instance, (void)error;
    page->put(page, page->bytes, 0, page->bytes.len);
    return GOLCHIN_OK;
}

static const golchin_source pages = {
    .size = sizeof pages,
    .endings = (const char *const[]){".page", NULL},
    .recognizes = is_page,
    .convert = convert,
};

static golchin_status load(void *context, const char *path, const golchin_plugin **descriptor,
                           void **state, golchin_error *error)
{
    static const golchin_plugin plugins[] = {
        {.abi = GOLCHIN_PLUGIN_ABI,
         .size = sizeof *plugins,
         .name = "boxes",
         .version = "1.0.0",
         .summary = "lines that tell what to give",
         .source = &boxes},
        {.abi = GOLCHIN_PLUGIN_ABI,
         .size = sizeof *plugins,
         .name = "pages",
         .version = "1.0.0",
         .summary = "text as it stands",
         .source = &pages},
    };
    (void)context, (void)state, (void)error;
    *descriptor = &plugins[strstr(path, "pages") != NULL];
    return GOLCHIN_OK;
}

gl_registry *boxes_registry(void)
{
    static const char *const files[] = {"boxes.test", "pages.test"};
    golchin_error error = {0};
    gl_registry *registry =
        gl_registry_new(&(gl_registry_options){.lexicon_folder = UNIT_LEXICON}, &error);
    ck_assert_msg(registry != NULL, "%s", error.text);
    gl_registry_add_loader(registry,
                           &(gl_loader){.kind = "test", .extension = ".test", .load = load});
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        folder_write(files[i], "");
        ck_assert_msg(gl_registry_load(registry, files[i], &error) == GOLCHIN_OK, "%s", error.text);
    }
    return registry;
}
