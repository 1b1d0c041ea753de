/// Where people are named: honorific, given name, surname.
#ifndef OFFICIALS_NAMES_H
#define OFFICIALS_NAMES_H

#include "article.h"

struct name {
    uint32_t start; // the honorific's first token, or `first`
    uint32_t first; // tokens of the name itself, half-open
    uint32_t last;
    uint32_t surname; // where the surname begins; == last when there is none
    uint32_t sentence;
    const golchin_edge *honorific; // NULL: none
    bool has_given;
    int person; // index into the people; -1 before they are known
};

enum { LISTED_MAX = 8 }; // names, posts or towns of one list

struct names {
    struct name *items; // in text order
    uint32_t count;
};

/// All names of the article: full ones, and bare surnames after an honorific.
struct names names_read(const struct article *);

/// The given name and surname, canonical.
golchin_slice name_text(const struct article *, const struct name *);
/// The honorific's canonical form; empty for none and for آقا and خانم.
golchin_slice name_honorific(const struct article *, const struct name *);

/// Both lists in text order; where they overlap the first one wins.
struct names names_merge(const struct article *, struct names first, struct names second);

#endif
