// libxml2 tells what it meets, as forgiving of faults as browsers are; no tree of it is built. Its
// position when it tells of text leads to the place of the text.
#include "page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "attributes.h"

typedef struct reader {
    html_page *page;
    htmlParserCtxtPtr parser;
    uint32_t current; // the element that is open
    size_t from;      // where the next text is at the earliest
    uint8_t gap;      // since the last run
} reader;

// ---- growing ----

static bool grow(void **items, size_t *room, size_t count, size_t size)
{
    if (count < *room)
        return true;
    size_t wanted = *room ? *room * 2 : 256;
    void *larger = realloc(*items, wanted * size);
    if (!larger)
        return false;
    *items = larger;
    *room = wanted;
    return true;
}

static element *add_element(html_page *page)
{
    void *items = page->elements;
    if (!grow(&items, &page->element_room, page->element_count, sizeof *page->elements)) {
        page->is_starved = true;
        return NULL;
    }
    page->elements = items;
    element *added = &page->elements[page->element_count++];
    *added = (element){0};
    return added;
}

static run *push_run(html_page *page)
{
    void *items = page->runs;
    if (!grow(&items, &page->run_room, page->run_count, sizeof *page->runs)) {
        page->is_starved = true;
        return NULL;
    }
    page->runs = items;
    run *added = &page->runs[page->run_count++];
    *added = (run){0};
    return added;
}

// ---- text ----

static uint32_t letters_of(const char *text, size_t len)
{
    uint32_t count = 0;
    for (size_t i = 0; i < len; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80 && (unsigned char)text[i] > ' ';
    return count;
}

static void count_letters(html_page *page, uint32_t number, uint32_t letters)
{
    element *in = &page->elements[number];
    in->own += letters;
    in->own_links += in->is_inside_link ? letters : 0;
}

static void add_run(reader *self, const char *text, size_t len, place where)
{
    html_page *page = self->page;
    run *added = push_run(page);
    if (!added)
        return;
    *added = (run){
        .element = self->current,
        .begin = (uint32_t)where.begin,
        .end = (uint32_t)where.end,
        .gap = self->gap,
    };
    if (where.kind == PLACE_REFERENCE) {
        memcpy(added->text, text, len);
        added->len = (uint8_t)len;
    }
    self->gap = GAP_NONE;
    self->from = where.end;
    count_letters(page, self->current, letters_of(text, len));
}

static size_t char_len(const char *text, size_t len)
{
    size_t size = 1;
    while (size < len && ((unsigned char)text[size] & 0xC0) == 0x80)
        size++;
    return size;
}

// Bytes of whole characters with which both begin.
static size_t common_len(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t len = 0;
    while (len < a_len && len < b_len) {
        size_t size = char_len(a + len, a_len - len);
        if (size > b_len - len || memcmp(a + len, b + len, size) != 0)
            break;
        len += size;
    }
    return len;
}

// Text in which the parser has left out characters that no page may have: what is left of it stands
// in the same order.
static void add_remains(reader *self, const char *text, size_t len, size_t until)
{
    golchin_slice bytes = self->page->bytes;
    size_t at = self->from;
    while (len > 0 && at < until) {
        size_t fits = common_len(bytes.start + at, until - at, text, len);
        if (fits > 0)
            add_run(self, text, fits, (place){at, at + fits, PLACE_LITERAL});
        at += fits > 0 ? fits : char_len(bytes.start + at, until - at);
        text += fits;
        len -= fits;
    }
    self->from = until > self->from ? until : self->from;
}

static size_t position(const reader *self)
{
    long at = xmlByteConsumed(self->parser);
    return at > 0 ? (size_t)at : 0;
}

static void on_text(void *context, const xmlChar *text, int len)
{
    reader *self = context;
    if (len <= 0 || self->page->is_starved)
        return;
    golchin_slice given = {(const char *)text, (size_t)len};
    place where = place_of(self->page->bytes, given, self->from, position(self));
    if (where.kind != PLACE_LOOSE)
        add_run(self, given.start, given.len, where);
    else
        add_remains(self, given.start, given.len, where.end);
}

// ---- elements ----

static void move_on(reader *self)
{
    size_t at = position(self);
    size_t len = self->page->bytes.len;
    at = at < len ? at : len;
    self->from = at > self->from ? at : self->from;
}

static void part(reader *self, uint16_t kind, const char *name)
{
    uint8_t wider = GAP_NONE;
    if (strcasecmp(name, "br") == 0)
        wider = self->gap == GAP_LINE ? GAP_PARAGRAPH : GAP_LINE;
    else if (kind & ELEMENT_BLOCK)
        wider = GAP_PARAGRAPH;
    else if (kind & ELEMENT_LINE)
        wider = GAP_LINE;
    else if (kind & ELEMENT_CELL)
        wider = GAP_SPACE;
    self->gap = wider > self->gap ? wider : self->gap;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
    reader *self = context;
    if (self->page->is_starved)
        return;
    move_on(self);
    uint16_t kind = element_kind_of((const char *)name);
    part(self, kind, (const char *)name);
    attributes_date(self->page, (const char *)name, attributes);
    element *added = add_element(self->page);
    if (!added)
        return;
    const element *parent = &self->page->elements[self->current];
    *added = (element){
        .parent = self->current,
        .kind = kind,
        .is_dropped = parent->is_dropped,
        .is_inside_link = parent->is_inside_link || (kind & ELEMENT_LINK),
        .is_inside_article = parent->is_inside_article || (kind & ELEMENT_ARTICLE),
    };
    attributes_judge(added, attributes);
    self->current = (uint32_t)(self->page->element_count - 1);
}

static void on_end(void *context, const xmlChar *name)
{
    reader *self = context;
    if (self->page->is_starved)
        return;
    move_on(self);
    part(self, element_kind_of((const char *)name), "");
    self->current = self->page->elements[self->current].parent;
}

// ---- the page ----

static golchin_status fail(golchin_error *error, golchin_status status, const char *text)
{
    error->status = status;
    strncpy(error->text, text, sizeof error->text - 1);
    return status;
}

static bool parse(html_page *page)
{
    htmlSAXHandler handler = {
        .startElement = on_start,
        .endElement = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
    };
    reader self = {.page = page};
    self.parser = htmlCreateMemoryParserCtxt(page->bytes.start, (int)page->bytes.len);
    if (!self.parser)
        return false;
    htmlSAXHandlerPtr own = self.parser->sax;
    self.parser->sax = &handler;
    self.parser->userData = &self;
    // The page is UTF-8 by now, whatever it says of itself.
    htmlCtxtUseOptions(self.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(self.parser, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(self.parser);
    bool is_whole = self.parser->errNo != XML_ERR_NO_MEMORY && !page->is_starved;
    self.parser->sax = own;
    htmlFreeParserCtxt(self.parser);
    return is_whole;
}

golchin_status html_page_read(html_page *page, golchin_slice bytes, golchin_error *error)
{
    *page = (html_page){.bytes = bytes};
    if (bytes.len > INT32_MAX)
        return fail(error, GOLCHIN_TOO_LARGE, "is a page of 2 GiB or more");
    if (bytes.len == 0)
        return GOLCHIN_OK;
    if (add_element(page) && parse(page))
        return GOLCHIN_OK;
    html_page_free(page);
    return fail(error, GOLCHIN_LIMIT, "has no memory left for the page");
}

void html_page_free(html_page *page)
{
    free(page->elements);
    free(page->runs);
    *page = (html_page){0};
}
