// Lines, paragraphs and what stands in front of the text; no word changes.
#include "variants.h"

#include <string.h>

#include "base/bytes.h"
#include "base/slice.h"
#include "text/text.h"

static const golchin_slice byte_order_mark = {"\xEF\xBB\xBF", 3};

static golchin_slice keep(gl_bytes *bytes, gl_arena *arena)
{
    golchin_slice kept = gl_slice(gl_arena_copy(arena, bytes->start, bytes->len), bytes->len);
    gl_bytes_free(bytes);
    return kept;
}

static void add(gl_bytes *bytes, golchin_slice more)
{
    gl_bytes_add(bytes, more.start, more.len);
}

// Lines of at most 80 characters where there are blanks to break at, as mail programs make them.
golchin_slice variant_wrapped(golchin_slice article, gl_arena *arena)
{
    enum { COLUMNS = 80 };
    char *out = gl_arena_copy(arena, article.start, article.len);
    size_t blank = 0; // the last one of this line, plus one; 0: none
    size_t column = 0, behind_blank = 0;
    for (size_t at = 0; at < article.len; at++) {
        if (((unsigned char)out[at] & 0xC0) == 0x80)
            continue;
        if (out[at] == '\n') {
            column = blank = 0;
            continue;
        }
        column++;
        if (column > COLUMNS && blank) {
            out[blank - 1] = '\n';
            column -= behind_blank;
            blank = 0;
        }
        if (out[at] == ' ') {
            blank = at + 1;
            behind_blank = column;
        }
    }
    return gl_slice(out, article.len);
}

// The same with a blank line behind each, as some web pages give their lines. Only of a page it can
// be told that its lines are cut so.
golchin_slice variant_wrapped_apart(golchin_slice article, gl_arena *arena)
{
    enum { PAGE = 900 }; // bytes
    if (article.len < PAGE)
        return article;
    golchin_slice wrapped = variant_wrapped(article, arena);
    gl_bytes bytes = {0};
    for (size_t at = 0; at < wrapped.len; at++) {
        gl_bytes_add_char(&bytes, wrapped.start[at]);
        if (wrapped.start[at] == '\n')
            gl_bytes_add_char(&bytes, '\n');
    }
    return keep(&bytes, arena);
}

// The first paragraph under the title; an empty span when there is only a title.
static golchin_span lead_of(const gl_text *text)
{
    uint32_t first = 0, last;
    while (first < text->sentence_count && text->sentences[first].is_title)
        first++;
    if (first == text->sentence_count)
        return (golchin_span){0, 0};
    for (last = first + 1; last < text->sentence_count; last++) {
        if (text->sentences[last].starts_paragraph)
            break;
    }
    return gl_text_span(text, text->sentences[first].first, text->sentences[last - 1].last);
}

// News sites show the lead above the picture and once more below it.
golchin_slice variant_with_lead_twice(golchin_slice article, gl_arena *arena)
{
    gl_text text;
    if (gl_text_make(article, "UTF-8", arena, &text, NULL) != GOLCHIN_OK)
        return article;
    golchin_span lead = lead_of(&text);
    golchin_slice all = text.text;
    gl_bytes bytes = {0};
    gl_bytes_add(&bytes, all.start, lead.end);
    if (lead.end > lead.begin) {
        add(&bytes, GL_LITERAL("\n\n"));
        gl_bytes_add(&bytes, all.start + lead.begin, lead.end - lead.begin);
    }
    gl_bytes_add(&bytes, all.start + lead.end, all.len - lead.end);
    return keep(&bytes, arena);
}

golchin_slice variant_with_crlf(golchin_slice article, gl_arena *arena)
{
    gl_bytes bytes = {0};
    for (size_t at = 0; at < article.len; at++) {
        if (article.start[at] == '\n' && (at == 0 || article.start[at - 1] != '\r'))
            gl_bytes_add_char(&bytes, '\r');
        gl_bytes_add_char(&bytes, article.start[at]);
    }
    return keep(&bytes, arena);
}

golchin_slice variant_with_byte_order_mark(golchin_slice article, gl_arena *arena)
{
    gl_bytes bytes = {0};
    if (article.len >= byte_order_mark.len &&
        memcmp(article.start, byte_order_mark.start, byte_order_mark.len) == 0)
        return article;
    add(&bytes, byte_order_mark);
    add(&bytes, article);
    return keep(&bytes, arena);
}
