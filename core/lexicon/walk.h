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
    const gl_known *known;      // by token
    uint32_t *covered;          // by dictionary: the furthest end of a hit so far
    uint32_t start;             // the token at hand
    uint32_t end;               // of the sentence
    gl_vector(gl_hit) hits;     // of the start at hand
    const uint32_t *starts_end; // behind the tokens at which entries may begin
    gl_arena *arena;            // of the edges
    golchin_edge *edges;        // of all hits so far, in the order of a lattice
    golchin_edge *next;         // where the next one goes
    golchin_edge *room_end;
} gl_walk;

/// Add the hits of more than one token that begin at walk->start.
void gl_walk_from_start(gl_walk *);

/// Move the edges to where there is room for `count` more.
void gl_walk_grow(gl_walk *, size_t count);
/// Have room for `count` more behind `edge`, the next one. Where that one goes then.
static inline golchin_edge *gl_walk_make_room(gl_walk *walk, golchin_edge *edge, size_t count)
{
    if ((size_t)(walk->room_end - edge) >= count)
        return edge;
    walk->next = edge;
    gl_walk_grow(walk, count);
    return walk->next;
}

#endif
