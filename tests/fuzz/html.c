// Any bytes are a page whose text lies in the order of the page, and stands there as it says.
#include "fuzz.h"

#include <string.h>

#include "choose.h"
#include "declared.h"
#include "layout.h"
#include "text/excerpt.h"
#include "text/text.h"

typedef struct check {
    gl_draft draft;
    golchin_slice page;
    size_t end; // of the piece before
} check;

static void put(golchin_page *page, golchin_slice text, size_t begin, size_t end)
{
    check *self = page->context;
    FUZZ_HOLDS(begin >= self->end && end >= begin && end <= self->page.len);
    bool is_literal = text.len == end - begin && (text.len > 1 || text.start[0] != ' ');
    FUZZ_HOLDS(!is_literal || memcmp(text.start, self->page.start + begin, text.len) == 0 ||
               memchr(self->page.start + begin, '&', text.len));
    self->end = end;
    gl_draft_put(&self->draft, text, begin, end, self->page.len);
}

static void check_text(const check *self, const gl_decoded *page, gl_arena *arena)
{
    gl_decoded decoded;
    gl_text text;
    FUZZ_HOLDS(gl_draft_finish(&self->draft, page, arena, &decoded, NULL) == GOLCHIN_OK);
    FUZZ_HOLDS(gl_text_of(&decoded, arena, &text, NULL) == GOLCHIN_OK);
    size_t before = 0;
    for (uint32_t i = 0; i < text.token_count; i++) {
        golchin_span span = {text.tokens[i].begin, text.tokens[i].end};
        golchin_span on_page = gl_excerpt_range(decoded.excerpt, (uint32_t)decoded.text.len, span);
        FUZZ_HOLDS(on_page.begin >= before && on_page.end >= on_page.begin);
        FUZZ_HOLDS(on_page.end <= page->text.len);
        before = on_page.begin;
    }
}

static void convert(const gl_decoded *decoded, gl_arena *arena)
{
    html_page page;
    golchin_error error = {0};
    check self = {.page = decoded->text};
    golchin_page out = {.size = sizeof out, .bytes = decoded->text, .context = &self, .put = put};
    FUZZ_HOLDS(html_page_read(&page, decoded->text, &error) == GOLCHIN_OK);
    if (page.element_count > 0) {
        html_choose(&page);
        html_lay_out(&page, &out);
        check_text(&self, decoded, arena);
    }
    html_page_free(&page);
    gl_draft_free(&self.draft);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded decoded;
    golchin_slice input = {(const char *)bytes, len};
    golchin_slice name = html_declared_encoding(input);
    FUZZ_HOLDS(name.len == 0 ||
               (name.start >= input.start && name.start + name.len <= input.start + input.len));
    if (gl_decode(input, "UTF-8", arena, &decoded, NULL) == GOLCHIN_OK)
        convert(&decoded, arena);
    gl_arena_free(arena);
    return 0;
}
