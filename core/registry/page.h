/// Lines for people: names in columns, the words of the article last, so that a terminal that turns
/// lines round for Persian garbles nothing.
#ifndef GL_REGISTRY_PAGE_H
#define GL_REGISTRY_PAGE_H

#include "base/arena.h"
#include "record/record.h"
#include "registry/extractor.h"
#include "text/text.h"

typedef struct gl_page {
    gl_write *write; // gets whole lines
    void *context;
    gl_arena *arena; // of what is written
    const gl_text *text;
} gl_page;

/// Write a line; the line feed is added.
__attribute__((format(printf, 2, 3))) void gl_page_line(const gl_page *, const char *format, ...);

/// The words of tokens [first, last) on one line, cut to the width of a screen.
const char *gl_page_words(const gl_page *, uint32_t first, uint32_t last);
/// The same of bytes of the text.
const char *gl_page_bytes(const gl_page *, golchin_span span);
/// The tokens that a span of the text touches; it must touch one.
void gl_page_find(const gl_page *, golchin_span span, uint32_t *first, uint32_t *last);
/// "token 3", "tokens 3-5": counted from 1, the last one inside.
const char *gl_page_tokens(const gl_page *, uint32_t first, uint32_t last);
const char *gl_page_value(const gl_page *, golchin_value);
/// How an extractor calls the type of an edge; "" for what has none.
const char *gl_page_type(const gl_page *, const golchin_extractor *, const golchin_edge *);
/// "facilities 1.0.0, rule 'counted', facilities.lua:41"
const char *gl_page_maker(const gl_page *, const gl_origin *, const gl_registered_rule *);

#endif
