// A table of endings in the order of loading, golchin's own last, so that a plugin can take one
// over.
#include "run/kinds.h"

#include <stdlib.h>
#include <strings.h>

#include "base/arena.h"
#include "base/slice.h"
#include "base/vector.h"
#include "record/schema.h"
#include "run/ndjson_source.h"

// Enough for a tar archive, whose mark is at byte 257, and for comments in front of a page.
enum { BEGINNING = 1024 };

typedef struct ending {
    const char *text;
    size_t len;
    const gl_kind *kind;
    bool is_named_only; // not looked for in folders
} ending;

struct gl_kinds {
    const gl_registry *registry;
    gl_vector(gl_kind *) list;
    gl_vector(ending) endings;
    gl_ndjson_fields fields;
};

static const gl_kind *add_kind(gl_kinds *self, const gl_kind *kind)
{
    gl_kind *kept = gl_alloc(sizeof *kept);
    *kept = *kind;
    gl_vector_push(&self->list, kept);
    return kept;
}

static void add_ending(gl_kinds *self, const gl_kind *kind, const char *text, bool is_named_only)
{
    ending added = {text, strlen(text), kind, is_named_only};
    gl_vector_push(&self->endings, added);
}

static void add_plugins(gl_kinds *self, const gl_registry *registry)
{
    gl_registered found;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        if (!found.source)
            continue;
        const gl_kind *kind =
            add_kind(self, &(gl_kind){.name = found.name,
                                      .source = found.source,
                                      .instance = found.instance,
                                      .plugin = i,
                                      .is_script = strcmp(found.kind, "native") != 0,
                                      .is_trusted = strcmp(found.kind, "trusted") == 0});
        for (const char *const *text = found.source->endings; text && *text; text++)
            add_ending(self, kind, *text, false);
    }
}

gl_kinds *gl_kinds_new(const gl_registry *registry, const gl_ndjson_fields *fields)
{
    gl_kinds *self = gl_alloc(sizeof *self);
    *self = (gl_kinds){.registry = registry, .fields = *fields};
    add_plugins(self, registry);
    const gl_kind *ndjson = add_kind(self, &(gl_kind){.name = "ndjson",
                                                      .source = &gl_ndjson_source,
                                                      .instance = &self->fields,
                                                      .plugin = GL_NOBODY});
    add_ending(self, ndjson, ".ndjson", false);
    add_ending(self, ndjson, ".jsonl", true);
    add_kind(self, &(gl_kind){.name = "json",
                              .source = &gl_json_source,
                              .instance = &self->fields,
                              .plugin = GL_NOBODY});
    const gl_kind *text = add_kind(self, &(gl_kind){.name = "text", .plugin = GL_NOBODY});
    add_ending(self, text, ".txt", false);
    return self;
}

void gl_kinds_free(gl_kinds *self)
{
    if (!self)
        return;
    for (size_t i = 0; i < self->list.count; i++)
        free(self->list.items[i]);
    gl_vector_free(&self->list);
    gl_vector_free(&self->endings);
    free(self);
}

// Every name of a folder is asked for every ending, again for each part of a large folder, and
// nearly all differ in the last letter.
static bool fits(const ending *one, golchin_slice name)
{
    enum { CASE = 0x20 };
    return name.len > one->len &&
           (name.start[name.len - 1] | CASE) == (one->text[one->len - 1] | CASE) &&
           strncasecmp(name.start + name.len - one->len, one->text, one->len) == 0;
}

static const ending *find_ending(const gl_kinds *self, golchin_slice name)
{
    const ending *best = NULL;
    for (size_t i = 0; i < self->endings.count; i++) {
        const ending *one = &self->endings.items[i];
        if ((!best || one->len > best->len) && fits(one, name))
            best = one;
    }
    return best;
}

const gl_kind *gl_kinds_of_name(const gl_kinds *self, golchin_slice name, size_t *stem)
{
    const ending *found = find_ending(self, name);
    *stem = name.len - (found ? found->len : 0);
    return found ? found->kind : NULL;
}

const gl_kind *gl_kinds_of_found(const gl_kinds *self, golchin_slice name, size_t *stem)
{
    const ending *found = find_ending(self, name);
    if (found && found->is_named_only)
        found = NULL;
    *stem = name.len - (found ? found->len : 0);
    return found ? found->kind : NULL;
}

static bool is_asked_last(const golchin_source *source)
{
    return source->size >= GL_SIZE_UP_TO(golchin_source, is_asked_last) && source->is_asked_last;
}

static bool recognizes(const gl_kinds *self, const gl_kind *kind, golchin_slice beginning)
{
    if (kind->plugin != GL_NOBODY)
        gl_registry_enter(self->registry, kind->plugin, "its source's recognizes");
    bool is_its = kind->source->recognizes(beginning);
    gl_registry_leave();
    return is_its;
}

static const gl_kind *kind_of_bytes(const gl_kinds *self, golchin_slice beginning)
{
    const gl_kind *last = NULL;
    for (size_t i = 0; i < self->list.count; i++) {
        const gl_kind *kind = self->list.items[i];
        const golchin_source *source = kind->source;
        if (!source || !source->recognizes || (last && is_asked_last(source)))
            continue;
        if (!recognizes(self, kind, beginning))
            continue;
        if (!is_asked_last(source))
            return kind;
        last = kind;
    }
    return last;
}

golchin_status gl_kinds_recognize(const gl_kinds *self, gl_stream *stream, const gl_kind **kind,
                                  golchin_error *error)
{
    golchin_slice beginning = {0};
    size_t before;
    do { // a line that somebody types may be all that comes for a while
        before = beginning.len;
        golchin_status status = gl_stream_peek(stream, before + 1, &beginning, error);
        if (status != GOLCHIN_OK)
            return status;
        *kind = kind_of_bytes(self, beginning);
    } while (!*kind && beginning.len > before && beginning.len < BEGINNING);
    return GOLCHIN_OK;
}

bool gl_kind_is_container(const gl_kind *kind)
{
    return kind->source && kind->source->open;
}

void gl_kinds_list(const gl_kinds *self, gl_bytes *out)
{
    for (size_t i = self->endings.count; i > 0; i--) {
        const ending *one = &self->endings.items[i - 1];
        if (one->is_named_only)
            continue;
        if (out->len > 0)
            gl_bytes_add(out, ", ", 2);
        gl_bytes_add(out, one->text, one->len);
    }
}
