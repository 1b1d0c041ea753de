/// All edges of one article, by place and by type.
#ifndef GL_LEXICON_LATTICE_H
#define GL_LEXICON_LATTICE_H

#include <golchin/types.h>

#include "base/arena.h"

typedef struct gl_lattice gl_lattice;

/// In `arena`; dies with it.
gl_lattice *gl_lattice_new(gl_arena *arena);

/// Add an edge; it is seen from the next gl_lattice_seal() on. `features` are borrowed from the
/// arena.
void gl_lattice_add(gl_lattice *, golchin_edge edge);

/// Sort what was added: by first token, longer ones first, then by order of arrival. Pointers to
/// edges stay valid over this. `token_count` is that of the text.
void gl_lattice_seal(gl_lattice *, uint32_t token_count);

/// Fill an empty lattice and seal it. The `count` edges lie side by side in its arena, in the order
/// of gl_lattice_all(). `ends`, which has `token_count` + 1 numbers in its arena and becomes its
/// own, says behind a token at which edges start how many there are up to the last of those; it is
/// 0 elsewhere.
void gl_lattice_fill(gl_lattice *, const golchin_edge *edges, uint32_t count, uint32_t *ends,
                     uint32_t token_count);

/// All edges, sorted by first token, longer ones first. The array lives as long as the lattice.
const golchin_edge *const *gl_lattice_all(const gl_lattice *, uint32_t *count);
/// The edges that start at a token, longer ones first.
const golchin_edge *const *gl_lattice_at(const gl_lattice *, uint32_t token, uint32_t *count);
/// The edges that start at one of the tokens [first, last), in the order of all edges.
const golchin_edge *const *gl_lattice_between(const gl_lattice *, uint32_t first, uint32_t last,
                                              uint32_t *count);
/// The edges of a type in text order. The array lives until the next seal.
const golchin_edge *const *gl_lattice_of(gl_lattice *, golchin_symbol type, uint32_t *count);
/// The longest edge of a type that starts at a token, or whose end it is (`last`, the token behind
/// the edge); NULL: none.
const golchin_edge *gl_lattice_starting(const gl_lattice *, golchin_symbol type, uint32_t token);
const golchin_edge *gl_lattice_ending(gl_lattice *, golchin_symbol type, uint32_t token);
uint32_t gl_lattice_count(const gl_lattice *);

/// The feature of an edge itself (not of its list entry); kind NONE: it has none.
golchin_value gl_edge_feature(const golchin_edge *, golchin_symbol name);

#endif
