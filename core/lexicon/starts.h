/// What each word says alone, and how it may be read.
#ifndef GL_LEXICON_STARTS_H
#define GL_LEXICON_STARTS_H

#include "lexicon/spellings.h"

/// Fill what a gl_word says of itself at the start of an entry, once the trie is packed.
void gl_starts_find(gl_spellings *);

#endif
