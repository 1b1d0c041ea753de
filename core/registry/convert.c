// The page is decoded here, so that a source sees UTF-8 only, and what it puts is checked before it
// becomes a text. An encoding that a page declares counts only where the bytes are not plainly
// something else: pages are copied from server to server with a wrong label.
#include "registry/convert.h"

#include <golchin/source.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/registry_data.h"
#include "registry/roles.h"
#include "text/excerpt.h"

enum { LABEL = 64 };

typedef struct conversion {
    gl_registry *registry;
    gl_draft draft;
    size_t mark; // bytes of the byte-order mark in front of the page
    size_t len;  // of the decoded page
} conversion;

static void put(golchin_page *page, golchin_slice text, size_t begin, size_t end)
{
    conversion *self = page->context;
    gl_draft_put(&self->draft, text, begin + self->mark, end + self->mark, self->len);
}

static void set_date(golchin_page *page, golchin_slice date)
{
    const conversion *self = page->context;
    golchin_document *document = &self->registry->document;
    document->date = gl_slice(gl_arena_copy(document->arena, date.start, date.len), date.len);
}

static const char *copy_label(golchin_slice name, char label[LABEL])
{
    if (name.len == 0 || name.len >= LABEL)
        return NULL;
    memcpy(label, name.start, name.len);
    label[name.len] = '\0';
    return label;
}

static golchin_status decode(gl_registry *registry, const golchin_source *source,
                             golchin_slice bytes, const char *encoding, gl_decoded *out,
                             golchin_error *error)
{
    char label[LABEL];
    const char *declared = NULL;
    if (!encoding && !gl_decode_is_plain(bytes)) {
        declared = copy_label(registry->expected.declared, label);
        if (!declared && source->declared_encoding)
            declared = copy_label(source->declared_encoding(bytes), label);
    }
    golchin_error fault = {0};
    gl_arena *arena = registry->document.arena;
    golchin_status status = gl_decode(bytes, encoding ? encoding : declared, arena, out, &fault);
    if (status == GOLCHIN_BAD_ENCODING && declared)
        return gl_decode(bytes, NULL, arena, out, error);
    return status == GOLCHIN_OK ? status : gl_fail(error, status, "%s", fault.text);
}

static golchin_status call_convert(conversion *self, const golchin_extractor *plugin,
                                   const golchin_source *source, const gl_decoded *decoded,
                                   golchin_error *error)
{
    gl_registry *registry = self->registry;
    golchin_error own = {0};
    golchin_page page = {
        .size = sizeof page,
        .id = registry->document.id,
        .bytes = gl_slice(decoded->text.start + self->mark, decoded->text.len - self->mark),
        .context = self,
        .put = put,
        .set_date = set_date,
    };
    gl_article_enter(plugin, "its source's convert");
    golchin_status status = source->convert(plugin->instance, &page, &own);
    gl_article_leave(registry);
    gl_error_end(&own);
    if (status == GOLCHIN_OK)
        return status;
    return gl_fail(error, status, "source %s: %s", plugin->name,
                   own.text[0] ? own.text : gl_status_text(status));
}

golchin_status gl_convert(gl_registry *registry, golchin_slice bytes, const char *encoding,
                          gl_decoded *out, golchin_error *error)
{
    static const char mark[] = "\xEF\xBB\xBF";
    const golchin_extractor *plugin = registry->extractors.items[registry->expected.format];
    const golchin_source *source = gl_plugin_source(plugin->plugin);
    gl_decoded page;
    if (plugin->failure.status != GOLCHIN_OK) // it took a process down on this article
        return gl_fail(error, plugin->failure.status, "source %s %s", plugin->name,
                       plugin->failure.text);
    golchin_status status = decode(registry, source, bytes, encoding, &page, error);
    if (status != GOLCHIN_OK)
        return status;
    conversion self = {.registry = registry, .len = page.text.len};
    if (page.text.len >= sizeof mark - 1 && memcmp(page.text.start, mark, sizeof mark - 1) == 0)
        self.mark = sizeof mark - 1;
    status = call_convert(&self, plugin, source, &page, error);
    if (status == GOLCHIN_OK)
        status = gl_draft_finish(&self.draft, &page, registry->document.arena, out, error);
    gl_draft_free(&self.draft);
    return status;
}
