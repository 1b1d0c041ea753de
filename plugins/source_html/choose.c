// Text in sentences is what an article has and its surroundings have not. Each element gets the
// letters that stand right inside of it, without those of links, as its score; what is around it
// gets them as well, less the farther it is. The best one is taken, and what is around it as long
// as that adds little: a lead, a title.
#include "choose.h"

#include <stddef.h>

enum {
    SENTENCE = 25, // letters that a paragraph has at least
    FULL = 140,    // letters that are an article where the page itself says so
    LINKS = 60,    // percent of letters in links that make a list of links
    CLOSE = 135,   // percent of its letters that what is around a root may have
};

static void sum_up(html_page *page)
{
    for (size_t i = 0; i < page->element_count; i++) {
        page->elements[i].all = page->elements[i].own;
        page->elements[i].all_links = page->elements[i].own_links;
    }
    for (size_t i = page->element_count; i-- > 1;) { // elements stand behind their parents
        const element *one = &page->elements[i];
        if (one->is_dropped)
            continue;
        page->elements[one->parent].all += one->all;
        page->elements[one->parent].all_links += one->all_links;
    }
}

static bool is_block(const element *one)
{
    return one->kind & (ELEMENT_BLOCK | ELEMENT_LINE);
}

static bool is_list_of_links(const element *one)
{
    return is_block(one) && !(one->kind & (ELEMENT_HEADING | ELEMENT_ROOT | ELEMENT_TITLE)) &&
           one->all_links > 0 && (uint64_t)one->all_links * 100 > (uint64_t)one->all * LINKS;
}

static void drop_lists_of_links(html_page *page)
{
    for (size_t i = 1; i < page->element_count; i++) {
        element *one = &page->elements[i];
        bool has_title = false; // a title is a link often enough
        for (size_t j = i + 1; j < page->element_count && j < i + 4; j++)
            has_title |= (page->elements[j].kind & ELEMENT_HEAD_LINE) != 0;
        one->is_dropped |=
            page->elements[one->parent].is_dropped || (is_list_of_links(one) && !has_title);
    }
}

static uint32_t block_around(const html_page *page, uint32_t number)
{
    while (number > 0 && !is_block(&page->elements[number]))
        number = page->elements[number].parent;
    return number;
}

static void add_score(html_page *page, uint32_t number, uint32_t letters)
{
    element *one = &page->elements[number];
    one->score += one->is_telling ? letters + letters / 4 : letters;
}

// Letters of inline elements are those of the block that they are in.
static void gather(html_page *page)
{
    for (size_t i = page->element_count; i-- > 1;) {
        const element *one = &page->elements[i];
        if (is_block(one) || one->is_dropped)
            continue;
        page->elements[one->parent].own += one->own;
        page->elements[one->parent].own_links += one->own_links;
    }
}

static void score(html_page *page)
{
    for (size_t i = 1; i < page->element_count; i++) {
        const element *one = &page->elements[i];
        uint32_t letters = one->own - one->own_links;
        if (one->is_dropped || !is_block(one) || (one->kind & ELEMENT_TITLE) || letters < SENTENCE)
            continue;
        uint32_t around = block_around(page, one->parent);
        add_score(page, (uint32_t)i, letters);
        add_score(page, around, letters);
        add_score(page, block_around(page, page->elements[around].parent), letters / 2);
    }
}

static uint32_t best_root(const html_page *page)
{
    uint32_t best = 0, told = 0;
    for (uint32_t i = 1; i < page->element_count; i++) {
        const element *one = &page->elements[i];
        if (one->is_dropped)
            continue;
        if (one->score > page->elements[best].score)
            best = i;
        if (one->is_body && one->all >= FULL && one->all > page->elements[told].all * (told > 0))
            told = i;
    }
    return told ? told : best;
}

static uint32_t climb(const html_page *page, uint32_t root)
{
    uint64_t letters = page->elements[root].all - page->elements[root].all_links;
    while (root > 0) {
        uint32_t parent = page->elements[root].parent;
        const element *around = &page->elements[parent];
        uint64_t more = around->all - around->all_links;
        if (parent == 0 || (around->kind & ELEMENT_ROOT) || more * 100 > letters * CLOSE)
            break;
        root = parent;
    }
    return root;
}

// The first h1 of the article, or else the last in front of it, or else what the window is called.
static uint32_t find_title(const html_page *page, uint32_t root)
{
    uint32_t before = 0, window = 0;
    for (uint32_t i = 1; i < page->element_count; i++) {
        const element *one = &page->elements[i];
        if (one->is_dropped || one->all == 0)
            continue;
        if ((one->kind & ELEMENT_TITLE) && !window)
            window = i;
        if (!(one->kind & ELEMENT_HEAD_LINE))
            continue;
        if (one->is_chosen)
            return i;
        if (i < root)
            before = i;
    }
    return before ? before : window < root || root == 0 ? window : 0;
}

// Elements stand behind those that they are in.
static void mark_root(html_page *page, uint32_t root)
{
    for (uint32_t i = 0; i < page->element_count; i++) {
        element *one = &page->elements[i];
        one->is_chosen = i == root || (i > 0 && page->elements[one->parent].is_chosen);
    }
}

static void mark_title(html_page *page, uint32_t title)
{
    for (uint32_t i = 1; title && i < page->element_count; i++) {
        element *one = &page->elements[i];
        one->is_title = i == title || page->elements[one->parent].is_title;
    }
}

void html_choose(html_page *page)
{
    sum_up(page);
    drop_lists_of_links(page);
    sum_up(page);
    gather(page);
    score(page);
    uint32_t root = climb(page, best_root(page));
    mark_root(page, root);
    mark_title(page, find_title(page, root));
}
