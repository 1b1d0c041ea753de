/// Words that lost the space between them: `ازشناسایی`, `بیمهشدگاناستان`.
#ifndef GL_LEXICON_SPLIT_H
#define GL_LEXICON_SPLIT_H

#include "lexicon/lengths.h"
#include "lexicon/spellings.h"
#include "text/text.h"

/// Add the function words of Persian to what the lexicon knows.
void gl_split_add_words(gl_forms *);

/// Split each unknown word of the text that is surely several known ones. Returns what is known
/// of each token afterwards; in `result`.
gl_known *gl_split_glued(const gl_spellings *, const gl_lengths *, gl_text *, gl_arena *result);

#endif
