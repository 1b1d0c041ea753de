#include "registry/page.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "registry/registry_data.h"
#include "text/utf8.h"

enum { SHOWN_WORDS = 60 }; // code points

void gl_page_line(const gl_page *page, const char *format, ...)
{
    va_list arguments;
    char *line = NULL;
    va_start(arguments, format);
    int len = vasprintf(&line, format, arguments);
    va_end(arguments);
    if (len < 0)
        gl_out_of_memory();
    while (len > 0 && line[len - 1] == ' ')
        len--;
    line[len] = '\n';
    page->write(page->context, gl_slice(line, (size_t)len + 1));
    free(line);
}

const char *gl_page_words(const gl_page *page, uint32_t first, uint32_t last)
{
    return first < last ? gl_page_bytes(page, gl_text_span(page->text, first, last)) : "";
}

const char *gl_page_bytes(const gl_page *page, golchin_span span)
{
    const char *at = page->text->text.start + span.begin, *end = page->text->text.start + span.end;
    char *words = gl_arena_alloc(page->arena, (size_t)(end - at) + sizeof "…"), *to = words;
    for (int shown = 0; at < end; shown++) {
        if (shown == SHOWN_WORDS) {
            stpcpy(to, "…");
            break;
        }
        unsigned len = gl_utf8_next(at, (size_t)(end - at)).len;
        bool is_control = (unsigned char)*at < ' ';
        to = is_control ? stpcpy(to, " ") : mempcpy(to, at, len);
        at += len;
    }
    return words;
}

// The first token that ends behind a byte.
static uint32_t token_behind(const gl_text *text, uint32_t byte)
{
    uint32_t low = 0, count = text->token_count;
    while (count > 0) {
        uint32_t half = count / 2;
        bool is_before = text->tokens[low + half].end <= byte;
        low += is_before ? half + 1 : 0;
        count = is_before ? count - half - 1 : half;
    }
    return low;
}

void gl_page_find(const gl_page *page, golchin_span span, uint32_t *first, uint32_t *last)
{
    *first = token_behind(page->text, span.begin);
    *last = *first;
    while (*last < page->text->token_count && page->text->tokens[*last].begin < span.end)
        ++*last;
}

const char *gl_page_tokens(const gl_page *page, uint32_t first, uint32_t last)
{
    if (last <= first + 1)
        return gl_arena_format(page->arena, "token %u", first + 1);
    return gl_arena_format(page->arena, "tokens %u-%u", first + 1, last);
}

const char *gl_page_value(const gl_page *page, golchin_value value)
{
    switch (value.kind) {
    case GOLCHIN_NONE:
        return "nothing";
    case GOLCHIN_STRING:
        return gl_arena_format(page->arena, "%.*s", GL_SLICE_ARGS(value.as.string));
    case GOLCHIN_INTEGER:
        return gl_arena_format(page->arena, "%" PRId64, value.as.integer);
    case GOLCHIN_DECIMAL:
        return gl_arena_format(page->arena, "%.15g", value.as.decimal);
    case GOLCHIN_BOOLEAN:
        return value.as.boolean ? "true" : "false";
    }
    return "";
}

// The types of word lists are named after files, those of literals after words.
const char *gl_page_type(const gl_page *page, const golchin_extractor *extractor,
                         const golchin_edge *edge)
{
    if (!edge)
        return "";
    for (size_t i = 0; i < extractor->lists.count; i++) {
        if (extractor->lists.items[i].type == edge->type)
            return gl_arena_format(page->arena, "@%s", extractor->lists.items[i].name);
    }
    const char *name = gl_strings_text(extractor->registry->symbols, edge->type).start;
    return name[0] == '"' || name[0] == '~' ? "literal" : name;
}

const char *gl_page_maker(const gl_page *page, const gl_origin *origin,
                          const gl_registered_rule *rule)
{
    const gl_maker *maker = &origin->maker;
    if (!rule)
        return gl_arena_format(page->arena, "%s %s, its extract function", maker->extractor,
                               maker->version);
    return gl_arena_format(page->arena, "%s %s, rule '%s', %s", maker->extractor, maker->version,
                           rule->declared.name, rule->declared.where);
}
