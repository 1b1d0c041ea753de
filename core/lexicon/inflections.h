/// The words that a lexicon knows because others take endings.
#ifndef GL_LEXICON_INFLECTIONS_H
#define GL_LEXICON_INFLECTIONS_H

#include "lexicon/spellings.h"

/// Add what the words of entries become with an ending, in a broken plural, and with ا for آ. Comes
/// behind all entries; `scratch` may be reset afterwards.
void gl_inflections_add(gl_spellings *, gl_arena *scratch);

#endif
