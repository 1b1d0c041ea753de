/// Finding the entries of a lexicon in an article.
#ifndef GL_LEXICON_HITS_H
#define GL_LEXICON_HITS_H

#include "lexicon/lattice.h"
#include "lexicon/spellings.h"
#include "text/text.h"

/// Fills and seals a lattice of `result`: an edge for each hit, in each dictionary the longest at a
/// start, none inside a longer one of the same dictionary, none across a sentence end. `known`
/// tells of each token and one behind the last (how they are joined is noted there), dictionaries
/// are 1 to `dictionaries`.
void gl_hits_find(const gl_spellings *, const gl_text *, gl_known *known, uint32_t dictionaries,
                  gl_lattice *, gl_arena *result);

#endif
