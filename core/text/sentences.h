/// Finding the sentences of a text.
#ifndef GL_TEXT_SENTENCES_H
#define GL_TEXT_SENTENCES_H

#include "text/tokens.h"

/// Fill sentences and sentence_count of `text`, whose tokens and their borders are there.
void gl_sentences_find(gl_text *text, const gl_borders *borders, gl_arena *result);

#endif
