/// Where a word that lost the space between its parts is to be cut.
#ifndef GL_LEXICON_CUTS_H
#define GL_LEXICON_CUTS_H

#include "lexicon/lengths.h"
#include "lexicon/spellings.h"

enum { GL_CUT_PARTS = 4 }; // the most that a word is cut into

/// Note how long the parts are that words may be made of. `lengths` are all zeros before.
void gl_cuts_measure(const gl_spellings *, gl_lengths *lengths);

/// The parts that make up a folded word, behind which 8 bytes may be read; cuts[0 … n - 2] are the
/// letters before which it is cut. Returns n; 0: the word stays whole.
uint32_t gl_cuts_find(const gl_spellings *, const gl_lengths *, golchin_slice word,
                      uint32_t cuts[GL_CUT_PARTS - 1]);

#endif
