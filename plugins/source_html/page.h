/// A page as its parser tells it: elements in the order in which they open, and runs of text with
/// their places in the bytes.
#ifndef SOURCE_HTML_PAGE_H
#define SOURCE_HTML_PAGE_H

#include <golchin/source.h>

#include "elements.h"
#include "place.h"

/// What stands between two runs of text.
typedef enum gap {
    GAP_NONE,
    GAP_SPACE, // two cells of a row
    GAP_LINE,
    GAP_PARAGRAPH,
} gap_kind;

typedef struct element {
    uint32_t parent; // element 0 has itself
    uint16_t kind;   // element_kind flags
    bool is_dropped; // it or one around it is no part of an article
    bool is_inside_link;
    bool is_inside_article;  // an <article> or <main>
    bool is_chosen;          // it or one around it is the article's root,
    bool is_title;           // or its title
    bool is_body;            // it says that the article's text is in it
    bool is_telling;         // its class or id sounds like an article
    uint32_t own, own_links; // letters right inside, and those of links
    uint32_t all, all_links; // with those of the elements inside; once they are summed up
    uint32_t score;
} element;

/// Text that stands in bytes [begin, end) of the page.
typedef struct run {
    uint32_t element;
    uint32_t begin, end;
    char text[REFERENCE_MAX]; // a character reference, decoded,
    uint8_t len;              // and its length; 0: the text is the bytes
    uint8_t gap;              // before it
} run;

typedef struct html_page {
    golchin_slice bytes;
    element *elements;
    size_t element_count, element_room;
    run *runs;
    size_t run_count, run_room;
    golchin_slice date; // in `date_text`
    char date_text[64];
    int date_rank;   // how well the date is told; 0: not at all
    bool is_starved; // memory ran out: the page is not whole
} html_page;

/// Parse `bytes`, which are valid UTF-8 and outlive the page. On failure the page is empty.
golchin_status html_page_read(html_page *, golchin_slice bytes, golchin_error *error);
void html_page_free(html_page *);

#endif
