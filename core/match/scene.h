/// One sentence as rules see it: its tokens, and its edges by type and by end.
#ifndef GL_MATCH_SCENE_H
#define GL_MATCH_SCENE_H

#include "match/predicate.h"

/// An edge that lies within the sentence, in two chains in text order; 0 ends a chain.
typedef struct gl_scene_edge {
    const golchin_edge *edge;
    uint32_t next_of_type;
    uint32_t next_ending;
} gl_scene_edge;

typedef struct gl_scene {
    gl_feature_source source;
    const gl_lattice *lattice;
    uint32_t first, last;           // tokens
    uint32_t word_first, word_last; // without the marks at both ends
    gl_scene_edge *edges;           // [0] is none
    uint32_t edge_count;            // with [0]
    uint32_t *of_type;              // by symbol: the first edge of a type
    uint32_t *ending;               // by token - first: the longest edge that ends there
    const gl_predicates *predicates;
    struct gl_verdicts *verdicts;    // by predicate
    const golchin_edge *const *base; // edges[i + 1] is base[i]
    uint64_t turn;                   // sentences so far, with this one
    uint32_t symbol_count;           // that `of_type` has room for
    size_t predicate_count;          // that `verdicts` has room for
} gl_scene;

/// Get ready for the sentences of a text. A scene starts as zeros, and may be kept for more texts;
/// free it with gl_scene_free().
void gl_scene_begin(gl_scene *, const gl_feature_source *, const gl_predicates *,
                    const gl_lattice *);
void gl_scene_free(gl_scene *);

/// Turn to a sentence. What the scene shows of it dies with `scratch`.
void gl_scene_turn(gl_scene *, uint32_t sentence, gl_arena *scratch);

/// Look at all edges of the sentence that a predicate asks for, so that each is looked at once,
/// however many rules ask. What is found lies in `scratch` until the sentence is left.
void gl_scene_ask(gl_scene *, uint32_t predicate, gl_arena *scratch);
/// Whether an edge, by its number in the sentence and of the right type, meets a predicate.
bool gl_scene_meets(const gl_scene *, uint32_t predicate, uint32_t edge, gl_arena *scratch);
/// The number of an edge in the sentence.
static inline uint32_t gl_scene_number(const gl_scene *scene, const golchin_edge *const *edge)
{
    return (uint32_t)(edge - scene->base) + 1;
}

/// Leave the sentence, before another one or before `scratch` is rewound.
void gl_scene_leave(gl_scene *);

#endif
