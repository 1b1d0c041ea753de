// Blanks of the page are one space wherever they stand, and none at the ends of lines. A gap waits
// until a word follows it.
#include "layout.h"

#include <stddef.h>

typedef struct writer {
    const html_page *page;
    golchin_page *out;
    bool has_text;
    uint8_t gap;             // to be written before the next word
    size_t blank, blank_end; // a blank that was passed; equal: none
} writer;

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static void put(writer *self, const char *text, size_t len, size_t begin, size_t end)
{
    self->out->put(self->out, (golchin_slice){text, len}, begin, end);
}

static void put_gap(writer *self, size_t at)
{
    static const char *const texts[] = {
        [GAP_NONE] = "", [GAP_SPACE] = " ", [GAP_LINE] = "\n", [GAP_PARAGRAPH] = "\n\n"};
    static const size_t lens[] = {0, 1, 1, 2};
    if (!self->has_text)
        return;
    if (self->gap != GAP_NONE)
        put(self, texts[self->gap], lens[self->gap], at, at);
    else if (self->blank_end > self->blank)
        put(self, " ", 1, self->blank, self->blank_end);
}

// A word or more, without blanks.
static void put_words(writer *self, const char *text, size_t len, size_t begin, size_t end)
{
    put_gap(self, begin);
    put(self, text, len, begin, end);
    self->has_text = true;
    self->gap = GAP_NONE;
    self->blank = self->blank_end = 0;
}

static void pass_blank(writer *self, size_t begin, size_t end)
{
    if (self->blank_end == self->blank)
        self->blank = begin;
    self->blank_end = end;
}

static void put_bytes(writer *self, const run *one)
{
    const char *bytes = self->page->bytes.start;
    size_t at = one->begin;
    while (at < one->end) {
        size_t end = at;
        bool is_space = is_blank(bytes[at]);
        while (end < one->end && is_blank(bytes[end]) == is_space)
            end++;
        if (is_space)
            pass_blank(self, at, end);
        else
            put_words(self, bytes + at, end - at, at, end);
        at = end;
    }
}

static void put_run(writer *self, const run *one)
{
    if (one->len == 0)
        put_bytes(self, one);
    else if (one->len == 1 && is_blank(one->text[0]))
        pass_blank(self, one->begin, one->end);
    else
        put_words(self, one->text, one->len, one->begin, one->end);
}

static void widen_gap(writer *self, uint8_t wider)
{
    self->gap = wider > self->gap ? wider : self->gap;
}

// What stands between the top of an article and its title is no text: a date, a kicker. The run to
// begin with; 0 where that is more than such things are, or the title is not inside.
static size_t first_run(const html_page *page)
{
    enum { KICKER = 400 }; // bytes
    size_t bytes = 0;
    for (size_t i = 0; i < page->run_count; i++) {
        const run *one = &page->runs[i];
        const element *in = &page->elements[one->element];
        if (in->is_title)
            return in->is_chosen && bytes <= KICKER ? i : 0;
        if (in->is_chosen && !in->is_dropped)
            bytes += one->end - one->begin;
    }
    return 0;
}

void html_lay_out(const html_page *page, golchin_page *out)
{
    writer self = {.page = page, .out = out};
    size_t first = first_run(page);
    for (size_t i = 0; i < page->run_count; i++) {
        const run *one = &page->runs[i];
        const element *in = &page->elements[one->element];
        widen_gap(&self, one->gap);
        bool is_text = i >= first && in->is_chosen && !in->is_dropped;
        if (in->is_title || (is_text && !(in->kind & ELEMENT_TITLE)))
            put_run(&self, one);
    }
}
