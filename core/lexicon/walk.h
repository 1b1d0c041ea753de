/// Finding the entries that begin at a token in whatever way they are written, as hits.h says.
/// Shared by hits.c, which finds most of them by a shorter way, and walk.c.
#ifndef GL_LEXICON_WALK_H
#define GL_LEXICON_WALK_H

#include "base/vector.h"
#include "lexicon/lattice.h"
#include "lexicon/spellings.h"
#include "text/text.h"

typedef struct gl_hit {
    uint32_t dictionary;
    golchin_symbol type;
    uint32_t entry; // plus one
    uint32_t last;  // token behind it
    bool is_inflected;
    bool is_plural;
} gl_hit;

typedef struct gl_walk {
    const gl_spellings *spellings;
    const gl_text *text;
    const gl_known *known;  // by token
    uint32_t *covered;      // by dictionary: the furthest end of a hit so far
    uint32_t start;         // the token at hand
    uint32_t end;           // of the sentence
    gl_vector(gl_hit) hits; // of the start at hand
    gl_lattice *lattice;
    golchin_edge *next, *room_end; // where the next edge goes in the lattice
} gl_walk;

/// Add the hits that begin at walk->start.
void gl_walk_from_start(gl_walk *);

/// Have room for `count` edges at walk->next.
static inline void gl_walk_make_room(gl_walk *walk, uint32_t count)
{
    if (walk->next) {
        if ((size_t)(walk->room_end - walk->next) >= count)
            return;
        gl_lattice_take(walk->lattice, walk->next);
    }
    walk->next = gl_lattice_room(walk->lattice, count, &walk->room_end);
}

#endif
