/// What each word says alone, and how it may be read.
#ifndef GL_LEXICON_STARTS_H
#define GL_LEXICON_STARTS_H

#include "lexicon/spellings.h"

/// Fill gl_word.traits and gl_word.start of all words, once the trie is packed.
void gl_starts_find(gl_spellings *);

#endif
