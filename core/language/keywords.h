/// The function words of gl_vocabulary, as written, and who reads on from them.
#ifndef GL_LANGUAGE_KEYWORDS_H
#define GL_LANGUAGE_KEYWORDS_H

#include "language/vocabulary.h"

typedef struct gl_keyword {
    const char *form;
    gl_key key;
} gl_keyword;

extern const gl_keyword gl_keywords[];
extern const size_t gl_keyword_count;

/// The readers that start at a word.
enum { GL_AT_TIME = 1, GL_AT_CODE = 2, GL_AT_NUMBER = 4, GL_AT_PLACE = 8 };

/// Those of a word with this key: a set.
uint8_t gl_keyword_readers(gl_key);

#endif
