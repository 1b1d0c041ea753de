/// Finding the sentences of a text.
#ifndef GL_TEXT_SENTENCES_H
#define GL_TEXT_SENTENCES_H

#include "text/text.h"

/// Fill sentences and sentence_count of `text`, whose tokens are there.
void gl_sentences_find(gl_text *text, gl_arena *result);

#endif
