/// The lines of number_words.tsv.
#ifndef GL_LANGUAGE_NUMBER_WORD_H
#define GL_LANGUAGE_NUMBER_WORD_H

#include "base/slice.h"
#include "language/vocabulary.h"

/// What a line's cells say: `role` is unit, ten, hundred, scale, ordinal, fraction or vague,
/// `value` may be empty. GL_ROLE_NONE: the grammar has no use for the word.
gl_number_word gl_number_word_read(golchin_slice form, golchin_slice value, golchin_slice role);

#endif
