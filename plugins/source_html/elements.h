/// What the names and attributes of elements say.
#ifndef SOURCE_HTML_ELEMENTS_H
#define SOURCE_HTML_ELEMENTS_H

#include <stdbool.h>
#include <stdint.h>

/// A set of flags.
typedef enum element_kind {
    ELEMENT_BLOCK = 1 << 0,   // a paragraph ends around it
    ELEMENT_LINE = 1 << 1,    // a line ends around it
    ELEMENT_CELL = 1 << 2,    // a word ends around it
    ELEMENT_DROPPED = 1 << 3, // never part of an article
    ELEMENT_HEADER = 1 << 4,  // part of one inside of it only
    ELEMENT_LINK = 1 << 5,
    ELEMENT_HEADING = 1 << 6,
    ELEMENT_HEAD_LINE = 1 << 7, // h1
    ELEMENT_TITLE = 1 << 8,
    ELEMENT_ARTICLE = 1 << 9, // article, main
    ELEMENT_ROOT = 1 << 10,   // html, body
} element_kind;

/// The flags of a name; inline elements have none.
uint16_t element_kind_of(const char *name);

/// True for a class or id with a word such as `menu`, `sidebar` or `comments`.
bool element_is_furniture(const char *names);
/// True for one with a word such as `article` or `content`.
bool element_is_telling(const char *names);

#endif
